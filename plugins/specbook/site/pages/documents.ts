/** `/documents/<slug>/`: the four documents, to print. */
import { composeDocuments, type SpecDocument } from '../../documents/compose.ts';
import { toMarkdown } from '../../documents/to-markdown.ts';
import type { Spec } from '../../model/spec.ts';
import { DOCUMENT_FILES, type DocumentSlug } from '../links.ts';
import { asideSection } from './aside.ts';
import type { PageContent } from './page-content.ts';
import type { PageFamily } from './page-entry.ts';
import { documentsRail } from './rail.ts';

/** Slugs of the four documents, in their order. */
export const DOCUMENT_SLUGS = Object.keys(DOCUMENT_FILES) as DocumentSlug[];

/** One page for each document. */
export const documentPages: PageFamily = {
  patterns: ['/documents/[id]'],
  entries: ({ spec }) =>
    DOCUMENT_SLUGS.map((slug) => ({
      path: `/documents/${slug}/`,
      build: () => documentPage(spec, slug),
      twin: () => documentText(spec, slug),
    })),
};

/** A document by its slug. */
export function documentOf(spec: Spec, slug: DocumentSlug): SpecDocument {
  const document = composeDocuments(spec).find((one) => one.slug === slug);
  if (!document) throw new RangeError(`there is no document ${slug}`);
  return document;
}

function documentPage(spec: Spec, slug: DocumentSlug): PageContent {
  const document = documentOf(spec, slug);
  const path = `/documents/${slug}/`;
  // The layout writes the title itself.
  const children = document
    .tree()
    .children.filter((node) => node.type !== 'heading' || node.depth !== 1);
  return {
    path,
    title: `${document.id} ${document.title}`,
    kindLabel: 'Document',
    area: 'documents',
    crumbs: [],
    facts: [],
    tree: { type: 'root', children },
    href: document.href('html'),
    aside: [
      ...asideSection(
        'Sections',
        document.contents
          .filter(({ depth }) => depth === 1)
          .map(({ number, title, anchor }) => [
            {
              type: 'link',
              url: `#${anchor}`,
              children: [{ type: 'text', value: `${number} ${title}` }],
            },
          ]),
      ),
    ],
    rail: documentsRail(spec, path),
    description: `${document.id} ${document.title} of ${spec.info.title}, revision ${spec.info.revision}.`,
    document: slug,
  };
}

/** A document as its Markdown file has it. */
export function documentText(spec: Spec, slug: DocumentSlug): string {
  const document = documentOf(spec, slug);
  return toMarkdown(document.tree(), { href: document.href('markdown') });
}
