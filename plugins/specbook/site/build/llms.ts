/** `/llms.txt` and `/llms-full.txt`, by the convention of llmstxt.org. */
import type { RootContent } from 'mdast';
import { heading, list, note, paragraph, routeLink, type Content } from '../../markup/mdast.ts';
import { toMarkdown } from '../../markup/to-markdown.ts';
import type { AnyItem } from '../../model/item.ts';
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

/** Resolves links to twins, with the address of the site in front when it is known. */
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

/** How many entries one section lists. */
const LISTED = 100;

/** The index: the documents, the pages that list things, and the groups of items. Bounded, whatever the size. */
export function llmsIndex(spec: Spec, context: LlmsContext): string {
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
      'Every page of the site has a Markdown twin: /entities/<id>.md for an entity, /requirements/<id>.md for a rule, requirement, constraint, proof of concept, criterion or consideration.',
    ),
    ...section(
      'Documents',
      DOCUMENTS.map(({ slug, fileName }) =>
        link(`/documents/${slug}/`, fileName, DOCUMENT_NOTES[slug]),
      ),
    ),
    ...section('Lists', [
      link('/entities/', 'Entities', 'every entity by domain'),
      link('/data-model/', 'Data model', 'domains, relationships, enumerations, classes of data'),
      link('/performance/', 'Performance', 'requirements, services, environments, evidence'),
      link('/constraints/', 'Constraints', 'by kind and by screen'),
      link('/pocs/', 'Proofs of concept', 'by verdict'),
      link('/acceptance/', 'Acceptance', 'areas by kinds of criteria, and gaps'),
      link('/considerations/', 'Considerations', 'open and settled questions'),
      link('/traceability/', 'Traceability', 'from rules and requirements to criteria and tests'),
      link('/spec.json', 'spec.json', 'the whole model as JSON'),
      link('/llms-full.txt', 'llms-full.txt', 'the four documents in one text'),
    ]),
    ...ofItems('Domains', spec.domains),
    ...ofItems('Categories of the API', spec.categories),
    ...ofItems('Areas of acceptance', spec.areas),
    ...ofItems('Optional: services', spec.services),
    ...ofItems('Optional: screens', spec.screens),
  ];
  return toMarkdown(nodes, { href: absoluteHref(context) });
}

/** The four documents in one text, one after the other. */
export function llmsFull(spec: Spec): string {
  return DOCUMENT_SLUGS.map((slug) => documentText(spec, slug)).join('\n');
}
