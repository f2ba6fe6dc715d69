/** `/evidence/<run>/`: one run of tests or of load. */
import { runSection } from '../../documents/sections/run.ts';
import { itemPath } from '../links.ts';
import { referredToBy } from './aside.ts';
import { itemPage } from './item-page.ts';
import type { PageFamily } from './page-entry.ts';
import { performanceRail } from './rail.ts';

/** One page for each run. */
export const evidencePages: PageFamily = {
  patterns: ['/evidence/[id]'],
  entries: ({ spec }) =>
    spec.runs.map((run) => ({
      path: itemPath(run.key),
      build: () =>
        itemPage({
          spec,
          item: run,
          section: runSection(spec, run),
          area: 'performance',
          document: '06-performance-requirements',
          crumbs: [
            { label: 'Performance', path: '/performance/' },
            { label: 'Evidence', path: '/performance/#sec.evidence' },
          ],
          rail: performanceRail(spec),
          aside: referredToBy(spec, run.key),
          description: `${run.title}, ${run.data.at.slice(0, 10)}: what was measured, where, and by which tools.`,
        }),
    })),
};
