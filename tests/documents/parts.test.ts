/** A document that is too large for one page. */
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import type { Numbering } from '../../plugins/specbook/documents/number.ts';
import { divide, SPLIT_ABOVE, WHOLE } from '../../plugins/specbook/documents/pages.ts';
import { documentHtml, frontHtml, pageHtml } from '../../plugins/specbook/documents/render-html.ts';
import { pageMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../scale/synthetic-spec.ts';
import { htmlOfPieces } from '../support/page-html.ts';
import { specOf } from '../support/spec-of.ts';

const MB = 1_000_000;

/** HTML of every page of a document, by its address below `/documents/`; the whole one by itself. */
function pagesOf(spec: Spec, document: SpecDocument): Map<string, string> {
  const first = document.pages.length === 0 ? documentHtml : frontHtml;
  const pages = new Map([[`${document.slug}/`, htmlOfPieces(first(spec, document))]]);
  for (const page of document.pages)
    pages.set(`${document.slug}/${page.path}`, htmlOfPieces(pageHtml(spec, document, page)));
  return pages;
}

const wholeOf = (spec: Spec, document: SpecDocument): string =>
  htmlOfPieces(documentHtml(spec, document));

const idsOf = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);

/** Addresses below `/documents/` that a page there links to. */
function linksOf(html: string, address: string): string[] {
  return [...html.matchAll(/ href="([^"]*)"/gu)]
    .map(([, url = '']) => new URL(url, `https://site.test/documents/${address}`))
    .filter(({ host }) => host === 'site.test')
    .map(({ pathname, hash }) => pathname.replace('/documents/', '') + hash);
}

