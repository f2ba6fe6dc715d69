/** Reads a schema of Prisma through `@mrleebo/prisma-ast`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { catalogueOfPrisma } from '../../exchange/import/prisma/catalogue-of-prisma.ts';
import type { PrismaSchema } from '../../exchange/import/prisma/prisma-schema.ts';
import { UsageError } from '../usage-error.ts';
import { importNeeded } from './load-package.ts';
import { withoutSkipped, type Importer } from './read-source.ts';

const PACKAGE = '@mrleebo/prisma-ast';

interface PrismaAst {
  getSchema: (text: string) => PrismaSchema;
}

/** An error of its parser. */
interface SyntaxFault {
  message?: string;
  token?: { startLine?: number; startColumn?: number };
}

async function pathsOf(source: string): Promise<string[]> {
  const found = await stat(source).catch(() => undefined);
  if (!found?.isDirectory()) return [source];
  const names = await readdir(source, { recursive: true });
  return names
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => join(source, name));
}

async function isPrisma(source: string, cwd: string): Promise<boolean> {
  if (/\.prisma$/iu.test(source)) return true;
  const names = await readdir(resolve(cwd, source)).catch(() => []);
  return (
    names.some((name) => name.endsWith('.prisma')) && !names.some((name) => name.endsWith('.sql'))
  );
}

function parse(text: string, shown: string, { getSchema }: PrismaAst): PrismaSchema {
  try {
    // Its parser takes a blank at the end of a line for an error.
    return getSchema(`${text.replaceAll(/[ \t\r]+$/gmu, '')}\n`);
  } catch (error) {
    const { message = String(error), token } = error as SyntaxFault;
    const place = token?.startLine ? `:${token.startLine}:${token.startColumn ?? 1}` : '';
    throw new UsageError(
      `${shown}${place} cannot be read: ${message.split('\n')[0]}.`,
      'Check the schema: npx prisma validate. Nothing was written.',
    );
  }
}

/**
 * The catalogue of schemas that stand in texts.
 *
 * @throws UsageError if one cannot be read, or the package is missing
 */
export async function readPrismaTexts(
  files: readonly { path: string; text: string }[],
  cwd: string,
): Promise<Catalogue> {
  const ast = (await importNeeded(PACKAGE, 'Reading a schema of Prisma', cwd)) as PrismaAst;
  const list = files.flatMap(({ path, text }) => parse(text, path, ast).list);
  return catalogueOfPrisma({ list });
}

/** The importer of `schema.prisma`, or of a folder with several such files. */
export const prisma: Importer = {
  name: 'A schema of Prisma',
  accepts: (source, { cwd }) => isPrisma(source, cwd),
  packageName: () => PACKAGE,
  async read([source = ''], { cwd }) {
    const paths = await pathsOf(resolve(cwd, source));
    const texts = await Promise.all(
      paths.map((path) =>
        readFile(path, 'utf8').catch(() => {
          throw new UsageError(`There is no ${source}.`, 'Name a file such as schema.prisma.');
        }),
      ),
    );
    if (/^\s*provider\s*=\s*"mongodb"/mu.test(texts.join('\n')))
      throw new UsageError(
        `${source} is for MongoDB, which has no tables.`,
        'Name another source.',
      );
    const files = texts.map((text) => ({ path: source, text }));
    return withoutSkipped(await readPrismaTexts(files, cwd));
  },
};
