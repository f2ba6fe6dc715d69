/** The models that ERDs are timed on: those that diagrams find hard, and the example. */
import { fileURLToPath } from 'node:url';
import { loadSpec } from '../../plugins/specbook/load.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { chain, dense, star } from '../support/synthetic-models.ts';

/** Every model by its name. */
export async function erdModels(): Promise<Map<string, Spec>> {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  return new Map([
    ['star of 60', await star(60)],
    ['chain of 60', await chain(60)],
    ['dense 40', await dense(40)],
    ['the example', (await loadSpec({ content, now: '2026-11-22' })).spec],
  ]);
}
