/** YAML as a tree of source texts with their places; nothing is converted here. */
import { plainKey, safeKey } from '../../schema/keyed.ts';
import type { PathStep } from '../../model/item.ts';

/** A value with its place: offsets into the text of the file. */
export type Positioned = PositionedScalar | PositionedMap | PositionedList;

/** A text. */
export interface PositionedScalar {
  kind: 'scalar';
  /** The text as written, quotes and folding resolved. */
  text: string;
  /** Nothing stands there. */
  empty: boolean;
  start: number;
  end: number;
}

/** One key of a map. */
export interface Entry {
  key: string;
  keyStart: number;
  value: Positioned;
}

/** A map, in the order written. */
export interface PositionedMap {
  kind: 'map';
  entries: Entry[];
  start: number;
  end: number;
}

/** A list. */
export interface PositionedList {
  kind: 'list';
  items: Positioned[];
  start: number;
  end: number;
}

/** What the schemas read: texts, lists, and objects without prototype; an empty value is null. */
export type Raw = string | null | Raw[] | RawMap;
/** A map of {@link Raw}; its keys are made safe by `safeKey`. */
export interface RawMap {
  [key: string]: Raw;
}

/** Drops the places. */
export function toRaw(node: Positioned): Raw {
  if (node.kind === 'scalar') return node.empty ? null : node.text;
  if (node.kind === 'list') return node.items.map(toRaw);
  const map = Object.create(null) as RawMap;
  for (const { key, value } of node.entries) map[safeKey(key)] = toRaw(value);
  return map;
}

/** The value of a key, when the node is a map that has it. */
export function entryOf(node: Positioned | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** A part of a tree: its node, and the key under which it stands. */
export interface Part {
  node: Positioned;
  /** Offset of its key; undefined for elements of lists and for the root. */
  keyStart?: number;
  /** Reached by the index of a map: the name itself is meant. */
  byIndex: boolean;
}

/**
 * Follows a path as far as it leads. A step that does not exist is passed over, so that a path of data also fits a
 * source in which a single text stands for an object or a list.
 */
export function follow(root: Positioned, path: readonly PathStep[]): Part {
  let part: Part = { node: root, byIndex: false };
  for (const step of path) {
    const { node } = part;
    if (node.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (item) part = { node: item, byIndex: false };
    } else if (node.kind === 'map') {
      const entry = typeof step === 'number' ? node.entries[step] : entryOf(node, plainKey(step));
      if (entry)
        part = { node: entry.value, keyStart: entry.keyStart, byIndex: typeof step === 'number' };
    }
  }
  return part;
}

/** Where to point at for a part: at a text itself, at the key of a map or list, at a name where the name is meant. */
export function placeOf({ node, keyStart, byIndex }: Part): number {
  if (keyStart !== undefined && (byIndex || node.kind !== 'scalar' || node.empty)) return keyStart;
  return node.start;
}
