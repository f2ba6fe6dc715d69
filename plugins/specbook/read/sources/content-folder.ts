/** Reads a content folder into memory, so that everything after it is pure. */
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { MAX_CONTENT_BYTES, type ContentFiles, type LazyFile } from '../content-files.ts';
import { createFileFinder } from '../mdx/file-finder.ts';
import type { ReaderRuleId } from '../../model/reader-rules.ts';
import { findMovedAside, restoreFolder } from './moved-aside.ts';

/** Case-insensitive, so that `.YAML` is read and reported instead of ignored. */
export const CONTENT_FILE = /\.(?:ya?ml|mdx?)$/iu;
/** Files that belong to a run. */
export const RESULT_FOLDER = /^evidence\/[^/]+\/(?!run\.yaml$)/u;

function problemAt(file: string, rule: ReaderRuleId, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule, message, hint };
}

async function createLazyFile(absolute: string): Promise<LazyFile> {
  const { size, mtimeMs } = await stat(absolute);
  return {
    stamp: `${size} ${mtimeMs}`,
    size,
    read: () => readFile(absolute),
    stream: () => createReadStream(absolute),
  };
}

/** Names that are left out: hidden ones, and those that start with `_`, which Astro leaves out of collections too. */
export const SKIPPED = /^[._]/u;
/** A README describes its folder, and is no item. */
export const README = /^readme\.mdx?$/iu;

class FolderReader {
  readonly files = new Map<string, Uint8Array>();
  readonly others = new Set<string>();
  readonly skipped = new Set<string>();
  readonly results = new Map<string, LazyFile>();
  readonly assets = new Map<string, Pick<LazyFile, 'read'>>();
  readonly problems: Problem[] = [];
  readonly #root: string;
  /** Real paths of the files that were read, by themselves or through a link. */
  readonly #read = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** @param ancestors real paths of the folders around this one, to detect loops */
  async readDirectory(folder: string, path: string, ancestors: readonly string[]): Promise<void> {
    const names = (await readdir(folder)).sort();
    for (const name of names) {
      const child = path === '' ? name : `${path}/${name}`;
      try {
        if (README.test(name)) {
          if ((await lstat(join(folder, name))).isFile()) this.#addAsset(child, join(folder, name));
          continue;
        }
        if (SKIPPED.test(name)) {
          await this.#skip(join(folder, name), child);
          continue;
        }
        await this.#readEntry(join(folder, name), child, ancestors);
      } catch (error) {
        const reason = error instanceof Error ? explainReason(error) : String(error);
        const isFolder = (await lstat(join(folder, name)).catch(() => undefined))?.isDirectory();
        const noun = isFolder ? 'folder' : 'file';
        const hint = `check the permissions of the ${noun}`;
        this.#report(child, 'unreadable', `the ${noun} cannot be read: ${reason}`, hint);
      }
    }
  }

  /** Skipped files that no link leads to. */
  unreadSkipped(): Set<string> {
    return new Set([...this.skipped].filter((path) => !this.#read.has(join(this.#root, path))));
  }

  #report(path: string, rule: ReaderRuleId, message: string, hint: string): void {
    this.problems.push(problemAt(path, rule, message, hint));
  }

  #addAsset(path: string, file: string): void {
    this.assets.set(path, { read: () => readFile(file) });
  }

