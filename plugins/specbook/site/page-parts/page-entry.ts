import type { Problem } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import type { PageData } from './page-data.ts';

/** One address of the site, and how its page is made. Knowing the address costs nothing; building is for who shows it. */
export interface PageEntry {
  /** `/entities/patient/`, without base and prefix. */
  path: string;
  build: () => PageData;
  /** Its Markdown twin, where that is more than the page as text; `false` where it is the twin of another page. */
  markdown?: (() => string) | false;
}

/** What every builder is made from. */
export interface PageInput {
  spec: Spec;
  problems: readonly Problem[];
}

/** Pages that belong together: a list with its groups, or one page for each item. */
export interface PageFamily {
  /** Astro's patterns of its routes, without base and prefix: `/entities/[id]`. */
  patterns: readonly string[];
  /** The pages of a specification. Cheap: nothing is built yet. */
  entries: (input: PageInput) => readonly PageEntry[];
}

const SPREAD = /^\[\.\.\.(\w+)\]$/u;
const PARAM = /^\[(\w+)\]$/u;

/**
 * Route parameters of a path, for Astro's `getStaticPaths`.
 *
 * @example paramsOf('/entities/[id]', '/entities/patient/') // { id: 'patient' }
 * @example paramsOf('/pocs/all/[...group]', '/pocs/all/go/2/') // { group: 'go/2' }
 */
export function paramsOf(pattern: string, path: string): Record<string, string> {
  const steps = path.split('/').filter((step) => step !== '');
  const params: Record<string, string> = {};
  for (const [index, part] of pattern
    .split('/')
    .filter((step) => step !== '')
    .entries()) {
    const spread = SPREAD.exec(part)?.[1];
    const name = PARAM.exec(part)?.[1];
    if (spread !== undefined) params[spread] = steps.slice(index).map(decodeURIComponent).join('/');
    else if (name !== undefined) params[name] = decodeURIComponent(steps[index] ?? '');
  }
  return params;
}

/**
 * True when a path is of a route.
 *
 * @example matchesPattern('/pocs/all/[...group]', '/pocs/all/go/2/') // true
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const steps = path.split('/').filter((step) => step !== '');
  const parts = pattern.split('/').filter((step) => step !== '');
  const spread = parts.findIndex((part) => SPREAD.test(part));
  if (spread < 0 ? steps.length !== parts.length : steps.length <= spread) return false;
  return parts.every(
    (part, index) => SPREAD.test(part) || PARAM.test(part) || part === steps[index],
  );
}
