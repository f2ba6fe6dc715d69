/** A document that is too large for one page. */
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import type { Numbering } from '../../plugins/specbook/documents/number.ts';
import { divided, WHOLE } from '../../plugins/specbook/documents/pages.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import { toMarkdown } from '../../plugins/specbook/markup/to-markdown.ts';
import { weightOf } from '../../plugins/specbook/documents/weight.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../scale/synthetic-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { SPECS } from './specs.ts';

const MB = 1_000_000;

/** HTML of every page of a document, by its address below `/documents/`; the whole one by itself. */
function pagesOf(document: SpecDocument): Map<string, string> {
  const pages = new Map([
    [
      `${document.slug}/`,
      toHtml(document.pages.length === 0 ? document.tree() : document.front(), {
        href: document.href('html'),
      }),
    ],
  ]);
  for (const page of document.pages) {
    const html = toHtml(document.page(page), { href: document.href('html', page.path) });
    pages.set(`${document.slug}/${page.path}`, html);
  }
  return pages;
}

const wholeOf = (document: SpecDocument): string =>
  toHtml(document.tree(), { href: document.href('html', WHOLE) });

const idsOf = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);

/** Addresses below `/documents/` that a page there links to. */
function linksOf(html: string, address: string): string[] {
  return [...html.matchAll(/ href="([^"]*)"/gu)]
    .map(([, url = '']) => new URL(url, `https://site.test/documents/${address}`))
    .filter(({ host }) => host === 'site.test')
    .map(({ pathname, hash }) => pathname.replace('/documents/', '') + hash);
}

describe('a document of more than 1 MB', () => {
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
    whole = wholeOf(data);
    pages = new Map(documents.flatMap((document) => [...pagesOf(document)]));
  });

  it('has a page for each domain', () => {
    expect(whole.length).toBeGreaterThan(MB);
    const paths = data.pages.map(({ path }) => path);
    for (const { id } of spec.domains) expect(paths).toContain(`domain-${id}/`);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('leaves the small ones beside it in one page', () => {
    const small = documents.filter((document) => wholeOf(document).length < 0.7 * MB);
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
    const text = toMarkdown(data.page(page), { href: data.href('markdown', page.path) });
    expect(text).toMatch(/^## 5\.\d+ Area 1\n/u);
    expect(text).toMatch(/\]\(\.\.\/05-Data-Models\.md#5\d+-/u);
    expect(text).toMatch(/\]\(\.\.\/06-Performance-Requirements\.md#6\d+-/u);
    expect(text).not.toMatch(/\]\((?!\.\.\/0\d-)/u);
  });

  it('says on the second page of a section which one goes on, and shows the rest of it', () => {
    const [page] = data.pages.filter(({ to }) => to > 2);
    if (!page) throw new Error('no section of several parts');
    const numbers = (from: number, to: number): (string | undefined)[] =>
      data
        .page({ ...page, page: 2, from, to })
        .flatMap((node) =>
          node.type === 'heading' && node.depth === 3 ? [node.data?.number] : [],
        );
    expect(numbers(1, 2)).toEqual([`${page.section.number}.2`]);
    const [title] = data.page({ ...page, page: 2, from: 1, to: 2 });
    expect(toHtml(title ? [title] : [], { href: () => undefined })).toBe(
      `<h2>${page.section.number} ${page.section.title}, continued</h2>\n`,
    );
  });
});

/** The numbers of a document of one section with parts of these weights, in thousands of characters. */
function sectionOf(thousands: readonly number[]): Numbering {
  const entry = { document: '05-data-models', slug: '', title: 'Registers' };
  const sections = [{ ...entry, number: '5.1', anchor: 'registers', depth: 1 }].concat(
    thousands.map((_, index) => ({
      ...entry,
      number: `5.1.${index + 1}`,
      anchor: `registers.${index + 1}`,
      depth: 2,
    })),
  );
  const weights = new Map<string, number>(
    thousands.map((weight, index) => [`5.1.${index + 1}`, 1_000 * weight]),
  );
  weights.set('5.1', 1_000 * thousands.reduce((sum, weight) => sum + weight, 0));
  return { sections, weights, contents: [], items: new Map(), byNumber: new Map() };
}

describe('the division of a document', () => {
  it('gathers parts of a large section into pages, and leaves alone a part that no page can hold', () => {
    const { pages, pathOf } = divided(sectionOf([300, 300, 300, 2_000, 10]));
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
    const { pages, pathOf } = divided(sectionOf([300, 300, 300]));
    expect(pages).toEqual([]);
    expect(pathOf('5.1.2')).toBe('');
  });
});

it.each(SPECS)('%s is weighed within a quarter before it is written', (_name, spec) => {
  for (const document of composeDocuments(spec)) {
    const tree = document.tree();
    const written = toHtml(tree, { href: document.href('html'), diagram: () => '' }).length;
    // Drawings are not written here.
    const weight = weightOf(
      tree.children.filter(({ type }) => type !== 'diagram' && type !== 'charts'),
    );
    expect(weight / written, document.slug).toBeGreaterThan(0.75);
    expect(weight / written, document.slug).toBeLessThan(1.25);
  }
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
    const html = toHtml(document?.tree() ?? { type: 'root', children: [] }, {
      href: document?.href('html') ?? (() => undefined),
    });
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document?.places.get('entity:state')?.anchor).toBe('state-2');
    expect(html).toMatch(/<h2 id="state">State/u);
    // The layout of every page has an element of this id.
    expect(ids).not.toContain('site.content');
  });
});