  /** Hidden folders are those of tools; a folder that starts with `_` was named by the author. */
  async #skip(entry: string, path: string): Promise<void> {
    const isFolder = (await lstat(entry)).isDirectory();
    if (!isFolder) this.skipped.add(path);
    else if (basename(entry).startsWith('_')) this.skipped.add(`${path}/`);
  }

  async #readEntry(entry: string, path: string, ancestors: readonly string[]): Promise<void> {
    const isLink = (await lstat(entry)).isSymbolicLink();
    const target = isLink ? await this.#resolveLink(entry, path) : entry;
    if (target === undefined) return;
    const stats = await lstat(target);
    if (stats.isDirectory()) await this.#readSubfolder(target, path, ancestors);
    else if (stats.isFile()) await this.#readFile(target, path, stats.size);
    else {
      const hint = 'remove it from the content folder';
      this.#report(path, 'not-a-file', 'it is neither a file nor a folder', hint);
    }
  }

  /** The target of a symbolic link; undefined if it is missing or outside the content folder. */
  async #resolveLink(link: string, path: string): Promise<string | undefined> {
    const target = await realpath(link).catch(() => undefined);
    if (target === undefined) {
      const hint = 'remove it, or point it to a file in the content folder';
      this.#report(path, 'broken-link', 'the symbolic link is broken', hint);
      return undefined;
    }
    if (target === this.#root || target.startsWith(this.#root + sep)) return target;
    const message = 'the symbolic link points outside the content folder';
    this.#report(path, 'outside-content', message, 'copy the file into the content folder');
    return undefined;
  }

  async #readSubfolder(folder: string, path: string, ancestors: readonly string[]): Promise<void> {
    if (CONTENT_FILE.test(path)) {
      const hint = 'rename the folder, or replace it by a file';
      this.#report(path, 'not-a-file', 'expected a file, found a folder', hint);
    } else if (ancestors.includes(folder)) {
      const message = 'the symbolic link points to a folder that contains it';
      this.#report(path, 'link-loop', message, 'remove the link');
    } else {
      await this.readDirectory(folder, path, [...ancestors, folder]);
    }
  }

  async #readFile(file: string, path: string, size: number): Promise<void> {
    const isResult = RESULT_FOLDER.test(path);
    if (isResult || !CONTENT_FILE.test(path)) {
      this.others.add(path);
      this.#addAsset(path, file);
      if (isResult || path.endsWith('.json')) this.results.set(path, await createLazyFile(file));
    } else if (size > MAX_CONTENT_BYTES) {
      const message = 'the file is larger than 16 MB';
      this.#report(path, 'too-large', message, 'split it into several files');
    } else {
      this.files.set(path, await readFile(file));
      this.#read.add(file);
    }
  }
}

/** Why a content folder cannot be read, and what to write instead; undefined if it is a folder. */
async function explainFolder(folder: string): Promise<Problem | undefined> {
  try {
    if ((await stat(folder)).isDirectory()) return undefined;
    const message = `the content folder ${folder} is a file`;
    const hint = `name the folder that contains it: --content ${dirname(folder)}`;
    return problemAt('.', 'no-content', message, hint);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return unreadableFolder(folder, error);
    const message = `the content folder ${folder} does not exist`;
    const aside = await findMovedAside(folder);
    if (aside) {
      const hint = `it was moved to ${aside.path} by an import: wait for its end, or if it was killed, rename the folder`;
      return problemAt('.', 'no-content', message, hint);
    }
    const hint =
      'write one with: npx specbook init; or set another one: --content DIR, SPECBOOK_CONTENT, or specbook({ content: … }) in the Astro config';
    return problemAt('.', 'no-content', message, hint);
  }
}

function unreadableFolder(folder: string, error: unknown): Problem {
  const shown = folder.length > 200 ? `${folder.slice(0, 200)}…` : folder;
  const reason = error instanceof Error ? explainReason(error) : String(error);
  const message = `the content folder ${shown} cannot be read: ${reason}`;
  return problemAt('.', 'no-content', message, 'check its path and permissions');
}

const REASONS: Partial<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENAMETOOLONG: 'the path is too long',
  ENOTDIR: 'a part of the path is a file',
  ELOOP: 'the symbolic links form a circle',
};

function explainReason({ message, code }: NodeJS.ErrnoException): string {
  return (code === undefined ? undefined : REASONS[code]) ?? message;
}

const nothing = (problem: Problem): ContentFiles => ({
  files: new Map(),
  others: new Set(),
  results: new Map(),
  problems: [problem],
});

/**
 * Reads a content folder; one that a killed import had moved aside is moved back. Symbolic links are followed only inside the folder. A file or folder that cannot be read is a
 * problem, never an exception.
 */
export async function readContentFolder(folder: string): Promise<ContentFiles> {
  await restoreFolder(folder);
  const problem = await explainFolder(folder);
  if (problem) return nothing(problem);
  const root = await realpath(folder);
  const reader = new FolderReader(root);
  try {
    await reader.readDirectory(root, '', [root]);
  } catch (error) {
    return nothing(unreadableFolder(folder, error));
  }
  const { files, others, results, assets, problems } = reader;
  const skipped = reader.unreadSkipped();
  const findMissing = createFileFinder(root);
  return { files, others, skipped, results, assets, findMissing, problems };
}
