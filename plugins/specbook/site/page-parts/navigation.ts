import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { NAVIGATION_AREAS, type NavigationArea } from './page-data.ts';

/** One of the five links in the header. */
export interface AreaLink {
  area: NavigationArea;
  label: string;
  /** Without base and prefix. */
  path: string;
}

/** The areas in the header. */
export function areaLinks(spec: Spec): AreaLink[] {
  const { area: labels } = stringsOf(spec).shell;
  return NAVIGATION_AREAS.map((area) => ({ area, label: labels[area], path: `/${area}/` }));
}
