/** What `specbook import`, `preview` and `init --from` read, and the package that each needs. */
export const SOURCES: readonly { sources: readonly string[]; what: string; needs: string }[] = [
  {
    sources: ['postgres://…'],
    what: 'A running server, in a read-only transaction, with row counts and sizes.',
    needs: 'pg',
  },
  {
    sources: ['schema.sql', 'dump.sql', 'db/migrations'],
    what: 'A schema, structure.sql, the output of pg_dump, or a folder of migrations in their order.',
    needs: '@electric-sql/pglite',
  },
  {
    sources: ['--dialect mysql'],
    what: 'SQL of MySQL and MariaDB: a schema, the output of mysqldump, or a folder of migrations. Rows and the next numbers of a dump are not imported.',
    needs: 'none',
  },
  {
    sources: ['--dialect sqlserver', 'oracle', 'snowflake'],
    what: 'SQL of these databases. Views, triggers, collations and partitions are listed with their lines, and not imported.',
    needs: '@dbml/core',
  },
  {
    sources: ['--dialect sqlite', 'shop.db'],
    what: 'SQL or a database of SQLite. Virtual tables are listed, and not imported.',
    needs: 'none; Node 22.13 or later',
  },
  { sources: ['model.dbml'], what: 'DBML.', needs: '@dbml/core' },
  {
    sources: ['schema.prisma', 'prisma/schema'],
    what: 'The tables that migrations of Prisma make, those of many-to-many relations among them. What only its client does is listed.',
    needs: '@mrleebo/prisma-ast',
  },
  {
    sources: ['drizzle.config.ts'],
    what: 'The SQL that drizzle-kit export prints.',
    needs: 'drizzle-kit in its project, and what reads the SQL',
  },
  {
    sources: ['spec.json'],
    what: 'The file that a site publishes, or specbook export spec-json writes. Test runs and the OpenAPI document are listed, and not imported.',
    needs: 'none',
  },
  {
    sources: ['schema.json'],
    what: 'The output of tbls out -t json. Functions and virtual relations are listed, and not imported.',
    needs: 'none',
  },
  {
    sources: ['model.mmd', 'model.mermaid'],
    what: 'An erDiagram. A relationship becomes a key where one attribute is known to hold it, else a stated relationship with its cardinality and words.',
    needs: 'none',
  },
];
