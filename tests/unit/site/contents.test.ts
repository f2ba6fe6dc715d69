import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import {
  untitledSection,
  type PageSection,
} from '../../../plugins/specbook/site/render/page-section.ts';
import { linkedSections, renderSections } from '../../../plugins/specbook/site/render/to-html.ts';

const page = (sections: readonly PageSection[]): PageData => ({
  path: '/',
  title: 'Page',
  crumbs: [],
  facts: [],
  sections,
  aside: [],
  sidebar: [],
  description: 'A page.',
});
const section = (id: string, title: string): PageSection => ({
  id,
  title,
  ...untitledSection(() => [heading(3, 'Below', 'below')]),
});
const contentsOf = (data: PageData): { id: string; title: string }[] =>
  linkedSections(data, renderSections(data, {}));
const sections = ['a', 'b', 'c'].map((name) => section(name, `Section ${name}`));

describe('the contents of a page', () => {
  it('are its sections in order, without what has no heading and without headings below theirs', () => {
    const above = untitledSection(() => [paragraph('Before.')]);
    expect(contentsOf(page([above, ...sections, section('d', 'a < b')]))).toEqual([
      { id: 'a', title: 'Section a' },
      { id: 'b', title: 'Section b' },
      { id: 'c', title: 'Section c' },
      { id: 'd', title: 'a &lt; b' },
    ]);
  });

  it('are left out where a page is seen at a glance', () => {
    expect(contentsOf(page(sections))).toEqual([]);
  });

  it('are left out of a document, which begins with its own', () => {
    const document = { ...page([...sections, section('d', 'D')]), html: () => [] };
    expect(contentsOf(document)).toEqual([]);
  });
});
