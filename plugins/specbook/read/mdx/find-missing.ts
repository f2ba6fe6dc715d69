/** Looks for files that MDX imports as Vite does, inside the project and by path only. Nothing is read of them. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FindMissing } from './mdx-imports.ts';

/** Endings that Vite adds to a path that has none. */
const ENDINGS = ['.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

const ASTRO_CONFIG = /^astro\.config\.[cm]?[jt]s$/u;

/** The folders around one, from itself outwards, with the names in them. */
async function foldersAround(folder: string): Promise<{ folder: string; names: string[] }[]> {
  const names = await readdir(folder).catch(() => []);
  const outer = dirname(folder);
  return [{ folder, names }, ...(outer === folder ? [] : await foldersAround(outer))];
}

/** What may be looked at, and what paths such as `/src/Chart.astro` count from. */
async function projectOf(content: string): Promise<{ folder: string; astro?: string }> {
  const around = await foldersAround(content);
  const having = (test: (name: string) => boolean) => around.find(({ names }) => names.some(test));
  const repository = having((name) => name === '.git') ?? having((name) => name === 'package.json');
  const astro = having((name) => ASTRO_CONFIG.test(name));
  return {
    folder: repository?.folder ?? content,
    ...(astro?.names.includes('src') && { astro: astro.folder }),
  };
}

/** Files at which Vite looks for a path. An import of `./a.js` may mean `./a.ts`. */
function candidates(path: string): string[] {
  const typed = path.replace(/(?<=\.[cm]?)js(?=x?$)/u, 'ts');
  return [path, typed, path.replace(/\.js$/u, '.tsx'), ...ENDINGS.map((ending) => path + ending)];
}

async function isThere(path: string): Promise<boolean> {
  for (const candidate of candidates(path)) {
    if (await stat(candidate).catch(() => undefined)) return true;
  }
  return false;
}

/** @param content the content folder, with no symbolic link on the way to it */
export function findMissingIn(content: string): FindMissing {
  let project: ReturnType<typeof projectOf> | undefined;
  return async (file, specifier) => {
    project ??= projectOf(content);
    const { folder, astro } = await project;
    // Vite follows a symbolic link before it follows the imports behind it.
    const from = dirname(await realpath(join(content, file)));
    const start = specifier.startsWith('/') ? astro : from;
    if (start === undefined) return undefined;
    const whole = resolve(start, `./${specifier}`);
    const path = resolve(start, `./${specifier.replace(/[?#].*$/su, '')}`);
    if (!path.startsWith(folder + sep)) return undefined;
    if ((await isThere(path)) || (await isThere(whole))) return undefined;
    const beside = await readdir(dirname(path)).catch(() => undefined);
    return { path: relative(content, path).split(sep).join('/'), ...(beside && { beside }) };
  };
}
