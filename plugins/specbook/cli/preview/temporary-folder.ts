/** A folder that is gone when the process ends; after one that was killed, when the next begins. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { homedir, hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from '../../read/sources/moved-aside.ts';

/** The first folder of a path below the root of the file system. @example '/srv/app/.npm' → '/srv' */
function topOf(path: string): string {
  return /^[^/]*\/?[^/]*/u.exec(path.replaceAll('\\', '/'))?.[0].toLowerCase() ?? '';
}

/** The folder around the outermost `node_modules` of a path. */
function aroundModules(path: string): string {
  const at = path.search(/[/\\]node_modules[/\\]/u);
  return at === -1 ? dirname(path) : path.slice(0, at);
}

/** Names of folders of this machine: containers that share a place have process numbers of their own. */
function prefix(): string {
  return `specbook-preview-${hostname().replaceAll(/[^\w.]/gu, '_')}-`;
}

/** Removes folders of processes that were killed, and could not do so themselves. */
async function removeStale(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const [pid = ''] = name.startsWith(prefix()) ? name.slice(prefix().length).split('-') : [];
    if (!/^\d+$/u.test(pid) || isRunning(Number(pid)) || Number(pid) === process.pid) continue;
    // One of another user stays.
    await rm(join(place, name), { recursive: true, force: true, maxRetries: 3 }).catch(
      () => undefined,
    );
  }
}

async function makeIn(place: string): Promise<string | undefined> {
  try {
    await mkdir(place, { recursive: true });
    await removeStale(place);
    return await realpath(await mkdtemp(join(place, `${prefix()}${process.pid}-`)));
  } catch (error) {
    // A place where nothing may be written; the next one is tried.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}

/**
 * Makes the folder, if possible where temporary files are. Astro takes a path that shares no folder with that of its project
 * for one within the project, so the folder is below the same top folder as the packages.
 *
 * @param packages folders of the packages that run in it
 */
export async function makeTemporaryFolder(packages: readonly string[]): Promise<string> {
  const [first = ''] = await Promise.all(packages.map((path) => realpath(path)));
  const places = [tmpdir(), join(homedir(), '.cache'), aroundModules(first)];
  const real = await Promise.all(places.map((path) => realpath(path).catch(() => path)));
  const fitting = real.filter((path) => topOf(path) === topOf(first));
  for (const place of [...fitting, ...real]) {
    const folder = await makeIn(place);
    if (folder === undefined) continue;
    // Vite ends the process in a listener of its own.
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
    return folder;
  }
  throw new Error(`No temporary folder can be made in ${places.join(', ')}.`);
}
