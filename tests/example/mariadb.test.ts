/** The DDL of MySQL on a MariaDB server of the machine, in the nightly run. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportDialect } from '../../plugins/specbook/exchange/export/sql/dialects/export.ts';
import { MYSQL } from '../../plugins/specbook/exchange/export/sql/dialects/mysql.ts';
import { isView } from '../../plugins/specbook/model/data/entity-kind.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { noMariadb, startMariadb, type MariadbServer } from '../support/mariadb-server.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, EXAMPLE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
if (isNightly && noMariadb !== undefined)
  console.warn(`Tests with MariaDB are passed over: ${noMariadb}.`);

/** Schemas that the server has by itself. */
const OWN = /^(?:mysql|sys|(?:information|performance)_schema)$/u;

describe.skipIf(!isNightly || noMariadb !== undefined)('MariaDB', () => {
  let server: MariadbServer;
  const schemas = () =>
    server
      .run('show databases')
      .split('\n')
      .filter((name) => name !== '' && !OWN.test(name));
  const count = (what: string) => {
    const names = schemas().map((name) => `'${name}'`);
    return Number(server.run(what.replace('OWN', names.join(', '))));
  };

  beforeAll(async () => {
    server = await startMariadb();
  }, 60_000);

  afterAll(() => {
    server.stop();
  });

  beforeEach(() => {
    const drops = schemas().map((name) => `drop database \`${name}\`;`);
    server.run(`set foreign_key_checks = 0; ${drops.join(' ')} create database own;`);
  });

  test.each([
    ['the example', () => readFolder(EXAMPLE)],
    ['the shop', () => readFolder(SHOP)],
    ['the library', () => readFolder(LIBRARY)],
    ['names of any letters', () => readFolder(CATALOGUE)],
    ['hostile names and texts', async () => (await specOf(HOSTILE)).spec],
  ])('runs the statements of %s, and has each table, column and foreign key', async (_, read) => {
    const spec: Spec = await read();
    const { content, omitted } = exportDialect(spec, MYSQL, 'mysql');
    server.run(content, 'own');
    const stated = spec.entities.filter((entity) => !isView(entity));
    const fields = stated.flatMap(({ id }) => spec.fields.get(id) ?? []);
    const keys = [
      ...fields.filter(({ data }) => data.references !== undefined),
      ...stated.flatMap(({ data }) => data.foreignKeys ?? []),
    ];
    const listed = omitted
      .filter((one) =>
        /^foreign keys (?:between fields of different types|from a table with)/u.test(one),
      )
      .flatMap((one) => one.split(', '));
    const among = 'from information_schema';
    expect(count(`select count(*) ${among}.tables where table_schema in (OWN)`)).toBe(
      stated.length,
    );
    expect(count(`select count(*) ${among}.columns where table_schema in (OWN)`)).toBe(
      fields.length,
    );
    expect(
      count(`select count(*) ${among}.referential_constraints where constraint_schema in (OWN)`),
    ).toBe(keys.length - listed.length);
  });
});
