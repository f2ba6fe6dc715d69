/** Reads a content folder into memory, so that everything after it is pure. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { MAX_CONTENT_BYTES, type ContentFiles, type LazyFile } from '../content-files.ts';
import { createFileFinder } from '../mdx/file-finder.ts';

/** Case-insensitive, so that `.YAML` is read and reported instead of ignored. */
const CONTENT_FILE = /\.(?:ya?ml|mdx?)$/iu;
const RESULT_FOLDER = /^evidence\/[^/]+\/(?!run\.yaml$)/u;

function problemAt(file: string, rule: string, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule, message, hint };
}

async function createLazyFile(absolute: string): Promise<LazyFile> {
  const { size, mtimeMs } = await stat(absolute);
  return { stamp: `${size} ${mtimeMs}`, size, read: () => readFile(absolute) };
}

/** Hidden files, names that start with `_`, and READMEs. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || /^readme\.mdx?$/iu.test(name);
}

class FolderReader {
  readonly files = new Map<string, Uint8Array>();
  readonly others = new Set<string>();
  readonly results = new Map<string, LazyFile>();
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** @param ancestors real paths of the folders around this one, to detect loops */
  async readDirectory(folder: string, path: string, ancestors: readonly string[]): Promise<void> {
    const names = (await readdir(folder)).sort();
    for (const name of names) {
      if (isIgnored(name)) continue;
      const child = path === '' ? name : `${path}/${name}`;
      try {
        await this.#readEntry(join(folder, name), child, ancestors);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const hint = 'check the permissions of the file';
        this.#report(child, 'unreadable', `the file cannot be read: ${reason}`, hint);
      }
    }
  }

  #report(path: string, rule: string, message: string, hint: string): void {
    this.problems.push(problemAt(path, rule, message, hint));
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
      if (isResult || path.endsWith('.json')) this.results.set(path, await createLazyFile(file));
    } else if (size > MAX_CONTENT_BYTES) {
      const message = 'the file is larger than 16 MB';
      this.#report(path, 'too-large', message, 'split it into several files');
    } else {
      this.files.set(path, await readFile(file));
    }
  }
}

/**
 * Reads a content folder. Symbolic links are followed only inside the folder. A file that cannot be read is a problem,
 * never an exception.
 */
export async function readContentFolder(folder: string): Promise<ContentFiles> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await lstat(root)).isDirectory()) {
    const message = `the content folder ${folder} does not exist`;
    const hint =
      'create it, or set another one: --content DIR, SPECBOOK_CONTENT, or specbook({ content: … }) in the Astro config';
    const problems = [problemAt('.', 'no-content', message, hint)];
    return { files: new Map(), others: new Set(), results: new Map(), problems };
  }
  const reader = new FolderReader(root);
  await reader.readDirectory(root, '', [root]);
  const { files, others, results, problems } = reader;
  return { files, others, results, findMissing: createFileFinder(root), problems };
}
