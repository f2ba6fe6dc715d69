/** What partitions have that their table has not: `pg_catalog` keeps it with them alone. */
import type { OtherFacts } from '../catalogue.ts';
import { OWN_SCHEMAS, type Query } from './query.ts';

interface Row {
  oid: string;
  /** The word that the specification has for it. */
  kind: string;
  text: string;
}

const FROM = `from pg_catalog.pg_class r join pg_catalog.pg_namespace n on n.oid = r.relnamespace`;
const OF_PARTITION = `r.relispartition and ${OWN_SCHEMAS}`;

const OWN_FACTS = `
select r.oid::text as oid, 'defaults' as kind, a.attname || ' ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) as text
${FROM} join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
join pg_catalog.pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
where ${OF_PARTITION} and not exists (
  select 1 from pg_catalog.pg_inherits i join pg_catalog.pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname
  join pg_catalog.pg_attrdef o on o.adrelid = p.attrelid and o.adnum = p.attnum
  where i.inhrelid = r.oid and pg_catalog.pg_get_expr(o.adbin, o.adrelid) = pg_catalog.pg_get_expr(d.adbin, d.adrelid))
union all
select r.oid::text, 'constraints', pg_catalog.quote_ident(c.conname) || ' ' || pg_catalog.pg_get_constraintdef(c.oid, true)
${FROM} join pg_catalog.pg_constraint c on c.conrelid = r.oid
where ${OF_PARTITION} and c.contype in ('p', 'f', 'u', 'c', 'x') and c.conparentid = 0 and c.coninhcount = 0
union all
select r.oid::text, 'indexes', pg_catalog.pg_get_indexdef(x.indexrelid, 0, true)
${FROM} join pg_catalog.pg_index x on x.indrelid = r.oid join pg_catalog.pg_class o on o.oid = x.indexrelid
where ${OF_PARTITION} and not o.relispartition
  and not exists (select 1 from pg_catalog.pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x'))
union all
select r.oid::text, 'triggers', pg_catalog.pg_get_triggerdef(t.oid, true)
${FROM} join pg_catalog.pg_trigger t on t.tgrelid = r.oid
where ${OF_PARTITION} and not t.tgisinternal and coalesce(pg_catalog.to_jsonb(t)->>'tgparentid', '0') = '0'
union all
select r.oid::text, 'comments', a.attname || ': ' || d.description
${FROM} join pg_catalog.pg_description d on d.objoid = r.oid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid > 0
join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum = d.objsubid
where ${OF_PARTITION} and not exists (
  select 1 from pg_catalog.pg_inherits i join pg_catalog.pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname
  where i.inhrelid = r.oid and pg_catalog.col_description(i.inhparent, p.attnum) = d.description)
union all
select r.oid::text, 'with', o.option ${FROM} cross join lateral pg_catalog.unnest(r.reloptions) as o(option) where ${OF_PARTITION}
order by 1, 2, 3`;

/** What each partition has of its own, by its oid; those without anything are absent. */
export async function readOwnOfPartitions(query: Query): Promise<Map<string, OtherFacts>> {
  const byPart = Map.groupBy(await query<Row>(OWN_FACTS), ({ oid }) => oid);
  return new Map(
    [...byPart].map(([oid, rows]) => [
      oid,
      Object.fromEntries(
        [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => [
          kind,
          own.map(({ text }) => text),
        ]),
      ),
    ]),
  );
}
