/** Sequences, functions and triggers in `pg_catalog`. */
import type { DatabaseFunction, SequenceFacts, Trigger } from '../catalogue.ts';
import { notOfExtension, OWN_SCHEMAS, SCHEMA, withoutNulls, type Query } from './query.ts';
import { shortType, STAND_IN_COMMENT } from './type-names.ts';

/** A sequence, and what it belongs to. */
export interface SequenceRow {
  schema: string | null;
  name: string;
  comment: string | null;
  type: string;
  facts: SequenceFacts;
  /** `i`: of an identity; `a`: dropped with its column. */
  dependency: 'i' | 'a' | null;
  table: string | null;
  column: string | null;
}

interface SequenceColumns extends Omit<SequenceRow, 'facts'> {
  start: string;
  increment: string;
  min: string;
  max: string;
  cache: string;
  cycle: boolean;
}

const SEQUENCES = `
select ${SCHEMA}, c.relname::text as name, pg_catalog.obj_description(c.oid, 'pg_class') as comment,
  pg_catalog.format_type(s.seqtypid, null) as type, s.seqstart::text as start, s.seqincrement::text as increment,
  s.seqmin::text as min, s.seqmax::text as max, s.seqcache::text as cache, s.seqcycle as cycle,
  d.deptype::text as dependency, d.refobjid::text as "table", a.attname::text as column
from pg_catalog.pg_sequence s join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend d on d.objid = c.oid and d.classid = 'pg_catalog.pg_class'::regclass
  and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where ${OWN_SCHEMAS} and ${notOfExtension('c.oid', 'pg_class')} order by n.nspname, c.relname`;

const MAXIMA: Readonly<Record<string, string>> = {
  smallint: '32767',
  integer: '2147483647',
  bigint: '9223372036854775807',
};

/** What is not usual for a sequence of its type. */
function sequenceFacts(row: SequenceColumns): SequenceFacts {
  const { type, start, increment, min, max, cache, cycle } = row;
  const isAscending = !increment.startsWith('-');
  const greatest = MAXIMA[type] ?? '';
  const least = `-${BigInt(greatest || 0) + 1n}`;
  return {
    ...(start !== (isAscending ? min : max) && { start }),
    ...(increment !== '1' && { increment }),
    ...(min !== (isAscending ? '1' : least) && { min }),
    ...(max !== (isAscending ? greatest : '-1') && { max }),
    ...(cache !== '1' && { cache }),
    ...(cycle && { cycle }),
  };
}

/** All sequences. */
export async function readSequences(query: Query): Promise<SequenceRow[]> {
  const rows = await query<SequenceColumns>(SEQUENCES);
  return rows.map((row) => ({
    schema: row.schema,
    name: row.name,
    comment: row.comment,
    type: row.type,
    dependency: row.dependency,
    table: row.table,
    column: row.column,
    facts: sequenceFacts(row),
  }));
}

interface FunctionRow {
  schema: string | null;
  name: string;
  comment: string | null;
  args: string;
  language: string;
  returns: string | null;
  sql: string;
}

const FUNCTIONS = `
select ${SCHEMA}, p.proname::text as name, pg_catalog.obj_description(p.oid, 'pg_proc') as comment,
  pg_catalog.oidvectortypes(p.proargtypes) as args, l.lanname::text as language,
  case when p.prokind <> 'p' then pg_catalog.pg_get_function_result(p.oid) end as returns,
  pg_catalog.pg_get_functiondef(p.oid) as sql
from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
where p.prokind in ('f', 'p', 'w') and ${OWN_SCHEMAS} and coalesce(pg_catalog.obj_description(p.oid, 'pg_proc'), '') <> '${STAND_IN_COMMENT}' and l.lanname <> 'internal' and ${notOfExtension('p.oid', 'pg_proc')}
order by n.nspname, p.proname, 4`;

/** Functions and procedures, without those of extensions. */
export async function readFunctions(query: Query): Promise<DatabaseFunction[]> {
  const rows = await query<FunctionRow>(FUNCTIONS);
  return rows.map(({ schema, name, args, language, sql, comment, returns }) => ({
    schema,
    name,
    args: args.split(', ').map(shortType).join(', '),
    language,
    sql: sql.trim(),
    ...withoutNulls({ comment, returns: returns === null ? null : shortType(returns) }),
  }));
}

interface TriggerRow {
  table: string;
  name: string;
  type: number;
  enabled: string;
  columns: string[];
  definition: string;
  comment: string | null;
}

const TRIGGERS = `
select t.tgrelid::text as "table", t.tgname::text as name, t.tgtype::int as type, t.tgenabled::text as enabled,
  array(select a.attname::text from pg_catalog.unnest(t.tgattr::int2[]) as k(n) join pg_catalog.pg_attribute a on a.attrelid = t.tgrelid and a.attnum = k.n) as columns,
  pg_catalog.pg_get_triggerdef(t.oid, true) as definition, pg_catalog.obj_description(t.oid, 'pg_trigger') as comment
from pg_catalog.pg_trigger t join pg_catalog.pg_class r on r.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = r.relnamespace
where not t.tgisinternal and coalesce(pg_catalog.to_jsonb(t)->>'tgparentid', '0') = '0' and ${OWN_SCHEMAS}
order by t.tgrelid, t.tgname`;

/** Bits of `pg_trigger.tgtype`. */
const EVENTS = [
  [4, 'insert'],
  [8, 'delete'],
  [16, 'update'],
  [32, 'truncate'],
] as const;

function triggerOf(row: TriggerRow): Trigger {
  const { name, type, definition, columns } = row;
  const [, calls] = /\sEXECUTE (?:FUNCTION|PROCEDURE) (.*)$/su.exec(definition) ?? [];
  const [, when] = /\sWHEN \((.*)\)\s+EXECUTE (?:FUNCTION|PROCEDURE) /su.exec(definition) ?? [];
  const isSpecial = /^CREATE CONSTRAINT TRIGGER|\sREFERENCING\s/u.test(definition);
  return {
    name,
    timing: (type & 2) !== 0 ? 'before' : (type & 64) !== 0 ? 'instead of' : 'after',
    events: EVENTS.filter(([bit]) => (type & bit) !== 0).map(([, event]) =>
      event === 'update' && columns.length > 0 ? `update of ${columns.join(', ')}` : event,
    ),
    each: (type & 1) !== 0 ? 'row' : 'statement',
    ...withoutNulls({ when: when ?? null, calls: calls ?? null, comment: row.comment }),
    ...(isSpecial && { sql: definition }),
    enabled: row.enabled !== 'D',
  };
}

/** Triggers by the oid of their table. */
export async function readTriggers(query: Query): Promise<Map<string, Trigger[]>> {
  const rows = await query<TriggerRow>(TRIGGERS);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return new Map([...byTable].map(([oid, own]) => [oid, own.map(triggerOf)]));
}
