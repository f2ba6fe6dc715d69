/** Reports relative addresses in prose that lead nowhere. */
import { posix } from 'node:path';
import { closest } from '../model/closest.ts';
import { fileAddress } from '../model/file-address.ts';
import type { Problem } from '../model/problem.ts';
import type { StatedAddress } from './addresses.ts';
import type { ContentFiles } from './content-files.ts';

/** Names of a content folder. */
type Names = Pick<ContentFiles, 'files' | 'assets'>;

interface Folder {
  /** Names of the files and folders in it. */
  names: Set<string>;
}

/** Every folder by its path, with the names in it. */
function indexFolders({ files, assets }: Names): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>([['', { names: new Set() }]]);
  for (const path of [...files.keys(), ...(assets?.keys() ?? [])]) {
    const steps = path.split('/');
    for (const [depth, name] of steps.entries()) {
      const around = steps.slice(0, depth).join('/');
      const folder = folders.get(around) ?? { names: new Set() };
      folders.set(around, folder);
      folder.names.add(name);
    }
  }
  return folders;
}

/** What is wrong with an address; undefined if it leads to a file or folder. */
function explain(
  { url, isImage, isOfAstro }: StatedAddress,
  file: string,
  { files, assets }: Names,
  folders: ReadonlyMap<string, Folder>,
): Pick<Problem, 'rule' | 'message' | 'hint'> | undefined {
  const address = fileAddress(url, file);
  if (address === undefined) return undefined;
  if (address === 'outside')
    return {
      rule: 'outside-content',
      message: `"${url}" is outside the content folder`,
      hint: 'copy the file into the content folder, or link to its address on the web',
    };
  const { path } = address;
  if (assets?.has(path) === true) return undefined;
  const exists = files.has(path) || folders.has(path);
  if (isImage && exists)
    return { rule: 'missing-file', message: `"${url}" is not an image`, hint: 'name an image' };
  // Missing images of MDX are reported with its imports.
  if (exists || (isImage && isOfAstro === true)) return undefined;
  const leftOut = path.split('/').find((step) => /^[._]/u.test(step));
  if (leftOut !== undefined)
    return {
      rule: 'missing-file',
      message: `the file "${decode(url)}" is left out`,
      hint: `rename ${leftOut}: names must not start with "_" or "."`,
    };
  const slash = path.lastIndexOf('/');
  const beside = folders.get(path.slice(0, Math.max(0, slash)))?.names;
  const near = closest(path.slice(slash + 1), beside ?? []);
  const base = `which is relative to the folder of this file`;
  return {
    rule: 'missing-file',
    message: `the file "${decode(url)}" does not exist`,
    hint: near
      ? `did you mean ${decode(url)
          .replace(/[?#].*$/su, '')
          .replace(/[^/]*\/*$/u, '')}${near}?`
      : beside
        ? `add ${path}, or correct the path, ${base}`
        : `correct the path, ${base}: the folder of ${path} does not exist either`,
  };
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // A literal `%`.
    return url;
  }
}

/** What an address in a text means, and the file that says so. */
interface Meaning {
  path: string;
  file: string;
}

/**
 * A text of keys is rendered by itself, without its file: where it stands in several files, its addresses must mean the same
 * in all of them.
 */
function explainAmbiguous(
  { url, text }: StatedAddress,
  file: string,
  meanings: Map<string, Meaning>,
): Pick<Problem, 'rule' | 'message' | 'hint'> | undefined {
  const address = fileAddress(url, file);
  if (text === undefined || address === undefined || address === 'outside') return undefined;
  const id = JSON.stringify([text, url]);
  const first = meanings.get(id) ?? { path: address.path, file };
  meanings.set(id, first);
  if (first.path === address.path) return undefined;
  const folder = posix.basename(posix.dirname(file));
  return {
    rule: 'ambiguous-address',
    message: `"${url}" is another file in ${first.file}, where the same text stands`,
    hint: `write "${posix.join('..', folder, url)}"`,
  };
}

/** Creates a function that reports the addresses of a file that lead nowhere, or to two files. */
export function createAddressCheck(
  names: Names,
): (file: string, addresses: readonly StatedAddress[]) => Problem[] {
  let folders: ReadonlyMap<string, Folder> | undefined;
  const meanings = new Map<string, Meaning>();
  return (file, addresses) =>
    addresses.flatMap((address) => {
      folders ??= indexFolders(names);
      const found =
        explain(address, file, names, folders) ?? explainAmbiguous(address, file, meanings);
      return found ? [{ ...address.position, severity: 'error' as const, ...found }] : [];
    });
}
