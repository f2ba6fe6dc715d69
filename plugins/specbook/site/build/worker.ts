/** What the worker of a build does; see start-worker.ts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { languageOf } from '../../i18n/index.ts';
import { specOfSnapshot } from '../../model/snapshot.ts';
import type { Spec } from '../../model/spec.ts';
import type { SearchRecord } from '../../search/record.ts';
import { openLayoutCache } from './layout-cache.ts';
import { recordsOf, writeSearchIndex } from './search-index.ts';
import { ownPageRecords } from './own-page-records.ts';
import type { OwnPage } from './own-pages.ts';
import type { BuiltPages, WorkerResult, WorkerTask } from './start-worker.ts';
import { publish } from '../integration/state.ts';
import { SEARCH_INDEX_PATH } from '../render/links.ts';
import { writeDiagrams } from './write-diagrams.ts';
import { writeTexts } from './write-texts.ts';

// It shares the memory of the machine: a third less of it for a sixth more of time. A later V8 that knows the flag no more
// says so and goes on.
setFlagsFromString('--heap-growing-percent=50');

async function run({
  snapshot,
  problems,
  config,
  folder,
  cache,
  site,
  awaitsPages,
}: WorkerTask): Promise<WorkerResult> {
  const pages = awaitsPages ? receivePages() : Promise.resolve([]);
  const spec = specOfSnapshot(snapshot);
  const state = publish({ spec, problems }, config);
  // The process that renders the pages writes to the same file, and warns.
  const layouts = openLayoutCache(cache);
  state.layouts = layouts;
  const index = writeSearchIndex(
    recordsOf(state),
    join(folder, config.prefix, SEARCH_INDEX_PATH),
    languageOf(spec),
    pages.then((built) => recordsOfBuilt(spec, built)),
    config.synonyms,
  );
  // The error is handled where the result is awaited.
  index.catch(() => undefined);
  await writeTexts(state, folder, site);
  await writeDiagrams(state, folder);
  await layouts.saveAfterBuild({ dropUnused: false });
  return { records: await index };
}

async function recordsOfBuilt(spec: Spec, pages: readonly OwnPage[]): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const { file, url } of pages)
    records.push(...ownPageRecords(spec, { url, html: await readFile(file, 'utf8') }));
  return records;
}

/** The pages that are not of Specbook, once they are built. */
function receivePages(): Promise<readonly OwnPage[]> {
  return new Promise((resolve) => {
    process.once('message', (message) => resolve((message as BuiltPages).pages));
  });
}

function answer(message: WorkerResult): void {
  process.send?.(message, () => process.disconnect());
}

process.once('message', (task) => {
  run(task as WorkerTask).then(answer, (error: unknown) =>
    answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
// A build that stops early needs no result.
process.once('disconnect', () => process.exit());
