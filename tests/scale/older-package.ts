/** The package of an older commit, compiled by its own build script. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGE = 'plugins/specbook';

/** The whole hash of a commit. @throws when git knows none of that name */
export async function hashOf(workspace: string, commit: string): Promise<string> {
  const { stdout } = await run('git', ['rev-parse', '--verify', `${commit}^{commit}`], {
    cwd: workspace,
  });
  return stdout.trim();
}

/**
 * Makes the package of an older commit below the cache of the workspace, where it stays for the next bench.
 *
 * @returns the folder of packages in which `astro-specbook` is the older one
 */
export async function olderPackage(workspace: string, commit: string): Promise<string> {
  const hash = await hashOf(workspace, commit);
  const { stdout: lock } = await run('git', ['show', `${hash}:package-lock.json`], {
    cwd: workspace,
    maxBuffer: 64 * 1024 ** 2,
  });
  const usesSamePackages = lock === (await readFile(join(workspace, 'package-lock.json'), 'utf8'));
  const packages = join(workspace, '.cache/bench-packages');
  const folder = join(packages, `${hash}-${usesSamePackages ? 'linked' : 'installed'}`);
  if (!existsSync(folder)) {
    await mkdir(packages, { recursive: true });
    const made = await mkdtemp(join(packages, 'unfinished-'));
    try {
      await extract(workspace, hash, made);
      if (usesSamePackages) await linkPackages(workspace, made);
      else await installPackages(made);
      await run(process.execPath, [join(made, PACKAGE, 'scripts/build.mjs')]);
      await rename(made, folder);
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  }
  return join(folder, 'node_modules');
}

async function extract(workspace: string, hash: string, folder: string): Promise<void> {
  const archive = join(folder, 'commit.tar');
  await run('git', ['archive', '--format=tar', '-o', archive, hash], { cwd: workspace });
  await run('tar', ['-xf', archive, '-C', folder]);
  await rm(archive);
}

/** Every package of the workspace but its own, which come from the older commit. */
async function linkPackages(workspace: string, folder: string): Promise<void> {
  const own = new Set(['astro-specbook', '.astro', '.vite', '.cache']);
  const source = join(workspace, 'node_modules');
  const target = join(folder, 'node_modules');
  await mkdir(target);
  for (const name of await readdir(source)) {
    if (!own.has(name)) await symlink(join(source, name), join(target, name), 'junction');
  }
  // Relative, since the folder is renamed when everything is done.
  await symlink(join('..', PACKAGE), join(target, 'astro-specbook'), 'dir');
  const nested = join(workspace, PACKAGE, 'node_modules');
  if (existsSync(nested)) await symlink(nested, join(folder, PACKAGE, 'node_modules'), 'junction');
}

/** Other versions than those of the workspace, as the older commit pins them. */
async function installPackages(folder: string): Promise<void> {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', args, { cwd: folder, shell: process.platform === 'win32' });
}
