/** Services, environments and test runs. */
import { stringsOf } from '../../i18n/index.ts';
import { joined, table, right } from '../../markup/mdast.ts';
import { historyUnknown } from '../../documents/performance-measurement.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { pointingTo } from '../../model/spec-index.ts';
import { environmentColumns } from '../../views/tables/environments.ts';
import { reference } from '../../views/lifecycle.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { registerTable } from '../../views/tables/register.ts';

/** Services, own and external. */
export function services(spec: Spec): SectionDeclaration {
  const { nouns, performance, terms } = stringsOf(spec);
  const t = performance.services;
  return {
    id: 'sec.services',
    title: terms.services,
    exists: spec.services.length > 0,
    blocks: () => [
    table({
      caption: t.caption,
      columns: [
        terms.service,
        terms.purpose,
        terms.owner,
        terms.operatedBy,
        terms.sla,
        right(t.replicas),
        right(nouns.requirements.label),
      ],
      rows: spec.services.map((service) => [
        linkTo(service),
        inlineProse(spec, service.data.purpose),
        reference(spec, 'team', service.data.owner),
        terms.operator[service.data.external ? 'external' : 'internal'],
        service.data.availability && formatQuantity(service.data.availability),
        service.data.redundant === undefined ? undefined : String(service.data.redundant),
        String(
          pointingTo<Requirement>(spec, service.key, ['service', 'dependsOn'], 'requirement')
            .length,
        ),
      ]),
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
  const t = performance.runs;
  const newest = [...spec.runs].sort((a, b) => Date.parse(b.data.at) - Date.parse(a.data.at));
  return {
    id: 'sec.evidence',
    title: terms.testRuns,
    exists: spec.runs.length > 0,
    blocks: () => [
    ...historyUnknown(spec),
    table({
      caption: t.caption,
      columns: [terms.run, t.started, terms.environment, t.system, t.tools],
      rows: newest
        .slice(0, RUNS_SHOWN)
        .map((run) => [
          linkTo(run),
          run.data.at.slice(0, 16).replace('T', ' '),
          reference(spec, 'environment', run.data.environment),
          run.data.of?.system,
          joined([...new Set(run.data.results.map(({ tool }) => tool))]),
        ]),
    }),
    ],
  };
}
