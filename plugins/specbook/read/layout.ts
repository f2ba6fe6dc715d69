/** Which file of the content folder holds what. */
import type { z } from 'zod';
import { closest } from '../model/closest.ts';
import type { Kind } from '../model/item.ts';
import { AreaSchema } from '../schema/acceptance.ts';
import { ConsiderationSchema } from '../schema/consideration.ts';
import { ConstraintSchema } from '../schema/constraint.ts';
import { EntitySchema } from '../schema/entity.ts';
import { EnumSchema } from '../schema/enum.ts';
import { PocSchema } from '../schema/poc.ts';
import { RequirementSchema } from '../schema/requirement.ts';
import { RunSchema } from '../schema/run.ts';

/** Kinds that a file states, the vocabularies of spec.yaml aside. */
export type FileKind = Extract<
  Kind,
  'entity' | 'enum' | 'requirement' | 'constraint' | 'poc' | 'area' | 'consideration' | 'run'
>;

/** The schema of each kind. */
export const KIND_SCHEMAS = {
  entity: EntitySchema,
  enum: EnumSchema,
  requirement: RequirementSchema,
  constraint: ConstraintSchema,
  poc: PocSchema,
  area: AreaSchema,
  consideration: ConsiderationSchema,
  run: RunSchema,
} as const satisfies Record<FileKind, z.ZodType>;

/** What a file is. */
export type FilePlace =
  | { ok: true; kind: FileKind; id: string; domain?: string; many: boolean }
  | { ok: false; message: string; hint: string };

/** Folder → kind, and whether the id is the name of the file (or folder) or stands in the file. */
const FOLDERS = new Map<string, { kind: FileKind; named: boolean }>([
  ['entities', { kind: 'entity', named: true }],
  ['enums', { kind: 'enum', named: true }],
  ['performance', { kind: 'requirement', named: false }],
  ['constraints', { kind: 'constraint', named: false }],
  ['pocs', { kind: 'poc', named: false }],
  ['acceptance', { kind: 'area', named: true }],
  ['considerations', { kind: 'consideration', named: false }],
  ['evidence', { kind: 'run', named: true }],
]);

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
  const folder = FOLDERS.get(top);
  if (!folder && /openapi|swagger/iu.test(fileName)) {
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
  if (!folder || steps.length === 1) {
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
  if (folder.kind === 'entity') {
    const domain = steps.length > 2 ? steps[1] : undefined;
    if (domain === undefined) {
      return {
        ok: false,
        message: `the entity "${base}" is in no domain`,
        hint: `move the file to entities/<domain>/${fileName}`,
      };
    }
    return { ok: true, kind: 'entity', id: base, domain, many: false };
  }
  if (folder.kind === 'run') {
    if (steps.length !== 3 || fileName !== 'run.yaml') {
      return {
        ok: false,
        message: 'evidence stands in one folder a run',
        hint: 'name it evidence/<run>/run.yaml',
      };
    }
    return { ok: true, kind: 'run', id: steps[1] ?? '', many: false };
  }
  return { ok: true, kind: folder.kind, id: base, many: !folder.named };
}
