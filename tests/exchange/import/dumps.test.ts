/** What dumps hold, counted in the catalogue of a database that ran them, against the specification that they become. */
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { hstore } from '@electric-sql/pglite/contrib/hstore';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp';
import { PGlite } from '@electric-sql/pglite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openServer } from '../../../plugins/specbook/cli/import/live-database.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import { catalogueFacts } from '../../support/dump/catalogue-facts.ts';
import { listedFacts, specFacts } from '../../support/dump/spec-facts.ts';
import { ROLES, writeDump } from '../../support/dump/write-dump.ts';
import { noServer, startServer } from '../../support/postgres-server.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';

/** The facts of a dump, from an embedded database that runs it as a whole. */
async function factsOf(dump: string): Promise<string[]> {
  const database = new PGlite({
    extensions: { btree_gist, citext, hstore, ltree, pg_trgm, uuid_ossp },
  });
  const sql = dump
    .replaceAll(/^COPY [^;]*;\n(?:.*\n)*?\\\.\n/gmu, '')
    .replaceAll(/^\\.*$/gmu, '')
    .replaceAll(/^SET transaction_timeout.*$/gmu, '');
  await database.exec(`${ROLES}\n${sql}`);
  const facts = await catalogueFacts(
    async (query) => (await database.query<{ fact: string }>(query)).rows,
  );
  await database.close();
  return facts;
}

/** Imports a dump, and expects each fact in the specification, or in the list of what is not imported. */
async function expectNothingLost(dump: string, facts: readonly string[]): Promise<void> {
  const project = new TemporaryProject({ 'dump.sql': dump });
  const { status, stdout } = await project.run(['import', 'dump.sql', '--format', 'json']);
  expect(status).toBe(0);
  const report = JSON.parse(stdout) as { losses: { what: string }[]; files: unknown[] };
  const { spec, problems } = await loadSpec({
    content: join(project.folder, 'content'),
    now: '2026-11-29',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const stated = new Set(specFacts(spec));
  const isListed = listedFacts(
    spec,
    facts,
    report.losses.map(({ what }) => what),
  );
  expect(facts.filter((fact) => !stated.has(fact) && !isListed(fact))).toEqual([]);
  // Nothing is made up either.
  const known = new Set(facts);
  expect([...stated].filter((fact) => !known.has(fact))).toEqual([]);
  // What could not be run is no way out.
  expect(report.losses.filter(({ what }) => /does not exist|syntax error/u.test(what))).toEqual([]);
}

test.each([20, 60, ...(isNightly ? [140, 1000] : [])])(
  'of a dump of %i tables nothing is lost in silence',
  async (tables) => {
    const dump = writeDump(tables);
    const facts = await factsOf(dump);
    expect(facts.filter((fact) => fact.startsWith('table '))).toHaveLength(tables);
    await expectNothingLost(dump, facts);
  },
  600_000,
);

test.skipIf(!isNightly || noServer !== undefined)(
  'of what pg_dump writes of 140 tables nothing is lost in silence',
  async () => {
    const server = await startServer();
    try {
      server.run(ROLES);
      server.run(writeDump(140).replaceAll(/^\\(?:un)?restrict.*$/gmu, ''));
      const client = await openServer(server.address(), '/');
      const facts = await catalogueFacts((query) => client.query(query));
      await client.close();
      await expectNothingLost(server.dump(), facts);
    } finally {
      server.stop();
    }
  },
  600_000,
);
