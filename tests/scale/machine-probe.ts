/** How fast the machine is at the moment: processor seconds of work that is always the same. */

import { round } from './comparison.ts';

/** Fixed work on strings, maps and small objects, as a build does. */
function work(): number {
  const words = new Map<string, { count: number }>();
  for (let n = 0; n < 400_000; n += 1) {
    const word = `word-${(n * 7919) % 50_021}`;
    const known = words.get(word);
    if (known) known.count += 1;
    else words.set(word, { count: 1 });
  }
  return [...words].toSorted(([a], [b]) => (a < b ? -1 : 1)).length;
}

/** Processor seconds of the probe: the more, the more the processors are shared with other work. */
export interface ProbeRange {
  least: number;
  most: number;
}

/** Takes the probe again and again during a bench. */
export interface Probe {
  take(): void;
  range(): ProbeRange;
}

/** A probe that is warm: compiled code is measured, not its compilation. */
export function openProbe(): Probe {
  const taken: number[] = [];
  const take = (): void => {
    const { user, system } = process.cpuUsage();
    work();
    const after = process.cpuUsage({ user, system });
    taken.push((after.user + after.system) / 1e6);
  };
  for (let n = 0; n < 3; n += 1) take();
  taken.length = 0;
  return {
    take,
    range: () => ({ least: round(Math.min(...taken)), most: round(Math.max(...taken)) }),
  };
}
