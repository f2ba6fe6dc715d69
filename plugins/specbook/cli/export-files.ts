/** What every export has in common: nothing is written when the specification has errors, or into its own folder. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { LoadedSpec } from '../load.ts';
import { countProblems, summaryOf } from '../model/problem-text.ts';
import type { Format } from './command.ts';
import type { Effects, ExitStatus } from './effects.ts';
import { reportProblems } from './formats.ts';
import { UsageError } from './usage-error.ts';

/** Where an export goes. */
export interface Target {
  folder: string;
  /** Name of the one file, where `--out` names a file. */
  file?: string;
}

/**
 * The place that `--out` names.
 *
 * @param endings of a path that names a file instead of a folder, such as `.yaml`
 * @throws WrongUse without `--out`
 */
export function targetOf(
  command: string,
  out: string | undefined,
  cwd: string,
  endings: readonly string[] = [],
): Target {
  const isFile = out !== undefined && endings.some((ending) => out.endsWith(ending));
  if (out !== undefined && !isFile) return { folder: resolve(cwd, out) };
  if (out !== undefined)
    return { folder: dirname(resolve(cwd, out)), file: basename(resolve(cwd, out)) };
  const value = endings.length > 0 ? 'DIR|FILE' : 'DIR';
  throw new UsageError(
    `${command} needs a ${endings.length > 0 ? 'folder or a file' : 'folder'} to write to.`,
    `Write --out ${value}.`,
  );
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

/** Refuses the content folder, where the files would be read as content. */
function refuseContent({ contentDir }: LoadedSpec, folder: string, what: string): void {
  if (!isInside(contentDir, folder)) return;
  throw new UsageError(
    `${what} cannot stand in the content folder: they would be read as content.`,
    'Name another folder with --out DIR.',
  );
}

async function write(
  folder: string,
  files: ReadonlyMap<string, string>,
  { writeFiles }: Pick<Effects, 'writeFiles'>,
): Promise<void> {
  try {
    await writeFiles(folder, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Nothing was written: ${reason}.`, 'Name another folder with --out DIR.');
  }
}

/** What to write, and what to say beside it. */
export interface Writing {
  files: ReadonlyMap<string, string>;
  /** Goes to the standard error, after the files are written. */
  asides?: readonly string[];
  /** Goes into the answer for programs, beside `written`. */
  report?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the files of an export, all or none, and says where. With errors in the specification it prints those instead.
 *
 * @param compose makes the files; it is asked only when there is no error
 */
export async function writeExport(
  loaded: LoadedSpec,
  { folder, what, format }: { folder: string; what: string; format: string | undefined },
  effects: Effects,
  compose: () => Writing,
): Promise<ExitStatus> {
  const { errors, warnings } = countProblems(loaded.problems);
  if (errors > 0) {
    effects.stdout(reportProblems(loaded, (format ?? 'text') as Format, effects));
    effects.stderr('Nothing was written.');
    return 1;
  }
  refuseContent(loaded, folder, what);
  const { files, asides = [], report = {} } = compose();
  await write(folder, files, effects);
  const shown = relative(effects.cwd, folder).split(sep).join('/');
  const written = [...files.keys()].map((name) => [shown, name].filter(Boolean).join('/'));
  effects.stdout(
    format === 'json'
      ? JSON.stringify({ now: loaded.spec.now, errors, warnings, written, ...report }, undefined, 2)
      : written.map((path) => `Wrote ${path}`).join('\n'),
  );
  for (const aside of asides) effects.stderr(aside);
  if (warnings > 0) effects.stderr(`${summaryOf(loaded.problems)}: see specbook check.`);
  return 0;
}
