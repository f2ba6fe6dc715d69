/** A long list on one page beside those that it is spread over: there its filters have all of its rows. */
import { stringsOf, type Strings } from '../../i18n/index.ts';
import { paragraph, routeLink } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import type { PageSection } from '../render/page-section.ts';
import type { PageData } from './page-data.ts';

/** How many rows stand on one page of a list that is spread over pages. */
export const PAGE_SIZE = 100;

/** A page of more rows would be heavier than 2 MB. */
const MOST_ROWS = 4000;

/**
 * Path of the page with every row of a list; undefined where the list itself is that page, or has too many rows.
 *
 * @example everyPath('/performance/', 240) // '/performance/all/every/'
 */
export function everyPath(base: string, size: number): string | undefined {
  return size > PAGE_SIZE && size <= MOST_ROWS ? `${base}all/every/` : undefined;
}

/** The page with every row of a list. */
export function everyPage(
  spec: Spec,
  page: PageData,
  path: string,
  {
    noun,
    count,
    sections,
  }: { noun: keyof Strings['nouns']; count: number; sections: readonly PageSection[] },
): PageData {
  const { lists: t, nouns } = stringsOf(spec);
  const items = nouns[noun].counted({ count });
  return {
    ...page,
    path,
    title: t.pageTitle({ title: page.title, group: t.every }),
    crumbs: [...page.crumbs, { label: page.title, path: page.path }],
    lede: [paragraph(t.everyLede({ items }))],
    facts: [],
    description: t.description({ group: page.title, items }),
    aside: [],
    sections,
    rowLimit: Infinity,
  };
}

/** The way to that page, on the page of the list. */
export function linkToEvery(path: string, spec: Spec, noun: keyof Strings['nouns'], count: number) {
  const { lists: t, nouns } = stringsOf(spec);
  return paragraph(routeLink(path, t.toEvery({ items: nouns[noun].counted({ count }) })));
}
