/** Defaults of columns in a Prisma schema. */
import { isNumbered } from '../data-model/column-type.ts';
import { columnOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { defaultSql } from '../sql/columns.ts';
import type { Context, PrismaField, PrismaModel } from './models.ts';
import { quote } from './syntax.ts';

const INTEGER = /^-?\d+$/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const NOW = /^(?:now\(\)|current_timestamp(?:\(\))?)$/iu;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A literal as Prisma writes it; undefined where only the database can read it. */
function literalOf({ enums }: Context, field: PrismaField, text: string): string | undefined {
  const { type, text: scalar, isList } = field;
  if (isList) return undefined;
  if (type.enumeration) {
    const own = enums.get(type.enumeration.key);
    return own ? own.values.get(text) : quote(text);
  }
  switch (scalar) {
    case 'Int':
    case 'BigInt':
      return INTEGER.test(text) ? text : undefined;
    case 'Float':
    case 'Decimal':
      return NUMBER.test(text) ? text : undefined;
    case 'Boolean':
      return /^(?:true|false)$/iu.test(text) ? text.toLowerCase() : undefined;
    case 'String':
      return quote(text);
    case 'Json':
      return isJson(text) ? quote(text) : undefined;
    default:
      return undefined;
  }
}

/** What the database does: a serial, an identity or an expression. */
function madeByDatabase(
  context: Context,
  model: PrismaModel,
  one: PrismaField,
): string | undefined {
  const { dialect, unsaid } = context;
  const { data, id } = one.field;
  if (data.generated?.kind === 'expression') return '@default(dbgenerated())';
  if (!isNumbered(data)) return undefined;
  const isNumber = one.text === 'Int' || one.text === 'BigInt';
  const isPlain = dialect !== 'sqlite' || (one.text === 'Int' && model.primary.join() === data.id);
  if (!isNumber || !isPlain) {
    unsaid('fields that the database numbers', id);
    return '@default(dbgenerated())';
  }
  if (data.generated?.kind === 'identity' && data.generated.sequence)
    unsaid('how identities count', id);
  return '@default(autoincrement())';
}

/** `a_b` and its column `c` would give a default the same name as `a` and its column `b_c`. */
function withName(
  { dialect, defaultNames }: Context,
  { table }: PrismaModel,
  { field }: PrismaField,
  attribute: string,
): string {
  if (dialect !== 'sqlserver') return attribute;
  const own = `${nameParts(tableOf(table.entity)).name}_${columnOf(field)}_df`;
  let name = own;
  for (let count = 2; defaultNames.has(name.toLowerCase()); count += 1) name = `${own}_${count}`;
  defaultNames.add(name.toLowerCase());
  return name === own ? attribute : attribute.replace(/\)$/u, `, map: ${quote(name)})`);
}

/** The default of a column; undefined where it has none. */
export function defaultAttribute(
  context: Context,
  model: PrismaModel,
  one: PrismaField,
): string | undefined {
  const made = madeByDatabase(context, model, one);
  const stated = made ?? statedDefault(context, one);
  const isConstraint = stated !== undefined && made === undefined;
  return isConstraint ? withName(context, model, one, stated) : stated;
}

function statedDefault(context: Context, one: PrismaField): string | undefined {
  const { data, id } = one.field;
  if (!data.default) return undefined;
  const { kind, text } = data.default;
  const isTime = one.text === 'DateTime' && one.type.family === 'timestamp';
  if (kind === 'expression' && isTime && NOW.test(text)) return '@default(now())';
  const literal = kind === 'literal' ? literalOf(context, one, text) : undefined;
  if (literal !== undefined) return `@default(${literal})`;
  const isNull = text.toLowerCase() === 'null' && one.type.family !== 'text';
  if (isNull) return undefined;
  if (context.dialect === 'oracle' && kind === 'expression') {
    context.unsaid('defaults', `${id} (${text})`);
    return undefined;
  }
  return `@default(dbgenerated(${quote(defaultSql(data.default, one.type.underlying))}))`;
}
