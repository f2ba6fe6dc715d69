/** Common part of all exports: nothing is written if the specification has errors, or into the content folder. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { LoadedSpec } from '../../load.ts';
import { printable, printableJson } from '../../model/printable.ts';
import { countProblems, summaryOf } from '../../model/problem-text.ts';
import type { Format } from '../command.ts';
import type { Effects, ExitStatus } from '../effects.ts';
import { reportProblems } from '../formats.ts';
import { UsageError } from '../usage-error.ts';

/** The destination of an export. */
export interface ExportTarget {
  folder: string;
  /** File name, if `--out` names a file. */
  file?: string;
}

/**
 * Parses `--out`.
 *
 * @param extensions extensions of a path that names a file instead of a folder, such as `.yaml`
 * @throws UsageError without `--out`
 */
export function parseTarget(
  command: string,
  out: string | undefined,
  cwd: string,
  extensions: readonly string[] = [],
): ExportTarget {
  const isFile = out !== undefined && extensions.some((extension) => out.endsWith(extension));
  if (out !== undefined && !isFile) return { folder: resolve(cwd, out) };
  if (out !== undefined)
    return { folder: dirname(resolve(cwd, out)), file: basename(resolve(cwd, out)) };
  throw new UsageError(
    `${command} requires option --out.`,
    `Write --out ${extensions.length > 0 ? 'DIR|FILE' : 'DIR'}.`,
  );
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

/** Throws if the output is in the content folder, where it would be read as content. */
function assertOutsideContent({ contentDir }: LoadedSpec, folder: string, what: string): void {
  if (!isInside(contentDir, folder)) return;
  throw new UsageError(
    `${what} cannot be written into the content folder: they would be read as content.`,
    'Choose another folder with --out DIR.',
  );
}

async function write(
  folder: string,
  files: ExportOutput['files'],
  { writeFiles }: Pick<Effects, 'writeFiles'>,
): Promise<void> {
  try {
    await writeFiles(folder, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Nothing was written: ${reason}.`,
      'Choose another folder with --out DIR.',
    );
  }
}

/** Files to write, and notes to print. */
export interface ExportOutput {
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Printed to standard error after the files are written; in JSON, `report` says the same. */
  notes?: readonly string[];
  /** Added to the JSON output, beside `written`. */
  report?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the files of an export, all or none, and prints their paths; without a folder prints the one file. If the
 * specification has errors, prints those instead.
 *
 * @param compose creates the files; called only if there are no errors
 */
export async function writeExport(
  loaded: LoadedSpec,
  {
    folder,
    what,
    format,
  }: { folder: string | undefined; what: string; format: string | undefined },
  effects: Effects,
  compose: () => ExportOutput | Promise<ExportOutput>,
): Promise<ExitStatus> {
  const { errors, warnings } = countProblems(loaded.problems);
  if (errors > 0) {
    effects.stdout(reportProblems([loaded], (format ?? 'text') as Format, effects));
    effects.stderr('Nothing was written.');
    return 1;
  }
  if (folder !== undefined) assertOutsideContent(loaded, folder, what);
  const { files, notes = [], report = {} } = await compose();
  if (folder === undefined) {
    for (const text of files.values()) effects.stdout(String(text).replace(/\n$/u, ''));
    printNotes(loaded, notes, effects);
    return 0;
  }
  await write(folder, files, effects);
  const shown = relative(effects.cwd, folder).split(sep).join('/');
  const written = [...files.keys()].map((name) => [shown, name].filter(Boolean).join('/'));
  effects.stdout(
    format === 'json'
      ? printableJson(
          JSON.stringify(
            { now: loaded.spec.now, errors, warnings, written, ...report },
            undefined,
            2,
          ),
        )
      : written.map((path) => `Wrote ${path}`).join('\n'),
  );
  printNotes(loaded, format === 'json' ? [] : notes, effects);
  return 0;
}

function printNotes(
  { problems }: LoadedSpec,
  notes: readonly string[],
  { stderr }: Pick<Effects, 'stderr'>,
): void {
  for (const note of notes) stderr(printable(note));
  if (countProblems(problems).warnings > 0) stderr(`${summaryOf(problems)}: run specbook check.`);
}
