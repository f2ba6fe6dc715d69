/** What the second process of a build does; see second-process.ts. */
import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { knowNumberings } from '../../documents/numberings.ts';
import { specOfSnapshot } from '../../model/snapshot.ts';
import { openLayoutCache } from './layout-cache.ts';
import { recordsOf, writeSearchIndex } from './search-index.ts';
import type { WorkerResult, SecondNumbers, WorkerTask } from './start-worker.ts';
import { publish } from '../integration/state.ts';
import { SEARCH_INDEX_PATH } from '../render/links.ts';
import { writeDiagrams } from './write-diagrams.ts';
import { writeTexts } from './write-texts.ts';

// It shares the memory of the machine: a third less of it for a sixth more of time. A later V8 that knows the flag no more
// says so and goes on.
setFlagsFromString('--heap-growing-percent=50');

async function carryOut(
  { snapshot, problems, config, folder, cache, site }: WorkerTask,
  numbers: Promise<SecondNumbers>,
): Promise<WorkerResult> {
  const spec = specOfSnapshot(snapshot);
  const state = publish({ spec, problems }, config);
  const layouts = openLayoutCache(cache);
  state.layouts = layouts;
  const index = writeSearchIndex(recordsOf(state), join(folder, config.prefix, SEARCH_INDEX_PATH));
  // Whoever waits for it hears of it; until then it is no unhandled rejection.
  index.catch(() => undefined);
  knowNumberings(spec, (await numbers).numberings);
  await writeTexts(folder, site);
  await writeDiagrams(folder);
  await layouts.saveAfterBuild({ dropUnused: false });
  return { records: await index };
}

function answer(message: WorkerResult): void {
  process.send?.(message, () => process.disconnect());
}

process.once('message', (order) => {
  const numbers = once(process, 'message').then(([message]) => message as SecondNumbers);
  carryOut(order as WorkerTask, numbers).then(answer, (error: unknown) =>
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// A build that stops early needs nothing any more.
process.once('disconnect', () => process.exit());
