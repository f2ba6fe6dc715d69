import { CHANGES_STYLE } from '../render/changes-style.ts';

export const prerender = true;

export function GET(): Response {
  return new Response(CHANGES_STYLE, { headers: { 'Content-Type': 'text/css' } });
}
