/**
 * `/documents/<slug>/`: the four documents, to read and to print. A large one is read in pages, `/documents/<slug>/…/`,
 * and stands whole at `/documents/<slug>/whole/`.
 */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { composeDocuments, type SpecDocument } from '../../documents/compose.ts';
import { paragraph, type Content } from '../../markup/mdast.ts';
import type { ContentsEntry } from '../../documents/number.ts';
import { WHOLE, type DocumentPage } from '../../documents/pages.ts';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { asideSection } from '../page-parts/aside.ts';
import { partText, textOf } from '../build/document-texts.ts';
import type { AsideSection, PageData, Pager, Portion } from '../page-parts/page-data.ts';
import type { PageEntry, PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';

/** One page for each document, or for each part of it. */
export const documentPages: PageFamily = {
  patterns: ['/documents/[id]', '/documents/[id]/[...part]'],
  entries: ({ spec }) => DOCUMENT_SLUGS.flatMap((slug) => entriesOf(spec, slug)),
};

function entriesOf(spec: Spec, slug: DocumentSlug): PageEntry[] {
  const document = documentOf(spec, slug);
  const twin = (): string => textOf(document);
  if (document.pages.length === 0) {
    return [{ path: pathOf(document), build: () => wholePage(spec, document), markdown: twin }];
  }
  return [
    { path: pathOf(document), build: () => frontPage(spec, document), markdown: twin },
    ...document.pages.map((page, index) => ({
      path: pathOf(document, page.path),
      build: () => partPage(spec, document, index),
      markdown: () => partText(document, page),
    })),
    {
      path: pathOf(document, WHOLE),
      build: () => wholePage(spec, document, WHOLE),
      markdown: false as const,
    },
  ];
}

/** A document as its Markdown file has it. */
export function documentText(spec: Spec, slug: DocumentSlug): string {
  return textOf(documentOf(spec, slug));
}

/** A document by its slug. */
export function documentOf(spec: Spec, slug: DocumentSlug): SpecDocument {
  const document = composeDocuments(spec).find((one) => one.slug === slug);
  if (!document) throw new RangeError(`there is no document ${slug}`);
  return document;
}

function pathOf({ slug }: SpecDocument, page = ''): string {
  return `/documents/${slug}/${page}`;
}

/** What all pages of a document have in common. */
function pageOf(
  spec: Spec,
  document: SpecDocument,
  page: string,
  children: readonly RootContent[],
): PageData {
  const { documents: t, terms } = stringsOf(spec);
  const title = `${document.id} ${document.title}`;
  return {
    path: pathOf(document, page),
    title,
    kindLabel: terms.document,
    area: 'documents',
    crumbs: [
      { label: t.title, path: '/documents/' },
      ...(page === '' ? [] : [{ label: title, path: pathOf(document) }]),
    ],
    facts: [],
    // The layout writes the title itself.
    tree: { type: 'root', children: withoutTitle(children) },
    href: document.href('html', page),
    late: {
      href: document.lateHref('html'),
      settle: (html) => document.settle(html, 'html', page),
    },
    aside: [],
    sidebar: documentsSidebar(spec, pathOf(document)),
    description: t.documentDescription({
      document: title,
      title: spec.info.title,
      revision: spec.info.revision,
    }),
    document: document.slug,
  };
}

function withoutTitle(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => node.type !== 'heading' || node.depth !== 1);
}

/** All of a document. */
function wholePage(spec: Spec, document: SpecDocument, page = ''): PageData {
  const isLarge = document.pages.length > 0;
  const children = isLarge ? document.front() : document.tree().children;
  return {
    ...pageOf(spec, document, page, children),
    portions: document.pages.map((part) => portionOf(document, part)),
    aside: sectionsAside(spec, tops(document), ({ anchor }) => `#${anchor}`),
  };
}

function portionOf(document: SpecDocument, page: DocumentPage): Portion {
  return { once: page, nodes: () => document.body(page) };
}

