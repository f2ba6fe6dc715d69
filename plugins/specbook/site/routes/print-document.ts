import type { APIContext, GetStaticPaths } from 'astro';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import { runningHeadsOfDocument } from '../render/running-heads.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

export const getStaticPaths = (() =>
  DOCUMENT_SLUGS.map((document) => ({ params: { document } }))) satisfies GetStaticPaths;

export function GET({ routePattern, params }: APIContext): Response {
  const { spec } = stateAt(routePattern);
  return new Response(runningHeadsOfDocument(spec, params.document as DocumentSlug), {
    headers: { 'Content-Type': 'text/css' },
  });
}
