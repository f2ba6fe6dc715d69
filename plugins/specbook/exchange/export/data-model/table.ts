/** Tables of the data model with their keys, as all formats of databases and of their tools need them. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Entity, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnOf } from './physical-names.ts';

/** A table, or a view. */
export interface Table {
  spec: Spec;
  entity: Entity;
  fields: readonly Field[];
}

/** The table of an entity. */
export function tableFor(spec: Spec, entity: Entity): Table {
  return { spec, entity, fields: spec.fields.get(entity.id) ?? [] };
}

/** All tables, without views, in the order of the specification. */
export function tablesOf(spec: Spec): Table[] {
  return spec.entities.filter((one) => !isView(one)).map((one) => tableFor(spec, one));
}

/** The field of a table with an id. */
export function fieldOf({ fields }: Table, id: string): Field | undefined {
  return fields.find(({ data }) => data.id === id);
}

/** Name of the column of a field; a text that is no field stays. */
export function columnNameOf(table: Table, id: string): string {
  const field = fieldOf(table, id);
  return field ? columnOf(field) : id;
}

/** Ids of the fields of the primary key, in its order; empty where there is none. */
export function primaryKeyOf({ entity, fields }: Table): readonly string[] {
  const own = fields.filter(({ data }) => data.key === 'primary').map(({ data }) => data.id);
  return entity.data.primaryKey?.on ?? own;
}

type Facts = Pick<
  Field['data'],
  'onDelete' | 'onUpdate' | 'match' | 'deferrable' | 'notValid' | 'enforced'
>;

/** A foreign key, over one field or several. */
export interface ForeignKey extends Facts {
  /** Id of the entity that it points to. */
  to: string;
  /** Its name; undefined where none is stated. */
  name: string | undefined;
  /** Own fields. */
  on: readonly string[];
  /** Fields there, in the same order. */
  there: readonly string[];
  onDeleteFields: readonly string[] | undefined;
  /** Its comment, or what it means. */
  comment: string | undefined;
}

/** The foreign keys of a table: of single fields, then those stated by themselves. */
export function foreignKeysOf({ entity, fields }: Table): ForeignKey[] {
  const ofFields = fields.flatMap(({ data }): ForeignKey[] => {
    const { references, constraint: name } = data;
    if (references === undefined) return [];
    const dot = references.lastIndexOf('.');
    const [to, column] = [references.slice(0, dot), references.slice(dot + 1)];
    const none = { onDeleteFields: undefined, comment: undefined };
    return [{ ...factsOf(data), ...none, to, name, on: [data.id], there: [column] }];
  });
  const stated = (entity.data.foreignKeys ?? []).map((key): ForeignKey => ({
    ...factsOf(key),
    to: key.references,
    name: key.name ?? key.id,
    on: key.on.map(({ id }) => id),
    there: key.on.map(({ value }) => value),
    onDeleteFields: key.onDeleteFields,
    comment: key.comment ?? key.description,
  }));
  return [...ofFields, ...stated];
}

function factsOf({ onDelete, onUpdate, match, deferrable, notValid, enforced }: Facts): Facts {
  return { onDelete, onUpdate, match, deferrable, notValid, enforced };
}

/** The table that a foreign key points to; undefined where the specification has none, or only a view. */
export function targetOf(spec: Spec, { to }: ForeignKey): Table | undefined {
  const item = spec.items.get(`entity:${to}`);
  return item?.kind === 'entity' ? tableFor(spec, item) : undefined;
}

/** True where an element of an index is a field alone, without order or operator class. */
export function isPlainField(table: Table, element: string): boolean {
  return fieldOf(table, element) !== undefined;
}
