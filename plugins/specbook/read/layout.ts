/** Which file of the content folder holds what. */
import { closest } from '../model/closest.ts';
import { FILE_KINDS, folderOf, holdsMany, type FileKind } from '../model/kinds.ts';

/** What a file is. */
export type FilePlace =
  | { ok: true; kind: FileKind; id: string; domain?: string; many: boolean }
  | { ok: false; message: string; hint: string };

/** Folder of the content folder → kind of the items in it. */
const FOLDERS = new Map<string, FileKind>(FILE_KINDS.map((kind) => [folderOf(kind), kind]));

const ENDINGS = new Set(['.yaml', '.md', '.mdx']);

/**
 * Tells what a file holds from its path.
 *
 * @example placeFile('entities/scheduling/room.yaml') // { kind: 'entity', id: 'room', domain: 'scheduling', many: false }
 */
export function placeFile(path: string): FilePlace {
  const steps = path.split('/');
  const fileName = steps.at(-1) ?? '';
  const [top = ''] = steps;
  const kind = FOLDERS.get(top);
  if (!kind && /openapi|swagger/iu.test(fileName)) {
    return {
      ok: false,
      message: `spec.yaml does not name ${path}`,
      hint: `write openapi: ${path} in spec.yaml, or remove the file`,
    };
  }
  const ending = fileName.slice(fileName.lastIndexOf('.'));
  if (!ENDINGS.has(ending)) {
    const right = ending.toLowerCase().replace('.yml', '.yaml');
    return {
      ok: false,
      message: 'files end in .yaml, .md or .mdx',
      hint: `rename it to ${fileName.slice(0, -ending.length)}${right}`,
    };
  }
  if (!kind || steps.length === 1) {
    const names =
      steps.length === 1 ? ['spec.yaml'] : [...FOLDERS.keys()].map((name) => `${name}/`);
    // A singular for a plural is more than a slip of a finger: then the first letters tell.
    const alike = names.filter((name) => name.slice(0, 3) === top.slice(0, 3));
    const near =
      closest(steps.length === 1 ? fileName : `${top}/`, names) ??
      (alike.length === 1 ? alike[0] : undefined);
    return {
      ok: false,
      message:
        steps.length === 1
          ? `${fileName} is not read here`
          : `the folder "${top}" is not part of the format`,
      hint: `${near ? `did you mean ${near}? ` : ''}Content stands in spec.yaml and in ${[...FOLDERS.keys()].map((name) => `${name}/`).join(', ')}`,
    };
  }
  const base = fileName.replace(/\.[^.]+$/u, '');
  if (kind === 'entity') {
    const domain = steps.length > 2 ? steps[1] : undefined;
    if (domain === undefined) {
      return {
        ok: false,
        message: `the entity "${base}" is in no domain`,
        hint: `move the file to entities/<domain>/${fileName}`,
      };
    }
    return { ok: true, kind, id: base, domain, many: false };
  }
  if (kind === 'run') {
    if (steps.length !== 3 || fileName !== 'run.yaml') {
      return {
        ok: false,
        message: 'evidence stands in one folder a run',
        hint: 'name it evidence/<run>/run.yaml',
      };
    }
    return { ok: true, kind, id: steps[1] ?? '', many: false };
  }
  return { ok: true, kind, id: base, many: holdsMany(kind) };
}
