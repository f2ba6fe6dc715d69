/** The rows of the box of an entity. */
import { enumOf } from '../../model/data/data-type.ts';
import type { Entity, Field } from '../../model/item.ts';
import { listed } from '../../model/data/describe-relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type { Mark, Row } from './diagram-model.ts';
import { inAdjacentOrder } from './row-order.ts';

/** What the keys and indexes of an entity say of its fields, by the ids of these. */
interface FieldSigns {
  foreign: Set<string>;
  unique: Set<string>;
  indexed: Set<string>;
  /** Fields that a foreign key elsewhere points to. */
  target: Set<string>;
  /** Sets of fields that take part in one relationship together. */
  together: (readonly string[])[];
}

// A hub of the model is in many diagrams, and a thousand foreign keys may point to it.
const signsOf = memoize((spec: Spec, entity: Entity): FieldSigns => {
  const { data } = entity;
  const fromHere = relationshipsFrom(spec, entity.id).filter(({ origin }) => origin === 'key');
  const toHere = relationshipsTo(spec, entity.id).filter(({ origin }) => origin === 'key');
  const ends = [...fromHere.map(({ from }) => from.fields), ...toHere.map(({ to }) => to.fields)];
  const seen = new Set<string>();
  return {
    foreign: new Set(fromHere.flatMap(({ from }) => from.fields)),
    target: new Set(toHere.flatMap(({ to }) => to.fields)),
    unique: new Set([
      ...data.fields.filter(({ unique }) => unique).map(({ id }) => id),
      ...(data.unique ?? []).flatMap(({ on }) => on),
    ]),
    indexed: new Set(
      (data.indexes ?? []).flatMap(({ on }) => on.map((part) => part.split(' ', 1)[0] ?? part)),
    ),
    together: ends.filter((fields) => {
      const name = JSON.stringify([...fields].sort());
      return fields.length > 1 && !seen.has(name) && seen.add(name);
    }),
  };
});

function marksOf({ data }: Field, signs: FieldSigns): Mark[] {
  const marks: Mark[] = [];
  if (data.key === 'primary') marks.push({ text: 'PK', kind: 'primary' });
  if (signs.foreign.has(data.id)) marks.push({ text: 'FK', kind: 'foreign' });
  if (signs.unique.has(data.id)) marks.push({ text: 'UQ', kind: 'unique' });
  if (signs.indexed.has(data.id)) marks.push({ text: 'IX', kind: 'index' });
  if (data.classification !== undefined) {
    marks.push({ text: data.classification, kind: 'class' });
  }
  return marks;
}

/** What the signs of a row mean. */
const MEANING: Record<Exclude<Mark['kind'], 'class'>, string> = {
  primary: 'primary key',
  foreign: 'foreign key',
  unique: 'unique',
  index: 'indexed',
};

function wordsOf({ data }: Field, marks: readonly Mark[]): string {
  const facts = marks.map((mark) =>
    mark.kind === 'class' ? `${mark.text} data` : MEANING[mark.kind],
  );
  if (data.key !== 'primary') facts.unshift(data.required ? 'required' : 'optional');
  return `${data.id}: ${data.type}, ${listed(facts)}`;
}

/** Which fields of an entity get a row, and how much each tells. */
export interface RowChoice {
  /** `keys`: fields of keys and those that foreign keys point to; `none`: no rows at all. */
  fields: 'all' | 'keys' | 'none';
  /** Instead of the fields of all keys: the primary key and these. */
  only?: ReadonlySet<string>;
  /** Tell types, indexes and classes too. */
  inFull: boolean;
}

/**
 * The rows of an entity, in the order of its fields, except that fields of one key stand together: a bracket can then
 * gather them. Fields left out are counted in a last row.
 */
export function rowsOf(spec: Spec, entity: Entity, { fields, only, inFull }: RowChoice): Row[] {
  if (fields === 'none') return [];
  const all = spec.fields.get(entity.id) ?? [];
  const signs = signsOf(spec, entity);
  const isShown = ({ data: { id, key } }: Field): boolean => {
    if (fields === 'all' || key === 'primary') return true;
    if (only) return only.has(id);
    return signs.foreign.has(id) || signs.unique.has(id) || signs.target.has(id);
  };
  const shown = inAdjacentOrder(all.filter(isShown), ({ data }) => data.id, signs.together);
  const rows = shown.map((field): Row => {
    const marks = marksOf(field, signs);
    const enumeration = inFull ? enumOf(spec, field.data.type) : undefined;
    return {
      field: field.data.id,
      key: field.key,
      text: field.data.id,
      required: field.data.required === true && field.data.key !== 'primary',
      type: {
        text: field.data.type,
        isShown: inFull,
        ...(enumeration && { key: enumeration.key }),
      },
      marks: inFull
        ? marks
        : marks.filter(({ kind }) => kind === 'primary' || kind === 'foreign' || kind === 'unique'),
      words: wordsOf(field, marks),
    };
  });
  const left = all.length - shown.length;
  if (left === 0) return rows;
  return [
    ...rows,
    {
      text:
        rows.length === 0
          ? `${left} ${left === 1 ? 'field' : 'fields'}`
          : `${left} more ${left === 1 ? 'field' : 'fields'}`,
      required: false,
      marks: [],
    },
  ];
}
