/** Relationships by columns without a foreign key. */
import { expect, test } from 'vitest';
import { describeCatalogue } from '../../../plugins/specbook/exchange/import/items/describe-catalogue.ts';
import { emptyCatalogue } from '../../../plugins/specbook/exchange/import/catalogue.ts';
import { emptyTable, type Column } from '../../../plugins/specbook/exchange/import/table.ts';

const column = (name: string): Column => ({ name, type: 'integer', required: true });

function importedFields(target: string, link: string) {
  const table = (name: string, ...names: string[]) => ({
    ...emptyTable({ schema: 'public', name }),
    columns: ['id', ...names].map(column),
    primaryKey: { columns: ['id'] },
  });
  const tables = [table(target), table('note', link)];
  const { entities, guesses } = describeCatalogue(
    { ...emptyCatalogue('postgres'), tables },
    {
      title: 'Shop',
      asOf: '2026-11-22',
      existing: {
        entities: new Map(),
        enums: new Map(),
        takenEntities: new Set(),
        takenEnums: new Set(),
      },
    },
  );
  const note = JSON.stringify(
    entities.find(({ id }) => id === 'note')?.data,
    (_, value: unknown) => (value instanceof Map ? (Object.fromEntries(value) as object) : value),
  );
  return { note: JSON.parse(note) as unknown, guesses: guesses.map(({ what }) => what) };
}

test.each([
  ['customer', 'customer_id'],
  ['customers', 'customer_id'],
  ['boxes', 'box_id'],
  ['company', 'company_id'],
  ['companies', 'companyId'],
])('a table %s is meant by %s, whose field is a draft', (target, link) => {
  const { note, guesses } = importedFields(target, link);
  expect(guesses).toContain(`relationship note.${link} → ${target}: the name of the column`);
  expect(note).toMatchObject({
    fields: { [link]: { status: 'draft' } },
    relationships: { [link.replace(/_?id$/iu, '')]: { to: target, on: { [link]: 'id' } } },
  });
});

test('a column whose name means no table is no guess', () => {
  const { note, guesses } = importedFields('customer', 'order_id');
  expect(guesses.join('\n')).not.toContain('relationship');
  expect(note).not.toHaveProperty('relationships');
  expect(note).not.toHaveProperty('fields.order_id.status');
});
