/** The relationships of the data model, derived from keys and, where no key can say it, from what is stated. */
import { candidateKeys, isUnique, primaryKey } from './candidate-keys.ts';
import { isView } from './entity-kind.ts';
import { deriveJunction } from './junction.ts';
import type { Entity, Field } from '../item.ts';
import type { Multiplicity, Relationship } from './relationship.ts';

/** What the derivation knows of all entities. */
interface Model {
  entities: ReadonlyMap<string, Entity>;
  fields: ReadonlyMap<string, readonly Field[]>;
}

/** A foreign key as stated, over one field or several. */
interface ForeignKey {
  id: string;
  to: string;
  /** Own field and field there, pair by pair. */
  pairs: readonly (readonly [string, string])[];
  verb: readonly string[] | undefined;
  onDelete: Relationship['onDelete'];
  onUpdate: Relationship['onUpdate'];
  constraint?: string;
  onDeleteFields?: readonly string[] | undefined;
  statedAt: Relationship['statedAt'];
}

/** Splits `patient.id`; undefined where the field is missing. */
function targetOf(reference: string): readonly [string, string] | undefined {
  const dot = reference.indexOf('.');
  return dot > 0 ? [reference.slice(0, dot), reference.slice(dot + 1)] : undefined;
}

function foreignKeysOf(entity: Entity, fields: readonly Field[], model: Model): ForeignKey[] {
  const keys: ForeignKey[] = [];
  for (const { key, data } of fields) {
    const target = data.references === undefined ? undefined : targetOf(data.references);
    if (!target) continue;
    keys.push({
      id: `${entity.id}.${data.id}`,
      to: target[0],
      pairs: [[data.id, target[1]]],
      verb: data.verb,
      onDelete: data.onDelete,
      onUpdate: data.onUpdate,
      ...(data.constraint !== undefined && { constraint: data.constraint }),
      statedAt: { item: key, path: ['references'] },
    });
  }
  for (const [index, stated] of (entity.data.foreignKeys ?? []).entries()) {
    keys.push({
      id: `${entity.id}.${stated.id}`,
      to: stated.references,
      pairs: stated.on.map(({ id, value }) => [id, value] as const),
      verb: stated.verb,
      onDelete: stated.onDelete,
      onUpdate: stated.onUpdate,
      constraint: stated.name ?? stated.id,
      onDeleteFields: stated.onDeleteFields,
      statedAt: { item: entity.key, path: ['foreignKeys', index] },
    });
  }
  return keys.filter(({ to }) => model.entities.has(to));
}

/** True when each of some fields always has a value; of no fields nothing is known. */
function areRequired(ids: readonly string[], fields: readonly Field[]): boolean {
  return (
    ids.length > 0 &&
    ids.every((id) => {
      const field = fields.find(({ data }) => data.id === id);
      return field?.data.key === 'primary' || field?.data.required === true;
    })
  );
}

function fromForeignKey(entity: Entity, fields: readonly Field[], key: ForeignKey): Relationship {
  const own = key.pairs.map(([field]) => field);
  const primary = primaryKey(fields);
  return {
    id: key.id,
    from: {
      entity: entity.id,
      fields: own,
      multiplicity: { min: 0, max: isUnique(own, candidateKeys(entity, fields)) ? 1 : 'many' },
    },
    to: {
      entity: key.to,
      fields: key.pairs.map(([, there]) => there),
      multiplicity: { min: areRequired(own, fields) ? 1 : 0, max: 1 },
    },
    // A view has no foreign keys: what its fields refer to is only stated.
    origin: isView(entity) ? 'stated' : 'key',
    identifying: !isView(entity) && own.every((id) => primary.includes(id)),
    self: key.to === entity.id,
    verbs: [key.verb?.[0], key.verb?.[1]],
    ...(key.onDelete && { onDelete: key.onDelete }),
    ...(key.onUpdate && { onUpdate: key.onUpdate }),
    ...(key.constraint !== undefined && { constraint: key.constraint }),
    ...(key.onDeleteFields && { onDeleteFields: key.onDeleteFields }),
    statedAt: key.statedAt,
  };
}

