/** Addresses of items that a file may hold which cannot be read: references to them are no mistakes of their own. */
import { ANY_ID } from '../model/broken-items.ts';
import { keyOf, type Key } from '../model/item.ts';
import { FILE_KINDS, hasOwnId, KINDS_WITH_IDS, nestedKinds } from '../model/kind-lists.ts';
import type { FileKind, Kind } from '../model/kinds.ts';
import type { ItemLocation } from './layout.ts';
import type { SourceFile } from './source-file.ts';

/** Every word of a text that may be an id: a key, or the value of `id`. A bare entry of a list is a reference. */
function possibleIds(text: string): Set<string> {
  const found = text.matchAll(
    /^\s*(?!- +["']?[\w-]+["']?\s*(?:#|$))(?:- +)*(?:[{,]\s*)?(?:["']?id["']?:\s*)?["']?([A-Za-z0-9_-]+)["']?\s*(?::|,|\}|#|$)/gmu,
  );
  return new Set([...found].map((match) => match[1] ?? ''));
}

/** Kinds of the items that a file of a kind may hold under ids of their own. */
function kindsWithin(kind: FileKind): Kind[] {
  return [kind, ...nestedKinds(kind)].filter(hasOwnId);
}

/** All items of a kind, and those that may stand within them. */
export function anyKeys(kind: FileKind): Key[] {
  return kindsWithin(kind).map((one) => keyOf(one, ANY_ID));
}

/** Items of a file that cannot be parsed. */
export function brokenKeys(file: SourceFile, { kind, id, many }: ItemLocation): Key[] {
  const ids = possibleIds(file.text);
  const nested = [...ids].flatMap((word) => kindsWithin(kind).map((known) => keyOf(known, word)));
  const isMarkdown = /\.mdx?$/iu.test(file.path);
  const isUnnamed = many && isMarkdown ? !/^\s*["']?id["']?:/mu.test(file.text) : ids.size === 0;
  // The id of a single item is in the path.
  const any = anyKeys(kind).filter((key) => many || key !== keyOf(kind, ANY_ID));
  return [keyOf(kind, id), ...nested, ...(isUnnamed ? any : [])];
}

/** Items of a file whose kind is unknown. */
export function possibleKeys(file: SourceFile): Key[] {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  const ids = [...possibleIds(file.text)];
  return [
    ...FILE_KINDS.map((kind) => keyOf(kind, name)),
    ...ids.flatMap((word) => KINDS_WITH_IDS.map((known) => keyOf(known, word))),
  ];
}
