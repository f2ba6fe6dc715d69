import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORTS } from '../../../plugins/specbook/cli/export/formats.ts';
import { folderOf } from '../../support/folder.ts';
import { runCommand } from '../../support/run-command.ts';

const CONTENT = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'content/entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields:
  id: { type: bigint, key: primary }
checks: { positive: { sql: id > 0 } }
`,
  'content/acceptance/orders.yaml':
    'area: Orders\ncriteria: { AC-1: { kind: functional, statement: An order has an id. } }\n',
};

/** Formats with a folder of several files, or a file that no terminal shows. */
const NEED_OUT = EXPORTS.filter(({ options }) => options.out?.required).map(({ name }) => name);
const TEXTS = EXPORTS.map(({ name }) => name).filter((name) => !NEED_OUT.includes(name));

describe.each(TEXTS)('specbook %s', (command) => {
  test('prints its file without --out, the same that it writes with it', async () => {
    const cwd = folderOf(CONTENT);
    const args = [...command.split(' '), '--now', '2026-11-22'];
    const printed = await runCommand(args, { cwd });
    expect([printed.status, printed.written.size]).toEqual([0, 0]);
    const { written, stdout } = await runCommand([...args, '--out', 'out'], { cwd });
    const [file = ['', '']] = written.get(join(cwd, 'out')) ?? [];
    expect(stdout).toBe(`Wrote out/${file[0]}`);
    expect(`${printed.stdout}\n`).toBe(file[1]);
  });
});

test.each(NEED_OUT)('specbook %s says which folder it needs', async (command) => {
  const { status, stderr } = await runCommand(command.split(' '), { cwd: folderOf(CONTENT) });
  expect(stderr).toContain('Write --out DIR');
  expect(status).toBe(2);
});

test('what is not in a file is listed on standard error, and in JSON', async () => {
  const cwd = folderOf(CONTENT);
  const { stderr } = await runCommand(['export', 'typescript'], { cwd });
  expect(stderr).toContain('Exported 1 entity and 0 enumerations. Not in it:');
  expect(stderr).toContain('- check constraints: order');
  const args = ['export', 'typescript', '--out', 'types.ts', '--format', 'json'];
  const { stdout } = await runCommand(args, { cwd });
  const answer = JSON.parse(stdout) as { written: string[]; omitted: string[] };
  expect(answer.written).toEqual(['types.ts']);
  expect(answer.omitted).toContain('check constraints: order');
});

test('an unknown format names those that there are', async () => {
  const { status, stderr } = await runCommand(['export', 'pdf']);
  for (const { name } of EXPORTS) expect(stderr).toContain(name);
  expect(status).toBe(2);
});
