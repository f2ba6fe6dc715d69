import { allEntries, FAMILIES } from '../pages/families.ts';
import type { PageData } from '../page-parts/page-data.ts';
import { matchesPattern, paramsOf, type PageEntry } from '../page-parts/page-entry.ts';
import { problemsPage } from '../pages/problems.ts';
import { editHrefOf } from '../render/repository-place.ts';
import { markdownPath, PROBLEMS_PATH } from '../render/links.ts';
import { normalizePattern } from './route-overrides.ts';
import { stateAt, type SpecbookState } from './state.ts';

/** One page of a route, as `getStaticPaths` answers it. */
export interface StaticPage {
  params: Record<string, string>;
  /** Handed to the route: the page is built when it is shown, never for the list of paths. */
  props: { entry: PageEntry };
}

/** The route without the integration's prefix: `/spec/entities/[id]` → `/entities/[id]`. */
function ownPattern(routePattern: string, prefix: string): string {
  return shapeOfRoute(routePattern.slice(prefix.length));
}

/** `/pocs/` and `/pocs` are one route. */
function shapeOfRoute(pattern: string): string {
  return `/${pattern
    .split('/')
    .filter((step) => step !== '')
    .join('/')}`;
}

/** The pages at a route, but for those that the user has a page of their own for. */
function entriesAt(routePattern: string): { pattern: string; entries: PageEntry[] } {
  const { spec, problems, config } = stateAt(routePattern);
  const own = ownPattern(routePattern, config.prefix);
  const isMovedFront = config.front !== '/' && own === shapeOfRoute(config.front);
  const pattern = isMovedFront ? '/' : own;
  const family = FAMILIES.find(({ patterns }) => patterns.includes(pattern));
  const entries = (family?.entries({ spec, problems }) ?? [])
    .filter(({ path }) => matchesPattern(pattern, path))
    .filter(
      ({ path }) => isMovedFront || !config.userRoutes.has(normalizePattern(config.prefix + path)),
    );
  return { pattern, entries };
}

/**
 * What `getStaticPaths` of a route with parameters answers.
 *
 * @param routePattern as Astro hands it over, with the integration's prefix
 */
export function routePaths(routePattern: string): StaticPage[] {
  const { pattern, entries } = entriesAt(routePattern);
  return entries.map((entry) => ({ params: paramsOf(pattern, entry.path), props: { entry } }));
}

/** The one page of a route without parameters. */
export function onlyPage(routePattern: string): PageData {
  const [entry] = entriesAt(routePattern).entries;
  if (!entry) throw new Error(`The route ${routePattern} has no page.`);
  return entry.build();
}

/** What `getStaticPaths` of Markdown pages answers: one for every page, also where the page itself is the user's own. */
export function markdownPaths(state: SpecbookState): StaticPage[] {
  const { spec, problems } = state;
  const ofProblems: PageEntry = {
    path: PROBLEMS_PATH,
    build: () => problemsPage(state, editHrefOf(state)),
  };
  return [...allEntries({ spec, problems }), ofProblems]
    .filter(({ markdown }) => markdown !== false)
    .map((entry) => ({
      params: { twin: markdownPath(entry.path).slice(1, -'.md'.length) },
      props: { entry },
    }));
}
