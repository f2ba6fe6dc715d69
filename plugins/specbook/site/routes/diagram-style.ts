/** The style of drawings within a page: linked by pages with one, from the table that diagram files use too. */
import { diagramStyle } from '../../erd/index.ts';

export const prerender = true;

export function GET(): Response {
  return new Response(`@layer specbook.content {\n${diagramStyle()}}\n`, {
    headers: { 'Content-Type': 'text/css' },
  });
}
