/** What holds of any two specifications. */
import { expect, test } from 'vitest';
import { parseDocument, isMap, isSeq, type Document } from 'yaml';
import type { Change } from '../../plugins/specbook/model/changes/change.ts';
import { diffSpecs } from '../../plugins/specbook/diff/diff-specs.ts';
import fc, { runs } from '../support/fast-check.ts';
import { specOf } from '../support/spec-of.ts';
import { BASE } from './base.ts';
import { PAIRS, type Pair } from './pairs.ts';

const base = (await specOf({ ...BASE })).spec;

/** The keys of every map in another order. */
function reorder(document: Document, turn: number): void {
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      const { items } = node;
      items.push(...items.splice(0, turn % Math.max(items.length, 1)));
      for (const pair of items) visit(pair.value);
    }
    if (isSeq(node)) node.items.forEach(visit);
  };
  visit(document.contents);
}

/** Edits that touch no text of each other: applied together, each must be found. */
const independent = PAIRS.filter(
  ({ from, to, movedTo }) => from !== undefined && to !== undefined && movedTo === undefined,
);

function apply(pairs: readonly Pair[]): { texts: Record<string, string>; applied: Pair[] } {
  const texts: Record<string, string> = { ...BASE };
  const applied: Pair[] = [];
  for (const pair of pairs) {
    const isFree = applied.every(({ item }) => item !== pair.item);
    const parts = (texts[pair.file] ?? '').split(pair.from ?? '');
    if (!isFree || parts.length !== 2) continue;
    texts[pair.file] = parts.join(pair.to);
    applied.push(pair);
  }
  return { texts, applied };
}

const mirror = ({ item, formerItem, path, before, after }: Change): string =>
  JSON.stringify([path, formerItem ?? item, item, before ?? null, after ?? null]);
const mirrored = ({ item, formerItem, path, before, after }: Change): string =>
  JSON.stringify([path, item, formerItem ?? item, after ?? null, before ?? null]);

test('the order of files and keys never matters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (turn) => {
      const texts = Object.entries(BASE).map(([path, text]) => {
        if (!path.endsWith('.yaml')) return [path, text] as const;
        const document = parseDocument(text);
        reorder(document, turn);
        return [path, document.toString()] as const;
      });
      const { spec } = await specOf(Object.fromEntries(texts.reverse()));
      expect(diffSpecs(base, spec).changes).toEqual([]);
    }),
    { numRuns: runs(9) },
  );
});

test('any edits together are all found, each by its rule, and the way back mirrors them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(independent, { minLength: 2, maxLength: 12 }),
      async (some) => {
        const { texts, applied } = apply(some);
        const { spec } = await specOf(texts);
        const { changes } = diffSpecs(base, spec);
        const found = new Set(changes.map(({ item, path }) => `${item} ${path.join('/')}`));
        for (const { item, path = '' } of applied) {
          // An item in a file that has errors by both edits may be left out of the model.
          if (!spec.items.has(item as never) && !base.items.has(item as never)) continue;
          expect(found).toContain(`${item} ${path}`);
        }
        const back = diffSpecs(spec, base).changes;
        expect(back.map(mirrored).sort()).toEqual(changes.map(mirror).sort());
      },
    ),
    { numRuns: runs(60) },
  );
});
