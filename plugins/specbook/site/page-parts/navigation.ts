import { NAVIGATION_AREAS, type NavigationArea } from './page-data.ts';

/** One of the five links in the header. */
export interface AreaLink {
  area: NavigationArea;
  label: string;
  /** Without base and prefix. */
  path: string;
}

const LABELS: Record<NavigationArea, string> = {
  'data-model': 'Data model',
  performance: 'Performance',
  constraints: 'Constraints',
  acceptance: 'Acceptance',
  documents: 'Documents',
};

/** The areas in the header. */
export const AREA_LINKS: readonly AreaLink[] = NAVIGATION_AREAS.map((area) => ({
  area,
  label: LABELS[area],
  path: `/${area}/`,
}));
