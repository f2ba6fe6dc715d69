/** What stands above every page of an older revision: which it is, where the newest is, and what has changed since. */
import { memoize } from '../../../model/memoize.ts';
import type { Spec } from '../../../model/spec.ts';
import type { OlderRevision, SpecbookConfig, SpecbookState } from '../state.ts';
import { allEntries } from '../../pages/families.ts';
import {
  changesSinceVersionPath,
  pathHref,
  PROBLEMS_PATH,
  type LinkContext,
} from '../../render/links.ts';

/** Addresses of the notice. */
export interface OlderNotice extends Pick<OlderRevision, 'revision' | 'day'> {
  /** The same page of the newest revision, or its front page. */
  newest: string;
  /** The newest revision has no such page. */
  isGone: boolean;
  /** What has changed since. */
  since: string;
}

const pathsOf = memoize(
  (spec: Spec): ReadonlySet<string> =>
    new Set([...allEntries({ spec, problems: [] }).map(({ path }) => path), PROBLEMS_PATH]),
);

/**
 * The notice of a page; undefined where the newest revision is shown.
 *
 * @param at of the page: its path without base and prefix, and the newest state. Without it the front page is linked.
 */
export function olderNotice(
  config: SpecbookConfig & Pick<LinkContext, 'for'>,
  at?: { path: string; newest: SpecbookState | undefined },
): OlderNotice | undefined {
  const { older } = config;
  if (!older) return undefined;
  const { revision, day } = older;
  const place = { ...config, prefix: older.newest, front: at?.newest?.config.front ?? '/' };
  const isGone = !at?.newest || !pathsOf(at.newest.spec).has(at.path);
  return {
    revision,
    day,
    newest: pathHref(isGone ? '/' : at.path, place),
    isGone,
    since: pathHref(changesSinceVersionPath(revision), place),
  };
}
