/** Resolves imports of MDX files as Vite does, by path and inside the project only. The files are not read. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { PATH, type FindMissing } from './file-references.ts';
import { findMissingPackage, type Ancestor } from './package-finder.ts';

/** Extensions that Vite tries for a path without one. */
const EXTENSIONS = ['.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

const ASTRO_CONFIG = /^astro\.config\.[cm]?[jt]s$/u;

/** A folder and its ancestors, innermost first. */
async function ancestorFolders(folder: string): Promise<Ancestor[]> {
  const names = await readdir(folder).catch(() => []);
  const outer = dirname(folder);
  return [{ folder, names }, ...(outer === folder ? [] : await ancestorFolders(outer))];
}

/** Where files are resolved. */
interface Project {
  /** The folder in which files are looked for. */
  folder: string;
  /** The root of paths such as `/src/Chart.astro`. */
  astro?: string;
  /** The content folder and its ancestors. */
  around: readonly Ancestor[];
}

async function findProject(content: string): Promise<Project> {
  const around = await ancestorFolders(content);
  const having = (test: (name: string) => boolean) => around.find(({ names }) => names.some(test));
  const repository = having((name) => name === '.git') ?? having((name) => name === 'package.json');
  const astro = having((name) => ASTRO_CONFIG.test(name));
  return {
    around,
    folder: repository?.folder ?? content,
    ...(astro?.names.includes('src') && { astro: astro.folder }),
  };
}

/** Files that Vite tries for a path. An import of `./a.js` may mean `./a.ts`. */
export function candidates(path: string): string[] {
  const typed = path.replace(/(?<=\.[cm]?)js(?=x?$)/u, 'ts');
  return [
    path,
    typed,
    path.replace(/\.js$/u, '.tsx'),
    ...EXTENSIONS.map((extension) => path + extension),
  ];
}

async function resolves(path: string): Promise<boolean> {
  for (const candidate of candidates(path)) {
    if (await stat(candidate).catch(() => undefined)) return true;
  }
  return false;
}

/**
 * Creates a function that finds missing files.
 *
 * @param content real path of the content folder
 */
export function createFileFinder(content: string): FindMissing {
  let project: ReturnType<typeof findProject> | undefined;
  return async (file, specifier) => {
    project ??= findProject(content);
    const { folder, astro, around } = await project;
    // Vite resolves imports from the target of a symbolic link.
    const place = join(content, file);
    const from = dirname(await realpath(place).catch(() => place));
    if (!PATH.test(specifier)) return findMissingPackage(specifier, from, around);
    const start = specifier.startsWith('/') ? astro : from;
    if (start === undefined) return undefined;
    const whole = resolve(start, `./${specifier}`);
    const path = resolve(start, `./${specifier.replace(/[?#].*$/su, '')}`);
    if (!path.startsWith(folder + sep)) return undefined;
    if ((await resolves(path)) || (await resolves(whole))) return undefined;
    const siblings = await readdir(dirname(path)).catch(() => undefined);
    return { path: relative(content, path).split(sep).join('/'), ...(siblings && { siblings }) };
  };
}
