/** Every type of every database with every form of a default, as Prisma's own engine reads it. */
import { expect, test } from 'vitest';
import { exportPrisma } from '../../plugins/specbook/exchange/export/prisma/prisma.ts';
import { DATABASE_TYPES } from '../../plugins/specbook/model/data/database-types.ts';
import { validate } from '../support/prisma-engine.ts';
import { specOf } from '../support/spec-of.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';

const LITERALS = [
  ...['0', '-1', '+1', '1.', '.5', '-0.5', '1e10', '1e400', '99999999999999999999.123456789'],
  ...['2147483648', '9223372036854775807', '9223372036854775808', '18446744073709551615'],
  ...['true', 'f', 'null', 'NULL', '', "''", 'it\'s "q" \\ \n x', '$1', '💥', 'NaN', 'infinity'],
  ...["b'0'", "B'1'", '0x00', "X'FF'", '{}', '[]', '{"a":1e400}', '{a,b}', '2026-01-01', 'abc'],
].map((value) => ({ value }));
const EXPRESSIONS = [
  ...['now()', 'current_timestamp', 'CURRENT_TIMESTAMP(3)', 'current_date', 'uuid()', 'newid()'],
  ...["nextval('x'::regclass)", '1 + 1', "'{}'::text[]", "b'0'", '"a"', '\\x00'],
].map((sql) => ({ sql }));
const DEFAULTS = [...LITERALS, ...EXPRESSIONS];
const FORMS = ['', '(1)', '(10)', '(10,2)', '(5,-2)', '(3,5)', '(max)', ' unsigned', '[]', '[][]'];

/** Each form of each type; in every run another default stands at it. */
function fieldsOf(types: readonly string[], run: number): string[] {
  const all = types.flatMap((type) => FORMS.map((form) => `${type}${form}`));
  return all.map((type, at) => {
    const value = DEFAULTS[(at * 7 + run) % DEFAULTS.length];
    return `  f${at}: { type: ${JSON.stringify(type)}, default: ${JSON.stringify(value)} }`;
  });
}

const RUNS = Array.from({ length: isNightly ? DEFAULTS.length : 2 }, (_, run) => run);

test.each(Object.entries(DATABASE_TYPES))(
  'every type of %s is valid for Prisma, whatever its default is',
  async (dialect, types) => {
    for (const run of RUNS) {
      const { spec } = await specOf({
        'spec.yaml': `title: T\nrevision: 1.0.0\ndatabase: { dialect: ${dialect} }\n`,
        'entities/a/room.yaml': `name: Room
fields:
  id: { type: int, key: primary }
${fieldsOf([...types.keys()], run).join('\n')}
`,
      });
      const { content } = exportPrisma(spec);
      expect(content.split('\n').length).toBeGreaterThan(types.size * FORMS.length);
      expect(() => {
        validate(content);
      }).not.toThrow();
    }
  },
);

async function columnsOf(dialect: string, fields: Readonly<Record<string, string>>) {
  const { spec } = await specOf({
    'spec.yaml': `title: T\nrevision: 1.0.0\ndatabase: { dialect: ${dialect} }\n`,
    'entities/a/room.yaml': `name: Room
fields:
  id: { type: int, key: primary }
${Object.entries(fields)
  .map(([name, facts]) => `  ${name}: { ${facts} }`)
  .join('\n')}
`,
  });
  const { content, omitted } = exportPrisma(spec);
  expect(() => {
    validate(content);
  }).not.toThrow();
  const lines = content.split('\n').map((line) => line.trim().replaceAll(/ +/gu, ' '));
  return { omitted, lines: lines.filter((line) => /^[a-z]\w* \S+.*(?:@|\?)/u.test(line)) };
}

test('numbers beyond 64 bits and literals of bits are left to the database', async () => {
  const { lines } = await columnsOf('mysql', {
    most: "type: 'bigint unsigned', default: '18446744073709551615'",
    flag: 'type: bit, default: "b\'0\'"',
    bytes: "type: varbinary(4), default: '0xff00'",
    path: String.raw`type: json, default: { value: 'a\b' }`,
  });
  expect(lines.slice(1)).toEqual([
    'most BigInt? @default(dbgenerated("18446744073709551615")) @db.UnsignedBigInt',
    `flag Bytes? @default(dbgenerated("b'0'")) @db.Bit(1)`,
    'bytes Bytes? @default(dbgenerated("0xff00")) @db.VarBinary(4)',
    String.raw`path Json? @default(dbgenerated("'a\\\\b'"))`,
  ]);
});

test('decimals have the digits that their database gives them', async () => {
  const fields = { a: 'type: numeric(10)', b: 'type: decimal', c: "type: 'numeric(3,5)'" };
  const [postgres, mysql, sqlserver] = [
    await columnsOf('postgres', fields),
    await columnsOf('mysql', fields),
    await columnsOf('sqlserver', fields),
  ];
  expect(postgres.lines.slice(1)).toEqual([
    'a Decimal? @db.Decimal(10, 0)',
    'b Decimal? @db.Decimal',
    'c Unsupported("numeric(3,5)")?',
  ]);
  expect(mysql.lines[2]).toBe('b Decimal? @db.Decimal(10, 0)');
  expect(sqlserver.lines[2]).toBe('b Decimal? @db.Decimal(18, 0)');
  expect(postgres.omitted.join('\n')).toContain(
    'types that Prisma does not know, whose fields its client leaves out: room.c',
  );
});

test('MySQL numbers only what an index begins with', async () => {
  const { lines, omitted } = await columnsOf('mysql', {
    number: 'type: serial',
    line: 'type: serial, unique: true',
  });
  expect(lines.slice(1)).toEqual([
    'number BigInt @default(dbgenerated()) @db.UnsignedBigInt',
    'line BigInt @unique @default(autoincrement()) @db.UnsignedBigInt',
  ]);
  expect(omitted.join('\n')).toContain('fields that the database numbers: room.number');
});
