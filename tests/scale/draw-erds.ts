/**
 * Draws every model once and prints milliseconds by name as JSON. A process of its own, so that nothing is remembered
 * from an earlier run; the first model pays for the loading of Graphviz, which is told apart.
 */
import { drawDiagram } from '../../plugins/specbook/erd/index.ts';
import { specOfLinks } from '../support/synthetic-models.ts';
import { erdModels } from './erd-models.ts';

const models = await erdModels();
const times: Record<string, number> = {};
async function time(name: string, task: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await task();
  times[name] = performance.now() - started;
}
const two = await specOfLinks({ a: [], b: ['a'] });
await time('loading', () => drawDiagram(two, { scope: 'whole' }, () => undefined));
for (const [name, spec] of models) {
  await time(name, () => drawDiagram(spec, { scope: 'whole', detail: 'all' }, () => undefined));
}
console.log(JSON.stringify(times));
