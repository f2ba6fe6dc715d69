/** `specbook import`: what a team has becomes a specification, or updates the one that is there. */
import { relative, sep } from 'node:path';
import { titleOf } from '../../exchange/import/items/physical-names.ts';
import { FORMATS, HELP_OPTIONS, type Command } from '../command.ts';
import type { Effects } from '../effects.ts';
import { readNow } from '../read-now.ts';
import { UsageError } from '../usage-error.ts';
import { IMPORT_DIALECTS, type ImportDialect } from './dialects.ts';
import { importSources, textsOf } from './import-sources.ts';
import { chooseContent } from './choose-content.ts';
import { reportImport } from './report-import.ts';

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space, and import again.',
  EACCES: 'Allow writing to it, or choose another folder with --out DIR.',
};

async function write(folder: string, files: ReadonlyMap<string, string>, effects: Effects) {
  try {
    await effects.updateFolder(folder, files);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(
      `Nothing was written: ${error.message}.`,
      HINTS[String(error.code)] ?? 'Choose another folder with --out DIR.',
    );
  }
}

/** `specbook import`. */
export const importSource: Command = {
  name: 'import',
  summary: 'turn a database, SQL, documents or another format into a specification, or update one',
  description: [
    'Reads a database (postgres://…, or a file of SQLite), SQL (schema.sql, structure.sql, pg_dump, a folder of migrations),',
    'schema.prisma, drizzle.config.ts, DBML, schema.json of tbls, a Mermaid ER diagram (.mmd) or a spec.json into the',
    'content folder: a file for each table and enumeration, and what belongs to all in spec.yaml. A database is read in a read-only',
    'transaction, and its password is never printed. Where files exist, only the structure is updated: prose, rules,',
    'comments and order stay. A table that is gone becomes deprecated. All files are written, or none.',
    '',
    'Documents of Markdown (a file, or a folder without SQL) become drafts: tables and lists of fields, fences of SQL,',
    'DBML, Prisma and Mermaid, performance targets, constraints, criteria. What was not understood stays as prose and is listed',
    'with its line.',
    '',
    'What no source says is guessed, marked and listed: domains, relationships without keys, personal data. What could not',
    'be taken over is listed with its line.',
  ].join('\n'),
  operands: ['SOURCE…'],
  options: {
    out: {
      value: 'DIR',
      summary: 'content folder to write to (default: as --content of other commands)',
    },
    dialect: {
      value: IMPORT_DIALECTS.join('|'),
      oneOf: IMPORT_DIALECTS,
      summary:
        'database whose SQL it is (default: postgres); sqlserver, oracle and snowflake need the package @dbml/core',
    },
    title: {
      value: 'TEXT',
      summary: 'title of a new specification (default: name of the project folder)',
    },
    'dry-run': { summary: 'show what would change as a diff, and write nothing' },
    format: {
      value: 'text|json',
      oneOf: FORMATS.slice(0, 2),
      summary: 'output format (default: text)',
    },
    now: {
      value: 'DATE',
      summary: 'day of row counts, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)',
    },
  },
  common: HELP_OPTIONS,
  async run(values, effects, sources) {
    if (sources.length === 0)
      throw new UsageError(
        'import needs a source.',
        'Write specbook import schema.sql, a folder of migrations, or postgres://….',
      );
    const folder = await chooseContent(values.out, effects);
    const { plan, imported, skipped } = await importSources(sources, {
      folder,
      title: values.title ?? titleOf(effects.cwd.split(sep).at(-1) ?? ''),
      dialect: values.dialect as ImportDialect | undefined,
      now: readNow(values.now, effects.env),
      cwd: effects.cwd,
    });
    const isDryRun = values['dry-run'] !== undefined;
    if (!isDryRun && plan.length > 0) await write(folder, textsOf(plan), effects);
    const shown = relative(effects.cwd, folder).split(sep).join('/') || '.';
    const report = { plan, imported, skipped, folder: shown, isDryRun };
    for (const line of reportImport(report, values.format === 'json')) effects.stdout(line);
    return 0;
  },
};
