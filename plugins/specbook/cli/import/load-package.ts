/** Loads packages that only some users need: from their project, else from where Specbook is. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../usage-error.ts';

const CODES: ReadonlySet<unknown> = new Set([
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
]);

function isMissing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  // Vite, which runs tests of projects, has an error of its own.
  return CODES.has(code) || String(message).startsWith('Could not resolve');
}

/** A module of a package; undefined if it is not installed. */
export async function importOptional(name: string, cwd: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    const path = createRequire(join(cwd, 'package.json')).resolve(name);
    return await import(pathToFileURL(path).href);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return undefined;
  }
}

/**
 * A module of a package that a command cannot do without.
 *
 * @param what it is needed for
 * @throws UsageError saying how to install it
 */
export async function importNeeded(name: string, what: string, cwd: string): Promise<unknown> {
  const found = await importOptional(name, cwd);
  if (found !== undefined) return found;
  throw new UsageError(
    `${what} needs the package ${name}.`,
    `Install it: npm install --save-dev ${name}\nOr for one command: npx -p astro-specbook -p ${name} specbook …`,
  );
}
