import { describe, expect, test } from 'vitest';
import { descendantsOf, parseStat, type ProcessStat } from './process-tree.ts';

describe('a line of /proc/<pid>/stat', () => {
  const values =
    'S 4337 4338 4338 0 -1 4194560 4144 99 1 0 350 25 70 30 20 0 7 0 42895 1442414592 14624 184 0';

  test('gives parent, own time without that of children, start and resident pages', () => {
    expect(parseStat(`4504 (node) ${values}\n`)).toEqual({
      pid: 4504,
      parent: 4337,
      cpuSeconds: 3.75,
      startTicks: 42895,
      rssPages: 14624,
    });
  });

  test('is read likewise when the name holds spaces and brackets', () => {
    expect(parseStat(`4504 (a) R 1 (b)) ${values}`)).toEqual(parseStat(`4504 (node) ${values}`));
  });
});

describe('descendants', () => {
  const process = (pid: number, parent: number): ProcessStat => ({
    pid,
    parent,
    cpuSeconds: 0,
    startTicks: 0,
    rssPages: 0,
  });
  const all = [process(5, 4), process(1, 0), process(3, 1), process(4, 3), process(6, 1)];
  const pids = (...roots: number[]): number[] =>
    descendantsOf(new Set(roots), all)
      .map(({ pid }) => pid)
      .toSorted();

  test('are the process itself, its children and their children, and no others', () => {
    expect(pids(3)).toEqual([3, 4, 5]);
  });

  test('of a process and of its child are counted once', () => {
    expect(pids(3, 4)).toEqual([3, 4, 5]);
  });

  test('of a process that ended are none', () => {
    expect(pids(7)).toEqual([]);
  });
});
