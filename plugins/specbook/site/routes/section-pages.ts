/** `/documents/<slug>/sections.json`: on which page of a divided document each of its sections stands. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { sectionPagesOf } from '../page-parts/section-pages.ts';
import { documentOf } from '../pages/documents.ts';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

/** One file for each document that is divided. */
export function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): { params: { id: DocumentSlug } }[] {
  const { spec } = stateAt(routePattern);
  return DOCUMENT_SLUGS.filter((slug) => documentOf(spec, slug).pages.length > 0).map((id) => ({
    params: { id },
  }));
}

/** One file. */
export function GET({ params, routePattern }: APIContext): Response {
  const { spec, config } = stateAt(routePattern);
  const document = documentOf(spec, params.id as DocumentSlug);
  return Response.json(sectionPagesOf(document, config.urls));
}
