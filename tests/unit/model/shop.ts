import { SPEC_YAML, specOf } from '../../support/spec-of.ts';
import type { Problem } from '../../../plugins/specbook/model/problem.ts';
import type { Entity, Requirement } from '../../../plugins/specbook/model/item.ts';
import type { Relationship } from '../../../plugins/specbook/model/data/relationship.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';

/** The entities of a specification: id → the YAML of its fields and whatever follows, indented by nothing. */
export async function shopOf(
  entities: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<{ spec: Spec; problems: Problem[] }> {
  const files = Object.entries(entities).map(([id, yaml]) => [
    `entities/shop/${id}.yaml`,
    `name: ${id.charAt(0).toUpperCase()}${id.slice(1)}\npurpose: A thing.\n${yaml}`,
  ]);
  return specOf({
    'spec.yaml': `${SPEC_YAML}database: { dialect: postgres, version: 17 }\n`,
    ...(Object.fromEntries(files) as Record<string, string>),
    ...more,
  });
}

/** The relationship with the id; throws when there is none. */
export function relationshipOf(spec: Spec, id: string): Relationship {
  const found = spec.relationships.find((relationship) => relationship.id === id);
  if (!found) throw new Error(`no ${id} among ${spec.relationships.map((one) => one.id).join()}`);
  return found;
}

/** The entity with the id. */
export function entityOf(spec: Spec, id: string): Entity {
  const found = spec.entities.find((entity) => entity.id === id);
  if (!found) throw new Error(`no entity ${id}`);
  return found;
}

/** The requirement with the id. */
export function requirementOf(spec: Spec, id: string): Requirement {
  const found = spec.requirements.find((requirement) => requirement.id === id);
  if (!found) throw new Error(`no requirement ${id}`);
  return found;
}

export const CUSTOMER =
  'fields:\n  id: { type: uuid, key: primary }\n  email: { type: text, unique: true }\n';
