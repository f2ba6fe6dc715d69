/** The content folder as data, so that everything behind it is pure. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { findMissingIn } from './mdx/find-missing.ts';
import type { FindMissing } from './mdx/mdx-imports.ts';

/** A file that is read only when somebody asks for it. */
export interface LateFile {
  /** Differs once the file has changed: size and time of the last change. */
  stamp: string;
  /** Bytes. */
  size: number;
  read(): Promise<Uint8Array>;
}

/** Files of a content folder. */
export interface ContentFiles {
  /** Bytes of the files that hold content, by path from the content folder, with `/`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Paths of all other files: results of test runs, pictures. They are not read here. */
  others: ReadonlySet<string>;
  /** Those of them that an item or spec.yaml may name, by path: what lies beside a run.yaml, and JSON. */
  results?: ReadonlyMap<string, LateFile>;
  /** Looks for files that MDX imports; absent where files come from elsewhere than a folder. */
  findMissing?: FindMissing;
  /** What could not be read. */
  problems: readonly Problem[];
}

/** In any case: `.YAML` is no content, and said to be none. */
const CONTENT_FILE = /\.(?:ya?ml|mdx?)$/iu;
const RESULT_FOLDER = /^evidence\/[^/]+\/(?!run\.yaml$)/u;

/** What people write themselves is never so large; a larger file is not taken into memory as one text. */
export const MOST_CONTENT_BYTES = 16 * 1024 * 1024;

function fault(file: string, rule: string, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule, message, hint };
}

async function lateFile(absolute: string): Promise<LateFile> {
  const { size, mtimeMs } = await stat(absolute);
  return { stamp: `${size} ${mtimeMs}`, size, read: () => readFile(absolute) };
}

/** True for names that Specbook passes over: hidden files, names that begin with `_`, and READMEs. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || /^readme\.mdx?$/iu.test(name);
}

/**
 * Reads a content folder. Symbolic links are followed only as long as they stay inside it.
 * What cannot be read is a problem, never an exception.
 */
export async function readFolder(folder: string): Promise<ContentFiles> {
  const files = new Map<string, Uint8Array>();
  const others = new Set<string>();
  const results = new Map<string, LateFile>();
  const problems: Problem[] = [];
  const stats = await lstat(folder).catch(() => undefined);
  const root = stats ? await realpath(folder) : folder;
  if (!stats || !(await lstat(root)).isDirectory()) {
    problems.push(
      fault(
        '.',
        'no-content',
        `there is no content folder ${folder}`,
        'create it, or name another one with --content DIR, SPECBOOK_CONTENT or, in the Astro config, specbook({ content: … })',
      ),
    );
    return { files, others, results, problems };
  }

  const isInside = (target: string): boolean => target === root || target.startsWith(root + sep);

  async function readOne(
    absolute: string,
    path: string,
    ancestors: readonly string[],
  ): Promise<void> {
    const link = await lstat(absolute);
    let target = absolute;
    if (link.isSymbolicLink()) {
      const real = await realpath(absolute).catch(() => undefined);
      if (real === undefined) {
        problems.push(
          fault(
            path,
            'broken-link',
            'the symbolic link leads nowhere',
            'remove it, or let it point to a file of the content folder',
          ),
        );
        return;
      }
      if (!isInside(real)) {
        problems.push(
          fault(
            path,
            'outside-content',
            'the symbolic link leads out of the content folder',
            'copy the file into the content folder',
          ),
        );
        return;
      }
      target = real;
    }
    const kind = await lstat(target);
    if (kind.isDirectory()) {
      if (CONTENT_FILE.test(path)) {
        problems.push(
          fault(
            path,
            'not-a-file',
            'this is a folder, and a file is expected',
            'rename the folder, or make it a file',
          ),
        );
      } else if (ancestors.includes(target)) {
        problems.push(
          fault(
            path,
            'link-loop',
            'the symbolic link leads back to a folder that contains it',
            'remove the link',
          ),
        );
      } else {
        await readDirectory(target, path, [...ancestors, target]);
      }
    } else if (!kind.isFile()) {
      problems.push(
        fault(
          path,
          'not-a-file',
          'this is neither a file nor a folder',
          'remove it from the content folder',
        ),
      );
    } else if (!CONTENT_FILE.test(path) || RESULT_FOLDER.test(path)) {
      others.add(path);
      if (RESULT_FOLDER.test(path) || path.endsWith('.json'))
        results.set(path, await lateFile(target));
    } else if (kind.size > MOST_CONTENT_BYTES) {
      problems.push(
        fault(path, 'too-large', 'the file is larger than 16 MB', 'split it into several files'),
      );
    } else {
      files.set(path, await readFile(target));
    }
  }

  async function readDirectory(
    absolute: string,
    path: string,
    ancestors: readonly string[],
  ): Promise<void> {
    const names = (await readdir(absolute)).sort();
    for (const name of names) {
      if (isPassedOver(name)) continue;
      const child = path === '' ? name : `${path}/${name}`;
      try {
        await readOne(join(absolute, name), child, ancestors);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        problems.push(
          fault(
            child,
            'unreadable',
            `it cannot be read: ${reason}`,
            'check the rights of the file',
          ),
        );
      }
    }
  }

  await readDirectory(root, '', [root]);
  return { files, others, results, findMissing: findMissingIn(root), problems };
}
