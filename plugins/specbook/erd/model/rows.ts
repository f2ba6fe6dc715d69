/** The rows of the node of an entity. */
import { stringsOf } from '../../i18n/index.ts';
import { candidateKeys, primaryKey } from '../../model/data/candidate-keys.ts';
import { enumOf } from '../../model/data/data-type.ts';
import type { Entity, Field } from '../../model/item.ts';
import { listed } from '../../model/data/describe-relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { Mark, Row } from './diagram-model.ts';
import { inAdjacentOrder } from './row-order.ts';
import { shortTypes } from './short-types.ts';

/** The roles of fields in keys and indexes, by field id. */
interface FieldRoles {
  foreign: Set<string>;
  unique: Set<string>;
  /** Numbers of the unique constraints over several fields that a field is part of. */
  together: ReadonlyMap<string, readonly (readonly [field: string, number: number])[]>;
  indexed: Set<string>;
  /** Fields at which any relationship ends, with or without a foreign key. */
  referenced: Set<string>;
  /** Fields of one composite key. */
  composite: (readonly string[])[];
}

/** Roles of the fields of an entity; a hub is in many diagrams, and a thousand foreign keys may reference it. */
const rolesOf = memoize((spec: Spec, entity: Entity): FieldRoles => {
  const { data } = entity;
  const out = relationshipsFrom(spec, entity.id).filter(({ origin }) => origin !== 'junction');
  const back = relationshipsTo(spec, entity.id).filter(({ origin }) => origin !== 'junction');
  const fromHere = out.filter(({ origin }) => origin === 'key');
  const ends = [...out.map(({ from }) => from.fields), ...back.map(({ to }) => to.fields)];
  const seen = new Set<string>();
  const fields = spec.fields.get(entity.id) ?? [];
  const hasPrimary = primaryKey(fields).length > 0;
  const unique = candidateKeys(entity, fields).slice(hasPrimary ? 1 : 0);
  const numbered = unique
    .filter(({ length }) => length > 1)
    .flatMap((set, at) => set.map((field) => [field, at + 1] as const));
  return {
    foreign: new Set(fromHere.flatMap(({ from }) => from.fields)),
    referenced: new Set(ends.flat()),
    unique: new Set(unique.filter(({ length }) => length === 1).flat()),
    together: Map.groupBy(numbered, ([field]) => field),
    indexed: new Set(
      (data.indexes ?? []).flatMap(({ on }) => on.map((part) => part.split(' ', 1)[0] ?? part)),
    ),
    composite: ends.filter((fields) => {
      const name = JSON.stringify([...fields].sort());
      return fields.length > 1 && !seen.has(name) && seen.add(name);
    }),
  };
});

function marksOf({ data }: Field, roles: FieldRoles): Mark[] {
  const marks: Mark[] = [];
  if (data.key === 'primary') marks.push({ text: 'PK', kind: 'primary' });
  if (roles.foreign.has(data.id)) marks.push({ text: 'FK', kind: 'foreign' });
  if (roles.unique.has(data.id)) marks.push({ text: 'UQ', kind: 'unique' });
  for (const [, number] of roles.together.get(data.id) ?? [])
    marks.push({ text: `UQ${number}`, kind: 'together' });
  if (roles.indexed.has(data.id)) marks.push({ text: 'IX', kind: 'index' });
  if (data.classification !== undefined) {
    marks.push({ text: data.classification, kind: 'class' });
  }
  return marks;
}

/** Marks of keys, which every detail with rows shows. */
const KEY_MARKS: ReadonlySet<Mark['kind']> = new Set(['primary', 'foreign', 'unique', 'together']);

function tooltipOf(spec: Spec, { data }: Field, marks: readonly Mark[]): string {
  const { fact: t, tooltip } = stringsOf(spec).diagrams;
  const facts = marks.map(({ kind, text }) =>
    kind === 'class' ? t.class({ dataClass: text }) : t[kind],
  );
  if (data.key !== 'primary') facts.unshift(data.required ? t.required : t.optional);
  return tooltip.field({
    field: data.column === undefined ? data.id : `${data.id} (${data.column})`,
    type: data.type,
    facts: listed(spec, [...new Set(facts)]),
  });
}

/** Which fields of an entity have a row, and how much each shows. */
export interface RowSelection {
  /** `keys`: fields of keys and those that foreign keys reference; `none`: no rows. */
  fields: 'all' | 'keys' | 'none';
  /** Of the key fields only the primary key and these. */
  only?: ReadonlySet<string>;
  /** Show types, indexes and classifications too. */
  isVerbose: boolean;
}

/**
 * The rows of an entity in the order of its fields, except that fields of a composite key are adjacent, so that a bracket
 * can join them. A last row counts omitted fields.
 */
export function rowsOf(
  spec: Spec,
  entity: Entity,
  { fields, only, isVerbose }: RowSelection,
): Row[] {
  if (fields === 'none') return [];
  const all = spec.fields.get(entity.id) ?? [];
  const roles = rolesOf(spec, entity);
  const isShown = ({ data: { id, key } }: Field): boolean => {
    if (fields === 'all' || key === 'primary') return true;
    if (only) return only.has(id);
    return (
      roles.foreign.has(id) ||
      roles.unique.has(id) ||
      roles.together.has(id) ||
      roles.referenced.has(id)
    );
  };
  const shown = inAdjacentOrder(all.filter(isShown), ({ data }) => data.id, roles.composite);
  const rows = shown.map((field): Row => {
    const marks = marksOf(field, roles);
    const enumeration = isVerbose ? enumOf(spec, field.data.type) : undefined;
    return {
      field: field.data.id,
      key: field.key,
      text: field.data.id,
      ...(field.data.column !== undefined && { column: field.data.column }),
      required: field.data.required === true && field.data.key !== 'primary',
      type: {
        text: field.data.type,
        shortText: shortTypes(spec).get(field.data.type) ?? field.data.type,
        isShown: isVerbose,
        ...(enumeration && { key: enumeration.key }),
      },
      marks: isVerbose ? marks : marks.filter(({ kind }) => KEY_MARKS.has(kind)),
      tooltip: tooltipOf(spec, field, marks),
    };
  });
  const count = all.length - shown.length;
  if (count === 0) return rows;
  const { diagrams, nouns } = stringsOf(spec);
  const omitted = rows.length === 0 ? nouns.fields.counted : diagrams.moreFields;
  return [...rows, { text: omitted({ count }), required: false, marks: [] }];
}
