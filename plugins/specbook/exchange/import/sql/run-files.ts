/** Runs SQL files in an embedded database, statement by statement, and keeps what it lacks. */
import type { Loss } from '../catalogue.ts';
import type { Query } from '../postgres/query.ts';
import { skipReason, type SkipReason } from './classify-statement.ts';
import type { SqlFile } from './migrations.ts';
import { splitStatements, type Statement } from './split-statements.ts';
import { extensionIn, standIn } from './stand-ins.ts';

/** What happened to the statements of some files. */
export interface RunReport {
  /** Statements that ran. */
  run: number;
  /** Statements that were passed over on purpose, with the lines of their first letters. */
  skipped: Map<SkipReason, { file: string; line: number }[]>;
  /** Statements that failed. */
  losses: Loss[];
  /** Extensions that the files name and the database lacks. */
  missingExtensions: string[];
}

/** An error of PostgreSQL, whichever client reports it. */
function codeOf(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Something of the name is there already, such as the schema `public`. */
const EXISTS = new Set(['42P06', '42P07', '42710', '42723']);

/** The beginning of a statement, as losses name it. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/gu, ' ') : String(error);
}

/** A statement that failed because of a type, function, collation or role that is missing is tried again with a stand-in. */
const MAX_ATTEMPTS = 12;

async function runStatement(statement: Statement, file: string, query: Query, report: RunReport) {
  let { text } = statement;
  const lose = (error: unknown): void => {
    const what = `${firstWords(statement.text)}: ${reasonOf(error)}`;
    report.losses.push({ what, file, line: statement.line });
  };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    try {
      await query(text);
      report.run += 1;
      return;
    } catch (error) {
      const extension = extensionIn(text);
      if (extension !== undefined) {
        report.missingExtensions.push(extension);
        return;
      }
      const code = codeOf(error);
      const isKnown =
        code === '42P06' ||
        (code !== undefined && EXISTS.has(code) && /if not exists/iu.test(text));
      if (isKnown) return;
      const next = await standIn(text, reasonOf(error), code, query);
      if (next === undefined) {
        lose(error);
        return;
      }
      text = next;
    }
  }
  lose(new Error('too many unknown types and functions'));
}

/** Runs all statements of the files, in order. */
export async function runFiles(files: readonly SqlFile[], query: Query): Promise<RunReport> {
  const report: RunReport = { run: 0, skipped: new Map(), losses: [], missingExtensions: [] };
  await query('set check_function_bodies = off');
  for (const { path, text } of files) {
    for (const statement of splitStatements(text)) {
      // The rows of a COPY are part of it.
      if (statement.kind === 'data') continue;
      const reason = skipReason(statement);
      if (reason === undefined) await runStatement(statement, path, query, report);
      else {
        const lines = report.skipped.get(reason) ?? [];
        report.skipped.set(reason, [...lines, { file: path, line: statement.line }]);
      }
    }
  }
  return report;
}
