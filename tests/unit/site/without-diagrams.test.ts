import { describe, expect, it } from 'vitest';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { renderSections } from '../../../plugins/specbook/site/render/to-html.ts';
import { smallSpec } from '../../documents/specs.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';

const SITE = { base: '/', prefix: '' };

describe('a site without diagrams', () => {
  it('shows none on any page, and leads to no file of one', async () => {
    const large = await specOf(Object.fromEntries(syntheticSpec(80)));
    for (const spec of [smallSpec, large.spec]) {
      let count = 0;
      for (const { path, build } of allEntries({ spec, problems: [] })) {
        const page = build();
        const blocks = (diagrams: boolean) =>
          renderSections(page, { ...SITE, diagrams }).flatMap((section) => section.blocks);
        const rest = blocks(true).filter(
          (block) => typeof block === 'string' || block.type !== 'diagram',
        );
        count += blocks(true).length - rest.length;
        // Everything else is the same.
        expect(blocks(false), path).toEqual(rest);
        expect(JSON.stringify(rest), path).not.toContain('/diagrams/');
      }
      expect(count).toBeGreaterThan(0);
    }
  });

  it('has none in the Markdown of a page, and no gap where it stood', () => {
    for (const { path, build } of allEntries({ spec: smallSpec, problems: [] })) {
      if (!path.startsWith('/entities/')) continue;
      const text = markdownOfPage(build(), { ...SITE, diagrams: false });
      expect(text, path).not.toContain('erDiagram');
      expect(text, path).not.toContain('\n\n\n');
    }
  });
});
