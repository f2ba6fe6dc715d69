import type { APIContext, GetStaticPaths } from 'astro';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import { changeBars } from '../render/change-bars.ts';
import { runningHeadsOfDocument } from '../render/running-heads.ts';
import { stateAt } from '../integration/state.ts';

export const prerender = true;

export const getStaticPaths = (() =>
  DOCUMENT_SLUGS.map((document) => ({ params: { document } }))) satisfies GetStaticPaths;

export function GET({ routePattern, params }: APIContext): Response {
  const { spec } = stateAt(routePattern);
  const document = params.document as DocumentSlug;
  const style = runningHeadsOfDocument(spec, document) + changeBars(spec, document);
  return new Response(style, {
    headers: { 'Content-Type': 'text/css' },
  });
}
