import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentsOf } from '../../plugins/specbook/model/document-of.ts';
import { ALL_KINDS } from '../../plugins/specbook/model/kind-lists.ts';
import { smallSpec } from './specs.ts';

const documents = composeDocuments(smallSpec);

describe('the documents', () => {
  it.each(ALL_KINDS)('describe every %s in full, in the document of its kind', (kind) => {
    const items = [...smallSpec.items.values()].filter((item) => item.kind === kind);
    expect(items.length, 'write one of this kind in tests/fixtures/shop/').toBeGreaterThan(0);
    const missing = items.flatMap((item) =>
      documentsOf(smallSpec, item)
        .filter((slug) => !documents.find((one) => one.slug === slug)?.locations.has(item.key))
        .map((slug) => `${item.key} in ${slug}`),
    );
    expect(missing).toEqual([]);
  });
});
