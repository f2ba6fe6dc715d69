/** Schemas, extensions and types in `pg_catalog`. */
import type {
  Catalogue,
  CheckConstraint,
  CompositeType,
  DomainType,
  Enumeration,
  QualifiedName,
} from '../catalogue.ts';
import { extensionText } from '../sql/stand-ins.ts';
import {
  COLLATION,
  notOfExtension,
  OWN_SCHEMAS,
  SCHEMA,
  withoutNulls,
  type Query,
} from './query.ts';
import { shortType, STAND_IN_SCHEMA } from './type-names.ts';

type Named<T> = T & QualifiedName & { comment: string | null };

const COMMENT = `pg_catalog.obj_description(t.oid, 'pg_type') as comment`;
const FROM_TYPES = `from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace`;
const OWN_TYPES = `${OWN_SCHEMAS} and n.nspname <> '${STAND_IN_SCHEMA}' and ${notOfExtension('t.oid', 'pg_type')}`;

/** Schemas that the user made, with their comments. */
export async function readSchemas(query: Query): Promise<Catalogue['schemas']> {
  const rows = await query<{ name: string; comment: string | null }>(`
select n.nspname::text as name, pg_catalog.obj_description(n.oid, 'pg_namespace') as comment
from pg_catalog.pg_namespace n
where ${OWN_SCHEMAS} and n.nspname <> '${STAND_IN_SCHEMA}' and ${notOfExtension('n.oid', 'pg_namespace')} order by 1`);
  // The comment that every PostgreSQL has says nothing of this one.
  return rows
    .filter(({ name }) => name !== 'public')
    .map((row) => ({ name: row.name, ...withoutNulls({ comment: row.comment }) }));
}

/** Extensions with their schemas, without the language that each database has. */
export async function readExtensions(query: Query): Promise<string[]> {
  const rows = await query<{ schema: string; name: string }>(
    `select n.nspname::text as schema, e.extname::text as name
from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql' order by 2`,
  );
  return rows.map(extensionText);
}

/** Enumerations with their values in order. */
export async function readEnumerations(query: Query): Promise<Enumeration[]> {
  const rows = await query<Named<{ values: string[] }>>(`
select ${SCHEMA}, t.typname::text as name, ${COMMENT},
  array(select e.enumlabel::text from pg_catalog.pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as values
${FROM_TYPES} where t.typtype = 'e' and ${OWN_TYPES} order by n.nspname, t.typname`);
  return rows.map(({ schema, name, comment, values }) => ({
    schema,
    name,
    ...withoutNulls({ comment }),
    values: values.map((value) => ({ name: value })),
  }));
}

interface DomainRow {
  type: string;
  required: boolean;
  default: string | null;
  collation: string | null;
  checks: { name: string; sql: string; validated: boolean; comment: string | null }[] | null;
}

/** Domains with their checks. */
export async function readDomains(query: Query): Promise<DomainType[]> {
  const rows = await query<Named<DomainRow>>(`
select ${SCHEMA}, t.typname::text as name, ${COMMENT}, pg_catalog.format_type(t.typbasetype, t.typtypmod) as type,
  t.typnotnull as required, t.typdefault as default,
  (select ${COLLATION} from pg_catalog.pg_collation l join pg_catalog.pg_namespace m on m.oid = l.collnamespace
    join pg_catalog.pg_type b on b.oid = t.typbasetype where l.oid = t.typcollation and t.typcollation <> b.typcollation) as collation,
  (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', c.conname, 'sql', pg_catalog.pg_get_expr(c.conbin, 0, true),
      'validated', c.convalidated, 'comment', pg_catalog.obj_description(c.oid, 'pg_constraint')) order by c.conname)
    from pg_catalog.pg_constraint c where c.contypid = t.oid and c.contype = 'c') as checks
${FROM_TYPES} where t.typtype = 'd' and ${OWN_TYPES} order by n.nspname, t.typname`);
  return rows.map(({ schema, name, required, type, ...row }) => ({
    schema,
    name,
    type: shortType(type),
    required,
    ...withoutNulls({ comment: row.comment, default: row.default, collation: row.collation }),
    checks: (row.checks ?? []).map(({ comment, validated, ...check }): CheckConstraint => ({
      ...check,
      ...withoutNulls({ comment }),
      ...(!validated && { notValid: true }),
    })),
  }));
}

interface AttributeRow {
  name: string;
  type: string;
  collation: string | null;
  comment: string | null;
}

/** Composite types with their fields. */
export async function readComposites(query: Query): Promise<CompositeType[]> {
  const rows = await query<Named<{ fields: AttributeRow[] | null }>>(`
select ${SCHEMA}, t.typname::text as name, ${COMMENT},
  (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
      'collation', (select ${COLLATION} from pg_catalog.pg_collation l join pg_catalog.pg_namespace m on m.oid = l.collnamespace
        join pg_catalog.pg_type b on b.oid = a.atttypid where l.oid = a.attcollation and a.attcollation <> b.typcollation),
      'comment', pg_catalog.col_description(c.oid, a.attnum)) order by a.attnum)
    from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as fields
${FROM_TYPES} join pg_catalog.pg_class c on c.oid = t.typrelid and c.relkind = 'c'
where t.typtype = 'c' and ${OWN_TYPES} order by n.nspname, t.typname`);
  return rows.map(({ schema, name, comment, fields }) => ({
    schema,
    name,
    ...withoutNulls({ comment }),
    fields: (fields ?? []).map(({ collation, comment: about, ...field }) => ({
      name: field.name,
      type: shortType(field.type),
      ...withoutNulls({ collation, comment: about }),
    })),
  }));
}

/** Range types. */
export async function readRanges(query: Query): Promise<Catalogue['ranges']> {
  const rows = await query<Named<{ of: string }>>(`
select ${SCHEMA}, t.typname::text as name, ${COMMENT}, pg_catalog.format_type(r.rngsubtype, null) as of
${FROM_TYPES} join pg_catalog.pg_range r on r.rngtypid = t.oid
where t.typtype = 'r' and ${OWN_TYPES} order by n.nspname, t.typname`);
  return rows.map(({ schema, name, comment, of }) => ({
    schema,
    name,
    of: shortType(of),
    ...withoutNulls({ comment }),
  }));
}

/** Types of columns that neither PostgreSQL nor this catalogue describes: those of extensions, and rows of tables. */
export async function readForeignTypes(query: Query): Promise<string[]> {
  const rows = await query<{ type: string }>(`
select distinct pg_catalog.format_type(b.oid, null) as type
from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace join pg_catalog.pg_type t on t.oid = a.atttypid
join pg_catalog.pg_type b on b.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
join pg_catalog.pg_namespace m on m.oid = b.typnamespace
where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f', 'c') and ${OWN_SCHEMAS}
  and m.nspname <> 'pg_catalog'
  and (m.nspname = '${STAND_IN_SCHEMA}' or b.typtype in ('b', 'm') or not (${notOfExtension('b.oid', 'pg_type')})
    or exists (select 1 from pg_catalog.pg_class r where r.oid = b.typrelid and r.relkind <> 'c'))
order by 1`);
  return rows.map(({ type }) => shortType(type));
}
