/** Lists that fit on one page are one page; longer ones are an overview of their groups, and pages for each group. */
import { blockSource } from '../../markup/block-source.ts';
import type { RootContent } from 'mdast';
import { stringsOf, type Strings } from '../../i18n/index.ts';
import { paragraph, right, routeLink, table } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { untitledSection, type PageSection } from '../render/page-section.ts';
import { everyPage, everyPath, linkToEvery, PAGE_SIZE } from './every-page.ts';
import { emptyState, emptyHead, type StarterKind } from './empty-states.ts';
import type { PageData, Pager } from './page-data.ts';
import type { PageEntry } from './page-entry.ts';

/** One group of a list. */
export interface ListGroup {
  /** Part of its address, and its anchor on a page with other groups. */
  id: string;
  title: string;
  /** How many rows it has. */
  size: number;
  /** What is said above its rows. */
  lede?: readonly RootContent[];
  /** Its rows from one index up to, but not including, another, usually as one table. */
  rows: (from: number, to: number) => readonly RootContent[];
  /** Path of the page that lists it, where there is one anyway. */
  elsewhere?: string;
}

/** A list, and the page that it stands on. */
export interface Listing {
  /** The page without what is listed; its sections stand above the groups. */
  page: PageData;
  groups: readonly ListGroup[];
  /** What is counted in the overview. */
  noun: keyof Strings['nouns'];
  /** What is shown how to write while the list is empty. */
  starter?: StarterKind;
  /** What stands below the groups. */
  foot?: readonly PageSection[];
}

/** True when the groups are spread over pages of their own. */
export function isSpread(groups: readonly ListGroup[]): boolean {
  return sizeOf(groups) > PAGE_SIZE;
}

const sizeOf = (groups: readonly ListGroup[]): number =>
  groups.reduce((sum, group) => sum + group.size, 0);

/** Path of a page of a group: `/pocs/all/go/`, `/pocs/all/go/2/`. */
function groupPath(base: string, group: ListGroup, page = 1): string {
  return `${base}all/${group.id}/${page === 1 ? '' : `${page}/`}`;
}

/**
 * The pages of a list: itself, and where it is long, those of its groups.
 *
 * @param path where the list stands
 * @param make makes the list; called when a page is built
 * @param groupsOf the groups alone, cheap: they decide which addresses there are
 * @param isFiltered its rows can be filtered: a long one stands on one page too
 */
export function listEntries(
  spec: Spec,
  path: string,
  groupsOf: () => readonly ListGroup[],
  make: (groups: readonly ListGroup[]) => Listing,
  isFiltered = false,
): PageEntry[] {
  const groups = groupsOf().filter((group) => group.size > 0);
  const every = isFiltered ? everyPath(path, sizeOf(groups)) : undefined;
  const first: PageEntry = { path, build: () => wholeList(spec, make(groups), every) };
  if (!isSpread(groups)) return [first];
  const more = groups
    .filter((group) => group.elsewhere === undefined)
    .flatMap((group) =>
      Array.from({ length: Math.ceil(group.size / PAGE_SIZE) }, (_, index): PageEntry => ({
        path: groupPath(path, group, index + 1),
        build: () => groupPage(spec, make(groups), group, index + 1),
      })),
    );
  if (every === undefined) return [first, ...more];
  const build = (): PageData => {
    const { page, noun } = make(groups);
    const sections = groups.map(groupSection);
    return everyPage(spec, page, every, { noun, count: sizeOf(groups), sections });
  };
  return [first, { path: every, build, markdown: false }, ...more];
}

/** The list on one page, or the overview of its groups. */
function wholeList(
  spec: Spec,
  { page, groups, noun, starter, foot = [] }: Listing,
  every: string | undefined,
): PageData {
  const isEmpty = groups.length === 0 && starter !== undefined;
  return {
    ...page,
    ...(isEmpty && emptyHead(spec, starter)),
    sections: [
      ...(isEmpty ? [untitledSection(() => emptyState(spec, starter))] : []),
      ...page.sections,
      ...(isSpread(groups)
        ? [
            untitledSection(() => [
              ...(every === undefined ? [] : [linkToEvery(every, spec, noun, sizeOf(groups))]),
              overview(spec, page, groups, noun),
            ]),
          ]
        : groups.map(groupSection)),
      ...foot,
    ],
  };
}

/** The groups of a list that is spread over pages. */
function overview(
  spec: Spec,
  page: PageData,
  groups: readonly ListGroup[],
  noun: Listing['noun'],
): RootContent {
  const { lists: t, nouns, terms } = stringsOf(spec);
  return table({
    caption: t.byGroup({ title: page.title }),
    columns: [terms.group, right(nouns[noun].label)],
    rows: groups.map((group) => [
      routeLink(group.elsewhere ?? groupPath(page.path, group), group.title),
      String(group.size),
    ]),
  });
}

/** All of one group. */
function groupSection({ id, title, size, lede = [], rows }: ListGroup): PageSection {
  return { id, title, body: blockSource(() => [...lede, ...rows(0, size)], 2) };
}

function groupPage(
  spec: Spec,
  { page, noun }: Listing,
  group: ListGroup,
  number: number,
): PageData {
  const { lists: t, nouns } = stringsOf(spec);
  const path = groupPath(page.path, group, number);
  const pages = Math.ceil(group.size / PAGE_SIZE);
  const from = (number - 1) * PAGE_SIZE;
  const to = Math.min(from + PAGE_SIZE, group.size);
  const pager: Pager = {
    page: number,
    pages,
    total: group.size,
    ...(number > 1 && { previous: groupPath(page.path, group, number - 1) }),
    ...(number < pages && { next: groupPath(page.path, group, number + 1) }),
  };
  const range = pages === 1 ? undefined : t.range({ from: from + 1, to, total: group.size });
  const title = { title: page.title, group: group.title };
  const described = { group: group.title, items: nouns[noun].counted({ count: group.size }) };
  return {
    ...page,
    path,
    title: number === 1 ? t.pageTitle(title) : t.pageTitleNumbered({ ...title, page: number }),
    crumbs: [...page.crumbs, { label: page.title, path: page.path }],
    lede: range === undefined ? [] : [paragraph(range)],
    facts: [],
    description:
      range === undefined
        ? t.description(described)
        : t.descriptionOfRange({ ...described, range }),
    aside: [],
    sections: [untitledSection(() => [...(group.lede ?? []), ...group.rows(from, to)])],
    pager,
  };
}
