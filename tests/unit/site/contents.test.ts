import { describe, expect, it } from 'vitest';
import { code, heading, paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { blockSource } from '../../../plugins/specbook/markup/block-source.ts';
import type { RootContent } from 'mdast';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { linkedSections, renderSections } from '../../../plugins/specbook/site/render/to-html.ts';

const page = (children: readonly RootContent[]): PageData => ({
  path: '/',
  title: 'Page',
  crumbs: [],
  facts: [],
  blocks: [blockSource(() => children)],
  aside: [],
  sidebar: [],
  description: 'A page.',
});
const contentsOf = (data: PageData): { id: string; title: string }[] =>
  linkedSections(data, renderSections(data, {}));
const sections = ['a', 'b', 'c'].map((name) => heading(2, `Section ${name}`, name));

describe('the contents of a page', () => {
  it('are its sections in order, without those below them', () => {
    const found = contentsOf(
      page([
        paragraph('Before.'),
        ...sections,
        heading(3, 'Below', 'below'),
        heading(2, ['The field ', code('id')], 'd'),
      ]),
    );
    expect(found.map(({ title }) => title)).toEqual([
      'Section a',
      'Section b',
      'Section c',
      'The field <code>id</code>',
    ]);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are left out where a page is seen at a glance', () => {
    expect(contentsOf(page(sections))).toEqual([]);
  });

  it('are left out of a document, which begins with its own', () => {
    const document = { ...page([...sections, heading(2, 'D', 'd')]), html: () => [] };
    expect(contentsOf(document)).toEqual([]);
  });
});
