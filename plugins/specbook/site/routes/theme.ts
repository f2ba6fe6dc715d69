import { themeScript } from '../integration/theme-script.ts';

export const prerender = true;

export function GET(): Response {
  return new Response(themeScript, { headers: { 'Content-Type': 'text/javascript' } });
}
