/** Tables, views and their columns in `pg_catalog`. */
import { emptyTable, type Column, type OtherFacts, type Table } from '../catalogue.ts';
import {
  COLLATION,
  notOfExtension,
  OWN_SCHEMAS,
  SCHEMA,
  withoutNulls,
  type Query,
} from './query.ts';
import { parseDefault, shortType } from './type-names.ts';

/** A row of `pg_class`. */
export interface Relation {
  oid: string;
  schema: string | null;
  name: string;
  kind: 'r' | 'p' | 'v' | 'm' | 'f';
  comment: string | null;
  rows: number;
  bytes: string;
  isPartition: boolean;
  partitionKey: string | null;
  bound: string | null;
  parents: string[];
  persistence: string;
  options: string[] | null;
  tablespace: string | null;
  rowSecurity: boolean;
  forcesRowSecurity: boolean;
  policies: string[];
  rules: string[];
  statistics: string[];
  clusteredOn: string | null;
  replicaIdentity: string | null;
  query: string | null;
  server: string | null;
}

const RELATIONS = `
select c.oid::text as oid, ${SCHEMA}, c.relname::text as name, c.relkind::text as kind,
  pg_catalog.obj_description(c.oid, 'pg_class') as comment, c.reltuples::float8 as rows,
  case when c.relkind in ('v', 'f') then '0' else pg_catalog.pg_total_relation_size(c.oid)::text end as bytes,
  c.relispartition as "isPartition", pg_catalog.pg_get_partkeydef(c.oid) as "partitionKey",
  pg_catalog.pg_get_expr(c.relpartbound, c.oid) as bound,
  array(select i.inhparent::text from pg_catalog.pg_inherits i where i.inhrelid = c.oid order by i.inhseqno) as parents,
  c.relpersistence::text as persistence, c.reloptions::text[] as options, t.spcname::text as tablespace,
  c.relrowsecurity as "rowSecurity",
  c.relforcerowsecurity as "forcesRowSecurity",
  array(select p.policyname || ': ' || lower(p.cmd) || case when p.permissive = 'RESTRICTIVE' then ' restrictive' else '' end
      || case when p.roles = '{public}' then '' else ' to ' || pg_catalog.array_to_string(p.roles, ', ') end
      || coalesce(' using ' || p.qual, '') || coalesce(' with check ' || p.with_check, '')
      || coalesce(' -- ' || (select pg_catalog.obj_description(o.oid, 'pg_policy') from pg_catalog.pg_policy o where o.polrelid = c.oid and o.polname = p.policyname), '')
    from pg_catalog.pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname order by p.policyname) as policies,
  array(select pg_catalog.pg_get_ruledef(w.oid, true) || coalesce(' -- ' || pg_catalog.obj_description(w.oid, 'pg_rewrite'), '')
    from pg_catalog.pg_rewrite w where w.ev_class = c.oid and w.rulename <> '_RETURN' order by w.rulename) as rules,
  array(select pg_catalog.pg_get_statisticsobjdef(s.oid) || coalesce(' -- ' || pg_catalog.obj_description(s.oid, 'pg_statistic_ext'), '')
    from pg_catalog.pg_statistic_ext s where s.stxrelid = c.oid order by s.stxname) as statistics,
  (select x.relname::text from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered) as "clusteredOn",
  case when c.relkind not in ('r', 'p') then null else case c.relreplident when 'f' then 'full' when 'n' then 'nothing'
    when 'i' then (select x.relname::text from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid and i.indisreplident) end end as "replicaIdentity",
  case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid, true) end as query,
  (select s.srvname::text from pg_catalog.pg_foreign_table f join pg_catalog.pg_foreign_server s on s.oid = f.ftserver where f.ftrelid = c.oid) as server
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_tablespace t on t.oid = c.reltablespace
where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${OWN_SCHEMAS} and ${notOfExtension('c.oid', 'pg_class')}
order by n.nspname, c.relname`;

interface ColumnRow {
  oid: string;
  name: string;
  type: string;
  required: boolean;
  expression: string | null;
  identity: string;
  generated: string;
  collation: string | null;
  comment: string | null;
  enumSchema: string | null;
  enumName: string | null;
}

const COLUMNS = `
select a.attrelid::text as oid, a.attname::text as name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as required, pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) as expression, a.attidentity::text as identity,
  a.attgenerated::text as generated,
  case when a.attcollation <> t.typcollation then
    (select ${COLLATION}
      from pg_catalog.pg_collation l join pg_catalog.pg_namespace m on m.oid = l.collnamespace where l.oid = a.attcollation) end as collation,
  pg_catalog.col_description(a.attrelid, a.attnum) as comment,
  nullif(en.nspname, 'public') as "enumSchema", e.typname::text as "enumName"
from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end and e.typtype = 'e'
left join pg_catalog.pg_namespace en on en.oid = e.typnamespace
left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${OWN_SCHEMAS} and a.attnum > 0 and not a.attisdropped
order by a.attrelid, a.attnum`;

/** The columns of all relations, by the oid of these. */
export async function readColumns(query: Query): Promise<Map<string, Column[]>> {
  const rows = await query<ColumnRow>(COLUMNS);
  const byTable = Map.groupBy(rows, ({ oid }) => oid);
  return new Map([...byTable].map(([oid, own]) => [oid, own.map(columnOf)]));
}

function columnOf(row: ColumnRow): Column {
  const { name, required, expression, identity, generated } = row;
  const column: Column = {
    ...withoutNulls({ comment: row.comment, collation: row.collation }),
    name,
    type: shortType(row.type),
    required,
    ...(row.enumName !== null && { enumeration: { schema: row.enumSchema, name: row.enumName } }),
  };
  if (identity !== '') column.identity = { when: identity === 'a' ? 'always' : 'by default' };
  if (expression === null) return column;
  if (generated !== '')
    return { ...column, generated: { sql: expression, stored: generated === 's' } };
  const value = parseDefault(expression, column);
  return value ? { ...column, default: value } : column;
}

/** The rows of `pg_class` that become tables, views and partitions. */
export function readRelations(query: Query): Promise<Relation[]> {
  return query<Relation>(RELATIONS);
}

const KINDS = {
  r: 'table',
  p: 'table',
  v: 'view',
  m: 'materialized-view',
  f: 'foreign-table',
} as const;

function otherFacts(relation: Relation): OtherFacts {
  const { persistence, options, tablespace, rowSecurity, policies, rules, server } = relation;
  const { forcesRowSecurity, statistics, clusteredOn, replicaIdentity } = relation;
  return withoutNulls({
    unlogged: persistence === 'u' ? true : null,
    with: options,
    tablespace,
    server,
    rowLevelSecurity: rowSecurity ? (forcesRowSecurity ? 'forced' : true) : null,
    policies: policies.length > 0 ? policies : null,
    rules: rules.length > 0 ? rules : null,
    statistics: statistics.length > 0 ? statistics : null,
    clusteredOn,
    replicaIdentity,
  });
}

/** A table without its constraints. */
export function tableOf(relation: Relation, columns: Column[]): Table {
  const { schema, name, kind, comment, rows, bytes, query } = relation;
  const other = otherFacts(relation);
  return {
    ...emptyTable({ schema, name }, KINDS[kind]),
    columns,
    ...withoutNulls({ comment, query: query === null ? null : query.trim().replace(/;$/u, '') }),
    ...(kind !== 'v' && rows > 0 && { rows: Math.round(rows) }),
    ...(kind !== 'v' && Number(bytes) > 0 && { bytes: Number(bytes) }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}
