/**
 * Collations, objects of text search, aggregates, operators and casts in `pg_catalog`, each with the statements that
 * create it: no function of PostgreSQL writes them.
 */
import type { DatabaseObject } from '../catalogue.ts';
import { notOfExtension, OWN_SCHEMAS, withoutNulls, type Query } from './query.ts';
import { STAND_IN_COMMENT } from './type-names.ts';

/** The name of an object, with its schema unless that is `public`. */
const named = (name: string) =>
  `case when n.nspname = 'public' then '' else pg_catalog.quote_ident(n.nspname) || '.' end || ${name}`;

/** Options in brackets, without those that are null. */
const options = (...all: string[]) => `'(' || pg_catalog.concat_ws(', ', ${all.join(', ')}) || ')'`;

/** `WORD = value`, where a condition holds. */
const option = (word: string, value: string, condition = 'true') =>
  `case when ${condition} then '${word} = ' || ${value} end`;

/** A column that only some versions have. */
const versioned = (column: string) => `pg_catalog.to_jsonb(o)->>'${column}'`;
const literal = (value: string) => `pg_catalog.quote_literal(${value})`;

const PROVIDERS = `case o.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end`;
/** Its name changed twice: 15, 17. */
const LOCALE = `coalesce(${versioned('colllocale')}, ${versioned('colliculocale')}, ${versioned('collcollate')})`;
const HAS_ONE_LOCALE = `(o.collprovider <> 'c' or o.collcollate = o.collctype)`;

const COLLATION = `'create collation ' || o.own || ' ' || ${options(
  option('provider', PROVIDERS),
  option('locale', literal(LOCALE), HAS_ONE_LOCALE),
  option('lc_collate', literal('o.collcollate'), `not ${HAS_ONE_LOCALE}`),
  option('lc_ctype', literal('o.collctype'), `not ${HAS_ONE_LOCALE}`),
  option('deterministic', `'false'`, `${versioned('collisdeterministic')} = 'false'`),
  option('rules', literal(versioned('collicurules')), `${versioned('collicurules')} is not null`),
)}`;

const of = (table: string, column: string, name: string) =>
  `(select pg_catalog.quote_ident(x.nspname) || '.' || pg_catalog.quote_ident(p.${name}) from pg_catalog.${table} p join pg_catalog.pg_namespace x on x.oid = p.${column}`;

const DICTIONARY = `'create text search dictionary ' || o.own || ' ' || ${options(
  option(
    'template',
    `${of('pg_ts_template', 'tmplnamespace', 'tmplname')} where p.oid = o.dicttemplate)`,
  ),
  `nullif(o.dictinitoption, '')`,
)}`;

/** Kinds of words that go to the same dictionaries, in one statement. */
const MAPPINGS = `(
  select pg_catalog.string_agg(E';\\nalter text search configuration ' || o.own || ' add mapping for ' || k.words || ' with ' || k.dictionaries, '' order by k.first)
  from (
    select pg_catalog.string_agg(w.alias, ', ' order by w.tokid) as words, w.dictionaries, min(w.tokid) as first
    from (
      select t.tokid, t.alias, pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::text, ', ' order by m.mapseqno) as dictionaries
      from pg_catalog.pg_ts_config_map m join pg_catalog.ts_token_type(o.cfgparser) t on t.tokid = m.maptokentype
      where m.mapcfg = o.oid group by t.tokid, t.alias
    ) w group by w.dictionaries
  ) k
)`;

const CONFIGURATION = `'create text search configuration ' || o.own || ' ' || ${options(
  option('parser', `${of('pg_ts_parser', 'prsnamespace', 'prsname')} where p.oid = o.cfgparser)`),
)} || coalesce(${MAPPINGS}, '')`;

const type = (column: string) => `pg_catalog.format_type(o.${column}, null)`;
const routine = (word: string, column: string) =>
  option(word, `o.${column}::pg_catalog.regproc::text`, `o.${column}::pg_catalog.oid <> 0`);
const operator = (word: string, column: string) =>
  option(
    word,
    `(select 'operator(' || pg_catalog.quote_ident(x.nspname) || '.' || p.oprname || ')' from pg_catalog.pg_operator p join pg_catalog.pg_namespace x on x.oid = p.oprnamespace where p.oid = o.${column})`,
    `o.${column} <> 0`,
  );
const modify = (word: string, column: string) =>
  option(
    word,
    `case o.${column} when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end`,
    `o.${column} <> case o.aggkind when 'n' then 'r' else 'w' end`,
  );
const when = (word: string, condition: string) => `case when ${condition} then '${word}' end`;

