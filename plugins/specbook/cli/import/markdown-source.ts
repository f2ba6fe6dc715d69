/** Reads documents of Markdown. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { addDocuments } from '../../exchange/import/markdown/add-documents.ts';
import type { MarkdownFile } from '../../exchange/import/markdown/blocks.ts';
import { catalogueOfMarkdown } from '../../exchange/import/markdown/catalogue-of-markdown.ts';
import { readMarkdown } from '../../exchange/import/markdown/read-markdown.ts';
import { UsageError } from '../usage-error.ts';
import { readFences } from './markdown-fences.ts';
import type { ReadContext, ReadSource } from './read-source.ts';

const MARKDOWN = /\.(?:md|markdown)$/iu;

/** Documents of a folder, but for those of packages and hidden ones. */
async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && MARKDOWN.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])(?:node_modules|\.[^.])/u.test(relative(folder, path)))
    .sort();
}

/** True for a document, and for a folder that holds some and no SQL. */
export async function holdsMarkdown(source: string, { cwd }: ReadContext): Promise<boolean> {
  if (MARKDOWN.test(source)) return true;
  const path = resolve(cwd, source);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return false;
  const entries = await readdir(path, { recursive: true });
  return !entries.some((name) => /\.sql$/iu.test(name)) && (await pathsIn(path)).length > 0;
}

async function readFiles(source: string, cwd: string): Promise<MarkdownFile[]> {
  const path = resolve(cwd, source);
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new UsageError(`There is no ${source}.`, 'Name a document, or a folder of documents.');
  const paths = found.isDirectory() ? await pathsIn(path) : [path];
  return Promise.all(
    paths.map(async (file) => ({
      path: relative(cwd, file).split(sep).join('/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}

/**
 * Reads documents: entities, requirements, constraints and criteria, all as drafts.
 *
 * @throws UsageError if there is none, or a package is missing
 */
export async function readDocuments(
  sources: readonly string[],
  context: ReadContext,
): Promise<ReadSource> {
  const files = (await Promise.all(sources.map((source) => readFiles(source, context.cwd)))).flat();
  const { fences, entities, requirements, constraints, areas } = readMarkdown(files);
  if (fences.length + entities.length + requirements.size + constraints.size + areas.size === 0)
    throw new UsageError(
      `${sources.join(', ')}: no table of fields, performance requirement, constraint or criterion is found.`,
      'Write fields as a table with the columns Field and Type below the name of the entity.',
    );
  const stated = await readFences(fences, entities, context);
  const complete: ReadSource['complete'] = (imported, existing) => {
    const documents = readMarkdown(files, existing.texts.values());
    const { tables, guesses } = catalogueOfMarkdown(documents.entities, stated.catalogue);
    documents.guesses.unshift(...guesses);
    return addDocuments(imported, { documents, tables, existing });
  };
  const { catalogue } = catalogueOfMarkdown(entities, stated.catalogue);
  return { catalogue, skipped: stated.skipped, complete };
}
