/** YAML as a tree of source texts with offsets; values are not converted. */
import { plainKey, safeKey } from '../../schema/keyed.ts';
import type { PathStep } from '../../model/item.ts';

/** A value with its start and end offset in the file. */
export type Positioned = PositionedScalar | PositionedMap | PositionedList;

/** A text. */
export interface PositionedScalar {
  kind: 'scalar';
  /** The text as written, quotes and folding resolved. */
  text: string;
  /** There is no value. */
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

/** A map, in file order. */
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

/** Input of the schemas: texts, lists, and objects without prototype; an empty value is null. */
export type Raw = string | null | Raw[] | RawMap;
/** A map of {@link Raw}; its keys are made safe by `safeKey`. */
export interface RawMap {
  [key: string]: Raw;
}

/** Drops the offsets. */
export function toRaw(node: Positioned): Raw {
  if (node.kind === 'scalar') return node.empty ? null : node.text;
  if (node.kind === 'list') return node.items.map(toRaw);
  const map = Object.create(null) as RawMap;
  for (const { key, value } of node.entries) map[safeKey(key)] = toRaw(value);
  return map;
}

/** The entry of a key, if the node is a map that has it. */
export function findEntry(node: Positioned | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** A part of a tree: its node, and its key. */
export interface Part {
  node: Positioned;
  /** Offset of its key; undefined for elements of lists and for the root. */
  keyStart?: number;
  /** Reached by an index of a map: the key itself is meant. */
  byIndex: boolean;
}

/**
 * Follows a path as far as possible. Missing steps are skipped, so that a path of the data also works for a source with a
 * single text instead of an object or a list.
 */
export function followPath(root: Positioned, path: readonly PathStep[]): Part {
  let part: Part = { node: root, byIndex: false };
  for (const step of path) {
    const { node } = part;
    if (node.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (item) part = { node: item, byIndex: false };
    } else if (node.kind === 'map') {
      const entry = typeof step === 'number' ? node.entries[step] : findEntry(node, plainKey(step));
      if (entry)
        part = { node: entry.value, keyStart: entry.keyStart, byIndex: typeof step === 'number' };
    }
  }
  return part;
}

/** The offset to report for a part: that of a text, or of the key of a map or list. */
export function offsetOf({ node, keyStart, byIndex }: Part): number {
  if (keyStart !== undefined && (byIndex || node.kind !== 'scalar' || node.empty)) return keyStart;
  return node.start;
}
