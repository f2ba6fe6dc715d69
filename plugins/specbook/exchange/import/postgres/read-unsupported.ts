/** Objects of a database that the specification has no key for: they are listed. */
import type { Loss } from '../catalogue.ts';
import { notOfExtension, OWN_SCHEMAS, type Query } from './query.ts';
import { STAND_IN_COMMENT, STAND_IN_SCHEMA } from './type-names.ts';

/** System tables of objects without a key, each with the column of its schema. */
const CATALOGUES = [
  ['pg_opclass', 'opcnamespace'],
  ['pg_opfamily', 'opfnamespace'],
  ['pg_conversion', 'connamespace'],
  ['pg_ts_parser', 'prsnamespace'],
  ['pg_ts_template', 'tmplnamespace'],
] as const;

const described = (table: string) =>
  `(pg_catalog.pg_identify_object('pg_catalog.${table}'::regclass, o.oid, 0))`;
const sentence = (table: string) =>
  `${described(table)}.type || ' ' || ${described(table)}.identity || coalesce(': ' || pg_catalog.obj_description(o.oid, '${table}'), '') as what`;

const OBJECTS = [
  ...CATALOGUES.map(
    ([table, schema]) =>
      `select ${sentence(table)} from pg_catalog.${table} o join pg_catalog.pg_namespace n on n.oid = o.${schema}
where ${OWN_SCHEMAS} and coalesce(pg_catalog.obj_description(o.oid, '${table}'), '') <> '${STAND_IN_COMMENT}' and ${notOfExtension('o.oid', table)}`,
  ),
  ...(['pg_publication', 'pg_event_trigger', 'pg_foreign_server'] as const).map(
    (table) =>
      `select ${sentence(table)} from pg_catalog.${table} o where ${notOfExtension('o.oid', table)}`,
  ),
  `select 'base type ' || n.nspname || '.' || o.typname as what from pg_catalog.pg_type o join pg_catalog.pg_namespace n on n.oid = o.typnamespace
where ${OWN_SCHEMAS} and n.nspname <> '${STAND_IN_SCHEMA}' and o.typtype = 'b' and o.typcategory <> 'A' and o.typelem = 0 and ${notOfExtension('o.oid', 'pg_type')}`,
  `select 'setting of column ' || r.relname || '.' || a.attname || ': ' || pg_catalog.concat_ws(', ',
  case when a.attstorage <> t.typstorage then 'storage ' || case a.attstorage when 'p' then 'plain' when 'm' then 'main' when 'e' then 'external' else 'extended' end end,
  case when a.attstattarget >= 0 and a.attnum > 0 then 'statistics ' || a.attstattarget end,
  case when coalesce(pg_catalog.to_jsonb(a)->>'attcompression', '') <> '' then 'compression' end,
  (select pg_catalog.string_agg(o.option, ', ') from pg_catalog.unnest(a.attoptions) as o(option) where o.option like 'n\\_distinct%')) as what
from pg_catalog.pg_attribute a join pg_catalog.pg_class r on r.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = r.relnamespace join pg_catalog.pg_type t on t.oid = a.atttypid
where r.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped and ${OWN_SCHEMAS}
  and (a.attstorage <> t.typstorage or a.attstattarget >= 0 or coalesce(pg_catalog.to_jsonb(a)->>'attcompression', '') <> '' or a.attoptions::text like '%n\\_distinct%')`,
  `select 'settings of range type ' || pg_catalog.format_type(t.oid, null) || ': ' || o.settings as what
from pg_catalog.pg_range r join pg_catalog.pg_type t on t.oid = r.rngtypid join pg_catalog.pg_type s on s.oid = r.rngsubtype
join pg_catalog.pg_namespace n on n.oid = t.typnamespace join pg_catalog.pg_opclass c on c.oid = r.rngsubopc
cross join lateral (select pg_catalog.concat_ws(', ',
  case when r.rngsubdiff::oid <> 0 then 'subtype_diff ' || r.rngsubdiff::text end,
  case when r.rngcanonical::oid <> 0 then 'canonical ' || r.rngcanonical::text end,
  case when not c.opcdefault then 'subtype_opclass ' || c.opcname end,
  (select 'collation ' || l.collname from pg_catalog.pg_collation l where l.oid = r.rngcollation and r.rngcollation <> s.typcollation),
  (select 'multirange_type_name ' || m.typname from pg_catalog.pg_type m where m.oid::text = pg_catalog.to_jsonb(r)->>'rngmultitypid'
    and m.typname <> case when t.typname like '%range%' then pg_catalog.regexp_replace(t.typname::text, 'range', 'multirange') else t.typname || '_multirange' end)
) as settings) o
where ${OWN_SCHEMAS} and o.settings <> '' and ${notOfExtension('t.oid', 'pg_type')}`,
];

/** One sentence for each object that no key holds. */
export async function readUnsupported(query: Query): Promise<Loss[]> {
  const rows = await query<{ what: string }>(`${OBJECTS.join('\nunion all\n')}\norder by 1`);
  return rows.map(({ what }) => ({ what: what.replace(/\s+/gu, ' ') }));
}
