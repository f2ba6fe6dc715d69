import { relative, sep } from 'node:path';
import type { SpecbookState } from '../integration/state.ts';
import type { RepositoryPlace } from './repository.ts';

/** Where the specification that is shown lives, or nothing when spec.yaml names no repository. */
export function repositoryPlace({ spec, config }: SpecbookState): RepositoryPlace | undefined {
  const { repository } = spec.info;
  if (!repository) return undefined;
  const { url, branch = 'main', folder } = repository;
  return { url, branch, folder: folder ?? folderInProject(config.root, config.content) };
}

/** Most projects are a repository of their own; content outside of one can only be taken as its root. */
function folderInProject(root: string, content: string): string {
  const path = relative(root, content);
  return path.startsWith('..') ? '' : path.split(sep).join('/');
}
