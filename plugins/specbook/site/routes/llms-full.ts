/** `/llms-full.txt`: the four documents in one text. */
import { llmsFull } from '../build/llms.ts';
import { specbookState } from '../integration/state.ts';

export const prerender = true;

/** The text. */
export function GET(): Response {
  return new Response(llmsFull(specbookState().spec), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
