/** The database that a text uses alone, which needs no name. */
import { nameKey } from '../catalogue.ts';
import type { MysqlContext } from './context.ts';
import { Tokenizer } from './tokens.ts';

/** SQL without the name of a database in front of its tables. */
function withoutDatabase(sql: string, database: string): string {
  const tokenizer = new Tokenizer(sql);
  let [text, from] = ['', 0];
  let before = tokenizer.next();
  for (let token = tokenizer.next(); token; token = tokenizer.next()) {
    const isName = before && before.kind !== 'text' && before.text === database;
    if (isName && token.kind === 'sign' && token.text === '.') {
      text += sql.slice(from, before?.start);
      from = token.end;
    }
    before = token;
  }
  return text + sql.slice(from);
}

/** Leaves out the database of all tables, where USE has chosen it and no other. */
export function leaveOutDatabase(context: MysqlContext): void {
  const tables = [...context.tables.values()];
  const [only, second] = new Set(tables.map(({ schema }) => schema));
  if (only === undefined || only === null || second !== undefined || !context.used.has(only))
    return;
  for (const table of tables) {
    table.schema = null;
    for (const key of table.foreignKeys)
      if (key.to.schema === only) key.to = { ...key.to, schema: null };
    if (table.query !== undefined) table.query = withoutDatabase(table.query, only);
    for (const trigger of table.triggers)
      trigger.sql = trigger.sql && withoutDatabase(trigger.sql, only);
  }
  for (const one of context.functions) {
    if (one.schema === only) one.schema = null;
    if (one.sql !== undefined) one.sql = withoutDatabase(one.sql, only);
  }
  context.tables = new Map(tables.map((table) => [nameKey(table), table]));
}
