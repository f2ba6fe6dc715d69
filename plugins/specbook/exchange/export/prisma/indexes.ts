/** Indexes and unique constraints of a Prisma schema. */
import type { IndexFacts } from '../data-model/index-facts.ts';
import type { Dialect } from '../../../model/data/database-types.ts';
import { fieldOf, type Table } from '../data-model/table.ts';
import { indexElement } from '../sql/dialects/index-element.ts';
import type { Context, PrismaField, PrismaModel } from './models.ts';
import { quote } from './syntax.ts';

/** Access methods by their names in Prisma; an empty name is the default. */
const METHODS: Readonly<Record<string, string>> = {
  btree: '',
  hash: 'Hash',
  gin: 'Gin',
  gist: 'Gist',
  spgist: 'SpGist',
  brin: 'Brin',
};

/** True where Prisma knows how a method orders values without an operator class. */
function hasDefaultClass(
  method: string,
  { isList, isSupported, type, native }: PrismaField,
): boolean {
  const isPlain = !type.enumeration && type.family !== 'json';
  switch (method) {
    case 'brin':
      return isPlain;
    case 'gin':
      return isList || !isSupported || type.name === 'jsonb';
    case 'gist':
      return isList || !isSupported;
    case 'spgist':
      return (
        !isSupported || (type.family === 'text' && native === undefined) || type.name === 'inet'
      );
    default:
      return true;
  }
}

/** An element such as `starts_at(sort: Desc)`; undefined where Prisma cannot say it. */
function elementOf(
  { dialect }: Context,
  model: PrismaModel,
  element: string,
  method: string,
): string | undefined {
  const prefix =
    dialect === 'mysql' ? /^([\w-]+)\s*\((\d+)\)(\s+desc)?$/iu.exec(element.trim()) : null;
  const found = prefix
    ? { id: prefix[1] ?? '', descending: prefix[3] !== undefined, rest: '' }
    : indexElement(model.table, element);
  const field = found && model.fields.get(found.id);
  if (!field) return undefined;
  const isClass = dialect === 'postgres' && /^[\w.]+_ops$/u.test(found.rest);
  if (found.rest !== '' && !isClass) return undefined;
  if (!isClass && !hasDefaultClass(method, field)) return undefined;
  const facts = [
    prefix ? `length: ${prefix[2]}` : undefined,
    isClass ? `ops: raw(${quote(found.rest)})` : undefined,
    found.descending ? 'sort: Desc' : undefined,
  ].filter((fact) => fact !== undefined);
  return facts.length > 0 ? `${field.name}(${facts.join(', ')})` : field.name;
}

/** A name that is not taken: indexes of one database share their names. */
export type NameOf = (table: Table, name: string) => string;

/** The most bytes of a name; databases take as many characters or more. */
const MAX_NAME: Readonly<Record<Dialect, number>> = {
  postgres: 63,
  oracle: 63,
  mysql: 64,
  sqlserver: 128,
  sqlite: 128,
};

/** A name as long as the database takes it. */
export function fittingName({ dialect }: Pick<Context, 'dialect'>, name: string): string {
  let fits = '';
  for (const letter of name) {
    if (Buffer.byteLength(fits + letter) > MAX_NAME[dialect]) break;
    fits += letter;
  }
  return fits;
}

/** Gives each name once, and none that is too long. */
export function indexNames(context: Context): NameOf {
  const taken = new Set<string>();
  const { unsaid } = context;
  return ({ entity }, name) => {
    const choices = [name, `${entity.id}_${name}`].map((one) => fittingName(context, one));
    let found = choices.find((one) => !taken.has(one)) ?? `${entity.id}_2`;
    for (let count = 3; taken.has(found); count += 1) found = `${entity.id}_${count}`;
    taken.add(found);
    if (found !== name)
      unsaid('names of constraints and indexes', `${entity.id}.${name} (${found})`);
    return found;
  };
}

/** Where a key or index is over a type of which the database wants a length. */
export const TOO_LONG = 'keys and indexes over types that the database puts into none as a whole';

/** True for a field alone, without the length of a prefix, whose type no index holds. */
function isUnindexed(model: PrismaModel, element: string): boolean {
  const found = indexElement(model.table, element);
  return found !== undefined && model.fields.get(found.id)?.isIndexed === false;
}

function attributeOf(
  context: Context,
  model: PrismaModel,
  index: IndexFacts,
  nameOf: NameOf,
): string[] {
  const { unsaid, dialect } = context;
  const at = `${model.table.entity.id}.${index.id}`;
  const method = index.method?.toLowerCase() ?? 'btree';
  const type = dialect === 'postgres' || method === 'btree' ? METHODS[method] : undefined;
  const isFullText = dialect === 'mysql' && method === 'fulltext';
  const elements = index.on.map((element) => elementOf(context, model, element, method));
  if (!isFullText && index.on.some((element) => isUnindexed(model, element))) {
    unsaid(TOO_LONG, at);
    return [];
  }
  if (index.where !== undefined) {
    unsaid('indexes with a condition', at);
    return [];
  }
  if (elements.includes(undefined) || (type === undefined && !isFullText)) {
    unsaid('indexes over expressions, or of a method that Prisma does not know', at);
    return [];
  }
  if (index.include) unsaid('fields that indexes carry along', at);
  if (index.nullsNotDistinct)
    unsaid('unique constraints for which rows without a value are not distinct', at);
  if (index.deferrable) unsaid('when unique constraints are checked (deferrable)', at);
  const what = index.unique ? 'unique' : isFullText ? 'fulltext' : 'index';
  const parts = [
    `[${elements.join(', ')}]`,
    `map: ${quote(nameOf(model.table, index.name ?? index.id))}`,
    ...(type && what === 'index' ? [`type: ${type}`] : []),
  ];
  return [`@@${what}(${parts.join(', ')})`];
}

/** Keys over several fields, unique constraints and indexes, as attributes of their model. */
export function indexAttributes(context: Context, model: PrismaModel, nameOf: NameOf): string[] {
  const { entity } = model.table;
  const { primaryKey, unique = [], indexes = [] } = entity.data;
  const names = model.primary.map((id) => model.fields.get(id)?.name ?? id);
  const map =
    primaryKey?.name === undefined ? '' : `, map: ${quote(fittingName(context, primaryKey.name))}`;
  if (unique.length > 0 || model.table.fields.some(({ data }) => data.unique))
    context.unsaid('unique constraints, which migrations make as unique indexes', entity.id);
  if (primaryKey?.include) context.unsaid('fields that indexes carry along', entity.id);
  if (primaryKey?.deferrable)
    context.unsaid('when primary keys are checked (deferrable)', entity.id);
  return [
    ...(names.length > 1 ? [`@@id([${names.join(', ')}]${map})`] : []),
    ...[...unique.map((one) => ({ ...one, unique: true })), ...indexes].flatMap((index) =>
      attributeOf(context, model, index, nameOf),
    ),
  ];
}

/** The attribute of a field that is the primary key by itself. */
export function idAttribute(context: Context, model: PrismaModel, id: string): string | undefined {
  if (model.primary.length !== 1 || model.primary[0] !== id) return undefined;
  const name = fieldOf(model.table, id) && model.table.entity.data.primaryKey?.name;
  return name === undefined ? '@id' : `@id(map: ${quote(fittingName(context, name))})`;
}
