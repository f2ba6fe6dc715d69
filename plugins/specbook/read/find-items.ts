/** Which items a file of performance/, constraints/, pocs/ or considerations/ holds, and under which ids. */
import type { Finding } from './finding.ts';
import type { FileKind } from '../model/kinds.ts';
import { entryOf, type Positioned } from './yaml/positioned.ts';

/** Where an item begins and what it is called. */
export interface Found {
  /** Undefined when the item has none; it is validated all the same. */
  id?: string;
  node: Positioned;
  /** Offset of its name. */
  start: number;
}

const EXAMPLES: Partial<Record<FileKind, string>> = {
  requirement: 'PERF-RT-001',
  constraint: 'CON-MAP-001',
  poc: 'POC-ROUTING',
  consideration: 'CSD-001',
};

/** Keys that only an item has: a map with one of them is no map of items. */
const OWN_KEYS = ['kind', 'title', 'statement', 'question', 'verdict', 'targets'];

/**
 * The items of a file: `id → item`, or one item that states its `id`.
 *
 * @param single a Markdown file, which holds one item
 */
export function findItems(
  kind: FileKind,
  root: Positioned,
  single: boolean,
): { found: Found[]; findings: Finding[] } {
  const example = EXAMPLES[kind] ?? 'AN-ID';
  if (root.kind !== 'map' || root.entries.length === 0) {
    const nouns = { list: 'is a list', scalar: 'is a text', map: 'is an empty map' };
    const message = `the file ${nouns[root.kind]}, and items under their ids are expected`;
    const hint = `write ${example}: and the keys of the item below it, indented`;
    return { found: [], findings: [{ offset: root.start, rule: 'missing-id', message, hint }] };
  }
  const own = entryOf(root, 'id');
  if (own?.value.kind === 'scalar' && !own.value.empty) {
    return { found: [{ id: own.value.text, node: root, start: own.value.start }], findings: [] };
  }
  const isOneItem = OWN_KEYS.some((key) => entryOf(root, key)?.value.kind === 'scalar');
  if (single || own || isOneItem) {
    const start = own?.keyStart ?? root.start;
    const hint = single
      ? `write id: ${example}`
      : `write id: ${example}, or put the item below its id: ${example}:`;
    return {
      found: [{ node: root, start }],
      findings: [{ offset: start, rule: 'missing-id', message: 'the item has no id', hint }],
    };
  }
  const found = root.entries.map(({ key, keyStart, value }) => ({
    id: key,
    node: value,
    start: keyStart,
  }));
  return { found, findings: [] };
}
