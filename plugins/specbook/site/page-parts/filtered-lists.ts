/** Where the items with a verdict are listed: the list of their kind, filtered and scrolled to. */
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import type { VerdictSubject } from '../../views/verdict.ts';
import { FILTERS_ANCHOR } from '../render/page-filters.ts';
import { everyPath, PAGE_SIZE } from './every-page.ts';

/** What a list can be filtered by, as its address says it. */
export interface FilterQuery {
  verdict?: Verdict | 'not-met';
  kind?: string;
  owner?: string;
  priority?: string;
  status?: string;
  coverage?: string;
}

/**
 * Path of a list of items, filtered: that of its one page with all of them, unless they are too many for one.
 *
 * @example listed(spec.requirements, '/performance/', { verdict: 'missed' }) // '/performance/?verdict=missed#site.filters'
 */
export function listed(items: readonly unknown[], path: string, query: FilterQuery): string {
  const list = items.length > PAGE_SIZE ? everyPath(path, items.length) : path;
  if (list === undefined) return path;
  const parameters = new URLSearchParams(Object.entries(query) as [string, string][]);
  return `${list}?${parameters.toString()}#${FILTERS_ANCHOR}`;
}

/** Path of the list of all requirements or criteria; see {@link listed}. */
export function listOf(spec: Spec, subject: VerdictSubject, query: FilterQuery): string {
  return subject === 'requirement'
    ? listed(spec.requirements, '/performance/', query)
    : listed(spec.criteria, '/acceptance/', query);
}
