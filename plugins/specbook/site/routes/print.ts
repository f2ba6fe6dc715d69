import { runningHeads } from '../running-heads.ts';
import { specbookState } from '../state.ts';

export const prerender = true;

export function GET(): Response {
  const { spec } = specbookState();
  return new Response(runningHeads(spec), { headers: { 'Content-Type': 'text/css' } });
}
