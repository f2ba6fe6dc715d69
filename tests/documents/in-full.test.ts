import { describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import type { AnyItem, Key } from '../../plugins/specbook/model/item.ts';
import { formatQuantity, type Quantity } from '../../plugins/specbook/model/quantity.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { plain, said, sectionNodes, SPECS, treeOf } from './specs.ts';

/** Keys whose items stand by themselves: their facts are looked for where they stand. */
const OWN_ITEMS: Partial<Record<AnyItem['kind'], readonly string[]>> = {
  entity: ['fields', 'rules'],
  area: ['criteria'],
};

/** What a value reads as where the words differ from those of the author. */
const WORDS: Record<string, Record<string, string>> = {
  kind: {
    possible: 'possible',
    limitation: 'limitations',
    design: 'design',
    cost: 'expensive',
    'response-time': 'response time',
    'data-volume': 'data volume',
  },
  key: { primary: 'PK' },
  offline: {
    none: 'not available offline',
    full: 'fully available offline',
    queued: 'changes are queued',
  },
  pattern: { background: 'background', none: 'placeholder: none' },
  external: { true: 'third party', false: 'internal' },
  required: { true: 'required', false: '' },
  unique: { true: 'unique', false: '' },
  mode: { push: 'push' },
  status: { dropped: 'rejected' },
};

/** Said by the shape of the document, or looked for in another way. */
const ELSEWHERE = new Set([
  'cardinality',
  'min',
  'to',
  'verb',
  'redundant',
  'tool',
  'recoveryPoint',
]);

function isQuantity(value: object): value is Quantity {
  return 'base' in value && 'text' in value;
}

/** Every fact of an item in the words in which it must be read. */
function factsOf(spec: Spec, key: string, value: unknown, skip: readonly string[] = []): string[] {
  if (value === undefined || value === null || ELSEWHERE.has(key)) return [];
  if (key === 'default' && typeof value === 'object' && 'text' in value)
    return [String(value.text)];
  if (key === 'generated' && typeof value === 'object')
    return ['sql' in value ? String(value.sql) : 'identity'];
  if (typeof value === 'boolean' || typeof value === 'number') {
    return [WORDS[key]?.[String(value)] ?? String(value)];
  }
  if (typeof value === 'string') return wordsOf(spec, key, value);
  if (Array.isArray(value)) return value.flatMap((one: unknown) => factsOf(spec, key, one));
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} in an item`);
  if (isQuantity(value)) return [formatQuantity(value)];
  if ('mode' in value && 'amount' in value && 'text' in value) return [String(value.text)];
  return Object.entries(value).flatMap(([part, inner]) =>
    skip.includes(part) ? [] : factsOf(spec, part, inner),
  );
}

/** A reference reads as the name of what it leads to, prose without what its brackets hold. */
function wordsOf(spec: Spec, key: string, value: string): string[] {
  const known = WORDS[key]?.[value];
  if (known !== undefined) return [known];
  if (key === 'at') return [value.slice(0, 10)];
  const name = (kind: string): string | undefined =>
    spec.items.get(`${kind}:${value}` as Key)?.title;
  const kinds: Record<string, string> = {
    owner: 'team',
    category: 'category',
    service: 'service',
    screens: 'screen',
    dependsOn: 'service',
  };
  const kind = kinds[key];
  if (kind !== undefined) return [name(kind) ?? value];
  if (['touches', 'entities', 'affects', 'verifies', 'references'].includes(key)) {
    const entity = name('entity');
    return [entity ?? value.replace(/^[^.]*\.(?=\D)/u, '')];
  }
  return value
    .replace(/```[\s\S]*?```|\[\^[^\]]*\]:?|^\d+\. /gmu, '\n')
    .split(/\[\[[^\]]*\]\]|\n|\{[^}]*\}|<[^>]*>/u)
    .map(plain)
    .filter((text) => text !== '' && !text.startsWith('import '));
}

function homesOf(documents: readonly SpecDocument[], key: Key): SpecDocument[] {
  return documents.filter(({ locations }) => locations.has(key));
}

describe.each(SPECS)('in %s', (_name, spec) => {
  const documents = composeDocuments(spec);
  const items = [...spec.items.values()];

  it('has every item stand in exactly one document, a consideration in each that it affects', () => {
    const homes = items.map(
      (item) => [item.key, homesOf(documents, item.key).length, item.kind] as const,
    );
    const wrong = homes.filter(([, count, kind]) =>
      kind === 'consideration' ? count < 1 : count !== 1,
    );
    expect(wrong).toEqual([]);
    expect(homes.length).toBeGreaterThan(50);
  });

  it('gives no two items one place', () => {
    for (const { locations } of documents) {
      const anchors = [...locations.values()].map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });

  it('says every fact of every item in the section where it stands', () => {
    const trees = new Map(documents.map((document) => [document, treeOf(spec, document)]));
    const texts = new Map<string, string>();
    const missing: string[] = [];
    for (const item of items) {
      for (const document of homesOf(documents, item.key)) {
        // The facts of a field stand in several sections of its entity.
        const home = item.kind === 'field' ? (item.parent ?? item.key) : item.key;
        const number = document.locations.get(home)?.number ?? '';
        const at = `${document.slug} ${number}`;
        const text = texts.get(at) ?? said(sectionNodes(trees.get(document) ?? [], number));
        texts.set(at, text);
        const facts = factsOf(spec, '', item.data, OWN_ITEMS[item.kind]);
        const prose = item.body ? wordsOf(spec, '', item.body.text) : [];
        for (const fact of [...facts, ...prose].map(plain)) {
          if (!text.includes(fact)) missing.push(`${item.key} in ${at}: ${fact}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});
