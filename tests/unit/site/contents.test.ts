import { describe, expect, it } from 'vitest';
import { code, heading, paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { contentsOf } from '../../../plugins/specbook/site/page-parts/contents.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';

const page = (children: PageData['tree']['children']): PageData => ({
  path: '/',
  title: 'Page',
  crumbs: [],
  facts: [],
  tree: { type: 'root', children },
  aside: [],
  sidebar: [],
  description: 'A page.',
});
const sections = ['a', 'b', 'c'].map((name) => heading(2, `Section ${name}`, name));

describe('the contents of a page', () => {
  it('are its sections in order, in plain text, without those below them', () => {
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
      'The field id',
    ]);
    expect(found.map(({ anchor }) => anchor)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are left out where a page is seen at a glance', () => {
    expect(contentsOf(page(sections))).toEqual([]);
  });

  it('are left out of a document, which begins with its own', () => {
    const document = { ...page([...sections, heading(2, 'D', 'd')]), href: () => '#' };
    expect(contentsOf(document)).toEqual([]);
  });
});
