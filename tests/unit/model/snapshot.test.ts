import { describe, expect, it } from 'vitest';
import { snapshotOf, specOfSnapshot } from '../../../plugins/specbook/model/snapshot.ts';
import { llmsFull } from '../../../plugins/specbook/site/build/llms.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { recordsOf } from '../../../plugins/specbook/site/build/search-index.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { SPECS } from '../../documents/specs.ts';
import { specOf } from '../../support/spec-of.ts';

const PLACE = { base: '/', prefix: '' };

/** Everything that the worker of a build writes. */
function written(spec: Spec): unknown {
  const texts = allEntries({ spec, problems: [] }).map((entry) => [
    entry.path,
    entry.markdown ? entry.markdown() : markdownOfPage(entry.build(), PLACE),
  ]);
  return [texts, llmsFull(spec), recordsOf({ spec, config: PLACE })];
}

describe('a snapshot of a model', () => {
  it.each(SPECS)('gives the same texts and search records in another process: %s', (_, spec) => {
    const sent = specOfSnapshot(structuredClone(snapshotOf(spec)));
    expect(written(sent)).toEqual(written(spec));
  });

  it('keeps the vocabularies that spec.yaml leaves open, and the items that are broken', async () => {
    const { spec } = await specOf({
      'entities/shop/order.yaml':
        'name: Order\npurpose: What is sold.\nowner: sales\nfields:\n  id: { type: uuid, key: primary }\n',
      'entities/shop/broken.yaml': 'name: Broken\n',
    });
    const sent = specOfSnapshot(structuredClone(snapshotOf(spec)));
    expect([...sent.items.keys()]).toEqual([...spec.items.keys()]);
    expect(sent.broken).toEqual(spec.broken);
    expect(sent.relationships).toEqual(spec.relationships);
  });

  it('is refused for a model that was not built here', async () => {
    const { spec } = await specOf({});
    expect(() => snapshotOf({ ...spec })).toThrow('was not built here');
  });
});
