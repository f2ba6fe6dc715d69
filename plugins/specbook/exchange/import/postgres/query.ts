/** Runs one statement and returns its rows: PGlite, a connection of `pg`, or a test. */
export type Query = <Row>(sql: string) => Promise<Row[]>;

/**
 * Schemas of the user, as a condition on `pg_namespace n`.
 */
export const OWN_SCHEMAS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp\\_%'`;

/** Leaves out what an extension brought, as a condition on an oid of a system table. */
export function notOfExtension(oid: string, table: string): string {
  return `not exists (select 1 from pg_catalog.pg_depend e where e.objid = ${oid} and e.classid = 'pg_catalog.${table}'::regclass and e.deptype = 'e')`;
}

/** The schema as the catalogue has it: `public` needs no name. */
export const SCHEMA = `nullif(n.nspname, 'public') as schema`;

/** A name within a physical one: in quotes where it contains a point. */
const part = (column: string) =>
  `case when ${column} ~ '[".]' then '"' || pg_catalog.replace(${column}::text, '"', '""') || '"' else ${column}::text end`;

/** The physical name of the collation `l` of the schema `m`, with the schema where one is needed. */
export const COLLATION = `case when m.nspname in ('pg_catalog', 'public') then '' else ${part('m.nspname')} || '.' end || ${part('l.collname')}`;

/** Drops nulls, which stand for what a row does not say. */
export function withoutNulls<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]: Exclude<T[K], null> };
}
