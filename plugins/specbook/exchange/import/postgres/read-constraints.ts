/** Keys, checks and exclusions in `pg_catalog`. */
import type { ReferentialAction } from '../../../schema/field.ts';
import type { ForeignKey, Index, QualifiedName, Table } from '../catalogue.ts';
import { OWN_SCHEMAS, withoutNulls, type Query } from './query.ts';

/** A row of `pg_constraint`. */
export interface ConstraintRow {
  table: string;
  name: string;
  type: 'p' | 'f' | 'u' | 'c' | 'x';
  columns: string[];
  target: string;
  targetColumns: string[];
  onUpdate: string;
  onDelete: string;
  match: string;
  onDeleteColumns: string[];
  deferrable: boolean;
  deferred: boolean;
  validated: boolean;
  enforced: string | null;
  sql: string | null;
  noInherit: boolean;
  operators: string[];
  index: string;
  comment: string | null;
}

const columnNames = (relation: string, numbers: string) =>
  `array(select a.attname::text from pg_catalog.unnest(${numbers}) with ordinality as k(n, i) join pg_catalog.pg_attribute a on a.attrelid = ${relation} and a.attnum = k.n order by k.i)`;

const CONSTRAINTS = `
select c.conrelid::text as "table", c.conname::text as name, c.contype::text as type,
  ${columnNames('c.conrelid', 'c.conkey')} as columns, c.confrelid::text as target,
  ${columnNames('c.confrelid', 'c.confkey')} as "targetColumns",
  c.confupdtype::text as "onUpdate", c.confdeltype::text as "onDelete", c.confmatchtype::text as match,
  array(select a.attname::text from pg_catalog.jsonb_array_elements_text(
      case when pg_catalog.jsonb_typeof(pg_catalog.to_jsonb(c)->'confdelsetcols') = 'array'
        then pg_catalog.to_jsonb(c)->'confdelsetcols' else '[]' end) as k(n)
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n::int) as "onDeleteColumns",
  c.condeferrable as deferrable, c.condeferred as deferred, c.convalidated as validated,
  pg_catalog.to_jsonb(c)->>'conenforced' as enforced,
  case when c.contype = 'c' then pg_catalog.pg_get_expr(c.conbin, c.conrelid, true) end as sql,
  c.contype = 'c' and c.connoinherit as "noInherit",
  array(select case when m.nspname in ('pg_catalog', 'public') then o.oprname::text else 'operator(' || m.nspname || '.' || o.oprname || ')' end
    from pg_catalog.unnest(c.conexclop) with ordinality as k(o, i) join pg_catalog.pg_operator o on o.oid = k.o
    join pg_catalog.pg_namespace m on m.oid = o.oprnamespace order by k.i) as operators,
  c.conindid::text as index, pg_catalog.obj_description(c.oid, 'pg_constraint') as comment
from pg_catalog.pg_constraint c join pg_catalog.pg_class r on r.oid = c.conrelid
join pg_catalog.pg_namespace n on n.oid = r.relnamespace
where ${OWN_SCHEMAS} and c.contype in ('p', 'f', 'u', 'c', 'x') and (c.conislocal or c.coninhcount = 0) and c.conparentid = 0
order by c.conrelid, c.conname`;

/** All constraints of tables. */
export function readConstraints(query: Query): Promise<ConstraintRow[]> {
  return query<ConstraintRow>(CONSTRAINTS);
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

function factsOf({ name, comment, deferrable, deferred }: ConstraintRow) {
  return {
    name,
    ...withoutNulls({ comment }),
    ...(deferrable && {
      deferrable: deferred ? ('initially deferred' as const) : ('initially immediate' as const),
    }),
  };
}

function checkFacts({ validated, enforced }: ConstraintRow) {
  if (enforced === 'false') return { enforced: false };
  return validated ? {} : { notValid: true };
}

function foreignKeyOf(row: ConstraintRow, to: QualifiedName): ForeignKey {
  const [onDelete, onUpdate] = [ACTIONS[row.onDelete], ACTIONS[row.onUpdate]];
  return {
    ...factsOf(row),
    columns: row.columns,
    to,
    toColumns: row.targetColumns,
    ...(onDelete && { onDelete }),
    ...(onUpdate && { onUpdate }),
    ...(row.onDeleteColumns.length > 0 && { onDeleteColumns: row.onDeleteColumns }),
    ...(row.match === 'f' && { match: 'full' as const }),
    ...checkFacts(row),
  };
}

/** What the constraints of a table refer to. */
export interface ConstraintContext {
  /** The table that an oid names; a partition is its table. */
  nameOf: (oid: string) => QualifiedName | undefined;
  indexes: ReadonlyMap<string, Index>;
}

/** Adds a constraint to its table; false if it points to what is not imported. */
export function addConstraint(
  table: Table,
  row: ConstraintRow,
  { nameOf, indexes }: ConstraintContext,
): boolean {
  const index = indexes.get(row.index);
  const facts = factsOf(row);
  const include = index?.include && { include: index.include };
  switch (row.type) {
    case 'p':
      table.primaryKey = { ...facts, columns: row.columns, ...include };
      return true;
    case 'u':
      table.unique.push({
        ...facts,
        columns: row.columns.slice(0, index?.elements.length),
        ...include,
        ...(index?.nullsNotDistinct && { nullsNotDistinct: true }),
      });
      return true;
    case 'c':
      table.checks.push({
        ...facts,
        sql: row.sql ?? '',
        ...checkFacts(row),
        ...(row.noInherit && { other: { noInherit: true } }),
      });
      return true;
    case 'x':
      table.exclusions.push({
        ...facts,
        elements: (index?.elements ?? []).map((element, position) => ({
          ...element,
          rest: [element.rest, `with ${row.operators[position] ?? '='}`].filter(Boolean).join(' '),
        })),
        method: index?.method ?? 'btree',
        ...(index?.where !== undefined && { where: index.where }),
        ...include,
      });
      return true;
    case 'f': {
      const to = nameOf(row.target);
      if (to) table.foreignKeys.push(foreignKeyOf(row, to));
      return to !== undefined;
    }
  }
}
