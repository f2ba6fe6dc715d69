/** The entities and enums of a content folder, with the names that they have given to tables and columns. */
import { nameKey } from '../catalogue.ts';
import type { ExistingEntity, ExistingNames } from '../items/existing-names.ts';
import { parsePhysical } from '../items/physical-names.ts';
import { isPlainList, mapAt, scalarText, textAt, type PlainMap } from '../plain-data.ts';
import { readContentFile } from './content-file.ts';

/** A file that holds one entity or enum. */
export interface ExistingFile {
  path: string;
  id: string;
  data: PlainMap;
}

/** What a content folder holds of the data model. */
export interface ExistingSpec {
  info: ExistingFile | undefined;
  entities: ReadonlyMap<string, ExistingFile>;
  enums: ReadonlyMap<string, ExistingFile>;
  names: ExistingNames;
  /** Texts by path, of files that are no YAML too. */
  texts: ReadonlyMap<string, string>;
}

const ENTITY = /^entities\/([^/]+)\/(?:[^/]+\/)*([^/]+)\.(?:yaml|mdx?)$/u;
const ENUM = /^enums\/(?:[^/]+\/)*([^/]+)\.(?:yaml|mdx?)$/u;

function constraintNames(data: PlainMap, key: 'foreignKeys' | 'unique'): Set<string> {
  return new Set(
    [...mapAt(data, key)].map(([key, value]) =>
      value instanceof Map ? (textAt(value, 'name') ?? key) : key,
    ),
  );
}

function entityNames({ id, data }: ExistingFile, domain: string): ExistingEntity {
  const fields = [...mapAt(data, 'fields')].map(([field, value]): [string, string] => [
    (value instanceof Map ? textAt(value, 'column') : undefined) ?? field,
    field,
  ]);
  const related = [...mapAt(data, 'relationships').values()].flatMap((one): string[] => {
    const to = one instanceof Map ? one.get('to') : undefined;
    return isPlainList(to) ? to.map(scalarText) : [scalarText(to ?? '')];
  });
  return {
    id,
    domain,
    fields: new Map(fields),
    foreignKeys: constraintNames(data, 'foreignKeys'),
    unique: constraintNames(data, 'unique'),
    related: new Set(related),
  };
}

/** Reads the texts of a content folder. */
export function readExisting(texts: ReadonlyMap<string, string>): ExistingSpec {
  const entities = new Map<string, ExistingFile>();
  const enums = new Map<string, ExistingFile>();
  const byTable = new Map<string, ExistingEntity>();
  const byType = new Map<string, string>();
  for (const [path, text] of texts) {
    const [, domain, entity] = ENTITY.exec(path) ?? [];
    const id = entity ?? ENUM.exec(path)?.[1];
    const data =
      id === undefined || /^readme$/iu.test(id) ? undefined : readContentFile(path, text);
    if (id === undefined || !data) continue;
    const file = { path, id, data };
    if (domain === undefined) {
      enums.set(id, file);
      byType.set(nameKey(parsePhysical(textAt(data, 'type') ?? id)), id);
    } else {
      entities.set(id, file);
      const table = parsePhysical(textAt(data, 'table') ?? id);
      byTable.set(nameKey(table), entityNames(file, domain));
    }
  }
  const infoText = texts.get('spec.yaml');
  const info = infoText === undefined ? undefined : readContentFile('spec.yaml', infoText);
  const listed = (key: string) => {
    const value = info?.get(key);
    return value instanceof Map ? new Set(value.keys()) : undefined;
  };
  const [domains, dataClasses] = [listed('domains'), listed('dataClasses')];
  return {
    info: info && { path: 'spec.yaml', id: 'spec', data: info },
    entities,
    enums,
    texts,
    names: {
      entities: byTable,
      enums: byType,
      takenEntities: new Set(entities.keys()),
      takenEnums: new Set(enums.keys()),
      ...(domains && { domains }),
      ...(dataClasses && { dataClasses }),
    },
  };
}
