import { relative, sep } from 'node:path';
import type { Spec } from '../../model/spec.ts';
import type { Position } from '../../model/problem.ts';
import { encodePath, linksToPlace, type RepositoryPlace } from './repository.ts';

/** A specification and the folders of its project. */
interface ProjectSpec {
  spec: Spec;
  config: {
    root: string;
    content: string;
    /** The older revision that is shown; absent for the newest state. */
    older?: { commit: string };
    /** The option `editLink`. */
    look?: { editLink?: false | { baseUrl: string } | undefined };
  };
}

/** Address at which a place in a file of the content is edited. */
export type EditHref = (position: Position) => string;

/** Where the specification that is shown lives, or nothing when spec.yaml names no repository. */
export function repositoryPlace({ spec, config }: ProjectSpec): RepositoryPlace | undefined {
  const { repository } = spec.info;
  if (!repository) return undefined;
  const { url, branch = 'main', folder } = repository;
  return {
    url,
    branch: config.older?.commit ?? branch,
    folder: folder ?? folderInProject(config.root, config.content),
  };
}

/**
 * Where files of the content are edited: as the option `editLink` states, else in the repository of `spec.yaml`. Nothing
 * where neither is known, where no links are wanted, and in an older revision.
 */
export function editHrefOf(project: ProjectSpec): EditHref | undefined {
  const { root, content, look, older } = project.config;
  if (look?.editLink === false || older) return undefined;
  if (look?.editLink === undefined) {
    const place = repositoryPlace(project);
    return place && ((position) => linksToPlace(place, position).edit);
  }
  const base = look.editLink.baseUrl.replace(/\/*$/u, '');
  const folder = folderInProject(root, content);
  const stem = folder === '' ? base : `${base}/${encodePath(folder)}`;
  return ({ file }) => `${stem}/${encodePath(file)}`;
}

/** Most projects are a repository of their own; content outside of one can only be taken as its root. */
function folderInProject(root: string, content: string): string {
  const path = relative(root, content);
  return path.startsWith('..') ? '' : path.split(sep).join('/');
}
