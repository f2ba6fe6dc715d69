/** Reads documents of Markdown, with the SQL and the DBML in their fences. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { emptyCatalogue, type Catalogue } from '../../exchange/import/catalogue.ts';
import { catalogueOfDbml } from '../../exchange/import/dbml/catalogue-of-dbml.ts';
import { addDocuments } from '../../exchange/import/markdown/add-documents.ts';
import type { MarkdownFile } from '../../exchange/import/markdown/blocks.ts';
import { catalogueOfMarkdown } from '../../exchange/import/markdown/catalogue-of-markdown.ts';
import { readMarkdown, type Fence } from '../../exchange/import/markdown/read-markdown.ts';
import { UsageError } from '../usage-error.ts';
import { parseDbml } from './dbml-source.ts';
import { readSqlTexts } from './postgres-source.ts';
import { withoutSkipped, type ReadContext, type ReadSource } from './read-source.ts';

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

/** The fences of a file, each on its line. */
function onTheirLines(fences: readonly Fence[], end = ''): string {
  const lines: string[] = [];
  for (const { text, line } of fences) {
    while (lines.length < line - 1) lines.push('');
    lines.push(...`${text.trimEnd()}${end}`.split('\n'));
  }
  return lines.join('\n');
}

const MYSQL = /\bAUTO_INCREMENT\b|\bENGINE\s*=|`\w+`\s+\w/iu;

/** A catalogue with what another one has. */
function joined(one: Catalogue, other: Catalogue): Catalogue {
  return {
    ...one,
    dialect: one.tables.length > 0 ? one.dialect : other.dialect,
    tables: [...one.tables, ...other.tables],
    enumerations: [...one.enumerations, ...other.enumerations],
    losses: [...one.losses, ...other.losses],
  };
}

async function readOtherFences(
  fences: readonly Fence[],
  format: 'dbmlv2' | 'mysql',
  cwd: string,
): Promise<Catalogue> {
  let catalogue = emptyCatalogue(format === 'mysql' ? 'mysql' : 'postgres');
  for (const [file, own] of Map.groupBy(fences, (fence) => fence.file))
    try {
      const database = await parseDbml(
        onTheirLines(own, format === 'mysql' ? ';' : ''),
        format,
        file,
        cwd,
      );
      catalogue = joined(catalogue, catalogueOfDbml(database, catalogue.dialect));
    } catch (error) {
      if (!(error instanceof UsageError) || error.message.includes('needs the package'))
        throw error;
      catalogue.losses.push({ what: error.message, file, line: own[0]?.line ?? 1 });
    }
  return catalogue;
}

/** What the fences of documents make. */
async function readFences(
  fences: readonly Fence[],
  { cwd, dialect }: ReadContext,
): Promise<ReadSource> {
  const of = (language: Fence['language']) => fences.filter((fence) => fence.language === language);
  const isMysql = dialect === 'mysql' || of('sql').some(({ text }) => MYSQL.test(text));
  const other = joined(
    await readOtherFences(isMysql ? of('sql') : [], 'mysql', cwd),
    await readOtherFences(of('dbml'), 'dbmlv2', cwd),
  );
  if (isMysql || of('sql').length === 0) return withoutSkipped(other);
  const files = [...Map.groupBy(of('sql'), ({ file }) => file)].map(([path, own]) => ({
    path,
    text: onTheirLines(own, ';'),
  }));
  const { catalogue, skipped } = await readSqlTexts(files, cwd);
  return { catalogue: joined(catalogue, other), skipped };
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
      `${sources.join(', ')}: no table of fields, response time, constraint or criterion is found.`,
      'Write fields as a table with the columns Field and Type below the name of the entity.',
    );
  const stated = await readFences(fences, context);
  const complete: ReadSource['complete'] = (imported, existing) => {
    const documents = readMarkdown(files, existing.texts.values());
    const { tables, guesses } = catalogueOfMarkdown(documents.entities, stated.catalogue);
    documents.guesses.unshift(...guesses);
    return addDocuments(imported, { documents, tables, existing });
  };
  const { catalogue } = catalogueOfMarkdown(entities, stated.catalogue);
  return { catalogue, skipped: stated.skipped, complete };
}
