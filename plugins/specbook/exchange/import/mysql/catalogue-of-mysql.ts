/** The SQL of MySQL and MariaDB as a catalogue: what the database would hold after all statements. */
import { emptyCatalogue, type Catalogue, type Loss } from '../catalogue.ts';
import type { SkipReason } from '../sql/classify-statement.ts';
import type { SqlFile } from '../sql/migrations.ts';
import { completeTables } from './complete-tables.ts';
import type { MysqlContext } from './context.ts';
import { nameEnumerations } from './enumerations.ts';
import { leaveOutDatabase } from './leave-out-database.ts';
import { Unreadable, type Reader } from './reader.ts';
import { runStatement } from './run-statement.ts';
import { splitMysql } from './statements.ts';
import { completeViews } from './views.ts';

/** Statements that are passed over, by reason. */
export type Skipped = Map<SkipReason, { file: string; line: number }[]>;

/** What was read. */
export interface ReadMysql {
  catalogue: Catalogue;
  skipped: Skipped;
  /** The first statement that could not be read. */
  firstError?: { file: string; line: number; column: number; message: string };
}

const SKIPPED: readonly (readonly [RegExp, SkipReason])[] = [
  [/^(?:insert|replace|update|delete|truncate|load|call|select|do|with)$/iu, 'data'],
  [/^(?:set|show|flush|reset|source|prepare|execute|deallocate)$/iu, 'setting'],
  [/^(?:begin|start|commit|rollback|savepoint|release|lock|unlock|xa)$/iu, 'transaction'],
  [/^(?:grant|revoke)$/iu, 'owner'],
  [/^(?:analyze|optimize|check|repair|explain|describe|desc|kill)$/iu, 'maintenance'],
  [/^(?:change|stop|purge|install|uninstall|binlog)$/iu, 'replication'],
];

/** What tools write at the head of what they took from a running database. */
const DUMP =
  /^--\s*(?:MySQL|MariaDB) dump\b|phpMyAdmin SQL Dump|^-- (?:Adminer|Host:|Dump started)|Navicat|HeidiSQL|Sequel (?:Pro|Ace)/imu;

function skipReason(reader: Reader): SkipReason | undefined {
  const { text } = reader.peek();
  const second = reader.peek(1).text;
  if (/^(?:create|alter|drop)$/iu.test(text)) {
    if (/^(?:database|schema|tablespace|logfile|server)$/iu.test(second)) return 'database';
    return /^(?:user|role)$/iu.test(second) ? 'owner' : undefined;
  }
  return SKIPPED.find(([pattern]) => pattern.test(text))?.[1];
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** Line and column of places, both from 1. */
function placesOf(text: string): (at: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

function readFile(file: SqlFile, context: MysqlContext, found: ReadMysql): void {
  const text = file.text.replaceAll('\r\n', '\n');
  const placeOf = placesOf(text);
  const lose = (what: string, at: number): void => {
    const loss: Loss = { what, file: file.path, line: placeOf(at).line };
    found.catalogue.losses.push(loss);
  };
  context.lose = lose;
  context.isDump = DUMP.test(text.slice(0, 2000));
  context.definers.clear();
  for (const statement of splitMysql(text)) {
    const reason = skipReason(statement);
    const { offset } = statement;
    if (reason !== undefined) {
      const place = { file: file.path, line: placeOf(offset).line };
      const places = found.skipped.get(reason);
      if (places) places.push(place);
      else found.skipped.set(reason, [place]);
      continue;
    }
    try {
      runStatement(statement, context);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      lose(`${shorten(statement.slice())}: ${error.message}`, offset);
      found.firstError ??= { file: file.path, ...placeOf(error.at), message: error.message };
    }
  }
  for (const [definer, { count, at }] of context.definers)
    lose(
      `"definer=${definer}" of ${count === 1 ? 'a program or a view' : `${count} programs and views`}`,
      at,
    );
}

/**
 * Reads files of SQL in their order.
 *
 * @example readMysql([{ path: 'a.sql', text: 'create table a (b int)' }]).catalogue.tables.length // 1
 */
export function readMysql(files: readonly SqlFile[]): ReadMysql {
  const found: ReadMysql = { catalogue: emptyCatalogue('mysql'), skipped: new Map() };
  const context: MysqlContext = {
    tables: new Map(),
    functions: [],
    keys: new Map(),
    views: [],
    database: null,
    used: new Set(),
    replaces: false,
    isDump: false,
    definers: new Map(),
    lose: () => undefined,
  };
  for (const file of files) readFile(file, context, found);
  completeViews(context);
  leaveOutDatabase(context);
  completeTables(context);
  const { catalogue } = found;
  catalogue.tables = [...context.tables.values()];
  catalogue.functions = context.functions;
  nameEnumerations(catalogue);
  return found;
}
