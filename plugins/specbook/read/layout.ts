/** Maps paths in the content folder to kinds of items. */
import { closest } from '../model/closest.ts';
import { FILE_KINDS, folderOf, holdsMany } from '../model/kind-lists.ts';
import type { FileKind } from '../model/kinds.ts';

/** The item kind of a file, or why the file is not part of the format. */
export type FileLocation =
  | { ok: true; kind: FileKind; id: string; domain?: string; many: boolean }
  | { ok: false; message: string; hint: string };

/** Folder of the content folder → kind of the items in it. */
const FOLDERS = new Map<string, FileKind>(FILE_KINDS.map((kind) => [folderOf(kind), kind]));

const EXTENSIONS = new Set(['.yaml', '.md', '.mdx']);

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
  if (!kind && /openapi|swagger/iu.test(fileName)) {
    return {
      ok: false,
      message: `spec.yaml does not refer to ${path}`,
      hint: `write openapi: ${path} in spec.yaml, or remove the file`,
    };
  }
  const extension = fileName.slice(fileName.lastIndexOf('.'));
  if (!EXTENSIONS.has(extension)) {
    const corrected = extension.toLowerCase().replace('.yml', '.yaml');
    return {
      ok: false,
      message: `"${extension}" is not an accepted file extension, expected .yaml, .md or .mdx`,
      hint: `rename it to ${fileName.slice(0, -extension.length)}${corrected}`,
    };
  }
  if (!kind || steps.length === 1) {
    const names =
      steps.length === 1 ? ['spec.yaml'] : [...FOLDERS.keys()].map((name) => `${name}/`);
    // A singular instead of a plural is too far for a typo: compare the first letters.
    const alike = names.filter((name) => name.slice(0, 3) === top.slice(0, 3));
    const near =
      closest(steps.length === 1 ? fileName : `${top}/`, names) ??
      (alike.length === 1 ? alike[0] : undefined);
    return {
      ok: false,
      message:
        steps.length === 1
          ? `unexpected file ${fileName} in the content folder`
          : `unknown folder "${top}"`,
      hint: `${near ? `did you mean ${near}? ` : ''}Content is in spec.yaml, ${[...FOLDERS.keys()].map((name) => `${name}/`).join(', ')}`,
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