describe('a document of more items than a page may have', () => {
  let spec: Spec;
  let documents: readonly SpecDocument[];
  let data: SpecDocument;
  let pages: Map<string, string>;
  let whole: string;

  beforeAll(async () => {
    ({ spec } = await specOf(Object.fromEntries(syntheticSpec(110))));
    documents = composeDocuments(spec);
    const found = documents.find(({ slug }) => slug === '05-data-models');
    if (!found) throw new Error('no document 05');
    data = found;
    whole = wholeOf(spec, data);
    pages = new Map(documents.flatMap((document) => [...pagesOf(spec, document)]));
  });

  it('has a page for each domain', () => {
    const paths = data.pages.map(({ path }) => path);
    for (const { id } of spec.domains) expect(paths).toContain(`domain-${id}/`);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('leaves the small ones beside it in one page', () => {
    const small = documents.filter(({ locations }) => locations.size < SPLIT_ABOVE / 2);
    expect(small.length).toBeGreaterThan(0);
    expect(small.flatMap((document) => document.pages)).toEqual([]);
  });

  it('has no page that is so large, nor an id twice on one', () => {
    for (const [address, html] of pages) {
      expect(html.length, address).toBeLessThan(MB);
      const ids = idsOf(html);
      expect(new Set(ids).size, address).toBe(ids.length);
    }
  });

  it('says on its pages together what it says whole, in the same order', () => {
    const text = (html: string): string =>
      html.replace(/<h\d>[^<]*, continued<\/h\d>\n/gu, '').replaceAll(/ href="[^"]*"/gu, '');
    const inPages = [...pages]
      .filter(([address]) => address.startsWith(data.slug))
      .map(([, html]) => text(html))
      .join('');
    expect(inPages).toBe(text(whole));
  });

  it('links from page to page, and to other documents, to what is there', () => {
    const ids = new Map([...pages].map(([address, html]) => [address, new Set(idsOf(html))]));
    const links = [...pages].flatMap(([from, html]) =>
      linksOf(html, from).map((to) => [from, to] as const),
    );
    expect(links.length).toBeGreaterThan(1_000);
    const dead = links.filter(([, to]) => {
      const [address = '', anchor = ''] = to.split('#');
      return ids.get(address)?.has(anchor) !== true;
    });
    expect(dead).toEqual([]);
  });

  it('links within itself where it stands whole, and from there to pages of other documents', () => {
    const ids = new Set(idsOf(whole));
    const links = linksOf(whole, `${data.slug}/${WHOLE}`);
    const inside = links.filter((to) => to.startsWith(`${data.slug}/`));
    expect(inside.length).toBeGreaterThan(1_000);
    for (const to of inside) {
      const [address, anchor = ''] = to.split('#');
      expect(address).toBe(`${data.slug}/${WHOLE}`);
      expect(ids.has(anchor), to).toBe(true);
    }
    const outside = links.filter((to) => !to.startsWith(`${data.slug}/`));
    expect(outside.length).toBeGreaterThan(0);
    for (const to of outside) expect(pages.has(to.split('#')[0] ?? ''), to).toBe(true);
  });

  it('leads from every section to the page that it stands on', () => {
    for (const { number, anchor } of data.sections) {
      expect(pages.get(data.addressOf(number)), number).toContain(` id="${anchor}"`);
    }
  });

  it('has Markdown of each part, with links into the files of the documents', () => {
    const page = data.pages.find(({ path }) => path === 'domain-area-00001/');
    if (!page) throw new Error('no part of the second domain');
    const text = pageMarkdown(spec, data, page);
    expect(text).toMatch(/^## 5\.\d+ Area 1\n/u);
    expect(text).toMatch(/\]\(\.\.\/05-Data-Models\.md#5\d+-/u);
    expect(text).toMatch(/\]\(\.\.\/06-Performance-Requirements\.md#6\d+-/u);
    expect(text).not.toMatch(/\]\((?!\.\.\/0\d-)/u);
  });

  it('says on the second page of a section which one goes on, and shows the rest of it', () => {
    const [page] = data.pages.filter(({ to }) => to > 2);
    if (!page) throw new Error('no section of several parts');
    const second = htmlOfPieces(pageHtml(spec, data, { ...page, page: 2, from: 1, to: 2 }));
    const numbers = [...second.matchAll(/<h3[^>]*><span class="sb-n">([\d.]+)/gu)];
    expect(numbers.map(([, number]) => number)).toEqual([`${page.section.number}.2`]);
    const { number, title } = page.section;
    expect(second.startsWith(`<h2>${number} ${title}, continued</h2>\n`)).toBe(true);
  });
});

/** The numbers of a document of one section with parts of so many items. */
function sectionOf(counts: readonly number[]): Numbering {
  const entry = { document: '05-data-models', slug: '', title: 'Registers' };
  const sections = [{ ...entry, number: '5.1', anchor: 'registers', depth: 1 }].concat(
    counts.map((_, index) => ({
      ...entry,
      number: `5.1.${index + 1}`,
      anchor: `registers.${index + 1}`,
      depth: 2,
    })),
  );
  const itemCounts = new Map<string, number>(
    counts.map((count, index) => [`5.1.${index + 1}`, count]),
  );
  itemCounts.set(
    '5.1',
    counts.reduce((sum, count) => sum + count, 0),
  );
  return { sections, itemCounts, contents: [], items: new Map(), byNumber: new Map() };
}

describe('the division of a document', () => {
  it('gathers parts of a large section into pages, and leaves alone a part that no page can hold', () => {
    const { pages, pathOf } = divide(sectionOf([300, 300, 300, 2_000, 10]), 800);
    expect(pages.map(({ path, from, to }) => [path, from, to])).toEqual([
      ['registers/', 0, 2],
      ['registers/2/', 2, 3],
      ['registers/3/', 3, 4],
      ['registers/4/', 4, 5],
    ]);
    expect(['5.1', '5.1.2', '5.1.3.1', '5.1.4', '5.1.5.2.1'].map(pathOf)).toEqual([
      'registers/',
      'registers/',
      'registers/2/',
      'registers/3/',
      'registers/4/',
    ]);
  });

  it('is none where all of it fits on one page', () => {
    const { pages, pathOf } = divide(sectionOf([300, 300, 300]), 900);
    expect(pages).toEqual([]);
    expect(pathOf('5.1.2')).toBe('');
  });
});

describe('the limit of items', () => {
  it('is an option, and decides alone: longer prose divides nothing', async () => {
    const files = Object.fromEntries(syntheticSpec(30));
    const { spec } = await specOf(files);
    const pagesIn = (one: Spec): string[] =>
      composeDocuments(one).flatMap((document) => document.pages.map(({ path }) => path));
    expect(pagesIn(spec)).toEqual([]);
    const wordy = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace(/^purpose: .*$/mu, `purpose: ${'Many words. '.repeat(2_000)}`),
      ]),
    );
    expect(pagesIn((await specOf(wordy)).spec)).toEqual([]);
    const { spec: divided } = await specOf(files);
    divided.splitAbove = 200;
    expect(pagesIn(divided)).toContain('domain-area-00000/');
  });
});

describe('an item with the name of what every document has', () => {
  const entity = (name: string): string =>
    `name: ${name}\npurpose: Something.\nfields:\n  id: { type: uuid, key: primary }\n  content: { type: text }\n`;

  it('has an anchor of its own', async () => {
    const { spec } = await specOf({
      'spec.yaml': 'title: T\nrevision: 1.0.0\ndomains: { d: { name: D } }\n',
      ...Object.fromEntries(
        ['state', 'contents', 'approvals', 'top', 'site'].map((id) => [
          `entities/d/${id}.yaml`,
          entity(`The ${id}`),
        ]),
      ),
    });
    const [document] = composeDocuments(spec);
    const html = document ? htmlOfPieces(documentHtml(spec, document)) : '';
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document?.locations.get('entity:state')?.anchor).toBe('state-2');
    expect(html).toMatch(/<h2 id="state">Document status/u);
    // The layout of every page has an element of this id.
    expect(ids).not.toContain('site.content');
  });
});
