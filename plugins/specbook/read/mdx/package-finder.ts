/** Finds packages that MDX imports and that are not installed, as Node and Vite look them up. No code is loaded. */
import { readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/** A folder and its ancestors, innermost first, each with its file names. */
export interface Ancestor {
  folder: string;
  names: readonly string[];
}

/** The name of the package in a specifier: `@scope/name` or `name`; undefined for another kind of specifier. */
function packageName(specifier: string): string | undefined {
  return /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*(?=\/|$)/iu.exec(specifier)?.[0];
}

/** Specifiers that Node, Astro, Vite or an alias resolves: `node:fs`, `astro:assets`, `virtual:x`, `@/x`, `~/x`, `#x`. */
function isResolvedOtherwise(specifier: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[@~#$]\/|[~#$\0])/iu.test(specifier) || isBuiltin(specifier);
}

const CONFIG = /^(?:(?:ts|js)config\.json|(?:astro|vite)\.config\.[cm]?[jt]s)$/u;

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** A path of tsconfig.json or an alias in the config of Vite or Astro may begin like a package. */
async function isAlias(specifier: string, around: readonly Ancestor[]): Promise<boolean> {
  const [first = ''] = specifier.split('/');
  for (const { folder, names } of around) {
    const configs = names.filter((name) => CONFIG.test(name));
    for (const name of configs) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => '');
      // In code, the name of an alias needs no quotes.
      const quote = name.endsWith('.json') ? '"' : '[^\\w.@/-]';
      if (new RegExp(`${quote}${escapeRegExp(first)}(?![\\w.-])`, 'u').test(text)) return true;
      // With baseUrl, folders of the project are found without a path.
      if (text.includes('"baseUrl"') && names.includes(first)) return true;
    }
  }
  return false;
}

/** True when the exports of a package have a subpath; a package without exports is open. */
function exportsSubpath(manifest: unknown, subpath: string): boolean {
  const exported: unknown =
    manifest !== null && typeof manifest === 'object'
      ? Reflect.get(manifest, 'exports')
      : undefined;
  if (exported === undefined || exported === null) return true;
  if (typeof exported !== 'object' || Array.isArray(exported)) return subpath === '.';
  const keys = Object.keys(exported);
  if (!keys.some((key) => key.startsWith('.'))) return subpath === '.';
  return keys.some((key) => {
    const [before = '', after] = key.split('*');
    return after === undefined
      ? key === subpath
      : subpath.startsWith(before) && subpath.endsWith(after);
  });
}

async function readManifest(folder: string): Promise<unknown> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A damaged package is for the package manager to report.
    return {};
  }
}

/** Why a package cannot be imported. */
export type MissingPackage = { name: string; reason: 'not installed' | 'not exported' };

/**
 * The package of a specifier, if it is not installed or does not export the subpath; undefined if it can be imported, or
 * if another tool resolves it.
 *
 * @param importer folder of the file with the import
 * @param around ancestors of the content folder
 */
export async function findMissingPackage(
  specifier: string,
  importer: string,
  around: readonly Ancestor[],
): Promise<MissingPackage | undefined> {
  if (isResolvedOtherwise(specifier)) return undefined;
  const name = packageName(specifier);
  if (name === undefined || name === 'astro-specbook') return undefined;
  // Yarn keeps its packages in archives.
  if (around.some(({ names }) => names.some((one) => one.startsWith('.pnp.')))) return undefined;
  for (let folder = importer; ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name);
    if (await stat(installed).catch(() => undefined)) {
      const subpath = `.${specifier.slice(name.length)}`;
      const manifest = await readManifest(installed);
      return exportsSubpath(manifest, subpath) ? undefined : { name, reason: 'not exported' };
    }
    const own = await readManifest(folder);
    if (own !== null && typeof own === 'object' && Reflect.get(own, 'name') === name)
      return undefined;
    if (dirname(folder) === folder) break;
  }
  return (await isAlias(specifier, around)) ? undefined : { name, reason: 'not installed' };
}
