/**
 * What a database holds, one line each, asked of `pg_catalog` without the code of the importer. Names are written as
 * `pg_identify_object` does. Partitions are part of their table: of them only what is their own counts.
 */

/** Runs a statement and returns the rows of the last one. */
export type Ask = (sql: string) => Promise<{ fact: string }[]>;

const OWN = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const ofExtension = (oid: string, catalogue: string) =>
  `exists (select from pg_depend x where x.classid = '${catalogue}'::regclass and x.objid = ${oid} and x.deptype = 'e')`;
const identity = (oid: string, catalogue: string, column = '0') =>
  `(pg_identify_object('${catalogue}'::regclass, ${oid}, ${column})).identity`;
const columns = (relation: string, numbers: string) =>
  `(select string_agg(a.attname, ',' order by k.i) from unnest(${numbers}) with ordinality k(n, i) join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.n)`;
const when = `case when c.condeferrable then ' deferrable' || case when c.condeferred then ' deferred' else '' end else '' end`;
const constraint = identity('c.oid', 'pg_constraint');
const fromConstraints = (type: string) =>
  `from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = '${type}' and c.conrelid <> 0 and c.conparentid = 0 and c.coninhcount = 0 and ${OWN}`;
const relations = `pg_class r join pg_namespace n on n.oid = r.relnamespace`;

