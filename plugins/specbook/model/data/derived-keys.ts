/** The rules that follow from the keys of an entity: what is unique, and what a delete does. */
import { fieldsOfUnique, primaryKey } from './candidate-keys.ts';
import type { DerivedRule } from './effective-rule.ts';
import type { Entity, Field } from '../item.ts';
import { relationshipsFrom } from './neighbours.ts';
import type { Spec } from '../spec.ts';

function uniqueRules(entity: Entity, fields: readonly Field[]): DerivedRule[] {
  const common = { kind: 'unique', enforcedBy: 'database' } as const;
  const primary = primaryKey(fields);
  const rules: DerivedRule[] = [];
  if (primary.length > 0) {
    rules.push({
      ...common,
      statement: { code: 'primary-key', fields: primary },
      fields: primary,
      derivedFrom: { fact: 'primary-key', item: entity.key, path: ['fields'] },
    });
  }
  for (const { key, data } of fields) {
    if (!data.unique) continue;
    rules.push({
      ...common,
      statement: { code: 'unique', fields: [data.id] },
      fields: [data.id],
      derivedFrom: { fact: 'unique', item: key, path: ['unique'] },
    });
  }
  const ids = new Set(fields.map(({ data }) => data.id));
  for (const [index, { id, name, on, where, rule, description }] of (
    entity.data.unique ?? []
  ).entries()) {
    const names = fieldsOfUnique(on);
    rules.push({
      ...common,
      statement: description ?? {
        code: 'unique',
        fields: names,
        ...(where !== undefined && { where }),
      },
      fields: names.filter((field) => ids.has(field)),
      derivedFrom: {
        fact: 'unique',
        item: entity.key,
        path: ['unique', index],
        constraint: name ?? id,
      },
      ...(rule !== undefined && { enforces: rule }),
    });
  }
  return [...rules, ...uniqueIndexRules(entity, ids)];
}

/** What unique indexes enforce. */
function uniqueIndexRules(entity: Entity, ids: ReadonlySet<string>): DerivedRule[] {
  return (entity.data.indexes ?? []).flatMap(({ id, name, on, where, unique }, index) => {
    if (unique !== true) return [];
    const names = fieldsOfUnique(on);
    return {
      kind: 'unique',
      enforcedBy: 'database',
      statement: { code: 'unique', fields: names, ...(where !== undefined && { where }) },
      fields: names.filter((field) => ids.has(field)),
      derivedFrom: {
        fact: 'unique',
        item: entity.key,
        path: ['indexes', index],
        constraint: name ?? id,
      },
    };
  });
}

function cascadeRules(spec: Spec, entity: Entity): DerivedRule[] {
  return relationshipsFrom(spec, entity.id)
    .filter(({ origin }) => origin === 'key')
    .map((relationship) => ({
      kind: 'cascade',
      statement: { code: 'delete', relationship },
      fields: relationship.from.fields,
      enforcedBy: 'database',
      derivedFrom: {
        fact: 'foreign-key',
        ...relationship.statedAt,
        ...(relationship.constraint !== undefined && { constraint: relationship.constraint }),
      },
    }));
}

/** Rules that follow from primary key, unique fields and constraints, and from the actions of foreign keys. */
export function derivedKeyRules(
  spec: Spec,
  entity: Entity,
  fields: readonly Field[],
): DerivedRule[] {
  return [...uniqueRules(entity, fields), ...cascadeRules(spec, entity)];
}
