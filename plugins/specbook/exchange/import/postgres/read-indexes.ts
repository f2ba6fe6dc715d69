/** Indexes in `pg_catalog`, those of constraints among them. */
import { qualify } from '../../export/sql/names.ts';
import type { Index, IndexElement, OtherFacts } from '../catalogue.ts';
import { COLLATION, OWN_SCHEMAS, withoutNulls, type Query } from './query.ts';

/** An index with what links it to tables and constraints. */
export interface IndexRow {
  oid: string;
  table: string;
  index: Index;
  isOfConstraint: boolean;
}

interface ElementRow {
  column: string | null;
  definition: string;
  option: number | null;
  opclass: string | null;
  collation: string | null;
  isKey: boolean;
}

interface Row {
  oid: string;
  table: string;
  name: string;
  unique: boolean;
  method: string;
  canOrder: boolean;
  where: string | null;
  nullsNotDistinct: string | null;
  comment: string | null;
  options: string[] | null;
  valid: boolean;
  isOfConstraint: boolean;
  elements: ElementRow[];
}

const INDEXES = `
select i.indexrelid::text as oid, i.indrelid::text as "table", c.relname::text as name, i.indisunique as "unique",
  am.amname::text as method, pg_catalog.pg_indexam_has_property(am.oid, 'can_order') as "canOrder",
  pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) as "where",
  pg_catalog.to_jsonb(i)->>'indnullsnotdistinct' as "nullsNotDistinct",
  pg_catalog.obj_description(i.indexrelid, 'pg_class') as comment, c.reloptions::text[] as options, i.indisvalid as valid,
  exists (select 1 from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) as "isOfConstraint",
  (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
      'column', a.attname, 'definition', pg_catalog.pg_get_indexdef(i.indexrelid, k.n, true),
      'option', case when k.n <= i.indnkeyatts then i.indoption[k.n - 1] end,
      'opclass', case when not o.opcdefault then
        case when om.nspname in ('pg_catalog', 'public') then o.opcname::text else om.nspname || '.' || o.opcname end end,
      'collation', case when k.n <= i.indnkeyatts and i.indcollation[k.n - 1] <> coalesce(a.attcollation, 100)
        then (select ${COLLATION} from pg_catalog.pg_collation l join pg_catalog.pg_namespace m on m.oid = l.collnamespace where l.oid = i.indcollation[k.n - 1]) end,
      'isKey', k.n <= i.indnkeyatts) order by k.n)
    from pg_catalog.generate_series(1, i.indnatts) as k(n)
    left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k.n - 1] and i.indkey[k.n - 1] <> 0
    left join pg_catalog.pg_opclass o on k.n <= i.indnkeyatts and o.oid = i.indclass[k.n - 1]
    left join pg_catalog.pg_namespace om on om.oid = o.opcnamespace) as elements
from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
join pg_catalog.pg_class r on r.oid = i.indrelid join pg_catalog.pg_namespace n on n.oid = r.relnamespace
join pg_catalog.pg_am am on am.oid = c.relam
where ${OWN_SCHEMAS} order by i.indrelid, c.relname`;

const DESCENDING = 1;
const NULLS_FIRST = 2;

function restOf({ option, opclass, collation }: ElementRow, canOrder: boolean): string {
  const bits = canOrder ? (option ?? 0) : 0;
  const isDescending = (bits & DESCENDING) !== 0;
  const isNullsFirst = (bits & NULLS_FIRST) !== 0;
  return [
    collation === null ? '' : `collate ${qualify(collation)}`,
    opclass ?? '',
    isDescending ? 'desc' : '',
    isDescending === isNullsFirst ? '' : isNullsFirst ? 'nulls first' : 'nulls last',
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function elementOf(row: ElementRow, canOrder: boolean): IndexElement {
  const rest = restOf(row, canOrder);
  const suffix = rest === '' ? {} : { rest };
  return row.column === null
    ? { expression: row.definition, ...suffix }
    : { column: row.column, ...suffix };
}

function indexOf(row: Row): Index {
  const include = row.elements.filter(({ isKey }) => !isKey).map(({ column }) => column ?? '');
  const other: OtherFacts = withoutNulls({
    with: row.options,
    invalid: row.valid ? null : true,
  });
  return {
    name: row.name,
    elements: row.elements
      .filter(({ isKey }) => isKey)
      .map((element) => elementOf(element, row.canOrder)),
    unique: row.unique,
    ...withoutNulls({ where: row.where, comment: row.comment }),
    ...(row.method !== 'btree' && { method: row.method }),
    ...(include.length > 0 && { include }),
    ...(row.nullsNotDistinct === 'true' && { nullsNotDistinct: true }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

/** All indexes. */
export async function readIndexes(query: Query): Promise<IndexRow[]> {
  const rows = await query<Row>(INDEXES);
  return rows.map((row) => ({
    oid: row.oid,
    table: row.table,
    index: indexOf(row),
    isOfConstraint: row.isOfConstraint,
  }));
}
