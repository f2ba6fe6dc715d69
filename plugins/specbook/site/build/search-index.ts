/** Writes the search index: records in, Pagefind's files out. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { awaitWritten } from './await-written.ts';
import type { Key } from '../../model/item.ts';
import { customRecord } from '../../search/custom-record.ts';
import type { SearchRecord } from '../../search/record.ts';
import { searchRecords } from '../../search/records.ts';
import { synonymGroups, type SynonymGroup } from '../../search/synonyms/index.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';
import { SYNONYMS_FILE, VOCABULARY_FILE } from '../client/search/search-engine.ts';
import { documentLocationOf } from '../page-parts/document-location.ts';
import { itemHref, pathHref, type LinkContext } from '../render/links.ts';
import type { SpecbookState } from '../integration/state.ts';

/** Content by path within the folder of the index. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Pagefind's ready-made interfaces, which no page of ours asks for. */
const INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** The stemmer of no language. */
const NO_STEMMER = 'wasm.unknown.';

/** The files of an index that the browser loads not. Of a language without a stemmer it loads that of none. */
function notNeeded(files: readonly string[]): string[] {
  const hasStemmer = files.some((file) => file.startsWith('wasm.') && !file.startsWith(NO_STEMMER));
  return files.filter(
    (file) => INTERFACES.test(file) || (hasStemmer && file.startsWith(NO_STEMMER)),
  );
}

/** Records under way at once between this process and Pagefind's. */
const BATCH = 500;

/** The records of what a site shows, with addresses under its base and prefix. */
export function recordsOf({
  spec,
  config,
}: {
  spec: SpecbookState['spec'];
  config: Omit<LinkContext, 'for'>;
}): SearchRecord[] {
  return searchRecords(
    spec,
    (target) =>
      target.startsWith('/') ? pathHref(target, config) : itemHref(target as Key, config),
    (key) => documentLocationOf(spec, key)?.number,
  );
}

/** Records in an order behind that of the first ones. */
export function placeAfter(
  first: readonly SearchRecord[],
  records: readonly SearchRecord[],
): SearchRecord[] {
  return records.map((record, at) => ({
    ...record,
    sort: { order: String(first.length + at) },
  }));
}

function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
}

/** Hands records to an index, so many at once. */
async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  for (let start = 0; start < records.length; start += BATCH) {
    const added = await Promise.all(
      records
        .slice(start, start + BATCH)
        .map((record) => index.addCustomRecord(customRecord(record, language))),
    );
    stopOn(added.flatMap((answer) => answer.errors));
  }
}

/** Makes an index and does something with it; the process that holds it ends with that. */
async function withIndex<T>(
  records: readonly SearchRecord[],
  language: string,
  use: (index: PagefindIndex) => Promise<T>,
): Promise<T> {
  const { index, errors } = await createIndex();
  stopOn(errors);
  if (!index) throw new Error('Pagefind made no index');
  try {
    await addRecords(index, records, language);
    return await use(index);
  } finally {
    // Nothing of it is left when a build or a server ends.
    await close();
  }
}

async function filesOf(index: PagefindIndex): Promise<IndexFiles> {
  const { files, errors } = await index.getFiles();
  stopOn(errors);
  const unused = new Set(notNeeded(files.map(({ path }) => path)));
  return new Map(
    files.filter(({ path }) => !unused.has(path)).map(({ path, content }) => [path, content]),
  );
}

/** The words that slips are mended to, one a line. */
function wordsOf(records: readonly SearchRecord[]): string {
  return vocabularyOf(records).join('\n');
}

/** Groups of synonyms, one a line, their words parted by tabs. */
function synonymLines(language: string, own: readonly SynonymGroup[] | undefined): string {
  return synonymGroups(language, own)
    .map((group) => group.map((word) => word.replace(/\s+/gu, ' ')).join('\t'))
    .join('\n');
}

/** Closing ends the one process that every index of this module shares: they are made one after the other. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * The files of an index, in memory.
 *
 * @param language of the records, for stems of words
 * @param synonyms groups of the project
 * @throws when Pagefind cannot be started or refuses a record
 */
export function indexFiles(
  records: readonly SearchRecord[],
  language = 'en',
  synonyms?: readonly SynonymGroup[],
): Promise<IndexFiles> {
  const encoder = new TextEncoder();
  const files = queue.then(async () => {
    const found = await withIndex(records, language, filesOf);
    return new Map([
      ...found,
      [VOCABULARY_FILE, encoder.encode(wordsOf(records))],
      [SYNONYMS_FILE, encoder.encode(synonymLines(language, synonyms))],
    ]);
  });
  queue = files.catch(() => undefined);
  return files;
}

/**
 * Writes the index of a built site.
 *
 * @param folder of the index, with nothing else in it
 * @param language of the records, for stems of words
 * @param later records that are not known before the pages of the site are built
 * @param synonyms groups of the project
 * @returns how many records are in it
 */
export async function writeSearchIndex(
  first: readonly SearchRecord[],
  folder: string,
  language = 'en',
  later: Promise<readonly SearchRecord[]> = Promise.resolve([]),
  synonyms?: readonly SynonymGroup[],
): Promise<number> {
  const records = [...first];
  await withIndex(first, language, async (index) => {
    const placed = placeAfter(first, await later);
    await addRecords(index, placed, language);
    records.push(...placed);
    // Pagefind writes a file for each record, and does so faster than it hands them over.
    stopOn((await index.writeFiles({ outputPath: folder })).errors);
    await awaitWritten(folder);
  });
  await writeFile(join(folder, VOCABULARY_FILE), wordsOf(records));
  await writeFile(join(folder, SYNONYMS_FILE), synonymLines(language, synonyms));
  const files = await readdir(folder);
  await Promise.all(notNeeded(files).map((file) => rm(join(folder, file))));
  return records.length;
}
