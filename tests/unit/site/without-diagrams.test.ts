import { describe, expect, it } from 'vitest';
import type { RootContent } from 'mdast';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { withoutDiagrams } from '../../../plugins/specbook/site/page-parts/without-diagrams.ts';
import { exampleSpec } from '../../documents/specs.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';

/** What of a page has to do with diagrams. */
const drawn = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.filter(
    (node) => node.type === 'diagram' || JSON.stringify(node).includes('specbook:/diagrams/'),
  );

describe('a site without diagrams', () => {
  it('shows none on any page, and leads to no file of one', async () => {
    const large = await specOf(Object.fromEntries(syntheticSpec(80)));
    for (const spec of [exampleSpec, large.spec]) {
      const entries = allEntries({ spec, problems: [] });
      expect(entries.flatMap((entry) => drawn(entry.build().tree.children))).not.toEqual([]);
      for (const entry of entries) {
        expect(drawn(withoutDiagrams(entry).build().tree.children), entry.path).toEqual([]);
      }
    }
  });

  it('says everything else that it says with them', () => {
    for (const entry of allEntries({ spec: exampleSpec, problems: [] })) {
      const { children } = entry.build().tree;
      const rest = children.filter((node) => drawn([node]).length === 0);
      expect(withoutDiagrams(entry).build().tree.children).toEqual(rest);
    }
  });
});
