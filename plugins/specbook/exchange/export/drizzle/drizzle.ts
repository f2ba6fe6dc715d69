/** The data model as a module of Drizzle for PostgreSQL. https://orm.drizzle.team/docs/sql-schema-declaration */
import { DIALECT_NAMES } from '../../../model/data/database-types.ts';
import type { Enum } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { dialectOf } from '../data-model/column-type.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { tablesOf, type Table } from '../data-model/table.ts';
import {
  namesOf,
  unsaidOfDatabase,
  unsaidOfKeys,
  unsaidParts,
  unsaidViews,
} from '../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { docComment, stringLiteral } from '../javascript.ts';
import { extensionsOf } from '../sql/types.ts';
import { columnLines } from './columns.ts';
import { constraintCalls } from './constraints.ts';
import { contextOf, pgSchemaOf, schemasOf, use, type Context } from './context.ts';
import { sequenceConstants } from './sequences.ts';

/** Default file name. */
export const DRIZZLE_FILE = 'schema.ts';

function schemaConstants(context: Context): string[] {
  return schemasOf(context.spec, context.tables.values()).map((schema) => {
    const name = context.names.get(`schema:${schema}`) ?? '';
    return `export const ${name} = ${use(context, 'pgSchema')}(${stringLiteral(schema)});`;
  });
}

/** The call that makes a table or an enumeration: of its schema, or of `public`. */
function makerOf(context: Context, physical: string, own: 'table' | 'enum'): string {
  const schema = pgSchemaOf(physical);
  if (schema !== undefined) return `${context.names.get(`schema:${schema}`) ?? ''}.${own}`;
  return use(context, own === 'table' ? 'pgTable' : 'pgEnum');
}

function enumConstant(context: Context, list: Enum): string {
  const name = context.names.get(list.key) ?? list.id;
  const physical = enumTypeOf(list);
  const values = list.data.values.map(({ id }) => stringLiteral(id)).join(', ');
  const maker = makerOf(context, physical, 'enum');
  return [
    ...docComment(documentationOf(list.data) ?? list.title, ''),
    `export const ${name} = ${maker}(${stringLiteral(nameParts(physical).name)}, [${values}]);`,
  ].join('\n');
}

function tableConstant(context: Context, table: Table): string {
  const { entity, fields } = table;
  const physical = tableOf(entity);
  const name = context.names.get(entity.key) ?? entity.id;
  const calls = constraintCalls(context, table);
  return [
    ...docComment(documentationOf(entity.data) ?? entity.title, ''),
    `export const ${name} = ${makerOf(context, physical, 'table')}(`,
    `  ${stringLiteral(nameParts(physical).name)},`,
    '  {',
    ...fields.flatMap((field) => columnLines(context, table, field)),
    '  },',
    ...(calls.length > 0 ? ['  (table) => [', ...calls.map((call) => `    ${call},`), '  ],'] : []),
    ');',
  ].join('\n');
}

function omissionsOf(spec: Spec, tables: readonly Table[]): string[] {
  const { domains = [], composites = [], ranges = [], functions = [] } = spec.info.database ?? {};
  const types = [...composites, ...ranges].map(({ id }) => id);
  const extensions = extensionsOf(spec);
  const dialect = dialectOf(spec);
  return [
    ...(dialect === 'postgres'
      ? []
      : [`types of ${DIALECT_NAMES[dialect]}: they are those of PostgreSQL by their families`]),
    ...unsaidViews(spec),
    ...(domains.length > 0
      ? [`domains, whose fields have their types: ${namesOf(domains.map(({ id }) => id))}`]
      : []),
    ...(types.length > 0 ? [`composite and range types: ${namesOf(types)}`] : []),
    ...(extensions.length > 0 && dialect === 'postgres'
      ? [`extensions, to be created before: ${namesOf(extensions)}`]
      : []),
    'comments of the database, which are comments of this file',
    ...unsaidOfKeys(tables),
    ...unsaidParts(spec, ['exclude', 'triggers', 'partitions', 'inherits', 'relationships']),
    ...(functions.length > 0
      ? [
          `functions, to be created before where an index, a default or a check calls them: ${namesOf(functions.map(({ id }) => id))}`,
        ]
      : []),
    ...unsaidOfDatabase(spec, ['objects', 'rules', 'facts']),
  ];
}

/** Types that Drizzle has no function for. */
const CUSTOM = `/** A column of a type that Drizzle has no function for: its values are texts. */
function customColumn(type: string) {
  return customType<{ data: string }>({ dataType: () => type });
}`;

/** The data model as a module of tables and enumerations. */
export function exportDrizzle(spec: Spec): ExportedFormat<string> {
  const tables = tablesOf(spec);
  const found = new Map<string, string[]>();
  const context = contextOf(spec, tables, (what, at) => {
    found.set(what, [...(found.get(what) ?? []), at]);
  });
  const constants = [
    ...schemaConstants(context),
    ...spec.enums.map((list) => enumConstant(context, list)),
    ...sequenceConstants(context),
    ...tables.map((table) => tableConstant(context, table)),
  ];
  const omitted = [
    ...[...found].map(([what, at]) => `${what}: ${namesOf(at)}`),
    ...omissionsOf(spec, tables),
  ];
  const imports = [
    ...(context.usesSql ? ["import { sql } from 'drizzle-orm';"] : []),
    ...(context.used.size > 0
      ? [
          `import {\n${[...context.used]
            .sort()
            .map((name) => `  ${name},\n`)
            .join('')}} from 'drizzle-orm/pg-core';`,
        ]
      : []),
  ];
  const head = headLines(spec, 'drizzle', omitted).map((line) => `// ${line}`);
  const parts = [
    head.join('\n'),
    ...(imports.length > 0 ? [imports.join('\n')] : []),
    ...(context.used.has('customType') ? [CUSTOM] : []),
    ...constants,
    ...(constants.length > 0 ? [] : ['export {};']),
  ];
  return {
    content: `${parts.join('\n\n')}\n`,
    holds: `${counted(tables.length, 'table')} and ${counted(spec.enums.length, 'enumeration')}`,
    omitted,
  };
}
