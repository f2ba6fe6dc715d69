/** Literals of MySQL: what each says in a comment, a default and a value of an enumeration, and on the way back. */
import { expect, test } from 'vitest';
import { enumValues } from '../../../plugins/specbook/exchange/import/mysql/enumerations.ts';
import { catalogueOf, importedMysql } from '../../support/imported-mysql.ts';

/** As it is written, and what it says. */
const TEXTS: readonly (readonly [sql: string, text: string])[] = [
  ["'plain'", 'plain'],
  ["'it''s'", "it's"],
  [String.raw`'O\'Neil'`, "O'Neil"],
  [String.raw`'a\\b'`, String.raw`a\b`],
  [String.raw`'say \"hi\"'`, 'say "hi"'],
  ['"double quoted"', 'double quoted'],
  ['"it\'s ""x"""', 'it\'s "x"'],
  ["_utf8mb4'intro'", 'intro'],
  ["N'national'", 'national'],
  ["'two' ' parts'", 'two parts'],
  ["'; drop table t; -- x'", '; drop table t; -- x'],
  ["'/* no comment */'", '/* no comment */'],
  ["'50 \\% \\_ off'", String.raw`50 \% \_ off`],
  ["'Grüße 日本'", 'Grüße 日本'],
];

/** A column with a literal as comment, default and value. */
function tableOf(sql: string): string {
  return `create table t (id int primary key comment ${sql}, c varchar(80) default ${sql}, e enum('x', ${sql}) default ${sql}) comment=${sql};`;
}

test.each(TEXTS)(
  '%s says the same in comments, defaults and values, and when it is exported',
  async (sql, text) => {
    const { catalogue, spec, errors, exported } = await importedMysql(tableOf(sql));
    expect(errors).toEqual([]);
    const [table] = catalogue.tables;
    expect(table?.comment).toBe(text);
    expect(table?.columns[0]?.comment).toBe(text);
    expect(table?.columns[1]?.default).toEqual({ kind: 'literal', text });
    expect(catalogue.enumerations[0]?.values).toEqual([{ name: 'x' }, { name: text }]);
    expect(spec.enums[0]?.data.values.map(({ id }) => id)).toEqual(['x', text]);
    expect(catalogueOf(exported.content).tables).toEqual(catalogue.tables);
    expect(catalogueOf(exported.content).enumerations).toEqual(catalogue.enumerations);
  },
);

/** Types with defaults, and how they are exported; the same where nothing else is stated. */
const DEFAULTS: readonly (readonly [column: string, exported?: string])[] = [
  ["bit(1) null default b'0'"],
  ["bit(8) null default b'10100101'"],
  ['varbinary(4) null default 0x00'],
  ["varbinary(4) null default x'00ff'"],
  ["binary(2) null default '\\0\\0'", 'binary(2) null default 0x0000'],
  ['int null default -1'],
  ['int null default +5', 'int null default 5'],
  ['decimal(10,2) null default 0.00'],
  ['double null default 1.5e3'],
  ["int null default '7'", 'int null default 7'],
  ["varchar(9) null default '7'"],
  ["varchar(9) null default ''"],
  ["varchar(9) null default ' a '"],
  ["varchar(9) null default '\\\\'"],
  ["varchar(9) null default 'null'"],
  ["varchar(20) null default 'current_timestamp'"],
  ["varchar(9) null default 'now()'"],
  ["char(4) null default '0x00'"],
  ["date null default '0000-00-00'"],
  ["time null default '08:30:00'"],
  ["set('a','b''c') null default 'a,b''c'"],
  ['tinyint(1) null default true', 'tinyint(1) null default 1'],
  ['timestamp not null default current_timestamp on update current_timestamp'],
  ['timestamp not null default NOW()', 'timestamp not null default current_timestamp'],
  ['timestamp(3) null default now(3)', 'timestamp(3) null default current_timestamp(3)'],
  ['datetime(6) null default current_timestamp(6) on update current_timestamp(6)'],
  ['timestamp null on update current_timestamp'],
  ['char(36) null default (uuid())'],
  ['int null default (1 + 2)'],
  ["text null default ('it''s')"],
  ['json null default (json_array())'],
  ['int unsigned null default 4294967295'],
  ['bigint(20) unsigned zerofill null default 00000000000000000001'],
];

test.each(DEFAULTS)('a column %s is exported as it was', async (column, exported = column) => {
  const { errors, exported: file } = await importedMysql(
    `create table t (id int primary key, c ${column});`,
  );
  expect(errors).toEqual([]);
  expect(file.content).toContain(`\`c\` ${exported},`);
  expect(file.omitted).toEqual([]);
});

test('a specification that people write gets digits and literals that its types take', async () => {
  const { exported } = await importedMysql(
    'create table t (id int primary key, a timestamp default current_timestamp, b timestamp(3) default current_timestamp(3) on update now(3));',
  );
  expect(exported.content).not.toContain('current_timestamp(6)');
  expect(exported.content).toContain('default current_timestamp,');
});

test('values of an enumeration that no file can name stay in its type', async () => {
  const { catalogue, errors, exported } = await importedMysql(
    "create table t (id int primary key, e enum('', 'a ', 'b') default '');",
  );
  expect(errors).toEqual([]);
  expect(catalogue.enumerations).toEqual([]);
  expect(enumValues(catalogue.tables[0]?.columns[1]?.type ?? '')).toEqual(['', 'a ', 'b']);
  expect(exported.content).toContain("enum('','a ','b') null default ''");
});
