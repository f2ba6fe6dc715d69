import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { NAVIGATION_AREAS, type NavigationArea } from './page-data.ts';

/** A link to an area in the header. */
export interface AreaLink {
  area: NavigationArea;
  label: string;
  /** Without base and prefix. */
  path: string;
}

/** A link of a project: a path from the root of the site, or an address. */
export interface OwnLink {
  label: string;
  href: string;
}

/** What a project says of the header. */
export interface NavigationChoice {
  /** Areas to show and links of its own; all areas where it names none. */
  nav: readonly (NavigationArea | OwnLink)[];
  /** Links behind them. */
  links: readonly OwnLink[];
}

/** The links in the header. */
export function headerLinks(spec: Spec, { nav, links }: NavigationChoice): (AreaLink | OwnLink)[] {
  const { area: labels } = stringsOf(spec).shell;
  const entries = nav.some((entry) => typeof entry === 'string')
    ? nav
    : [...NAVIGATION_AREAS, ...nav];
  return [...entries, ...links].map((entry) =>
    typeof entry === 'string' ? { area: entry, label: labels[entry], path: `/${entry}/` } : entry,
  );
}
