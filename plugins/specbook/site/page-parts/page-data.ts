/**
 * What a page shows, before it is HTML or Markdown: a builder makes it from the {@link Spec}, the layout and the twin
 * print it. Links in its trees are `specbook:` addresses, resolved when they are printed.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Fact } from '../../markup/mdast.ts';
import type { Key } from '../../model/item.ts';
import type { Position } from '../../model/problem.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { ChangeBadge } from '../../model/changes/change-badge.ts';
import type { PageBody } from '../render/to-html.ts';
import type { Crumb } from './crumb.ts';
import type { Neighbours } from './neighbours.ts';

/** The areas in the header of every page. */
export const NAVIGATION_AREAS = [
  'data-model',
  'performance',
  'constraints',
  'acceptance',
  'documents',
] as const;
/** One of {@link NAVIGATION_AREAS}. */
export type NavigationArea = (typeof NAVIGATION_AREAS)[number];

/** One list beside the page. */
export interface AsideSection {
  /** `Business rules`, `Referenced by`. */
  title: string;
  /** One entry a line, all of them; a page shows {@link ASIDE_LIMIT} and leads to its twin for the rest. */
  entries: readonly (readonly PhrasingContent[])[];
}

/** How many entries of a list beside a page are shown. */
export const ASIDE_LIMIT = 50;

/** One page of a list, or of a document, that is cut into pages. */
export interface Pager {
  /** From 1. */
  page: number;
  /** How many there are. */
  pages: number;
  /** What is listed, in all; nothing for a document. */
  total?: number;
  /** Path of the page before. */
  previous?: string;
  /** Path of the page after. */
  next?: string;
  /** What stands there, where that says more than `Previous` and `Next`. */
  titles?: { previous?: string; next?: string };
}

/** A link of the sidebar: what stands beside this page in its area. */
export interface SidebarEntry {
  label: string;
  path: string;
  /** Small print behind it: a number of fields, of entities. */
  note?: string;
  /** How it differs from the state that the site is compared with. */
  change?: ChangeBadge;
  current?: boolean;
}

/** A group of {@link SidebarEntry}: the current domain, the other domains. */
export interface SidebarSection {
  title: string;
  entries: readonly SidebarEntry[];
}

/** Everything one page shows. */
export interface PageData extends PageBody {
  title: string;
  /** What the page is about: `Entity`, `Response time`; none for lists. */
  kindLabel?: string;
  /** Id of the item, where people know it by that: `PERF-RT-002`. */
  itemId?: string;
  /** The area of the header that it belongs to. */
  area?: NavigationArea;
  crumbs: readonly Crumb[];
  /** One or two sentences on top. */
  lede?: readonly RootContent[];
  /** The most needed facts, in one row: term and content. */
  facts: readonly Fact[];
  /** Lists beside it. */
  aside: readonly AsideSection[];
  /** What stands beside it in its area: bounded, never every item of the specification. */
  sidebar: readonly SidebarSection[];
  /** Plain text of one or two sentences for search engines and link previews. */
  description: string;
  /** The item that it shows in full. */
  key?: Key;
  /** Where it is written, for Edit and Discuss. */
  source?: Position;
  /** The document in which it stands in full. */
  document?: DocumentSlug;
  /** Its number there, `5.2.1`. */
  sectionNumber?: string;
  /** Where it is read there: `/documents/05-data-models/#patient`, without base and prefix. */
  sectionPath?: string;
  /** Where a divided document says on which page each of its sections stands. */
  sectionPages?: string;
  /** A whole document, as it is printed: the page has a button for it. */
  isPrintable?: boolean;
  /** A whole document of very many pages: a script puts their content together. */
  isAssembled?: boolean;
  /** Where it is one page of several. */
  pager?: Pager;
  /** `dashboard`: its first section is its first screen, and the links to the others stand below it. */
  layout?: 'dashboard';
  /** The items of its kind before and after it. */
  neighbours?: Neighbours;
}
