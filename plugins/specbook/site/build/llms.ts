/** `/llms.txt` and `/llms-full.txt`, by the convention of llmstxt.org. */
import type { RootContent } from 'mdast';
import { heading, list, note, paragraph, routeLink, type Content } from '../../markup/mdast.ts';
import { toMarkdown } from '../../markup/to-markdown.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { AnyItem } from '../../model/item.ts';
import { GROUP_KINDS, type ListPage } from '../../model/kind-lists.ts';
import { KINDS } from '../../model/kinds.ts';
import { DOCUMENT_SLUGS, DOCUMENTS, type DocumentSlug } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { hrefOf, itemPath, type LinkContext } from '../render/links.ts';
import { documentText } from '../pages/documents.ts';
import { plainText } from '../../markup/plain-text.ts';

/** Where the texts will stand. */
export interface LlmsContext extends Omit<LinkContext, 'for'> {
  /** Address of the site, when the Astro config states it; links are relative to its root otherwise. */
  site?: string;
}

/** Resolves links to Markdown pages, with the address of the site in front when it is known. */
export function absoluteHref({ site, ...context }: LlmsContext): ReturnType<typeof hrefOf> {
  const href = hrefOf({ ...context, for: 'md' });
  return (target) => {
    const path = href(target);
    return site === undefined || path === undefined ? path : new URL(path, site).href;
  };
}

const DOCUMENT_NOTES: Record<DocumentSlug, string> = {
  '05-data-models': 'entities, fields, relationships, indexes, business rules',
  '06-performance-requirements':
    'response times, throughput, data volume, availability, scalability',
  '07-technical-constraints': 'what is possible, limited, expensive, and what affects design',
  '08-acceptance-criteria': 'what must hold before the platform is accepted',
};

/** What each list holds: its name, and what is in it. */
const LISTS: Record<
  ListPage | '/spec.json' | '/llms-full.txt',
  readonly [label: string, about: string]
> = {
  '/entities/': ['Entities', 'every entity by domain'],
  '/data-model/': ['Data model', 'domains, relationships, enumerations, data classes'],
  '/performance/': ['Performance', 'requirements, services, environments, test runs'],
  '/constraints/': ['Constraints', 'by kind and by screen'],
  '/pocs/': ['Proofs of concept', 'by verdict'],
  '/acceptance/': ['Acceptance', 'areas by kinds of criteria, and gaps'],
  '/considerations/': ['Considerations', 'open questions and decisions'],
  '/traceability/': ['Traceability', 'from rules and requirements to criteria and tests'],
  '/spec.json': ['spec.json', 'the whole model as JSON'],
  '/llms-full.txt': ['llms-full.txt', 'the four documents in one text'],
};

/** How many entries one section lists. */
const LISTED = 100;

/** The index: the documents, the pages that list things, and the groups of items. Bounded, whatever the size. */
export function llmsIndex(spec: Spec, context: LlmsContext): string {
  const { kinds } = stringsOf(spec);
  const link = (path: string, label: string, about: string): Content => [
    routeLink(path, label),
    `: ${about}`,
  ];
  const section = (title: string, entries: readonly Content[]): RootContent[] =>
    entries.length === 0 ? [] : [heading(2, title), list(entries)];
  const ofItems = (title: string, items: readonly AnyItem[]): RootContent[] =>
    section(
      title,
      items
        .slice(0, LISTED)
        .map((item) => [
          routeLink(itemPath(item.key), item.title),
          'purpose' in item.data && item.data.purpose
            ? `: ${plainText(item.data.purpose)}`
            : undefined,
        ]),
    );
  const nodes: RootContent[] = [
    heading(1, spec.info.title),
    note(
      `The specification of ${spec.info.title}, revision ${spec.info.revision}: data models, performance requirements, technical constraints and acceptance criteria.`,
    ),
    paragraph(
      'Every page of the site has a Markdown page: /entities/<id>.md for an entity, /requirements/<id>.md for a rule, requirement, constraint, proof of concept, criterion or consideration.',
    ),
    ...section(
      'Documents',
      DOCUMENTS.map(({ slug, fileName }) =>
        link(`/documents/${slug}/`, fileName, DOCUMENT_NOTES[slug]),
      ),
    ),
    ...section(
      'Lists',
      Object.entries(LISTS).map(([path, [label, about]]) => link(path, label, about)),
    ),
    ...GROUP_KINDS.flatMap((kind) => ofItems(kinds[kind].plural, spec[KINDS[kind].collection])),
  ];
  return toMarkdown(nodes, { href: absoluteHref(context) });
}

/** The four documents in one text, one after the other. */
export function llmsFull(spec: Spec): string {
  return DOCUMENT_SLUGS.map((slug) => documentText(spec, slug)).join('\n');
}
