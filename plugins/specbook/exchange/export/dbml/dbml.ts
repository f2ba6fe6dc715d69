/** The data model as DBML, for dbdiagram.io and dbdocs. https://dbml.dbdiagram.io/docs */
import { candidateKeys, isUnique } from '../../../model/data/candidate-keys.ts';
import { DIALECT_NAMES } from '../../../model/data/database-types.ts';
import type { Enum } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { dialectOf } from '../data-model/column-type.ts';
import { enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import {
  columnNameOf,
  foreignKeysOf,
  tablesOf,
  targetOf,
  type ForeignKey,
  type Table,
} from '../data-model/table.ts';
import {
  indexesWith,
  namesOf,
  unsaidFields,
  unsaidOfDatabase,
  unsaidOfKeys,
  unsaidParts,
  unsaidViews,
} from '../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { noteSetting, qualify, quoteName, quoteText, settings } from './syntax.ts';
import { tableBlock, type Unsaid } from './tables.ts';

/** Default file name. */
export const DBML_FILE = 'schema.dbml';

function enumBlock(list: Enum, unsaid: Unsaid): string {
  const { values } = list.data;
  if (values.some(({ id }) => id === '')) unsaid(`the empty value of ${list.id}`);
  const lines = values
    .filter(({ id }) => id !== '')
    .map(({ id, description }) => `  ${quoteName(id)}${settings([noteSetting(description)])}`);
  return [`Enum ${qualify(nameParts(enumTypeOf(list)))} {`, ...lines, '}'].join('\n');
}

function endpoint(table: Table, on: readonly string[]): string {
  const columns = on.map((id) => quoteName(columnNameOf(table, id))).join(', ');
  return `${qualify(nameParts(tableOf(table.entity)))}.(${columns})`;
}

function refLine(table: Table, target: Table, key: ForeignKey): string {
  const isOne = isUnique(key.on, candidateKeys(table.entity, table.fields));
  const name = key.name === undefined ? '' : ` ${quoteName(key.name)}`;
  const actions = settings([
    key.onDelete && `delete: ${key.onDelete}`,
    key.onUpdate && `update: ${key.onUpdate}`,
  ]);
  return `Ref${name}: ${endpoint(table, key.on)} ${isOne ? '-' : '>'} ${endpoint(target, key.there)}${actions}`;
}

/** References; a second one between the same columns is an error of DBML. */
function refLines(spec: Spec, tables: readonly Table[], unsaid: Unsaid): string[] {
  const exported = new Set(tables.map(({ entity }) => entity.id));
  const seen = new Set<string>();
  return tables.flatMap((table) =>
    foreignKeysOf(table).flatMap((key) => {
      const target = targetOf(spec, key);
      const at = `${table.entity.id}.${key.on.join('+')}`;
      if (!target || !exported.has(key.to)) {
        unsaid(`the reference of ${at}, which is to no table of this file`);
        return [];
      }
      const ends = [endpoint(table, key.on), endpoint(target, key.there)].sort().join();
      if (seen.has(ends)) {
        unsaid(`a second reference of ${at}`);
        return [];
      }
      seen.add(ends);
      return [refLine(table, target, key)];
    }),
  );
}

function omissionsOf(spec: Spec, tables: readonly Table[]): string[] {
  const fields = tables.flatMap((table) => table.fields);
  const conditions = indexesWith(spec, 'where');
  return [
    ...unsaidViews(spec),
    ...unsaidFields(
      'expressions of generated fields',
      fields.filter(({ data }) => data.generated?.kind === 'expression'),
    ),
    ...unsaidFields(
      'collations',
      fields.filter(({ data }) => data.collation !== undefined),
    ),
    ...unsaidOfKeys(tables),
    ...(conditions.length > 0
      ? [`conditions of indexes, which are notes: ${namesOf(conditions)}`]
      : []),
    ...unsaidParts(spec, ['exclude', 'triggers', 'partitions', 'inherits', 'relationships']),
    ...unsaidOfDatabase(spec),
  ];
}

/** The data model as a file of DBML. */
export function exportDbml(spec: Spec): ExportedFormat<string> {
  const tables = tablesOf(spec);
  const omitted = omissionsOf(spec, tables);
  const unsaid: Unsaid = (sentence) => void omitted.push(sentence);
  const blocks = [
    ...spec.enums.map((list) => enumBlock(list, unsaid)),
    ...tables.map((table) => tableBlock(table, unsaid)),
    ...refLines(spec, tables, unsaid),
  ];
  const project = [
    `Project ${quoteName(spec.info.title)} {`,
    `  database_type: ${quoteText(DIALECT_NAMES[dialectOf(spec)])}`,
    '}',
  ].join('\n');
  const head = headLines(spec, 'dbml', omitted).map((line) => `// ${line}`);
  return {
    content: `${[head.join('\n'), project, ...blocks].join('\n\n')}\n`,
    holds: counted(tables.length, 'table'),
    omitted,
  };
}
