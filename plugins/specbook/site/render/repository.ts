/** Addresses in the repository of a specification: to edit a line, to see it, to open a discussion about it. */
import type { Position } from '../../model/problem.ts';

/** Where the content lives. */
export interface RepositoryPlace {
  /** Address of the repository, without a slash at the end. */
  url: string;
  /** The branch that is edited. */
  branch: string;
  /** Folder of the content in it; `''` for its root. */
  folder: string;
}

/** How one make of repository host writes its addresses. */
interface HostShape {
  edit(place: RepositoryPlace, path: string, line: number): string;
  view(place: RepositoryPlace, path: string, line: number): string;
  discuss(place: RepositoryPlace, title: string, body: string): string;
}

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

const GITHUB: HostShape = {
  edit: ({ url, branch }, path, line) => `${url}/edit/${branch}/${path}#L${line}`,
  view: ({ url, branch }, path, line) => `${url}/blob/${branch}/${path}?plain=1#L${line}`,
  discuss: ({ url }, title, body) => `${url}/issues/new?${query({ title, body })}`,
};
const GITLAB: HostShape = {
  edit: ({ url, branch }, path, line) => `${url}/-/edit/${branch}/${path}#L${line}`,
  view: ({ url, branch }, path, line) => `${url}/-/blob/${branch}/${path}?plain=1#L${line}`,
  discuss: ({ url }, title, body) =>
    `${url}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`,
};
const BITBUCKET: HostShape = {
  edit: ({ url, branch }, path, line) =>
    `${url}/src/${branch}/${path}?${query({ mode: 'edit', at: branch })}#lines-${line}`,
  view: ({ url, branch }, path, line) => `${url}/src/${branch}/${path}#lines-${line}`,
  discuss: ({ url }, title, body) => `${url}/issues/new?${query({ title, content: body })}`,
};
const GITEA: HostShape = {
  edit: ({ url, branch }, path, line) => `${url}/_edit/${branch}/${path}#L${line}`,
  view: ({ url, branch }, path, line) => `${url}/src/branch/${branch}/${path}#L${line}`,
  discuss: ({ url }, title, body) => `${url}/issues/new?${query({ title, body })}`,
};

/** Whole labels of a host name, so that `git.gitlab.example.org` counts and `notgitlab.org` does not. */
const HOSTS: readonly [RegExp, HostShape][] = [
  [/(^|\.)gitlab\./u, GITLAB],
  [/(^|\.)bitbucket\./u, BITBUCKET],
  [/(^|\.)(gitea|forgejo|codeberg)\./u, GITEA],
];

function shapeFor(url: string): HostShape {
  const { hostname } = new URL(url);
  // Most hosts of one's own answer to GitHub's addresses, so that is the guess for a name that says nothing.
  return HOSTS.find(([pattern]) => pattern.test(hostname))?.[1] ?? GITHUB;
}

/** A path as a part of an address. @example encodePath('a b/c.yaml') // 'a%20b/c.yaml' */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Addresses of one place in the repository. */
export interface PlaceLinks {
  /** Opens the editor of the host at the line. */
  edit: string;
  /** Shows the line. */
  view: string;
}

/** A place as its host writes addresses of it. */
function atHost(place: RepositoryPlace): { at: RepositoryPlace; shape: HostShape } {
  const url = place.url.replace(/\/+$|\.git$/gu, '');
  return { at: { ...place, url, branch: encodePath(place.branch) }, shape: shapeFor(url) };
}

/**
 * Addresses of a place in a file of the content.
 *
 * @example
 * linksToPlace({ url: 'https://github.com/o/r', branch: 'main', folder: 'content' }, { file: 'a.yaml', line: 3, column: 1 }).edit
 * // 'https://github.com/o/r/edit/main/content/a.yaml#L3'
 */
export function linksToPlace(place: RepositoryPlace, { file, line }: Position): PlaceLinks {
  const { at, shape } = atHost(place);
  const folder = place.folder.replace(/^\/+|\/+$/gu, '');
  const path = encodePath(folder === '' ? file : `${folder}/${file}`);
  return { edit: shape.edit(at, path, line), view: shape.view(at, path, line) };
}

/** Address that opens a new issue with a title and a text. */
export function discussionLink(place: RepositoryPlace, title: string, body: string): string {
  const { at, shape } = atHost(place);
  return shape.discuss(at, title, body);
}
