/** Texts of MySQL that are easily misread: nothing is lost without a word, and nothing is made up. */
import { describe, expect, test } from 'vitest';
import { readMysql } from '../../../plugins/specbook/exchange/import/mysql/catalogue-of-mysql.ts';
import { catalogueOf } from '../../support/imported-mysql.ts';

const tableNames = (sql: string): string[] => catalogueOf(sql).tables.map(({ name }) => name);
const lossesOf = (sql: string): string[] => catalogueOf(sql).losses.map(({ what }) => what);

describe('where a statement ends', () => {
  test.each([
    ['a delimiter directly behind a word', 'delimiter $$\n', ' END$$\ndelimiter ;\n'],
    ['no delimiter, and IF with brackets', '', ' if (new.a > 0) then set @b = 1; end if; end;\n'],
    ['no delimiter, and CASE', '', ' case new.a when 1 then set @b = 1; end case; end;\n'],
    ['no delimiter, and loops', '', ' repeat set @b = repeat("x", 2); until @b end repeat; end;\n'],
  ])('a trigger with %s does not swallow the next table', (_, before, end) => {
    const sql = `create table t (a int);\n${before}create trigger g before insert on t for each row begin set @a = 1;${end}create table later (a int);`;
    const { tables, losses } = catalogueOf(sql);
    expect(tables.map(({ name }) => name)).toEqual(['t', 'later']);
    expect(tables[0]?.triggers[0]?.sql).toMatch(/^begin set @a = 1;.*end$/isu);
    expect(losses).toEqual([]);
  });

  test('a body of IF without BEGIN is whole', () => {
    const sql =
      'create table t (a int); create trigger g before insert on t for each row if new.a then set @b = 1; end if; create table u (a int);';
    const { tables } = catalogueOf(sql);
    expect(tables).toHaveLength(2);
    expect(tables[0]?.triggers[0]?.sql).toBe('if new.a then set @b = 1; end if');
  });

  test('a table with the columns event and begin is no program', () => {
    expect(tableNames('create table t (event int, begin date); create table u (a int);')).toEqual([
      't',
      'u',
    ]);
  });

  test('backslashes are letters where the text says so', () => {
    const sql =
      "set sql_mode = 'NO_BACKSLASH_ESCAPES'; create table t (a varchar(9) default 'C:\\', b int comment 'x'); set sql_mode = ''; create table u (a varchar(9) default 'it\\'s');";
    const [first, second] = catalogueOf(sql).tables;
    expect(first?.columns[0]?.default?.text).toBe('C:\\');
    expect(first?.columns[1]?.comment).toBe('x');
    expect(second?.columns[0]?.default?.text).toBe("it's");
  });

  test('a text of many megabytes in a row is passed over', () => {
    const sql = `create table t (a int); insert into t values ('${'a'.repeat(12_000_000)}'); create table u (a int);`;
    expect(tableNames(sql)).toEqual(['t', 'u']);
  });

  test('each statement of many that are passed over is counted', () => {
    const { skipped } = readMysql([
      { path: 'a.sql', text: 'insert into t values (1);\n'.repeat(30_000) },
    ]);
    expect(skipped.get('data')).toHaveLength(30_000);
    expect(skipped.get('data')?.at(-1)).toEqual({ file: 'a.sql', line: 30_000 });
  });
});

describe('ALTER TABLE', () => {
  const TABLE =
    'create table t (id int primary key, email varchar(9) unique, p int default 5, foreign key (p) references t (id));';

  test('drops keys by the names that the database gave them', () => {
    const { tables, losses } = catalogueOf(
      `${TABLE} alter table t drop index EMAIL; alter table t drop foreign key t_ibfk_1, drop index p;`,
    );
    expect(tables[0]).toMatchObject({ indexes: [], foreignKeys: [] });
    expect(losses).toEqual([]);
  });

  test('keeps the index of a foreign key that it drops', () => {
    const [table] = catalogueOf(`${TABLE} alter table t drop foreign key t_ibfk_1;`).tables;
    expect(table?.indexes.map(({ name }) => name)).toEqual(['email', 'p']);
  });

  test('knows columns and tables in any letters', () => {
    const [table] = catalogueOf(
      `${TABLE} alter table T rename column EMAIL to mail; alter table t add note text after ID, drop column P;`,
    ).tables;
    expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'note', 'mail']);
  });

  test.each([
    ['alter table t drop column x', 't has no column x'],
    ['alter table t rename column x to y', 't has no column x'],
    ['alter table t add y int after x', 't has no column x'],
    ['alter table t drop index x', 't has no index x'],
    ['alter table t drop foreign key x', 't has no foreign key x'],
    ['alter table t drop constraint x', 't has no constraint x'],
    ['drop index x on t', 't has no index x'],
    ['alter table t drop partition p', 'changes of partitions are not read'],
  ])('%s is listed', (statement, reason) => {
    const [loss, ...more] = lossesOf(`${TABLE} ${statement};`);
    expect(loss?.endsWith(reason)).toBe(true);
    expect(more).toEqual([]);
  });

  test('changes nothing, and lists nothing, where IF EXISTS and IF NOT EXISTS say so', () => {
    const { tables, losses } = catalogueOf(
      `${TABLE} alter table t drop column if exists x, drop index if exists x, add column if not exists p text, add index if not exists email (p); drop index if exists x on t;`,
    );
    expect(losses).toEqual([]);
    expect(tables).toEqual(catalogueOf(TABLE).tables);
  });

  test.each([
    ['-1', { kind: 'literal', text: '-1' }],
    ['null', undefined],
    ['current_timestamp', { kind: 'expression', text: 'current_timestamp' }],
    ["'null'", { kind: 'literal', text: 'null' }],
  ])('sets the default %s', (value, expected) => {
    const [table] = catalogueOf(`${TABLE} alter table t alter p set default ${value};`).tables;
    expect(table?.columns[2]?.default).toEqual(expected);
  });

  test('adds and drops the history of rows, which is no column', () => {
    const [on, off] = catalogueOf(
      'create table t (a int); alter table t add system versioning; create table u (a int) with system versioning; alter table u drop system versioning;',
    ).tables;
    expect(on?.columns).toHaveLength(1);
    expect(on?.other).toEqual({ 'with system versioning': true });
    expect(off?.other).toBeUndefined();
  });

  test('converts the columns to a character set too, and takes a comment away', () => {
    const [table] = catalogueOf(
      "create table t (a varchar(9) character set latin1) charset latin1 comment 'x'; alter table t convert to character set utf8mb4; alter table t comment '';",
    ).tables;
    expect(table?.characterSet).toBe('utf8mb4');
    expect(table?.columns[0]?.characterSet).toBeUndefined();
    expect(table?.comment).toBeUndefined();
  });
});

