/** What `init` has to know of the folder that it is called for. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runGit } from '../../history/git.ts';
import type { CiProvider } from '../ci/plan-ci.ts';
import { detectPackageManager, type PackageManager } from '../project/package-manager.ts';
import { dependencyOf, readPackageFile, type PackageFile } from '../project/package-json.ts';

/** A folder, as it is before `init`. */
export interface Project {
  folder: string;
  /** Names of its files and folders, `.git` aside; empty if there is no such folder. */
  names: readonly string[];
  packageFile: PackageFile | undefined;
  manager: PackageManager;
  /** Name and text of the Astro config. */
  config: { name: string; text: string } | undefined;
  /** Version or range of Astro, installed or asked for. */
  astro: string | undefined;
  /** Why pages of the specification need a prefix. */
  home: 'Starlight' | 'a home page' | undefined;
  /** Where the repository is hosted. */
  provider: CiProvider;
}

/** The names that Astro looks for. */
const CONFIG_FILE = /^astro\.config\.(?:mjs|js|ts|mts|cjs|cts)$/u;

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
}

async function readConfig(folder: string, names: readonly string[]) {
  const name = names.find((name) => CONFIG_FILE.test(name));
  return name === undefined
    ? undefined
    : { name, text: await readFile(join(folder, name), 'utf8') };
}

async function findHome(folder: string, file: PackageFile | undefined): Promise<Project['home']> {
  if (file && dependencyOf(file, '@astrojs/starlight') !== undefined) return 'Starlight';
  const pages = await namesIn(join(folder, 'src', 'pages'));
  return pages.some((name) => /^(?:index|\[\.\.\.\w+\])\./u.test(name)) ? 'a home page' : undefined;
}

async function findAstro(folder: string, file: PackageFile | undefined) {
  const installed = await readPackageFile(join(folder, 'node_modules', 'astro'));
  const version = installed?.data.version;
  if (typeof version === 'string') return version;
  return file && dependencyOf(file, 'astro');
}

async function findProvider(folder: string): Promise<CiProvider> {
  const remote = existsSync(folder)
    ? await runGit(folder, ['remote', 'get-url', 'origin'])
    : undefined;
  if (remote?.includes('github')) return 'github';
  return remote?.includes('gitlab') ? 'gitlab' : 'none';
}

/**
 * Inspects a folder.
 *
 * @throws UsageError if its package.json is not valid
 */
export async function inspectProject(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Project> {
  const names = (await namesIn(folder)).filter((name) => name !== '.git');
  const packageFile = await readPackageFile(folder);
  return {
    folder,
    names,
    packageFile,
    manager: detectPackageManager(folder, packageFile?.data.packageManager, env),
    config: await readConfig(folder, names),
    astro: await findAstro(folder, packageFile),
    home: await findHome(folder, packageFile),
    provider: await findProvider(folder),
  };
}
