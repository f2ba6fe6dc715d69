/** What every page of a specification has on `Astro.locals.specbook`, and how components read it. */
import type { AstroGlobal } from 'astro';
import { stringsOf, type Strings } from '../../i18n/index.ts';
import type { PageData } from '../page-parts/page-data.ts';
import { allStates, stateAt, type SpecbookState } from './state.ts';

/** A specification and the words of its pages. */
export interface SiteLocals extends SpecbookState {
  /** The words of the interface. */
  strings: Strings;
  /** What the page shows; undefined on pages that are not in `<SpecPage>`. */
  page?: PageData;
}

/**
 * `Astro.locals.specbook`: the data of a page, for components that replace those of Specbook. Pages of Specbook and
 * your own pages in `<SpecPage>` have it; other pages do not.
 */
export interface SpecbookLocals extends SiteLocals {
  /** What the page shows. */
  page: PageData;
}

/** What is read of `Astro`. */
type PageContext = Pick<AstroGlobal, 'locals' | 'url'>;

/** Declares `Astro.locals.specbook` in a project. */
export const LOCALS_TYPES = `declare namespace App {
  interface Locals {
    /** The data of a page of Specbook; undefined on pages that are not in \`<SpecPage>\`. */
    specbook: import('astro-specbook').SpecbookLocals;
  }
}
`;

/**
 * Makes a page known to its components: every route does so before it renders one.
 *
 * @example
 * const page = onlyPage(Astro.routePattern);
 * setPage(Astro, stateAt(Astro.routePattern), page);
 */
export function setPage(
  { locals }: Pick<AstroGlobal, 'locals'>,
  state: SpecbookState,
  page: PageData,
): void {
  locals.specbook = { ...state, strings: stringsOf(state.spec), page };
}

/**
 * The specification that a component shows. On a page of the user's own it is that of the longest prefix of its address.
 *
 * @example const { spec, config, strings } = specbookOf(Astro);
 */
export function specbookOf({ locals, url }: PageContext): SiteLocals {
  // Unlike the declared type, which is for components, a page of the user's own may have none.
  const { specbook } = locals as { specbook?: SpecbookLocals };
  if (specbook) return specbook;
  const state = stateOfPage(url);
  return { ...state, strings: stringsOf(state.spec) };
}

/** The state that a page of the user's own belongs to. */
export function stateOfPage({ pathname }: Pick<URL, 'pathname'>): SpecbookState {
  const base = (allStates()[0]?.config.base ?? '').replace(/\/$/u, '');
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return stateAt(path.replace(/\.html$/u, ''));
}
