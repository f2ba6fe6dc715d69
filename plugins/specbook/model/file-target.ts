/** What shows a file of the content folder: the page of its item, a list of items, or a copy of the file. */
import type { AnyItem, Key } from './item.ts';
import { FILE_KINDS, folderOf } from './kind-lists.ts';
import { definitionOf } from './kinds.ts';
import { memoize } from './memoize.ts';
import { proseTexts } from './prose-texts.ts';
import type { Spec } from './spec.ts';

/** What a link to a file leads to. */
export type FileTarget =
  | { kind: 'item'; key: Key }
  /** A page, from the root of the site. */
  | { kind: 'route'; path: string }
  /** A copy of the file, by the name under which it is published. */
  | { kind: 'file'; name: string };

const itemTargets = memoize(({ items }: Spec): ReadonlyMap<string, FileTarget> => {
  const targets = new Map<string, FileTarget>([
    ['', { kind: 'route', path: '/' }],
    ['spec.yaml', { kind: 'route', path: '/' }],
    ...FILE_KINDS.map((kind): [string, FileTarget] => [
      folderOf(kind),
      { kind: 'route', path: listPathOf(kind) },
    ]),
  ]);
  for (const { kind, key, id, source } of items.values()) {
    if (kind === 'domain') targets.set(`${folderOf('entity')}/${id}`, { kind: 'item', key });
    if (!isFileKind(kind)) continue;
    const isAlone = !targets.has(source.file);
    targets.set(
      source.file,
      isAlone ? { kind: 'item', key } : { kind: 'route', path: listPathOf(kind) },
    );
    if (kind === 'run') targets.set(`${folderOf(kind)}/${id}`, { kind: 'item', key });
  }
  // A folder of several files, such as performance/api/.
  for (const { kind, source } of items.values()) {
    for (const folder of foldersAround(source.file))
      if (!targets.has(folder)) targets.set(folder, { kind: 'route', path: listPathOf(kind) });
  }
  return targets;
});

/** @example foldersAround('performance/api/read.yaml') // ['performance', 'performance/api'] */
function foldersAround(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function isFileKind(kind: AnyItem['kind']): boolean {
  return FILE_KINDS.some((other) => other === kind);
}

function listPathOf(kind: AnyItem['kind']): string {
  return definitionOf(kind).listPath ?? '/';
}

/**
 * What shows a file or folder; undefined where nothing does.
 *
 * @param path relative to the content folder
 */
export function fileTarget(spec: Spec, path: string): FileTarget | undefined {
  const name = spec.files?.get(path);
  return itemTargets(spec).get(path) ?? (name === undefined ? undefined : { kind: 'file', name });
}

/** A text that may hold a relative address. */
const MAY_HOLD_ADDRESS = /\]\(|\]:|<(?:a|img|source)\b/iu;

/** True for a text that may hold an address: parsing all others would take long. */
export function mayHoldAddress(text: string): boolean {
  return MAY_HOLD_ADDRESS.test(text);
}

const filesOfTexts = memoize(({ items, info }: Spec): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const add = (data: unknown, file: string): void => {
    for (const { text } of proseTexts(data)) if (mayHoldAddress(text)) files.set(text, file);
  };
  add(info, 'spec.yaml');
  for (const { data, source } of items.values()) add(data, source.file);
  return files;
});

/** The file in which a text of an item's keys stands; undefined for a text without addresses. */
export function fileOfText(spec: Spec, text: string): string | undefined {
  return mayHoldAddress(text) ? filesOfTexts(spec).get(text) : undefined;
}
