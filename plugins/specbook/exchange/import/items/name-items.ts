/** Gives every table, column and enumeration its id: that which it has, else one out of its name. */
import { proposeId } from '../../../schema/identifier.ts';
import { nameKey, type Catalogue, type QualifiedName, type Table } from '../catalogue.ts';
import { existingEntity, type ExistingNames } from './existing-names.ts';
import { fileId } from './physical-names.ts';

/** Ids of a catalogue. */
export interface ItemNames {
  /** The id of the entity of a table. */
  entity: (table: QualifiedName) => string | undefined;
  /** The id of a field; a name that is no column stays. */
  field: (table: QualifiedName, column: string) => string;
  /** The id of an enum. */
  enumeration: (type: QualifiedName) => string | undefined;
}

/** Ids for names that have none; a name that stands in several schemas carries its schema. */
function chooseIds(
  names: readonly QualifiedName[],
  known: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  noun: string,
): Map<string, string> {
  const ids = new Map(known);
  const used = new Set([...taken, ...known.values()]);
  const counts = Map.groupBy(names, ({ name }) => name.toLowerCase());
  for (const qualified of names) {
    const key = nameKey(qualified);
    if (ids.has(key)) continue;
    const { schema, name } = qualified;
    const isAlone = (counts.get(name.toLowerCase())?.length ?? 0) < 2;
    const id = fileId(isAlone || schema === null ? name : `${schema}_${name}`, used, noun);
    used.add(id);
    ids.set(key, id);
  }
  return ids;
}

function fieldIds(table: Table, existing: ExistingNames): Map<string, string> {
  const ids = new Map(existingEntity(existing, table)?.fields);
  const used = new Set(ids.values());
  for (const { name } of table.columns) {
    if (ids.has(name)) continue;
    const id = proposeId(name, used, 'field');
    used.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** Chooses all ids of a catalogue. */
export function nameItems(catalogue: Catalogue, existing: ExistingNames): ItemNames {
  const { tables, enumerations } = catalogue;
  const knownEntities = new Map([...existing.entities].map(([key, { id }]) => [key, id]));
  const entities = chooseIds(tables, knownEntities, existing.takenEntities, 'entity');
  const enums = chooseIds(enumerations, existing.enums, existing.takenEnums, 'enum');
  const fields = new Map(tables.map((table) => [nameKey(table), fieldIds(table, existing)]));
  return {
    entity: (table) => entities.get(nameKey(table)),
    field: (table, column) => fields.get(nameKey(table))?.get(column) ?? column,
    enumeration: (type) => enums.get(nameKey(type)),
  };
}
