/** Services, environments and test runs. */
import { stringsOf } from '../../i18n/index.ts';
import { historyUnknown } from '../../documents/performance/performance-measurement.ts';
import type { Spec } from '../../model/spec.ts';
import { environmentColumns } from '../../views/tables/environments.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { registerTable } from '../../views/tables/register.ts';
import { runColumns } from '../../views/tables/runs.ts';
import { serviceColumns } from '../../views/tables/services.ts';

/** Services, own and external. */
export function services(spec: Spec): SectionDeclaration {
  const { performance, terms } = stringsOf(spec);
  return {
    id: 'sec.services',
    title: terms.services,
    exists: spec.services.length > 0,
    blocks: () => [
      registerTable(serviceColumns(spec), {
        caption: performance.services.caption,
        columns: [
          ...(['service', 'purpose', 'owner', 'operatedBy'] as const),
          ...(['sla', 'replicas', 'requirements'] as const),
        ],
        rows: spec.services,
      }),
    ],
  };
}

/** Environments; links to one lead to its row. */
export function environments(spec: Spec): SectionDeclaration {
  const { environments: t } = stringsOf(spec).performance;
  return {
    id: 'sec.environments',
    title: t.title,
    exists: spec.environments.length > 0,
    blocks: () => [
      registerTable(environmentColumns(spec), {
        caption: t.caption,
        columns: ['environment', 'description', 'requirements', 'runs'],
        rows: spec.environments,
        anchor: ({ id }) => ({ anchor: `environment-${id}` }),
      }),
    ],
  };
}

/** How many runs are listed, the newest first. */
const RUNS_SHOWN = 100;

/** Runs of tests and of load. */
export function runs(spec: Spec): SectionDeclaration {
  const { performance, terms } = stringsOf(spec);
  const newest = [...spec.runs].sort((a, b) => Date.parse(b.data.at) - Date.parse(a.data.at));
  return {
    id: 'sec.evidence',
    title: terms.testRuns,
    exists: spec.runs.length > 0,
    blocks: () => [
      ...historyUnknown(spec),
      registerTable(runColumns(spec), {
        caption: performance.runs.caption,
        columns: ['run', 'started', 'environment', 'system', 'tools'],
        rows: newest.slice(0, RUNS_SHOWN),
      }),
    ],
  };
}
