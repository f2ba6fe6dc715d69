/** What the second process of a build does; see second-process.ts. */
import { setFlagsFromString } from 'node:v8';
import { specOfSnapshot } from '../model/snapshot.ts';
import { openLayouts, shareLayouts } from './layout-store.ts';
import { recordsOf, writeSearchIndex } from './search-index.ts';
import type { SecondAnswer, SecondOrder } from './second-process.ts';
import { publish } from './state.ts';
import { writeDiagrams } from './write-diagrams.ts';
import { writeTexts } from './write-texts.ts';

// It has time to spare and shares the memory of the machine: half of it for a twentieth of time. A later V8 that knows
// the flag no more says so and goes on.
setFlagsFromString('--heap-growing-percent=20');

async function carryOut({
  snapshot,
  problems,
  config,
  folder,
  cache,
  site,
}: SecondOrder): Promise<SecondAnswer> {
  const state = publish({ spec: specOfSnapshot(snapshot), problems }, config);
  const layouts = openLayouts(cache, 'of-files');
  shareLayouts(layouts);
  const [records] = await Promise.all([
    writeSearchIndex(recordsOf(state), folder),
    writeTexts(folder, site),
    writeDiagrams(folder),
  ]);
  await layouts.save(true);
  return { records };
}

function answer(message: SecondAnswer): void {
  process.send?.(message, () => process.disconnect());
}

process.once('message', (order) => {
  carryOut(order as SecondOrder).then(answer, (error: unknown) =>
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// A build that stops early needs nothing any more.
process.once('disconnect', () => process.exit());
