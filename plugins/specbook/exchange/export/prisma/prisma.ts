/** The data model as a schema of Prisma 7. https://www.prisma.io/docs/orm/prisma-schema */
import { DIALECT_NAMES } from '../../../model/data/database-types.ts';
import type { Spec } from '../../../model/spec.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { isNumbered } from '../data-model/column-type.ts';
import { columnOf, enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { tablesOf, type Table } from '../data-model/table.ts';
import {
  namesOf,
  unsaidFields,
  unsaidOfDatabase,
  unsaidOfKeys,
  unsaidParts,
  unsaidViews,
} from '../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { extensionsOf } from '../sql/types.ts';
import { defaultAttribute } from './defaults.ts';
import { idAttribute, indexAttributes, indexNames, type NameOf, TOO_LONG } from './indexes.ts';
import {
  contextOf,
  type Context,
  type PrismaEnum,
  type PrismaField,
  type PrismaModel,
} from './models.ts';
import { relationRows } from './relations.ts';
import { block, quote, type Row } from './syntax.ts';
import { PROVIDERS } from './types.ts';

/** Default file name. */
export const PRISMA_FILE = 'schema.prisma';

/** The schema of names that state none, where others do; undefined where none does. */
function defaultSchema({ dialect, spec, models }: Context): string | undefined {
  if (dialect !== 'postgres' && dialect !== 'sqlserver') return undefined;
  const names = [
    ...[...models.values()].map(({ table }) => tableOf(table.entity)),
    ...spec.enums.map(enumTypeOf),
  ];
  const isStated = names.some((name) => nameParts(name).schema !== undefined);
  return isStated ? (dialect === 'postgres' ? 'public' : 'dbo') : undefined;
}

function placeAttributes(physical: string, name: string, schema: string | undefined): string[] {
  const stated = nameParts(physical);
  return [
    ...(stated.name === name ? [] : [`@@map(${quote(stated.name)})`]),
    ...(schema === undefined ? [] : [`@@schema(${quote(stated.schema ?? schema)})`]),
  ];
}

function enumBlock({ list, name, values }: PrismaEnum, schema: string | undefined): string {
  const rows = list.data.values.map((value): Row => {
    const own = values.get(value.id) ?? value.id;
    return {
      doc: documentationOf(value),
      words: [own],
      attributes: [own === value.id ? undefined : `@map(${quote(value.id)})`],
    };
  });
  const doc = documentationOf(list.data);
  return block(`enum ${name}`, doc, rows, placeAttributes(enumTypeOf(list), name, schema));
}

function columnRow(context: Context, model: PrismaModel, one: PrismaField): Row {
  const { field, name, text, native, isList, isRequired, isSupported } = one;
  const column = columnOf(field);
  const isUnique = field.data.unique && !(model.primary.length === 1 && field.data.key);
  if (isUnique && !one.isIndexed) context.unsaid(TOO_LONG, field.id);
  return {
    doc: documentationOf(field.data),
    words: [name, `${text}${isList ? '[]' : isRequired ? '' : '?'}`],
    attributes: [
      idAttribute(context, model, field.data.id),
      isUnique && one.isIndexed ? '@unique' : undefined,
      defaultAttribute(context, model, one),
      column === name ? undefined : `@map(${quote(column)})`,
      isSupported && native !== undefined ? `@db.${native}` : undefined,
    ],
  };
}

function modelBlock(
  context: Context,
  model: PrismaModel,
  relations: readonly Row[],
  schema: string | undefined,
  nameOf: NameOf,
): string {
  const { entity } = model.table;
  const columns = [...model.fields.values()].map((one) => columnRow(context, model, one));
  const attributes = [
    ...indexAttributes(context, model, nameOf),
    ...placeAttributes(tableOf(entity), model.name, schema),
    ...(model.isIgnored ? ['@@ignore'] : []),
  ];
  const doc = documentationOf(entity.data) ?? entity.title;
  return block(`model ${model.name}`, doc, [...columns, ...relations], attributes);
}

function omissionsOf(spec: Spec, { dialect, models }: Context, tables: readonly Table[]): string[] {
  const fields = tables.flatMap((table) => table.fields);
  const columns = [...models.values()].flatMap((model) => [...model.fields.values()]);
  const domains = (spec.info.database?.domains ?? []).map(({ id }) => id);
  const { composites = [], ranges = [] } = spec.info.database ?? {};
  const types = [...composites, ...ranges].map(({ id }) => id);
  const extensions = dialect === 'postgres' ? extensionsOf(spec) : [];
  return [
    ...(dialect === 'oracle'
      ? [
          `types of ${DIALECT_NAMES[dialect]}, which Prisma does not know: they are those of PostgreSQL`,
        ]
      : []),
    ...unsaidViews(spec),
    ...(dialect === 'postgres'
      ? unsaidFields(
          'identities, which are serials here',
          fields.filter((one) => one.data.generated?.kind === 'identity' && isNumbered(one.data)),
        )
      : []),
    ...unsaidFields(
      'expressions of generated fields',
      fields.filter(({ data }) => data.generated?.kind === 'expression'),
    ),
    ...unsaidFields(
      'that lists always have a value',
      columns.filter(({ isList, isRequired }) => isList && isRequired).map(({ field }) => field),
    ),
    ...unsaidFields(
      'collations',
      fields.filter(({ data }) => data.collation !== undefined),
    ),
    ...(domains.length > 0 ? [`domains, whose fields have their types: ${namesOf(domains)}`] : []),
    ...(types.length > 0 ? [`composite and range types: ${namesOf(types)}`] : []),
    ...unsaidFields(
      'types that Prisma does not know, whose fields its client leaves out',
      columns.filter(({ isSupported }) => !isSupported).map(({ field }) => field),
    ),
    'comments of the database, which are comments of this file',
    ...(extensions.length > 0 ? [`extensions: ${namesOf(extensions)}`] : []),
    ...unsaidOfKeys(tables),
    ...unsaidParts(spec, [
      'checks',
      'exclude',
      'triggers',
      'partitions',
      'inherits',
      'relationships',
    ]),
    ...unsaidOfDatabase(spec),
  ];
}

/** The data model as a Prisma schema without a generator, for a folder of schema files. */
export function exportPrisma(spec: Spec): ExportedFormat<string> {
  const tables = tablesOf(spec);
  const found = new Map<string, string[]>();
  const context = contextOf(spec, tables, (what, at) => {
    found.set(what, [...(found.get(what) ?? []), at]);
  });
  const schema = defaultSchema(context);
  const nameOf = indexNames(context);
  const relations = relationRows(context);
  const enums = [...context.enums.values()].map((one) => enumBlock(one, schema));
  const models = [...context.models.values()].map((model) =>
    modelBlock(context, model, relations.get(model.table.entity.id) ?? [], schema, nameOf),
  );
  const schemas = new Set(
    [
      ...tables.map(({ entity }) => tableOf(entity)),
      ...[...context.enums.values()].map(({ list }) => enumTypeOf(list)),
    ].map((name) => nameParts(name).schema ?? schema ?? ''),
  );
  const source = [
    'datasource db {',
    `  provider = ${quote(PROVIDERS[context.dialect])}`,
    ...(schema === undefined ? [] : [`  schemas  = [${[...schemas].map(quote).join(', ')}]`]),
    '}',
  ].join('\n');
  const omitted = [
    ...[...found].map(([what, at]) => `${what}: ${namesOf(at)}`),
    ...omissionsOf(spec, context, tables),
  ];
  const head = headLines(spec, 'prisma', omitted).map((line) => `// ${line}`);
  return {
    content: `${[head.join('\n'), source, ...enums, ...models].join('\n\n')}\n`,
    holds: `${counted(tables.length, 'model')} and ${counted(enums.length, 'enumeration')}`,
    omitted,
  };
}
