/** Parts of a large document are written once for two pages: only the addresses in them differ. */
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import { lateAddress, settleLinks } from '../../plugins/specbook/markup/late-links.ts';
import type { Href } from '../../plugins/specbook/markup/links.ts';
import { WHOLE, type DocumentPage } from '../../plugins/specbook/documents/pages.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import { partToMarkdown, toMarkdown } from '../../plugins/specbook/markup/to-markdown.ts';
import { documentText } from '../../plugins/specbook/site/pages/documents.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../scale/synthetic-spec.ts';
import { specOf } from '../support/spec-of.ts';

describe('a part of a large document, written once', () => {
  let spec: Spec;
  let data: SpecDocument;
  let pages: readonly DocumentPage[];

  beforeAll(async () => {
    ({ spec } = await specOf(Object.fromEntries(syntheticSpec(110))));
    const found = composeDocuments(spec).find(({ slug }) => slug === '05-data-models');
    if (!found) throw new Error('no document 05');
    data = found;
    pages = data.pages;
    expect(pages.length).toBeGreaterThan(5);
  });

  const html = (page: DocumentPage, href: Href): string => toHtml(data.body(page), { href });
  const markdown = (page: DocumentPage, href: Href): string | undefined =>
    partToMarkdown(data.body(page), { href });

  it('has on its own page the addresses that it has when it is written for that page', () => {
    for (const page of pages) {
      const once = html(page, data.lateHref('html'));
      expect(data.settle(once, 'html', page.path)).toBe(html(page, data.href('html', page.path)));
    }
  });

  it('leads in the whole document only to that page and to the other documents', () => {
    for (const page of pages) {
      const once = html(page, data.lateHref('html'));
      expect(data.settle(once, 'html', WHOLE)).toBe(html(page, data.href('html', WHOLE)));
    }
  });

  it('is the same in Markdown, in its own file and in that of the document', () => {
    for (const page of pages) {
      const once = markdown(page, data.lateHref('markdown')) ?? '';
      for (const from of ['', page.path]) {
        const there = markdown(page, data.href('markdown', from));
        expect(data.settle(once, 'markdown', from)).toBe(there);
      }
    }
  });

  it('makes with all others the file that the document is when it is written as one', () => {
    const asOne = toMarkdown(data.tree(), { href: data.href('markdown') });
    expect(documentText(spec, '05-data-models')).toBe(asOne);
  });
});

describe('an address to be settled', () => {
  it('is made real wherever it stands, and nothing else is touched', () => {
    const text = `<a href="${lateAddress('05-data-models/', 'a#b')}">#</a> <a href="#c">`;
    expect(settleLinks(text, (page, anchor) => `/${page}|${anchor}`)).toBe(
      '<a href="/05-data-models/|a#b">#</a> <a href="#c">',
    );
  });

  it('is no single sign of private use, as fonts of icons have it', () => {
    const [open = '', close = ''] = lateAddress('', '').split('#');
    const text = `<p>${open} Home</p> <a href="#c"> <a href="${lateAddress('05/', 'a')}">${close}`;
    expect(settleLinks(text, (page, anchor) => `/${page}|${anchor}`)).toBe(
      `<p>${open} Home</p> <a href="#c"> <a href="/05/|a">${close}`,
    );
    const across = `<p>${open}</p> <a href="#c">b</a> ${close}`;
    expect(settleLinks(across, () => 'lost')).toBe(across);
  });
});
