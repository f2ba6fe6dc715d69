/** What no key of the format holds is listed. */
import { expect, test } from 'vitest';
import { readSqlTexts } from '../../../plugins/specbook/cli/import/postgres-source.ts';

test('settings of range types are listed, and those that PostgreSQL chooses are not', async () => {
  const text = `
create type plain_range as range (subtype = float8);
create type span as range (subtype = int4);
create type "R x" as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, multirange_type_name = many_r);
create function d(float8, float8) returns float8 language sql immutable as 'select $1 - $2';
create type floatrange as range (subtype = float8, subtype_diff = d);`;
  const { catalogue } = await readSqlTexts([{ path: 'types.sql', text }], import.meta.dirname);
  expect(catalogue.losses.map(({ what }) => what)).toEqual([
    'settings of range type "R x": subtype_opclass text_pattern_ops, collation C, multirange_type_name many_r',
    'settings of range type floatrange: subtype_diff d',
  ]);
});
