import {
  VOCABULARY_KINDS,
  type AnyItem,
  type Key,
  type Kind,
  type VocabularyKind,
} from './item.ts';
import { statedReferences } from './references.ts';
import { indexNames } from './resolve.ts';
import type { Link, Unresolved } from './spec.ts';

/** Where spec.yaml lists the words of a vocabulary. */
const VOCABULARY_NAMES: Record<VocabularyKind, string> = {
  domain: 'domains',
  category: 'categories',
  service: 'services',
  screen: 'screens',
  environment: 'environments',
  team: 'teams',
  dataClass: 'dataClasses',
};

function vocabularyOf(expected: readonly Kind[]): VocabularyKind | undefined {
  return expected.length === 1 ? VOCABULARY_KINDS.find((kind) => kind === expected[0]) : undefined;
}

/** True when the reference may well mean an item whose file has errors: that error is reported, this one would be noise. */
function meansBroken(text: string, expected: readonly Kind[], broken: ReadonlySet<Key>): boolean {
  if (broken.size === 0) return false;
  const name = text.slice(text.indexOf(':') + 1);
  const id = name.split('.')[0] ?? '';
  for (const key of broken) {
    const kind = key.slice(0, key.indexOf(':')) as Kind;
    if (key.slice(kind.length + 1) !== id) continue;
    if (
      expected.length === 0 ||
      expected.includes(kind) ||
      (kind === 'entity' && expected.includes('field'))
    )
      return true;
  }
  return false;
}

/** Resolves every reference of every item. */
export function linkItems(
  items: ReadonlyMap<Key, AnyItem>,
  listed: ReadonlySet<VocabularyKind>,
  broken: ReadonlySet<Key>,
): { links: Link[]; unresolved: Unresolved[] } {
  const names = indexNames(items);
  const links: Link[] = [];
  const unresolved: Unresolved[] = [];
  for (const item of items.values()) {
    for (const { relation, path, text, expected, literal } of statedReferences(item)) {
      const found = names.resolve(text, expected);
      if (found.ok) {
        links.push({
          from: item.key,
          to: found.key,
          relation,
          path,
          ...(found.part !== undefined && { part: found.part }),
        });
        continue;
      }
      if (meansBroken(text, expected, broken)) continue;
      const vocabulary = vocabularyOf(expected);
      unresolved.push({
        from: item.key,
        relation,
        path,
        text,
        expected,
        ...(found.ambiguous && { ambiguous: found.ambiguous }),
        ...(found.missingPartOf && { missingPartOf: found.missingPartOf }),
        ...(found.suggestion !== undefined && { suggestion: found.suggestion }),
        ...(vocabulary && listed.has(vocabulary) && { vocabulary: VOCABULARY_NAMES[vocabulary] }),
        ...(literal !== undefined && { literal }),
      });
    }
  }
  for (const item of items.values()) {
    if (item.kind === 'field' && items.has(`enum:${item.data.type}`)) {
      links.push({
        from: item.key,
        to: `enum:${item.data.type}`,
        relation: 'type',
        path: ['type'],
      });
    }
  }
  return { links, unresolved };
}
