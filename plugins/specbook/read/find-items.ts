/** Finds the items in a file of performance/, constraints/, pocs/ or considerations/. */
import type { TextDiagnostic } from './text-diagnostic.ts';
import type { FileKind, KindWithId } from '../model/kinds.ts';
import { findEntry, type Positioned, type PositionedMap } from './yaml/positioned.ts';

/** An item, before validation. */
export interface FoundItem {
  /** Undefined if the item has none; it is validated nevertheless. */
  id?: string;
  node: Positioned;
  /** Offset of its id. */
  offset: number;
}

const EXAMPLES: Partial<Record<FileKind, string>> & Record<FileKind & KindWithId, string> = {
  requirement: 'PERF-RT-001',
  constraint: 'CON-MAP-001',
  poc: 'POC-ROUTING',
  consideration: 'CSD-001',
};

/** Keys of items: a map with one of them is a single item, not a map of items. */
const ITEM_KEYS = ['kind', 'title', 'statement', 'question', 'verdict', 'targets'];

function hasItemKey(node: Positioned): boolean {
  return ITEM_KEYS.some((key) => findEntry(node, key)?.value.kind === 'scalar');
}

/** An item whose keys are not indented below its id, beside others that are as they should be. */
function findFlatItem(
  root: PositionedMap,
): { found: FoundItem[]; diagnostics: TextDiagnostic[] } | undefined {
  const at = root.entries.findIndex(
    ({ value }, index) =>
      value.kind === 'scalar' &&
      value.empty &&
      ITEM_KEYS.includes(root.entries[index + 1]?.key ?? ''),
  );
  const flat = root.entries[at];
  const others = root.entries.filter(({ value }) => hasItemKey(value));
  if (!flat || ITEM_KEYS.includes(flat.key) || others.length === 0) return undefined;
  const message = `the keys of ${flat.key} are not indented`;
  const hint = `indent them by 2 spaces, below ${flat.key}`;
  const offset = root.entries[at + 1]?.keyStart ?? flat.keyStart;
  return {
    found: others.map(({ key, keyStart, value }) => ({ id: key, node: value, offset: keyStart })),
    diagnostics: [{ offset, rule: 'missing-id', message, hint }],
  };
}

/**
 * The items of a file: a map `id → item`, or a single item with the key `id`.
 *
 * @param single a Markdown file, which contains one item
 */
export function findItems(
  kind: FileKind,
  root: Positioned,
  single: boolean,
): { found: FoundItem[]; diagnostics: TextDiagnostic[] } {
  const example = EXAMPLES[kind] ?? 'AN-ID';
  if (root.kind !== 'map' || root.entries.length === 0) {
    const nouns = { list: 'a list', scalar: 'a string', map: 'an empty map' };
    const message = `the file contains ${nouns[root.kind]}, expected items by id`;
    const hint = `write ${example}: and indent the keys of the item below it`;
    return { found: [], diagnostics: [{ offset: root.start, rule: 'missing-id', message, hint }] };
  }
  const own = findEntry(root, 'id');
  if (own?.value.kind === 'scalar' && !own.value.empty) {
    return {
      found: [{ id: own.value.text, node: root, offset: own.value.start }],
      diagnostics: [],
    };
  }
  const flat = single || own ? undefined : findFlatItem(root);
  if (flat) return flat;
  const isOneItem = hasItemKey(root);
  if (single || own || isOneItem) {
    const start = own?.keyStart ?? root.start;
    const hint = single
      ? `write id: ${example}`
      : `write id: ${example}, or indent the item below ${example}:`;
    return {
      found: [{ node: root, offset: start }],
      diagnostics: [{ offset: start, rule: 'missing-id', message: 'the item has no id', hint }],
    };
  }
  const found = root.entries.map(({ key, keyStart, value }) => ({
    id: key,
    node: value,
    offset: keyStart,
  }));
  return { found, diagnostics: [] };
}