/** Each yields the column `fact`. */
const QUERIES = [
  `select case r.relkind when 'v' then 'view ' when 'm' then 'materialized-view ' else 'table ' end || ${identity('r.oid', 'pg_class')} as fact
   from ${relations} where r.relkind in ('r', 'p', 'v', 'm') and not r.relispartition and ${OWN} and not ${ofExtension('r.oid', 'pg_class')}`,
  `select 'partition ' || ${identity('r.oid', 'pg_class')} || ' ' || regexp_replace(pg_get_expr(r.relpartbound, r.oid), '^FOR VALUES ', '') as fact
   from ${relations} where r.relispartition and r.relkind in ('r', 'p') and ${OWN}`,
  `select 'divided ' || ${identity('r.oid', 'pg_class')} || ' ' || pg_get_partkeydef(r.oid) as fact
   from ${relations} where r.relkind = 'p' and not r.relispartition and ${OWN}`,
  `select 'column ' || ${identity('r.oid', 'pg_class', 'a.attnum')} || ' ' || format_type(a.atttypid, a.atttypmod)
     || case when a.attnotnull and r.relkind in ('r', 'p') then ' not null' else '' end
     || case when a.attidentity <> '' then ' identity ' || a.attidentity::text when a.attgenerated <> '' then ' generated ' || pg_get_expr(d.adbin, d.adrelid, true) when d.oid is null then '' else ' default' end
     || case when a.attcollation <> t.typcollation then ' collate ' || (select l.collname from pg_collation l where l.oid = a.attcollation) else '' end as fact
   from ${relations} join pg_attribute a on a.attrelid = r.oid join pg_type t on t.oid = a.atttypid
   left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
   where r.relkind in ('r', 'p', 'v', 'm') and not r.relispartition and a.attnum > 0 and not a.attisdropped and ${OWN} and not ${ofExtension('r.oid', 'pg_class')}`,
  `select 'default of a partition ' || ${identity('r.oid', 'pg_class', 'a.attnum')} as fact
   from ${relations} join pg_attribute a on a.attrelid = r.oid join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
   where r.relispartition and ${OWN} and not exists (select from pg_inherits i join pg_attribute o on o.attrelid = i.inhparent and o.attname = a.attname
     join pg_attrdef e on e.adrelid = o.attrelid and e.adnum = o.attnum where i.inhrelid = r.oid and pg_get_expr(e.adbin, e.adrelid) = pg_get_expr(d.adbin, d.adrelid))`,
  `select 'primary ' || ${constraint} || ' (' || ${columns('c.conrelid', 'c.conkey')} || ')' || ${when} as fact ${fromConstraints('p')}`,
  `select 'unique ' || ${constraint} || ' (' || ${columns('c.conrelid', 'c.conkey')} || ')' || case when i.indnullsnotdistinct then ' nulls not distinct' else '' end || ${when} as fact
   from pg_constraint c join pg_namespace n on n.oid = c.connamespace join pg_index i on i.indexrelid = c.conindid
   where c.contype = 'u' and c.conparentid = 0 and ${OWN}`,
  `select 'foreign ' || ${constraint} || ' (' || ${columns('c.conrelid', 'c.conkey')} || ') to ' || ${identity('c.confrelid', 'pg_class')} || ' (' || ${columns('c.confrelid', 'c.confkey')} || ') '
     || c.confdeltype::text || c.confupdtype::text || case when c.confmatchtype = 'f' then ' full' else '' end || ${when} || case when c.convalidated then '' else ' not valid' end
     || coalesce(' only ' || ${columns('c.conrelid', 'c.confdelsetcols')}, '') as fact ${fromConstraints('f')}`,
  `select 'check ' || ${constraint} || ': ' || pg_get_expr(c.conbin, c.conrelid, true) || case when c.convalidated then '' else ' not valid' end || case when c.connoinherit then ' no inherit' else '' end as fact ${fromConstraints('c')}`,
  `select 'exclusion ' || ${constraint} || ' ' || array_length(c.conkey, 1) || ${when} as fact ${fromConstraints('x')}`,
  `select 'index ' || ${identity('i.indexrelid', 'pg_class')} || ' on ' || ${identity('i.indrelid', 'pg_class')} || ' ' || m.amname || case when i.indisunique then ' unique ' else ' ' end
     || i.indnkeyatts || '+' || (i.indnatts - i.indnkeyatts) || coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid, true), '') as fact
   from pg_index i join pg_class o on o.oid = i.indexrelid join pg_am m on m.oid = o.relam join ${relations} on r.oid = i.indrelid
   where ${OWN} and not o.relispartition and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))`,
  `select 'trigger ' || ${identity('t.oid', 'pg_trigger')} || case when t.tgenabled = 'D' then ' off' else '' end as fact
   from pg_trigger t join ${relations} on r.oid = t.tgrelid where not t.tgisinternal and t.tgparentid = 0 and ${OWN}`,
  `select 'inherits ' || ${identity('i.inhrelid', 'pg_class')} || ' ' || ${identity('i.inhparent', 'pg_class')} as fact
   from pg_inherits i join ${relations} on r.oid = i.inhrelid where not r.relispartition and r.relkind = 'r' and ${OWN}`,
  `select 'sequence ' || ${identity('r.oid', 'pg_class')} || ' ' || s.seqstart || ' ' || s.seqincrement || ' ' || s.seqcache as fact
   from pg_sequence s join ${relations} on r.oid = s.seqrelid where ${OWN}`,
  `select 'function ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')' as fact
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OWN} and p.prokind in ('f', 'p', 'w') and not ${ofExtension('p.oid', 'pg_proc')}
     and not exists (select from pg_depend x where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'i')`,
  `select 'enum ' || ${identity('t.oid', 'pg_type')} || ' ' || string_agg(e.enumlabel, '|' order by e.enumsortorder) as fact
   from pg_enum e join pg_type t on t.oid = e.enumtypid join pg_namespace n on n.oid = t.typnamespace where ${OWN} group by t.oid`,
  `select 'domain ' || ${identity('t.oid', 'pg_type')} || ' ' || format_type(t.typbasetype, t.typtypmod) || case when t.typnotnull then ' not null' else '' end as fact
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'd' and ${OWN} and not ${ofExtension('t.oid', 'pg_type')}`,
  `select 'domain check ' || (pg_identify_object('pg_constraint'::regclass, c.oid, 0)).identity || ': ' || pg_get_expr(c.conbin, 0, true) as fact
   from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contypid <> 0 and c.contype = 'c' and ${OWN}`,
  `select 'composite ' || ${identity('r.oid', 'pg_class')} || ' ' || string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as fact
   from ${relations} join pg_attribute a on a.attrelid = r.oid where r.relkind = 'c' and ${OWN} and not ${ofExtension('r.reltype', 'pg_type')} group by r.oid`,
  `select 'range ' || ${identity('t.oid', 'pg_type')} as fact from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'r' and ${OWN}`,
  `select 'schema ' || quote_ident(n.nspname) as fact from pg_namespace n where ${OWN} and n.nspname <> 'public'`,
  `select 'extension ' || extname as fact from pg_extension where extname <> 'plpgsql'`,
  `select 'policy ' || ${identity('p.oid', 'pg_policy')} as fact from pg_policy p`,
  `select 'rule ' || ${identity('w.oid', 'pg_rewrite')} as fact from pg_rewrite w join ${relations} on r.oid = w.ev_class where w.rulename <> '_RETURN' and ${OWN}`,
  `select 'statistics ' || (pg_identify_object('pg_statistic_ext'::regclass, s.oid, 0)).identity as fact from pg_statistic_ext s`,
  `select 'aggregate ' || (pg_identify_object('pg_proc'::regclass, p.oid, 0)).identity as fact
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prokind = 'a' and ${OWN} and not ${ofExtension('p.oid', 'pg_proc')}`,
  `select 'operator ' || (pg_identify_object('pg_operator'::regclass, o.oid, 0)).identity as fact
   from pg_operator o join pg_namespace n on n.oid = o.oprnamespace where ${OWN} and not ${ofExtension('o.oid', 'pg_operator')}`,
  `select 'text search configuration ' || (pg_identify_object('pg_ts_config'::regclass, o.oid, 0)).identity as fact
   from pg_ts_config o join pg_namespace n on n.oid = o.cfgnamespace where ${OWN}`,
  `select 'collation ' || (pg_identify_object('pg_collation'::regclass, o.oid, 0)).identity as fact
   from pg_collation o join pg_namespace n on n.oid = o.collnamespace where ${OWN}`,
  `select 'text search dictionary ' || (pg_identify_object('pg_ts_dict'::regclass, o.oid, 0)).identity as fact
   from pg_ts_dict o join pg_namespace n on n.oid = o.dictnamespace where ${OWN} and not ${ofExtension('o.oid', 'pg_ts_dict')}`,
  `select 'comment ' || (pg_identify_object(d.classoid, d.objoid, d.objsubid)).type || ' ' || (pg_identify_object(d.classoid, d.objoid, d.objsubid)).identity || ': ' || d.description as fact
   from pg_description d where (pg_identify_object(d.classoid, d.objoid, d.objsubid)).schema !~ '^pg_' and (pg_identify_object(d.classoid, d.objoid, d.objsubid)).schema <> 'information_schema'
     and not exists (select from pg_depend x where x.classid = d.classoid and x.objid = d.objoid and x.deptype = 'e')`,
  `select 'comment schema ' || quote_ident(n.nspname) || ': ' || d.description as fact
   from pg_description d join pg_namespace n on n.oid = d.objoid where d.classoid = 'pg_namespace'::regclass and ${OWN} and n.nspname <> 'public'`,
  `select 'comment ' || o.type || ' ' || o.identity || ': ' || d.description as fact
   from pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) o
   where d.classoid in ('pg_constraint'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_rewrite'::regclass) and o.identity !~ ' on (pg_|information_schema)' and o.schema is null`,
];

/** All facts of a database, sorted. */
export async function catalogueFacts(ask: Ask): Promise<string[]> {
  await ask('set search_path = public');
  const facts: string[] = [];
  for (const query of QUERIES) facts.push(...(await ask(query)).map(({ fact }) => fact));
  return facts.sort();
}
