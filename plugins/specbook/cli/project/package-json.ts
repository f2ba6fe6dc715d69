/** Reads and extends package.json. What a user wrote there stays. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** What matters of package.json. */
export interface PackageJson {
  name?: string;
  packageManager?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  [key: string]: unknown;
}

/** package.json and its text. */
export interface PackageFile {
  text: string;
  data: PackageJson;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * Reads the package.json of a folder.
 *
 * @throws UsageError if it is not a JSON object
 */
export async function readPackageFile(folder: string): Promise<PackageFile | undefined> {
  const path = join(folder, 'package.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    if (isRecord(data)) return { text, data };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${path} is not valid JSON: ${error.message}.`, 'Correct it first.');
  }
  throw new UsageError(`${path} is not a JSON object.`, 'Correct it first.');
}

/** The version or range of a dependency. */
export function dependencyOf({ data }: PackageFile, name: string): string | undefined {
  return data.dependencies?.[name] ?? data.devDependencies?.[name];
}

/** Adds missing keys, deeply. Dependencies stand in the order of their names, as package managers write them. */
function withMissing(present: Record<string, unknown>, added: Record<string, unknown>) {
  const merged: Record<string, unknown> = { ...present };
  for (const [key, value] of Object.entries(added)) {
    const before = merged[key];
    if (before === undefined) merged[key] = value;
    else if (isRecord(before) && isRecord(value)) merged[key] = withMissing(before, value);
    if (!/dependencies$/iu.test(key) || !isRecord(merged[key])) continue;
    merged[key] = Object.fromEntries(
      Object.entries(merged[key]).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  }
  return merged;
}

/**
 * The text of package.json with what is missing; the indentation stays.
 *
 * @example extendPackageFile(undefined, { scripts: { check: 'specbook check' } })
 */
export function extendPackageFile(
  file: PackageFile | undefined,
  added: Record<string, unknown>,
): string {
  const merged = JSON.stringify(withMissing(file?.data ?? {}, added));
  if (file && merged === JSON.stringify(file.data)) return file.text;
  const indent = /^(?<indent>[ \t]+)"/mu.exec(file?.text ?? '')?.groups?.indent ?? '  ';
  const text = `${JSON.stringify(JSON.parse(merged), undefined, indent)}\n`;
  return file?.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
