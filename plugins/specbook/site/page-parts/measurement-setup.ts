/** What requirements are about and measured in: services, environments, runs. */
import type { RootContent } from 'mdast';
import { heading, joined, table, right } from '../../markup/mdast.ts';
import { historyUnknown } from '../../documents/performance-measurement.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { pointingTo } from './spec-index.ts';
import { byKey } from '../../views/tables/item-links.ts';

/** Services, own and external. */
export function services(spec: Spec): RootContent[] {
  if (spec.services.length === 0) return [];
  return [
    heading(2, 'Services', 'sec.services'),
    table({
      caption: 'Services, and what each is promised to be',
      columns: [
        'Service',
        'What it does',
        'Owner',
        'Run by',
        'Availability',
        right('Copies'),
        right('Requirements'),
      ],
      rows: spec.services.map((service) => [
        linkTo(service),
        inlineProse(spec, service.data.purpose),
        service.data.owner === undefined
          ? undefined
          : byKey(spec, `team:${service.data.owner}`, service.data.owner),
        service.data.external ? 'others' : undefined,
        service.data.availability && formatQuantity(service.data.availability),
        service.data.redundant === undefined ? undefined : String(service.data.redundant),
        String(
          pointingTo<Requirement>(spec, service.key, ['service', 'dependsOn'], 'requirement')
            .length,
        ),
      ]),
    }),
  ];
}

/** Environments; each row is the place that links to one lead to. */
export function environments(spec: Spec): RootContent[] {
  if (spec.environments.length === 0) return [];
  return [
    heading(2, 'Environments', 'sec.environments'),
    table({
      caption: 'Where things are measured',
      columns: ['Environment', 'What it is like', right('Requirements'), right('Runs')],
      rows: spec.environments.map((item) => ({
        anchor: `environment-${item.id}`,
        cells: [
          item.title,
          item.implied ? undefined : inlineProse(spec, item.data.description),
          String(pointingTo<Requirement>(spec, item.key, ['environment'], 'requirement').length),
          String(pointingTo<Item<'run'>>(spec, item.key, ['environment'], 'run').length),
        ],
      })),
    }),
  ];
}

/** How many runs are listed, the newest first. */
const RUNS_SHOWN = 100;

/** Runs of tests and of load. */
export function runs(spec: Spec): RootContent[] {
  if (spec.runs.length === 0) return [];
  const newest = [...spec.runs].sort((a, b) => Date.parse(b.data.at) - Date.parse(a.data.at));
  return [
    heading(2, 'Evidence', 'sec.evidence'),
    ...historyUnknown(spec),
    table({
      caption: 'Runs of tests and of load, the newest first',
      columns: ['Run', 'Began', 'Environment', 'Measured', 'Results'],
      rows: newest
        .slice(0, RUNS_SHOWN)
        .map((run) => [
          linkTo(run),
          run.data.at.slice(0, 16).replace('T', ' '),
          run.data.environment &&
            byKey(spec, `environment:${run.data.environment}`, run.data.environment),
          run.data.of?.system,
          joined([...new Set(run.data.results.map(({ tool }) => tool))]),
        ]),
    }),
  ];
}