test('a table that is renamed keeps the key that leads to itself', () => {
  const { tables, losses } = catalogueOf(
    'create table t (id int primary key, p int, constraint k foreign key (p) references t (id)); rename table t to u;',
  );
  expect(tables[0]?.foreignKeys[0]?.to).toEqual({ schema: null, name: 'u' });
  expect(losses).toEqual([]);
});

test('a table like another one has its indexes, and not its triggers and its next number', () => {
  const [, copy] = catalogueOf(
    'create table t (id int primary key auto_increment, p int, foreign key (p) references t (id)) auto_increment=50; create trigger g before insert on t for each row set @a = 1; create table u like t;',
  ).tables;
  expect(copy).toMatchObject({ triggers: [], foreignKeys: [], indexes: [{ name: 'p' }] });
  expect(copy?.columns[0]?.identity).toEqual({ when: 'by default' });
});

test('enumerations of two columns never share a name', () => {
  const { enumerations } = catalogueOf(
    "create table a_b (c enum('x')); create table a (b_c enum('y'));",
  );
  expect(enumerations.map(({ name, values }) => [name, values[0]?.name])).toEqual([
    ['a_b_c_enum', 'x'],
    ['a_b_c_enum_2', 'y'],
  ]);
});

test('names of JavaScript are names', () => {
  const [table] = catalogueOf(
    'create table `__proto__` (`__proto__` int primary key, `constructor` constructor, key (constructor));',
  ).tables;
  expect(table?.columns.map(({ name, type }) => [name, type])).toEqual([
    ['__proto__', 'int'],
    ['constructor', 'constructor'],
  ]);
});

test('a column may be called vector', () => {
  const [table] = catalogueOf(
    'create table t (vector blob, v vector(3) not null, vector index (v));',
  ).tables;
  expect(table?.columns).toHaveLength(2);
  expect(table?.indexes[0]?.method).toBe('vector');
});

test('a temporary table that is dropped leaves the table of its name', () => {
  expect(
    tableNames('create table t (a int); create temporary table t (b int); drop temporary table t;'),
  ).toEqual(['t']);
});

test('ALTER VIEW replaces the query', () => {
  const [, view] = catalogueOf(
    'create table t (a int); create view v as select a from t; alter view v as select a as b from t;',
  ).tables;
  expect(view?.query).toBe('select a as b from t');
  expect(view?.columns.map(({ name }) => name)).toEqual(['b']);
});

test('what has no place is listed: definers once each, the order of triggers, partitions of history, queries', () => {
  const sql = `create table t (a int) with system versioning partition by system_time partitions 4;
create definer=\`root\`@\`localhost\` view v as select a from t;
create definer=\`root\`@\`localhost\` view w as select a from t;
create trigger g before insert on t for each row set @a = 1;
create trigger h before insert on t for each row follows g set @a = 2;
create table u (a int) engine=InnoDB as select 1;
create table x as select 1;`;
  expect(tableNames(sql)).toEqual(['t', 'v', 'w', 'u']);
  expect(catalogueOf(sql).losses.map(({ line, what }) => `${line} ${what}`)).toEqual([
    '1 "partition by system_time partitions 4" of t',
    '5 "follows g" of the trigger h',
    '6 the rows and columns that u takes from a query',
    '7 create table x as select 1: its columns are those of a query',
    '2 "definer=`root`@`localhost`" of 2 programs and views',
  ]);
});
