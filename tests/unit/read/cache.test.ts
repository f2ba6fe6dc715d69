import { expect, test } from 'vitest';
import type { ReadCache } from '../../../plugins/specbook/read/read-cache.ts';
import { readSpec } from '../../../plugins/specbook/read/read-spec.ts';

const encoder = new TextEncoder();
const entity = (purpose: string): Uint8Array =>
  encoder.encode(`name: A\npurpose: ${purpose}\nfields:\n  id: { type: uuid, key: primary }\n`);

test('after an edit, only the changed file is parsed again', async () => {
  const cache: ReadCache = new Map();
  const files = new Map([
    ['spec.yaml', encoder.encode('title: T\nrevision: 1.0.0\n')],
    ['entities/x/a.yaml', entity('First.')],
    ['entities/x/b.yaml', entity('See [[a]].')],
  ]);
  const read = () =>
    readSpec({ files, others: new Set(), problems: [] }, { now: '2026-11-22', cache });
  const before = await read();
  files.set('entities/x/a.yaml', entity('Second.'));
  const after = await read();
  const data = (result: typeof before, id: string): unknown =>
    result.spec.items.get(`entity:${id}`)?.data;
  expect(data(after, 'a')).toMatchObject({ purpose: 'Second.' });
  expect(data(after, 'b')).toBe(data(before, 'b'));
  expect(after.spec.linksTo('entity:a').map((link) => link.from)).toEqual(['entity:b']);

  files.delete('entities/x/a.yaml');
  const without = await read();
  expect(without.spec.items.has('entity:a')).toBe(false);
  expect(without.spec.unresolved.map(({ text }) => text)).toEqual(['a']);
});
