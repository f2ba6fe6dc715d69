/** A schema of Prisma as a catalogue: the tables that its migrations make. */
import { emptyCatalogue, emptyTable, type Catalogue, type QualifiedName } from '../catalogue.ts';
import { PROVIDERS } from './column-types.ts';
import {
  columnOf,
  defaultFunction,
  documentedFields,
  type PrismaContext,
} from './columns-of-model.ts';
import { addKeys } from './keys-of-model.ts';
import {
  argument,
  attribute,
  blockAttributes,
  documentation,
  textOf,
  type PrismaAttribute,
  type PrismaEnum,
  type PrismaModel,
  type PrismaSchema,
  type PrismaSettings,
} from './prisma-schema.ts';
import { addForeignKeys, joinTables, type ReadModel } from './relations.ts';

type Block = PrismaSchema['list'][number];

function setting(list: readonly Block[], key: string): string | undefined {
  const source = list.find((one): one is PrismaSettings => one.type === 'datasource');
  const found = source?.assignments.find((one) => one.type === 'assignment' && one.key === key);
  return found?.type === 'assignment' ? textOf(found.value) : undefined;
}

function mapped(attributes: readonly PrismaAttribute[], name: string): QualifiedName {
  const text = (key: string) => {
    const given = attribute(attributes, key);
    return given && textOf(argument(given, key === 'map' ? 'name' : 'map', 0));
  };
  const schema = text('schema');
  return {
    schema: schema === undefined || schema === 'public' ? null : schema,
    name: text('map') ?? name,
  };
}

/** Documentation above each block. */
function documentedBlocks(list: readonly Block[]): { block: Block; comment: string | undefined }[] {
  let above: string[] = [];
  return list.flatMap((block) => {
    if (block.type === 'break') return [];
    if (block.type === 'comment') {
      const line = documentation(block.text);
      if (line !== undefined) above.push(line);
      return [];
    }
    const comment = above.join('\n') || undefined;
    above = [];
    return [{ block, comment }];
  });
}

function readEnum({ name, enumerators }: PrismaEnum, comment: string | undefined) {
  const attributes = enumerators.filter((one) => one.type === 'attribute');
  let above: string[] = [];
  const values: { name: string; comment?: string }[] = [];
  const byName = new Map<string, string>();
  for (const one of enumerators) {
    if (one.type === 'comment') {
      const line = documentation(one.text);
      if (line !== undefined) above.push(line);
    }
    if (one.type !== 'enumerator') continue;
    const physical = mapped(one.attributes ?? [], one.name).name;
    const text = [...above, documentation(one.comment) ?? ''].join('\n').trim();
    above = [];
    values.push({ name: physical, ...(text !== '' && { comment: text }) });
    byName.set(one.name, physical);
  }
  return { own: mapped(attributes, name), comment, values, byName };
}

/** What only the client of Prisma does. */
function clientOnly({ table, fields }: ReadModel): string[] {
  const made = new Set(['uuid', 'cuid', 'nanoid', 'ulid', 'auto', 'sequence']);
  return fields.flatMap((field) => {
    const call = defaultFunction(field);
    const isUpdated = attribute(field.attributes ?? [], 'updatedAt') !== undefined;
    return [
      ...(call !== undefined && made.has(call)
        ? [`the default ${call}() of ${table.name}.${field.name}, which the client of Prisma makes`]
        : []),
      ...(isUpdated
        ? [`@updatedAt of ${table.name}.${field.name}, which the client of Prisma sets`]
        : []),
    ];
  });
}

function readModel(
  model: PrismaModel,
  comment: string | undefined,
  context: PrismaContext,
  catalogue: Catalogue,
): ReadModel {
  const documented = documentedFields(model);
  const fields = documented.map(({ field }) => field);
  const kind = model.type === 'view' ? 'view' : 'table';
  const table = {
    ...emptyTable(mapped(blockAttributes(model), model.name), kind),
    ...(comment !== undefined && { comment }),
    columns: documented.flatMap(({ field, comment: own }) => columnOf(field, own, context) ?? []),
  };
  const lose = (what: string) => catalogue.losses.push({ what });
  addKeys(model, fields, { table, dialect: context.dialect, lose });
  return { model, fields, table };
}

/**
 * The catalogue of a schema.
 *
 * @param schema what `getSchema` of `@mrleebo/prisma-ast` returns
 */
export function catalogueOfPrisma(schema: PrismaSchema): Catalogue {
  const dialect = PROVIDERS[setting(schema.list, 'provider') ?? ''] ?? 'postgres';
  const catalogue = emptyCatalogue(dialect);
  const enumerations = new Map<string, QualifiedName & { values: ReadonlyMap<string, string> }>();
  const blocks = documentedBlocks(schema.list);
  for (const { block, comment } of blocks) {
    if (block.type !== 'enum') continue;
    const { own, values, byName } = readEnum(block, comment);
    enumerations.set(block.name, { ...own, values: byName });
    catalogue.enumerations.push({ ...own, values, ...(comment !== undefined && { comment }) });
  }
  const models = new Map<string, ReadModel>();
  for (const { block, comment } of blocks) {
    if (block.type === 'type')
      catalogue.losses.push({ what: `the type ${block.name}, which only MongoDB has` });
    if (block.type !== 'model' && block.type !== 'view') continue;
    models.set(block.name, readModel(block, comment, { dialect, enumerations }, catalogue));
  }
  const isEnforced = setting(schema.list, 'relationMode') !== 'prisma';
  const context = { models, dialect, isEnforced };
  for (const read of models.values()) {
    addForeignKeys(read, context);
    catalogue.losses.push(...clientOnly(read).map((what) => ({ what })));
  }
  catalogue.tables.push(...[...models.values()].map(({ table }) => table), ...joinTables(context));
  return catalogue;
}
