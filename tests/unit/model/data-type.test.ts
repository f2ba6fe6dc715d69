import { describe, expect, test } from 'vitest';
import {
  databaseType,
  isSameType,
  maximumLength,
  parseType,
} from '../../../plugins/specbook/model/data/data-type.ts';
import { literalFault } from '../../../plugins/specbook/model/data/literal.ts';

describe('a type', () => {
  test.each([
    ['uuid', 'uuid', [], 0],
    ['numeric(12, 2)', 'numeric', ['12', '2'], 0],
    ['NUMERIC(12,2)', 'numeric', ['12', '2'], 0],
    ['character varying (10)', 'character varying', ['10'], 0],
    ['timestamp(3) with time zone', 'timestamp with time zone', ['3'], 0],
    ['text[][]', 'text', [], 2],
    ['integer[3]', 'integer', [], 1],
    ['varchar(max)', 'varchar', ['max'], 0],
  ])('%s is taken apart', (text, name, args, dimensions) => {
    expect(parseType(text)).toEqual({ name, args, dimensions });
  });

  test.each(['varchar(10', 'a b (1) (2)', '', '1x', 'a,b', 'x; drop'])('"%s" is none', (text) => {
    expect(parseType(text)).toBeUndefined();
  });

  test.each(['(', 'a ', 'a(', 'a()', 'a[', 'a(0,', ' '])(
    'of a text that repeats %j a hundred thousand times is told without trying every way to split it',
    (part) => {
      expect(parseType(`a${part.repeat(100_000)}!`)).toBeUndefined();
    },
  );

  test('is known by each of its names to its own database alone', () => {
    expect(databaseType('timestamptz', 'postgres')?.canonical).toBe('timestamp with time zone');
    expect(databaseType('timestamptz', 'mysql')).toBeUndefined();
    expect(databaseType('int unsigned', 'mysql')?.canonical).toBe('int');
    expect(databaseType('datetime2(7)', 'sqlserver')?.family).toBe('timestamp');
    expect(databaseType('VARCHAR2(20)', 'oracle')?.family).toBe('text');
    expect(databaseType('text[]', 'postgres')).toBeDefined();
    expect(databaseType('text[]', 'mysql')).toBeUndefined();
  });

  test('compares with another by what it is, not by its name', () => {
    expect(isSameType('int4', 'integer', 'postgres')).toBe(true);
    expect(isSameType('bigserial', 'bigint', 'postgres')).toBe(true);
    expect(isSameType('varchar(10)', 'character varying(12)', 'postgres')).toBe(true);
    expect(isSameType('text', 'text[]', 'postgres')).toBe(false);
    expect(isSameType('uuid', 'text', 'postgres')).toBe(false);
    expect(isSameType('mood', 'mood', undefined)).toBe(true);
  });

  test('limits the length of a text where it says so', () => {
    const limit = (text: string): number | undefined =>
      maximumLength(parseType(text) ?? { name: '', args: [], dimensions: 0 });
    expect(limit('varchar(10)')).toBe(10);
    expect(limit('nvarchar(8)')).toBe(8);
    expect(limit('varchar2(8 char)')).toBe(8);
    expect(limit('char')).toBe(1);
    expect(limit('varchar(max)')).toBeUndefined();
    expect(limit('text')).toBeUndefined();
    expect(limit('numeric(10)')).toBeUndefined();
    expect(limit('varchar(10)[]')).toBeUndefined();
  });
});

describe('a literal', () => {
  const fault = (text: string, type: string): string | undefined => {
    const known = databaseType(type, 'postgres');
    if (!known) throw new Error(`${type} is unknown`);
    return literalFault(text, type, known);
  };

  test.each([
    ['12', 'integer'],
    ['-32768', 'smallint'],
    ['0.00', 'numeric(12,2)'],
    ['99.5', 'numeric(4,1)'],
    ['1e3', 'double precision'],
    ['false', 'boolean'],
    ['2026-02-28', 'date'],
    ['08:30', 'time'],
    ['2026-11-01T08:30:00Z', 'timestamptz'],
    ['2026-11-01 08:30:00+01', 'timestamptz'],
    ['7f3d8a52-1d30-4a52-9d3c-8d4f5f0a1b2c', 'uuid'],
    ['{}', 'jsonb'],
    ['[1,10)', 'int4range'],
    ['{}', 'text[]'],
    ['abc', 'varchar(3)'],
    ['anything at all', 'text'],
    ['127.0.0.1', 'inet'],
    ['infinity', 'timestamptz'],
    ['-infinity', 'date'],
    ['Infinity', 'double precision'],
    ['NaN', 'numeric(5,2)'],
  ])('%s is a value of %s', (text, type) => {
    expect(fault(text, type)).toBeUndefined();
  });

  test.each([
    ['ten', 'integer'],
    ['1.5', 'integer'],
    ['70000', 'smallint'],
    ['1000', 'numeric(5,2)'],
    ['0,5', 'numeric(5,2)'],
    ['much', 'real'],
    ['maybe', 'boolean'],
    ['2026-02-30', 'date'],
    ['25:00', 'time'],
    ['soon', 'timestamptz'],
    ['infinity', 'integer'],
    ['7f3d8a52', 'uuid'],
    ['{', 'jsonb'],
    ['1-10', 'int4range'],
    ['a,b', 'text[]'],
    ['abcd', 'varchar(3)'],
  ])('%s is no value of %s', (text, type) => {
    expect(fault(text, type)).toMatch(/^write /u);
  });
});
