import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { synonymGroups, type SynonymGroup } from '../../plugins/specbook/search/synonyms/index.ts';
import { vocabularyOf } from '../../plugins/specbook/search/vocabulary.ts';
import type { SearchRecord } from '../../plugins/specbook/search/record.ts';
import type { Pagefind } from '../../plugins/specbook/site/client/search/pagefind.ts';
import {
  INDEX_OPTIONS,
  searchEngine,
  type SearchEngine,
} from '../../plugins/specbook/site/client/search/search-engine.ts';
import { indexFiles } from '../../plugins/specbook/site/build/search-index.ts';

interface PagefindModule {
  createInstance(options: typeof INDEX_OPTIONS & { basePath: string }): Pagefind;
}

/** The search of the site over an index of these records, without a browser. */
export async function searchOver(
  records: readonly SearchRecord[],
  synonyms: readonly SynonymGroup[] = [],
): Promise<SearchEngine & { close(): void }> {
  const files = await indexFiles(records);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice('/search/'.length);
    response.end(files.get(path));
  });
  // On a busy machine a kept connection must not be closed while the next request is on its way.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const folder = await mkdtemp(join(tmpdir(), 'specbook-search-'));
  const script = join(folder, 'pagefind.mjs');
  await writeFile(script, files.get('pagefind.js') ?? '');
  const module = (await import(pathToFileURL(script).href)) as PagefindModule;
  await rm(folder, { recursive: true });
  const pagefind = module.createInstance({
    ...INDEX_OPTIONS,
    basePath: `http://127.0.0.1:${port}/search/`,
  });
  return {
    ...searchEngine(
      pagefind,
      'Field',
      () => Promise.resolve(vocabularyOf(records)),
      () => Promise.resolve(synonymGroups('en', synonyms)),
    ),
    close: () => void server.close(),
  };
}
