/** The rules that follow from the keys of an entity: what is unique, and what a delete does. */
import { primaryKey } from './candidate-keys.ts';
import { codeSpan, plainText } from '../code-span.ts';
import type { DerivedRule } from './effective-rule.ts';
import { entityName, listed, plural } from './describe-relationship.ts';
import type { Entity, Field } from '../item.ts';
import { relationshipsFrom } from './neighbours.ts';
import type { Relationship } from './relationship.ts';
import type { Spec } from '../spec.ts';

function statement(fields: readonly string[], where?: string): string {
  const [only, ...more] = fields.map(codeSpan);
  const among = where === undefined ? '' : `, among those where ${codeSpan(where)}`;
  return more.length === 0
    ? `No two rows share ${only ?? ''}${among}.`
    : `No two rows share the same ${listed(fields.map(codeSpan))}${among}.`;
}

function uniqueRules(entity: Entity, fields: readonly Field[]): DerivedRule[] {
  const common = { kind: 'unique', enforcedBy: 'database' } as const;
  const primary = primaryKey(fields);
  const rules: DerivedRule[] = [];
  if (primary.length > 0) {
    rules.push({
      ...common,
      statement: `${listed(primary.map(codeSpan))} ${primary.length === 1 ? 'identifies' : 'together identify'} a row.`,
      fields: primary,
      derivedFrom: { fact: 'primary key', item: entity.key, path: ['fields'] },
    });
  }
  for (const { key, data } of fields) {
    if (!data.unique) continue;
    rules.push({
      ...common,
      statement: statement([data.id]),
      fields: [data.id],
      derivedFrom: { fact: 'unique', item: key, path: ['unique'] },
    });
  }
  const ids = new Set(fields.map(({ data }) => data.id));
  for (const [index, { id, on, where, rule, description }] of (
    entity.data.unique ?? []
  ).entries()) {
    rules.push({
      ...common,
      statement: description ?? statement(on, where),
      fields: on.filter((field) => ids.has(field)),
      derivedFrom: { fact: 'unique', item: entity.key, path: ['unique', index], constraint: id },
      ...(rule !== undefined && { enforces: rule }),
    });
  }
  return rules;
}

function deleteStatement(spec: Spec, relationship: Relationship): string {
  const target = plainText(entityName(spec, relationship.to.entity));
  const many = plainText(plural(entityName(spec, relationship.from.entity)));
  const fields = listed(relationship.from.fields.map(codeSpan));
  switch (relationship.onDelete) {
    case 'cascade':
      return `Deleting the ${target} in ${fields} deletes its ${many} too.`;
    case 'set null':
      return `Deleting the ${target} in ${fields} leaves ${fields} empty.`;
    case 'set default':
      return `Deleting the ${target} in ${fields} gives ${fields} its default.`;
    default:
      return `The ${target} in ${fields} cannot be deleted while its ${many} exist.`;
  }
}

function cascadeRules(spec: Spec, entity: Entity): DerivedRule[] {
  return relationshipsFrom(spec, entity.id)
    .filter(({ origin }) => origin === 'key')
    .map((relationship) => ({
      kind: 'cascade',
      statement: deleteStatement(spec, relationship),
      fields: relationship.from.fields,
      enforcedBy: 'database',
      derivedFrom: {
        fact: 'foreign key',
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