type Cardinality = NonNullable<Entity['data']['relationships']>[number]['cardinality'];

const STATED: Record<Cardinality, readonly [Multiplicity['max'], Multiplicity['max']]> = {
  'one-to-one': [1, 1],
  'one-to-many': [1, 'many'],
  'many-to-one': ['many', 1],
  'many-to-many': ['many', 'many'],
};

/** Stated relationships: one for each target. Of several targets none is certain, so each may be missing. */
function statedOf(entity: Entity, fields: readonly Field[], model: Model): Relationship[] {
  return (entity.data.relationships ?? []).flatMap((stated, index) => {
    const [from, to] = STATED[stated.cardinality];
    const targets = [...new Set(stated.to)];
    const several = targets.length > 1;
    const own = (stated.on ?? []).map((pair) => pair.id);
    const isCertain =
      stated.min === undefined ? to === 1 && areRequired(own, fields) : stated.min > 0;
    const min = !several && isCertain ? 1 : 0;
    return targets
      .filter((target) => model.entities.has(target))
      .map((target): Relationship => ({
        id: several ? `${entity.id}.${stated.id}.${target}` : `${entity.id}.${stated.id}`,
        from: {
          entity: entity.id,
          fields: own,
          multiplicity: { min: 0, max: from },
        },
        to: {
          entity: target,
          fields: (stated.on ?? []).flatMap(({ value }) => value ?? []),
          multiplicity: { min, max: to },
        },
        origin: 'stated',
        identifying: false,
        self: target === entity.id,
        ...(several && { polymorphic: true }),
        verbs: [stated.verb?.[0], stated.verb?.[1]],
        statedAt: { item: entity.key, path: ['relationships', index] },
      }));
  });
}

/** Gives a second relationship of the same name, e.g. of a field and of a constraint, an id of its own. */
function withUniqueIds(relationships: readonly Relationship[]): Relationship[] {
  const taken = new Set<string>();
  return relationships.map((relationship) => {
    let id = relationship.id;
    for (let count = 2; taken.has(id); count += 1) id = `${relationship.id}-${count}`;
    taken.add(id);
    return id === relationship.id ? relationship : { ...relationship, id };
  });
}

/**
 * Every relationship of the model, in the order of the entities: foreign keys of single fields, foreign keys over
 * several fields, stated relationships, and last the n-m of a junction. Targets that do not exist are left out; the
 * reader reports them.
 *
 * At the end that is pointed to there is at most one row, and at least one when every field of the key is required
 * or part of the primary key (a null in any field of a foreign key points nowhere: SQL, MATCH SIMPLE). At the other
 * end there is any number of rows, or at most one when the fields of the key hold a candidate key.
 *
 * @example deriveRelationships(spec.entities, spec.fields)[0].id // 'appointment.patient_id'
 */
export function deriveRelationships(
  entities: readonly Entity[],
  fieldsByEntity: ReadonlyMap<string, readonly Field[]>,
): Relationship[] {
  const model: Model = {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    fields: fieldsByEntity,
  };
  const own = entities.map((entity) => {
    const fields = fieldsByEntity.get(entity.id) ?? [];
    const keys = foreignKeysOf(entity, fields, model).map((key) =>
      fromForeignKey(entity, fields, key),
    );
    return { entity, fields, keys };
  });
  const pointedTo = new Set(own.flatMap(({ keys }) => keys.map(({ to }) => to.entity)));
  return withUniqueIds(
    own.flatMap(({ entity, fields, keys }) => {
      const junction = deriveJunction(entity, fields, keys, pointedTo.has(entity.id));
      return [...keys, ...statedOf(entity, fields, model), ...(junction ? [junction] : [])];
    }),
  );
}
