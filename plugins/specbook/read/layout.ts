/** Maps paths in the content folder to kinds of items. */
import { closest } from '../model/closest.ts';
import { FILE_KINDS, folderOf, holdsMany } from '../model/kind-lists.ts';
import type { FileKind } from '../model/kinds.ts';

/** Where an item stands in the content folder. */
export interface ItemLocation {
  ok: true;
  kind: FileKind;
  id: string;
  domain?: string;
  /** The file may hold several items. */
  many: boolean;
}

/** Why a file is not part of the format. */
export interface WrongLocation {
  ok: false;
  message: string;
  hint: string;
  /** What its author probably meant. */
  meant?: ItemLocation;
  /** The folder whose name is wrong: a mistake of all its files. */
  folder?: string;
}

/** The item kind of a file, or why the file is not part of the format. */
export type FileLocation = ItemLocation | WrongLocation;

/** Folder of the content folder → kind of the items in it. */
const FOLDERS = new Map<string, FileKind>(FILE_KINDS.map((kind) => [folderOf(kind), kind]));

const FOLDER_NAMES = [...FOLDERS.keys()].map((name) => `${name}/`);
const PLACES = `Content is in spec.yaml, ${FOLDER_NAMES.join(', ')}`;

const EXTENSIONS = new Set(['.yaml', '.md', '.mdx']);

/** True for a file that is probably an OpenAPI document. */
export function isLikeOpenApi(path: string): boolean {
  const [top = ''] = path.split('/');
  return !FOLDERS.has(top) && /openapi|swagger/iu.test(path.slice(path.lastIndexOf('/') + 1));
}

/** What an author probably means by a path: its folder spelt right, and its extension in small letters. */
function meantBy(path: string): ItemLocation | undefined {
  const [top = '', ...rest] = path.split('/');
  const folder = FOLDERS.has(top) ? top : nearFolder(top)?.slice(0, -1);
  if (folder === undefined || rest.length === 0) return undefined;
  const meant = locateFile([folder, ...rest].join('/').replace(/\.[^.]*$/u, rightExtension));
  if (meant.ok) return meant;
  return meant.folder === undefined ? meant.meant : undefined;
}

function rightExtension(extension: string): string {
  return extension.toLowerCase().replace('.yml', '.yaml');
}

/** The folder that a name probably means. A singular instead of a plural is too far for a typo: compare the first letters. */
function nearFolder(top: string): string | undefined {
  const alike = FOLDER_NAMES.filter((name) => name.slice(0, 3) === top.slice(0, 3).toLowerCase());
  return closest(`${top}/`, FOLDER_NAMES) ?? (alike.length === 1 ? alike[0] : undefined);
}

function wrong(path: string, message: string, hint: string): WrongLocation {
  const meant = meantBy(path);
  return { ok: false, message, hint, ...(meant && { meant }) };
}

/**
 * Determines what a file contains from its path.
 *
 * @example locateFile('entities/scheduling/room.yaml') // { kind: 'entity', id: 'room', domain: 'scheduling', many: false }
 */
export function locateFile(path: string): FileLocation {
  const steps = path.split('/');
  const fileName = steps.at(-1) ?? '';
  const [top = ''] = steps;
  const kind = FOLDERS.get(top);
  if (isLikeOpenApi(path)) {
    return {
      ok: false,
      message: `spec.yaml does not refer to ${path}`,
      hint: `write openapi: ${path} in spec.yaml, or remove the file`,
    };
  }
  if (steps.length > 1 && !kind) return wrongFolder(path, top);
  const extension = fileName.slice(fileName.lastIndexOf('.'));
  if (!EXTENSIONS.has(extension)) {
    return wrong(
      path,
      `"${extension}" is not an accepted file extension, expected .yaml, .md or .mdx`,
      `rename it to ${fileName.slice(0, -extension.length)}${rightExtension(extension)}`,
    );
  }
  if (!kind) {
    const near = closest(fileName, ['spec.yaml']);
    return {
      ok: false,
      message: `unexpected file ${fileName} in the content folder`,
      hint: `${near === undefined ? '' : `did you mean ${near}? `}${PLACES}`,
    };
  }
  const base = fileName.replace(/\.[^.]+$/u, '');
  if (kind === 'entity') {
    const domain = steps.length > 2 ? steps[1] : undefined;
    if (domain === undefined) {
      return {
        ok: false,
        message: `the entity "${base}" is not in a domain folder`,
        hint: `move the file to entities/<domain>/${fileName}`,
        meant: { ok: true, kind, id: base, many: false },
      };
    }
    return { ok: true, kind, id: base, domain, many: false };
  }
  if (kind === 'run') {
    if (steps.length !== 3 || fileName !== 'run.yaml') {
      return {
        ok: false,
        message: 'each test run has its own folder with a run.yaml',
        hint: 'move it to evidence/<run>/run.yaml',
      };
    }
    return { ok: true, kind, id: steps[1] ?? '', many: false };
  }
  return { ok: true, kind, id: base, many: holdsMany(kind) };
}

function wrongFolder(path: string, top: string): WrongLocation {
  const near = nearFolder(top);
  return {
    ...wrong(
      path,
      `unknown folder "${top}"`,
      `${near === undefined ? '' : `did you mean ${near}? `}${PLACES}`,
    ),
    folder: top,
  };
}
