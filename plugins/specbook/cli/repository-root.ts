import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The root of the repository: the nearest folder with `.git`, else the folder itself. */
export function repositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/**
 * Paths as a git host knows them: from the root of the repository, for a command that runs in a folder of it.
 *
 * @example pathInRepository('/repo/docs')('content/spec.yaml') // 'docs/content/spec.yaml'
 */
export function pathInRepository(cwd: string): (file: string) => string {
  const root = repositoryRoot(cwd);
  return (file) => relative(root, resolve(cwd, file)).split(sep).join('/');
}
