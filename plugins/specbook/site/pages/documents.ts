/**
 * `/documents/<slug>/`: the four documents, to read and to print. A large one is read in pages, `/documents/<slug>/…/`,
 * and stands whole at `/documents/<slug>/whole/`.
 */
import { stringsOf } from '../../i18n/index.ts';
import { composeDocuments, type SpecDocument } from '../../documents/compose.ts';
import type { ContentsEntry } from '../../documents/number.ts';
import { isAssembled, WHOLE, type DocumentPage } from '../../documents/pages.ts';
import { assembledHtml, documentHtml, frontHtml, pageHtml } from '../../documents/render-html.ts';
import { documentMarkdown, pageMarkdown } from '../../documents/render-markdown.ts';
import { targetUrl } from '../../markup/links.ts';
import { paragraph, routeLink, type Content } from '../../markup/mdast.ts';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { asideSection } from '../page-parts/aside.ts';
import type { AsideSection, PageData, Pager } from '../page-parts/page-data.ts';
import type { PageEntry, PageFamily } from '../page-parts/page-entry.ts';
import { SECTION_PAGES } from '../page-parts/section-pages.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { changesSinceVersions } from './changes-since-version.ts';
import { changesSinceEntries } from './changes-since-approval.ts';

/** One page for each document, or for each part of it. */
export const documentPages: PageFamily = {
  patterns: ['/documents/[id]', '/documents/[id]/[...part]'],
  entries: ({ spec }) => [
    ...changesSinceVersions(spec),
    ...DOCUMENT_SLUGS.flatMap((slug) => [
      ...entriesOf(spec, slug),
      ...changesSinceEntries(spec, documentOf(spec, slug)),
    ]),
  ],
};

function entriesOf(spec: Spec, slug: DocumentSlug): PageEntry[] {
  const document = documentOf(spec, slug);
  const markdown = (): string => documentMarkdown(spec, document).text;
  if (document.pages.length === 0) {
    return [{ path: pathOf(document), build: () => wholePage(spec, document), markdown }];
  }
  return [
    { path: pathOf(document), build: () => frontPage(spec, document), markdown },
    ...document.pages.map((page, index) => ({
      path: pathOf(document, page.path),
      build: () => partPage(spec, document, index),
      markdown: () => pageMarkdown(spec, document, page),
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
  return documentMarkdown(spec, documentOf(spec, slug)).text;
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
  html: NonNullable<PageData['html']>,
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
    sections: [],
    html,
    aside: [],
    sidebar: documentsSidebar(spec, pathOf(document)),
    description: t.documentDescription({
      document: title,
      title: spec.info.title,
      revision: spec.info.revision,
    }),
    document: document.slug,
    ...(document.pages.length > 0 && { sectionPages: pathOf(document, SECTION_PAGES) }),
  };
}

/** All of a document. */
function wholePage(spec: Spec, document: SpecDocument, page = ''): PageData {
  if (isAssembled(document)) return assembledPage(spec, document, page);
  return {
    ...pageOf(spec, document, page, (urls) => documentHtml(spec, document, urls)),
    aside: sectionsAside(spec, tops(document), ({ anchor }) => `#${anchor}`),
    isPrintable: true,
  };
}

/** All of a document of very many pages, which a script puts together. */
function assembledPage(spec: Spec, document: SpecDocument, page: string): PageData {
  const { assembled } = stringsOf(spec).documents;
  const { sectionPages: _, ...base } = pageOf(spec, document, page, (urls) =>
    assembledHtml(spec, document, urls),
  );
  return {
    ...base,
    lede: [paragraph(assembled.lede({ count: document.pages.length }))],
    aside: sectionsAside(spec, tops(document), (section) => toSection(document, section)),
    isPrintable: true,
    isAssembled: true,
  };
}

/** What stands in front of a document that is read in pages. */
function frontPage(spec: Spec, document: SpecDocument): PageData {
  const { documents: t } = stringsOf(spec);
  return {
    ...pageOf(spec, document, '', (urls) => frontHtml(spec, document, urls)),
    lede: [paragraph(t.parts({ count: document.pages.length, print: toPrint(spec, document) }))],
    aside: sectionsAside(spec, tops(document), (section) => toSection(document, section)),
    pager: pagerOf(spec, document, -1),
  };
}

/** One part of a document. */
function partPage(spec: Spec, document: SpecDocument, index: number): PageData {
  const page = document.pages[index];
  if (!page) throw new RangeError(`document ${document.slug} has no part ${index}`);
  const base = pageOf(spec, document, page.path, (urls) => pageHtml(spec, document, page, urls));
  const inside = sectionsBelow(document, page.section.number).filter(({ number }) =>
    isOn(page, Number(number.split('.')[2])),
  );
  const { documents: t } = stringsOf(spec);
  const { title: specification, revision } = spec.info;
  const title = t.partTitle({ document: base.title, part: nameOf(spec, page) });
  return {
    ...base,
    title,
    lede: [paragraph(toPrint(spec, document))],
    description: t.partDescription({ part: title, title: specification, revision }),
    aside: sectionsAside(spec, inside, ({ anchor }) => `#${anchor}`),
    pager: pagerOf(spec, document, index),
  };
}

function sectionsBelow(document: SpecDocument, number: string): ContentsEntry[] {
  return document.sections.filter(
    (section) => section.depth === 2 && section.number.startsWith(`${number}.`),
  );
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

/** A link to the page that is printed. */
function toPrint(spec: Spec, document: SpecDocument): Content {
  return routeLink(pathOf(document, WHOLE), stringsOf(spec).documents.print);
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
  return targetUrl({ kind: 'route', path: `/documents/${document.addressOf(number)}#${anchor}` });
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
