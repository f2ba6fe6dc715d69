/** Ids that a specification has given to tables, columns and types already. */
import { nameKey, type QualifiedName } from '../catalogue.ts';

/** An entity that exists. */
export interface ExistingEntity {
  id: string;
  domain: string;
  /** Ids of its fields by column. */
  fields: ReadonlyMap<string, string>;
  /** Names of foreign keys that stand beside the fields, not at one of them. */
  foreignKeys: ReadonlySet<string>;
  /** Names of unique constraints that stand beside the fields, not at one of them. */
  unique: ReadonlySet<string>;
  /** Ids of the entities that its relationships lead to. */
  related: ReadonlySet<string>;
}

/** What exists; empty for a new specification. */
export interface ExistingNames {
  /** Entities by the key of their table. */
  entities: ReadonlyMap<string, ExistingEntity>;
  /** Ids of enums by the key of their type. */
  enums: ReadonlyMap<string, string>;
  /** Ids of all entities and enums that nothing new may have. */
  takenEntities: ReadonlySet<string>;
  takenEnums: ReadonlySet<string>;
  /** Domains that spec.yaml lists; undefined where it lists none. */
  domains?: ReadonlySet<string>;
  /** Classes of data that spec.yaml lists. */
  dataClasses?: ReadonlySet<string>;
}

/** The existing entity of a table. */
export function existingEntity(
  { entities }: ExistingNames,
  table: QualifiedName,
): ExistingEntity | undefined {
  return entities.get(nameKey(table));
}
