/** Views, and the types of their columns as far as these are columns of tables. */
import { emptyTable, nameKey, type Column, type Table } from '../catalogue.ts';
import { takeTable, withFact, type MysqlContext } from './context.ts';
import { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

const CHECK_OPTION = /^(.*?)(?:(?<!\s)\s+with(\s+cascaded|\s+local|)\s+check\s+option)?$/isu;
const quoteName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const END_OF_LIST = /^(?:from|where|union|group|order|limit|into|having)$/iu;
const NO_ALIAS =
  /^(?:on|using|where|join|left|right|inner|outer|cross|straight_join|natural|group|order|limit|having|union|as|set|for|use|force|ignore|partition)$/iu;

const isName = ({ kind }: Token): boolean => kind === 'name' || kind === 'word';

/** Tables of a query by the names that it gives them. */
function sourcesOf(query: Reader, { tables, database }: MysqlContext): Map<string, Table> {
  const { tokens } = query;
  const sources = new Map<string, Table>();
  tokens.forEach((token, index) => {
    const [before, dot] = [tokens[index - 1], tokens[index + 1]];
    // A column stands behind a point, or has one behind it.
    if (!isName(token) || dot?.text === '.') return;
    const schema = before?.text === '.' ? (tokens[index - 2]?.text ?? null) : database;
    const table =
      tables.get(nameKey({ schema, name: token.text })) ??
      tables.get(nameKey({ schema: null, name: token.text }));
    const introducer = before?.text === '.' ? tokens[index - 3] : before;
    if (!table || !/^(?:from|join|,|\()$/iu.test(introducer?.text ?? '')) return;
    const at = /^as$/iu.test(dot?.text ?? '') ? index + 2 : index + 1;
    const alias = tokens[at];
    const isAlias = alias && isName(alias) && (alias.kind === 'name' || !NO_ALIAS.test(alias.text));
    const name = isAlias ? alias.text : token.text;
    if (!sources.has(name)) sources.set(name, table);
  });
  return sources;
}

/** What stands between SELECT and FROM. */
function listOf(query: Reader): Reader[] {
  const { tokens, source } = query;
  const first = tokens.findIndex(({ kind, text }) => kind === 'word' && /^select$/iu.test(text));
  const list: Token[] = [];
  let depth = 0;
  for (const token of first === -1 ? [] : tokens.slice(first + 1)) {
    if (token.text === '(' && token.kind === 'sign') depth += 1;
    if (token.text === ')' && token.kind === 'sign') depth -= 1;
    if (depth < 0 || (depth === 0 && token.kind === 'word' && END_OF_LIST.test(token.text))) break;
    list.push(token);
  }
  const isIdle = (token: Token | undefined): boolean =>
    /^(?:distinct|all|sql_\w+)$/iu.test(token?.text ?? '');
  while (isIdle(list[0])) list.shift();
  return new Reader(source, list).parts();
}

/** The column of a table that an element is; undefined where it is an expression. */
function columnOf(item: Reader, sources: ReadonlyMap<string, Table>): Column | undefined {
  const tokens = item.tokens.slice(0, aliasAt(item));
  const [name, point, qualifier] = [tokens.at(-1), tokens.at(-2), tokens.at(-3)];
  const isPlain = tokens.every((token, index) =>
    index % 2 === 0 ? isName(token) : token.text === '.',
  );
  if (!name || !isPlain) return undefined;
  const from = point && qualifier ? [sources.get(qualifier.text)] : [...new Set(sources.values())];
  const found = from.flatMap(
    (table) =>
      table?.columns.find((column) => column.name.toLowerCase() === name.text.toLowerCase()) ?? [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Number of the token where the name of an element begins, with AS; all tokens where it has none. */
function aliasAt({ tokens }: Reader): number {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (before && /^as$/iu.test(before.text)) return tokens.length - 2;
  const isAlias =
    last &&
    before &&
    isName(last) &&
    before.text !== '.' &&
    (isName(before) || before.text === ')');
  return isAlias ? tokens.length - 1 : tokens.length;
}

/** Columns of `*` and `t.*`; undefined for any other element. */
function allColumns({ tokens }: Reader, sources: ReadonlyMap<string, Table>): Column[] | undefined {
  if (tokens.at(-1)?.text !== '*' || tokens.length > 3) return undefined;
  const qualifier = tokens.length === 3 ? tokens[0]?.text : undefined;
  const tables = qualifier === undefined ? [...sources.values()] : [sources.get(qualifier)];
  return tables.flatMap((table) => table?.columns ?? []);
}

/** `CREATE VIEW`, from the name on. */
export function createView(reader: Reader, context: MysqlContext): void {
  reader.take('if', 'not', 'exists');
  const { offset } = reader;
  const name = takeTable(reader, context);
  const stated = reader
    .takeGroup()
    ?.parts()
    .map((part) => part.name());
  reader.expect('as');
  const from = reader.position;
  const query = new Reader(reader.source, reader.tokens.slice(from));
  const items = listOf(query);
  const isStandIn = items.every(
    ({ tokens }) => /^(?:1|null)$/iu.test(tokens[0]?.text ?? '') && tokens.length === 3,
  );
  // mysqldump writes such a view first, and what it is at the end.
  if (isStandIn && query.tokens.length === items.length * 4) return;
  const view = emptyTable(name, 'view');
  const [, text = '', check] = CHECK_OPTION.exec(query.slice()) ?? [];
  view.query = text;
  if (stated) withFact(view, 'columns', stated.map(quoteName).join(', '));
  if (check !== undefined)
    withFact(view, 'with check option', check.trim().toLowerCase() || 'cascaded');
  context.tables.set(nameKey(name), view);
  const { lose, database } = context;
  const words = new Set(query.tokens.filter(isName).map((token) => token.text));
  const addColumns = (): void => {
    for (const { column, type } of columnsOf(query, items, stated, { ...context, database }))
      if (type) view.columns.push({ ...type, name: column });
      else
        lose(`column ${column} of the view ${name.name}, whose type the text does not say`, offset);
  };
  context.views.push({ view, words, addColumns });
}

/** The columns of a query, each with its type where that is known. */
function columnsOf(
  query: Reader,
  items: readonly Reader[],
  stated: readonly string[] | undefined,
  context: MysqlContext,
): { column: string; type: Omit<Column, 'name'> | undefined }[] {
  const sources = sourcesOf(query, context);
  const found = items.flatMap(
    (item) =>
      allColumns(item, sources)?.map((column) => ({ name: column.name, column })) ?? [
        { name: item.tokens.at(-1)?.text ?? '', column: columnOf(item, sources) },
      ],
  );
  const names = stated ?? found.map((one) => one.name);
  return names.map((column, index) => {
    const of = found.length === names.length ? found[index]?.column : undefined;
    if (!of) return { column, type: undefined };
    const { type, characterSet, collation } = of;
    return {
      column,
      type: {
        type,
        required: false,
        ...(characterSet !== undefined && { characterSet }),
        ...(collation !== undefined && { collation }),
      },
    };
  });
}

/** Finds the columns of all views; those of views that others read come first. */
export function completeViews(context: MysqlContext): void {
  let pending = context.views.filter(({ view }) => context.tables.get(nameKey(view)) === view);
  while (pending.length > 0) {
    const names = new Set(pending.map(({ view }) => view.name));
    const ready = pending.filter(
      ({ view, words }) => ![...words].some((word) => word !== view.name && names.has(word)),
    );
    const next = ready.length > 0 ? ready : pending;
    for (const { addColumns } of next) addColumns();
    pending = pending.filter((one) => !next.includes(one));
  }
}
