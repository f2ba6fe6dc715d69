import { relative, sep } from 'node:path';
import type { Spec } from '../../model/spec.ts';
import type { RepositoryPlace } from './repository.ts';

/** A specification and the folders of its project. */
interface ProjectSpec {
  spec: Spec;
  config: { root: string; content: string };
}

/** Where the specification that is shown lives, or nothing when spec.yaml names no repository. */
export function repositoryPlace({ spec, config }: ProjectSpec): RepositoryPlace | undefined {
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
