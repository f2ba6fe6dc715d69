/** Lets a project without installed packages find Astro and Specbook where this program found them. */
import { mkdir, realpath, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NAMES = ['astro', 'astro-specbook'] as const;

/** Folders of packages, by their names. */
export type PackageFolders = Readonly<Record<(typeof NAMES)[number], string>>;

/** Where the packages are that run this program. */
export function ownPackages(): PackageFolders {
  const { resolve } = createRequire(import.meta.url);
  const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));
  return { astro: folderOf('astro'), 'astro-specbook': folderOf('astro-specbook') };
}

/** Makes `node_modules` with links to the packages. */
export async function linkPackages(folder: string, packages: PackageFolders): Promise<void> {
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of NAMES)
    // A junction needs no rights of an administrator on Windows.
    await symlink(await realpath(packages[name]), join(modules, name), 'junction');
}
