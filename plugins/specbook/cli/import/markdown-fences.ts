/** Reads what the fences of documents create: SQL, DBML, models of Prisma, diagrams of Mermaid. */
import { emptyCatalogue, type Catalogue, type Loss } from '../../exchange/import/catalogue.ts';
import { catalogueOfDbml } from '../../exchange/import/dbml/catalogue-of-dbml.ts';
import type { ReadEntity } from '../../exchange/import/markdown/entities.ts';
import type { Fence } from '../../exchange/import/markdown/read-markdown.ts';
import { tablesOfDiagram } from '../../exchange/import/markdown/tables-of-diagram.ts';
import { sameName } from '../../exchange/import/markdown/words.ts';
import { readMysql } from '../../exchange/import/mysql/catalogue-of-mysql.ts';
import { readErDiagram } from '../../exchange/import/mermaid/er-diagram.ts';
import { UsageError } from '../usage-error.ts';
import { parseDbml } from './dbml-source.ts';
import { readSqlTexts } from './postgres-source.ts';
import { readPrismaTexts } from './prisma-source.ts';
import { withoutSkipped, type ReadContext, type ReadSource } from './read-source.ts';

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
    types: [...new Set([...one.types, ...other.types])].sort(),
    losses: [...one.losses, ...other.losses],
  };
}

/** A fence that cannot be read; any other error, such as a missing package, ends the import. */
function lossOf(error: unknown): Loss {
  if (!(error instanceof UsageError) || error.message.includes('needs the package')) throw error;
  return { what: error.message };
}

/** Reads the fences of each file; one that cannot be read is listed. */
async function readEachFile(
  fences: readonly Fence[],
  read: (own: readonly Fence[], file: string) => Promise<Catalogue>,
): Promise<Catalogue> {
  let catalogue = emptyCatalogue(undefined);
  for (const [file, own] of Map.groupBy(fences, (fence) => fence.file))
    try {
      catalogue = joined(catalogue, await read(own, file));
    } catch (error) {
      catalogue.losses.push({ ...lossOf(error), file, line: own[0]?.line ?? 1 });
    }
  return catalogue;
}

function readDbmlFences(fences: readonly Fence[], cwd: string): Promise<Catalogue> {
  return readEachFile(fences, async (own, file) =>
    catalogueOfDbml(await parseDbml(onTheirLines(own), file, cwd), 'postgres'),
  );
}

/** Statements of all fences, which may refer to each other. */
function readMysqlFences(fences: readonly Fence[]): Catalogue {
  const files = [...Map.groupBy(fences, ({ file }) => file)].map(([path, own]) => ({
    path,
    text: onTheirLines(own, ';'),
  }));
  return readMysql(files).catalogue;
}

/** Models of all fences, which may refer to each other; a fence that cannot be read is listed. */
async function readPrismaFences(fences: readonly Fence[], cwd: string): Promise<Catalogue> {
  const texts = fences.map((fence) => ({ path: fence.file, text: onTheirLines([fence]) }));
  const sound: typeof texts = [];
  const losses: Loss[] = [];
  for (const one of texts)
    try {
      await readPrismaTexts([one], cwd);
      sound.push(one);
    } catch (error) {
      losses.push(lossOf(error));
    }
  const catalogue =
    sound.length > 0 ? await readPrismaTexts(sound, cwd) : emptyCatalogue(undefined);
  return { ...catalogue, losses: [...catalogue.losses, ...losses] };
}

/**
 * Tables of diagrams that no table of fields describes.
 *
 * @param entities that the documents describe
 */
function readDiagrams(
  fences: readonly Fence[],
  entities: readonly ReadEntity[],
): Promise<Catalogue> {
  const described = new Set(
    entities
      .filter(({ fields }) => fields.length > 0)
      .flatMap(({ table, title }) => [sameName(table), sameName(title)]),
  );
  return readEachFile(fences, (own, file) => {
    const catalogues = own.map(({ text, line }) =>
      tablesOfDiagram(readErDiagram(text), described, { file, line }),
    );
    return Promise.resolve(catalogues.reduce(joined, emptyCatalogue(undefined)));
  });
}

/**
 * What the fences of documents make.
 *
 * @throws UsageError if the package that reads one of them is missing
 */
export async function readFences(
  fences: readonly Fence[],
  entities: readonly ReadEntity[],
  { cwd, dialect }: ReadContext,
): Promise<ReadSource> {
  const of = (language: Fence['language']) => fences.filter((fence) => fence.language === language);
  const isMysql = dialect === 'mysql' || of('sql').some(({ text }) => MYSQL.test(text));
  const read = [
    readMysqlFences(isMysql ? of('sql') : []),
    await readDbmlFences(of('dbml'), cwd),
    await readPrismaFences(of('prisma'), cwd),
    await readDiagrams(of('mermaid'), entities),
  ].reduce(joined);
  const other: Catalogue = { ...read, dialect: read.dialect ?? 'postgres' };
  if (isMysql || of('sql').length === 0) return withoutSkipped(other);
  const files = [...Map.groupBy(of('sql'), ({ file }) => file)].map(([path, own]) => ({
    path,
    text: onTheirLines(own, ';'),
  }));
  const { catalogue, skipped } = await readSqlTexts(files, cwd);
  return { catalogue: joined(catalogue, other), skipped };
}
