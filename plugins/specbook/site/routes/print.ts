import { runningHeads } from '../render/running-heads.ts';
import { specbookState } from '../integration/state.ts';

export const prerender = true;

export function GET(): Response {
  const { spec } = specbookState();
  return new Response(runningHeads(spec), { headers: { 'Content-Type': 'text/css' } });
}