const AGGREGATE = `'create aggregate ' || o.own || '(' || coalesce(nullif(pg_catalog.pg_get_function_arguments(o.oid), ''), '*') || ') ' || ${options(
  routine('sfunc', 'aggtransfn'),
  option('stype', type('aggtranstype')),
  option('sspace', 'o.aggtransspace', 'o.aggtransspace <> 0'),
  routine('finalfunc', 'aggfinalfn'),
  when('finalfunc_extra', 'o.aggfinalextra'),
  modify('finalfunc_modify', 'aggfinalmodify'),
  routine('combinefunc', 'aggcombinefn'),
  routine('serialfunc', 'aggserialfn'),
  routine('deserialfunc', 'aggdeserialfn'),
  option('initcond', literal('o.agginitval'), 'o.agginitval is not null'),
  routine('msfunc', 'aggmtransfn'),
  routine('minvfunc', 'aggminvtransfn'),
  option('mstype', type('aggmtranstype'), 'o.aggmtranstype <> 0'),
  option('msspace', 'o.aggmtransspace', 'o.aggmtransspace <> 0'),
  routine('mfinalfunc', 'aggmfinalfn'),
  when('mfinalfunc_extra', 'o.aggmfinalextra'),
  modify('mfinalfunc_modify', 'aggmfinalmodify'),
  option('minitcond', literal('o.aggminitval'), 'o.aggminitval is not null'),
  operator('sortop', 'aggsortop'),
  option(
    'parallel',
    `case o.proparallel when 's' then 'safe' else 'restricted' end`,
    `o.proparallel <> 'u'`,
  ),
  when('hypothetical', `o.aggkind = 'h'`),
)}`;

const OPERATOR = `'create operator ' || o.own || ' ' || ${options(
  routine('procedure', 'oprcode'),
  option('leftarg', type('oprleft'), 'o.oprleft <> 0'),
  option('rightarg', type('oprright'), 'o.oprright <> 0'),
  operator('commutator', 'oprcom'),
  operator('negator', 'oprnegate'),
  routine('restrict', 'oprrest'),
  routine('join', 'oprjoin'),
  when('hashes', 'o.oprcanhash'),
  when('merges', 'o.oprcanmerge'),
)}`;

const CAST = `'create cast ' || o.own || case o.castmethod when 'f' then ' with function ' || o.castfunc::pg_catalog.regprocedure::text when 'i' then ' with inout' else ' without function' end
  || case o.castcontext when 'a' then ' as assignment' when 'i' then ' as implicit' else '' end`;

interface ObjectKind {
  /** As `comment on` names it. */
  noun: string;
  table: string;
  /** Rows of the table, as `o`, with the name of each as `own`. */
  from: string;
  /** What stands behind the name where one name is not enough. */
  signature?: string;
  sql: string;
}

const ofSchema = (table: string, column: string, name: string, where = 'true') =>
  `(select t.*, ${named(name)} as own from pg_catalog.${table} t join pg_catalog.pg_namespace n on n.oid = t.${column} where ${OWN_SCHEMAS} and ${where})`;

/** In an order in which they can be created. */
const KINDS: readonly ObjectKind[] = [
  {
    noun: 'collation',
    table: 'pg_collation',
    from: ofSchema('pg_collation', 'collnamespace', 'pg_catalog.quote_ident(t.collname)'),
    sql: COLLATION,
  },
  {
    noun: 'text search dictionary',
    table: 'pg_ts_dict',
    from: ofSchema('pg_ts_dict', 'dictnamespace', 'pg_catalog.quote_ident(t.dictname)'),
    sql: DICTIONARY,
  },
  {
    noun: 'text search configuration',
    table: 'pg_ts_config',
    from: ofSchema('pg_ts_config', 'cfgnamespace', 'pg_catalog.quote_ident(t.cfgname)'),
    sql: CONFIGURATION,
  },
  {
    noun: 'aggregate',
    table: 'pg_proc',
    from: `(select g.*, p.oid, p.proparallel, p.own from ${ofSchema('pg_proc', 'pronamespace', 'pg_catalog.quote_ident(t.proname)', `t.prokind = 'a'`)} p join pg_catalog.pg_aggregate g on g.aggfnoid = p.oid)`,
    signature: `'(' || coalesce(nullif(pg_catalog.pg_get_function_identity_arguments(o.oid), ''), '*') || ')'`,
    sql: AGGREGATE,
  },
  {
    noun: 'operator',
    table: 'pg_operator',
    // One without a function is only named by another, as its commutator.
    from: ofSchema('pg_operator', 'oprnamespace', 't.oprname', 't.oprcode::pg_catalog.oid <> 0'),
    signature: `'(' || case when o.oprleft = 0 then 'none' else ${type('oprleft')} end || ', ' || case when o.oprright = 0 then 'none' else ${type('oprright')} end || ')'`,
    sql: OPERATOR,
  },
  {
    noun: 'cast',
    table: 'pg_cast',
    from: `(select t.*, '(' || pg_catalog.format_type(t.castsource, null) || ' as ' || pg_catalog.format_type(t.casttarget, null) || ')' as own from pg_catalog.pg_cast t
  where t.oid >= 16384 and not exists (select 1 from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_cast'::regclass and d.objid = t.oid and d.deptype = 'i'))`,
    sql: CAST,
  },
];

/** Objects of those kinds, without those of extensions. */
export async function readObjects(query: Query): Promise<DatabaseObject[]> {
  const found: DatabaseObject[] = [];
  for (const { noun, table, from, signature = `''`, sql } of KINDS) {
    const rows = await query<{ name: string; sql: string; comment: string | null }>(`
select '${noun} ' || o.own || ${signature} as name, ${sql} as sql, pg_catalog.obj_description(o.oid, '${table}') as comment
from ${from} o
where ${notOfExtension('o.oid', table)} and coalesce(pg_catalog.obj_description(o.oid, '${table}'), '') <> '${STAND_IN_COMMENT}'
order by 1`);
    found.push(...rows.map((row) => withoutNulls(row)));
  }
  return found;
}
