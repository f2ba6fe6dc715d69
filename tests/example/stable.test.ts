import { beforeAll, expect, it } from 'vitest';
import { drawDiagram } from '../../plugins/specbook/erd/index.ts';
import { layOut } from '../../plugins/specbook/erd/layout/layout.ts';
import type { Layout } from '../../plugins/specbook/erd/layout/layout-model.ts';
import { buildDiagram } from '../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { readContentFolder } from '../../plugins/specbook/read/sources/content-folder.ts';
import { readSpec } from '../../plugins/specbook/read/read-spec.ts';
import { EXAMPLE } from '../support/specs.ts';

let files: Awaited<ReturnType<typeof readContentFolder>>;
beforeAll(async () => {
  files = await readContentFolder(EXAMPLE);
});

/** The example, with some files changed or added. */
async function exampleWith(
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Promise<Spec> {
  const changed = new Map(files.files);
  for (const [path, change] of Object.entries(changes)) {
    const before = changed.get(path);
    const text = change(before ? new TextDecoder().decode(before) : '');
    changed.set(path, new TextEncoder().encode(text));
  }
  const { spec } = await readSpec({ ...files, files: changed }, { now: '2026-11-22' });
  return spec;
}

/** How far the median node moved, in its own widths. */
function medianMove(before: Layout, after: Layout): number {
  const median = (numbers: number[]): number =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
  const pairs = before.nodes.flatMap((node) => {
    const other = after.nodes.find((candidate) => candidate.node.id === node.node.id);
    return other ? [{ dx: other.x - node.x, dy: other.y - node.y, width: node.width }] : [];
  });
  return median(pairs.map(({ dx, dy, width }) => Math.hypot(dx, dy) / width));
}

it('the same model gives the same bytes', async () => {
  const draw = async (): Promise<string> => {
    const { svg } = await drawDiagram(await exampleWith(), { scope: 'whole' }, (key) => `/${key}`);
    return svg;
  };
  expect(await draw()).toBe(await draw());
});

const addField = (text: string): string =>
  text.replace(/^fields:$/mu, 'fields:\n  noted_on: { type: date, unique: true }');

const ENTITY = `name: Reminder
purpose: A nudge.
fields:
  id: { type: uuid, key: primary }
  patient_id: { type: uuid, required: true, references: patient.id }
`;

it.each([
  ['a field', { 'entities/patients/patient.md': addField }],
  ['an entity', { 'entities/patients/reminder.yaml': () => ENTITY }],
  [
    'an entity without relationships',
    { 'entities/care/alone.yaml': () => ENTITY.replace(/^.*patient_id.*\n/mu, '') },
  ],
] as const)(
  'adding %s moves the median other node by less than its width',
  async (_, changes) => {
    for (const request of [
      { scope: 'whole' },
      { scope: 'whole', detail: 'keys' },
      { scope: 'domain', domain: 'patients' },
    ] as const) {
      const before = await layOut(buildDiagram(await exampleWith(), request));
      const after = await layOut(buildDiagram(await exampleWith(changes), request));
      expect(medianMove(before, after), JSON.stringify(request)).toBeLessThan(1);
    }
  },
  60_000,
);