/** What stands in front of a document that is read in pages. */
function frontPage(spec: Spec, document: SpecDocument): PageData {
  const { documents: t } = stringsOf(spec);
  const [title, ...rest] = document.front();
  const facts = rest.findIndex(({ type }) => type === 'facts') + 1;
  const children = [
    ...(title ? [title] : []),
    ...rest.slice(0, facts),
    paragraph(t.parts({ count: document.pages.length, print: toPrint(spec, '') })),
    ...rest.slice(facts),
  ];
  return {
    ...pageOf(spec, document, '', children),
    aside: sectionsAside(spec, tops(document), (section) => toSection(document, section)),
    pager: pagerOf(spec, document, -1),
  };
}

/** One part of a document. */
function partPage(spec: Spec, document: SpecDocument, index: number): PageData {
  const page = document.pages[index];
  if (!page) throw new RangeError(`document ${document.slug} has no part ${index}`);
  const base = pageOf(spec, document, page.path, document.lead(page));
  const inside = sectionsBelow(document, page.section.number).filter(({ number }) =>
    isOn(page, Number(number.split('.')[2])),
  );
  const { documents: t } = stringsOf(spec);
  const { title: specification, revision } = spec.info;
  const title = t.partTitle({ document: base.title, part: nameOf(spec, page) });
  return {
    ...base,
    title,
    portions: [portionOf(document, page)],
    lede: [paragraph(toPrint(spec, '../'.repeat(page.path.split('/').length - 1)))],
    description: t.partDescription({ part: title, title: specification, revision }),
    aside: sectionsAside(spec, inside, ({ anchor }) => `#${anchor}`),
    pager: pagerOf(spec, document, index),
  };
}

const below = new WeakMap<SpecDocument, ReadonlyMap<string, readonly ContentsEntry[]>>();

/** The sections just below a top section. A document has as many of them as items, and a page for each top section. */
function sectionsBelow(document: SpecDocument, number: string): readonly ContentsEntry[] {
  const groups =
    below.get(document) ??
    Map.groupBy(
      document.sections.filter(({ depth }) => depth === 2),
      (section) => section.number.split('.', 2).join('.'),
    );
  below.set(document, groups);
  return groups.get(number) ?? [];
}

/** @param part number of a part of the section, from 1 */
function isOn({ from, to }: DocumentPage, part: number): boolean {
  return part > from && part <= to;
}

/** @example 'Registers, page 2' */
function nameOf(spec: Spec, { section, page }: DocumentPage): string {
  if (page === 1) return section.title;
  return stringsOf(spec).documents.partPage({ section: section.title, page });
}

/** The way to the page that is printed; @param up the way to the first page of the document */
function toPrint(spec: Spec, up: string): Content {
  return link(`${up}${WHOLE}`, stringsOf(spec).documents.print);
}

function link(url: string, label: string): Content {
  return { type: 'link', url, children: [{ type: 'text', value: label }] };
}

function pagerOf(spec: Spec, document: SpecDocument, index: number): Pager {
  const title = (at: number): string => {
    const page = document.pages[at];
    return page
      ? `${page.section.number} ${nameOf(spec, page)}`
      : stringsOf(spec).documents.contents;
  };
  const path = (at: number): string => pathOf(document, document.pages[at]?.path);
  const isLast = index === document.pages.length - 1;
  return {
    page: index + 2,
    pages: document.pages.length + 1,
    ...(index >= 0 && { previous: path(index - 1) }),
    ...(!isLast && { next: path(index + 1) }),
    titles: {
      ...(index >= 0 && { previous: title(index - 1) }),
      ...(!isLast && { next: title(index + 1) }),
    },
  };
}

function tops({ contents }: SpecDocument): ContentsEntry[] {
  return contents.filter(({ depth }) => depth === 1);
}

/** From the first page of a document to a section. */
function toSection(document: SpecDocument, { number, anchor }: ContentsEntry): string {
  return `../${document.addressOf(number)}#${anchor}`;
}

function sectionsAside(
  spec: Spec,
  sections: readonly ContentsEntry[],
  url: (section: ContentsEntry) => string,
): AsideSection[] {
  return asideSection(
    stringsOf(spec).shell.sections,
    sections.map((section) => [
      {
        type: 'link',
        url: url(section),
        children: [{ type: 'text', value: `${section.number} ${section.title}` }],
      },
    ]),
  );
}
