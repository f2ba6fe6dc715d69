/** `/evidence/<run>/`: one run of tests or of load. */
import { stringsOf } from '../../i18n/index.ts';
import { runSection } from '../../views/run.ts';
import type { Run } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { declareSections } from '../../views/section.ts';
import { itemPath } from '../../model/item-path.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { itemPage } from '../page-parts/item-page.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { suggestionsOf } from '../page-parts/series-suggestions.ts';

/** One page for each run. */
export const evidencePages: PageFamily = {
  patterns: ['/evidence/[id]'],
  entries: ({ spec }) =>
    spec.runs.map((run) => ({
      path: itemPath(run.key),
      build: () => runPage(spec, run),
    })),
};

function runPage(spec: Spec, run: Run): PageData {
  const { performance: t, terms } = stringsOf(spec);
  return itemPage({
    spec,
    item: run,
    section: runSection(spec, run, { all: true }),
    behind: declareSections(suggestionsOf(spec, run)),
    area: 'performance',
    document: '06-performance-requirements',
    crumbs: [
      { label: t.title, path: '/performance/' },
      { label: terms.testRuns, path: '/performance/#sec.evidence' },
    ],
    sidebar: performanceSidebar(spec),
    aside: referencedBy(spec, run.key),
    description: t.runs.description({ title: run.title, day: run.data.at.slice(0, 10) }),
  });
}
