/** Defaults of columns in a Prisma schema. */
import { isNumbered } from '../data-model/column-type.ts';
import { columnOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { defaultSql } from '../sql/columns.ts';
import type { Context, PrismaField, PrismaModel } from './models.ts';
import { quote } from './syntax.ts';

const INTEGER = /^-?\d+$/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const NOW = /^(?:now\(\)|current_timestamp(?:\(\))?)$/iu;

/** Numbers of 64 bits: Prisma takes no others, not even for unsigned columns. */
function isInteger64(text: string): boolean {
  return INTEGER.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

/** True for JSON that Prisma reads too: a number such as `1e400` is too large for it. */
function isJson(text: string): boolean {
  let isSound = true;
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) isSound = false;
      return value;
    });
  } catch {
    return false;
  }
  return isSound;
}

/** Bits and bytes as the databases write them: `b'0'`, `x'ff'`, `0xff`. */
const BITS = /^(?:[bx]'[\da-f]*'|0[bx][\da-f]+)$/iu;

/** A literal that only the database reads, as SQL. */
function literalSql({ dialect }: Context, { type }: PrismaField, text: string): string {
  const isNumber = ['integer', 'decimal', 'float'].includes(type.family) && NUMBER.test(text);
  if (isNumber || (type.family === 'other' && BITS.test(text))) return text;
  const sql = defaultSql({ kind: 'literal', text }, type.underlying);
  return dialect === 'mysql' && sql.startsWith("'") ? sql.replaceAll('\\', '\\\\') : sql;
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
      return isInteger64(text) ? text : undefined;
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

/** MySQL numbers only what a key or an index begins with. */
function isFirstOfIndex({ primary, unique, table }: PrismaModel, id: string): boolean {
  const indexes = (table.entity.data.indexes ?? []).map(({ on }) => on);
  return [primary, ...unique, ...indexes].some(([first]) => first === id);
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
  const isPlain =
    (dialect !== 'sqlite' || (one.text === 'Int' && model.primary.join() === data.id)) &&
    (dialect !== 'mysql' || isFirstOfIndex(model, data.id));
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
  const sql = kind === 'literal' ? literalSql(context, one, text) : text;
  return `@default(dbgenerated(${quote(sql)}))`;
}
