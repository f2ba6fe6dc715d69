/** The exported DBML, read by the parser of its makers. */
import { Parser } from '@dbml/core';
import { expect, test } from 'vitest';
import { exportDbml } from '../../plugins/specbook/exchange/export/dbml/dbml.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { HOSTILE, HOSTILE_TEXT } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

function parsed(spec: Spec) {
  const { content } = exportDbml(spec);
  const { schemas } = new Parser().parse(content, 'dbmlv2');
  return {
    tables: schemas.flatMap(({ tables }) => tables),
    enums: schemas.flatMap(({ enums }) => enums),
    refs: schemas.flatMap(({ refs }) => refs),
  };
}

test.each([
  ['the shop', SHOP],
  ['the library', LIBRARY],
  ['names of any letters', CATALOGUE],
])('the DBML of %s has every table, column, enumeration and reference', async (_, folder) => {
  const spec = await readFolder(folder);
  const { tables, enums, refs } = parsed(spec);
  const stated = spec.entities.filter((entity) => !isView(entity));
  const fields = stated.flatMap(({ id }) => spec.fields.get(id) ?? []);
  expect(tables).toHaveLength(stated.length);
  expect(tables.flatMap((table) => table.fields)).toHaveLength(fields.length);
  expect(enums).toHaveLength(spec.enums.length);
  const keys = [
    ...fields.filter(({ data }) => data.references !== undefined),
    ...stated.flatMap(({ data }) => data.foreignKeys ?? []),
  ];
  expect(refs).toHaveLength(keys.length);
  expect(tables.flatMap((table) => table.checks)).toHaveLength(
    stated.flatMap(({ data }) => data.checks ?? []).length,
  );
});

test('keys, defaults, actions and notes are those of the specification', async () => {
  const { spec } = await specOf({
    'entities/a/order.yaml': `name: Order
fields:
  clinic: { type: integer, key: primary, generated: identity }
  no: { type: integer, key: primary }
  at: { type: timestamp with time zone, required: true, default: now(), description: When. }
  room: { type: text, references: room.id, onDelete: set null }
indexes: { by_at: { on: [at desc, lower(room)], where: no > 3, method: btree } }
`,
    'entities/a/room.yaml':
      'name: Room\nfields: { id: { type: text, key: primary, default: it } }\n',
  });
  const { content, omitted } = exportDbml(spec);
  expect(content).toContain(
    '  "at" "timestamp with time zone" [not null, default: `now()`, note: \'When.\']',
  );
  expect(content).toContain('    ("clinic", "no") [pk]');
  expect(content).toContain(
    "    (`\"at\" desc`, `lower(room)`) [name: 'by_at', type: btree, note: 'where no > 3']",
  );
  expect(content).toContain('Ref: "order".("room") > "room".("id") [delete: set null]');
  expect(omitted).toContain('conditions of indexes, which are notes: order.by_at');
  expect(parsed(spec).tables).toHaveLength(2);
});

test('hostile names and texts come back as they were', async () => {
  const { spec } = await specOf(HOSTILE);
  const { tables, enums } = parsed(spec);
  const table = tables.find(({ name }) => name === 'Größe.class');
  expect(table?.fields.map(({ name }) => name)).toEqual([
    'id',
    '__proto__',
    'constructor',
    `it's "quoted" \`here\` \\ [x]`,
    'order',
    'parent',
  ]);
  expect(table?.note).toBe(`${HOSTILE_TEXT}\nsecond line`);
  expect(table?.fields[1]?.dbdefault).toMatchObject({ value: HOSTILE_TEXT });
  expect(enums[0]?.values.map(({ name }) => name)).toEqual([HOSTILE_TEXT, '__proto__', 'class']);
  expect(exportDbml(spec).omitted).toContain('the empty value of class');
});
