/** How performance is measured: environments, the mix of load, and how long results count. */
import type { RootContent } from 'mdast';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, paragraph, table, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { reference } from '../views/lifecycle.ts';

/** Nothing where nothing is said of it. */
export function measurementPart(spec: Spec): Part[] {
  const parts = [...environments(spec), ...workload(spec), ...validity(spec)];
  return parts.length === 0 ? [] : [part('How it is measured', 'measurement', () => [], parts)];
}

function environments(spec: Spec): Part[] {
  if (spec.environments.length === 0) return [];
  return [
    part(
      'Environments',
      'measurement.environments',
      () => [
        table({
          caption: 'Environments',
          columns: ['Environment', 'What it is like'],
          rows: spec.environments.map(({ id, key, data }) => ({
            anchor: id,
            item: key,
            cells: [code(id), inlineProse(spec, data.description)],
          })),
        }),
      ],
      [],
      { rows: spec.environments.map(({ key }) => key) },
    ),
  ];
}

/** The rates under which requirements hold at the same time. */
function workload(spec: Spec): Part[] {
  const rows = spec.requirements.flatMap((requirement): Row[] => {
    const load = requirement.data.under?.load;
    if (!load) return [];
    return [
      [
        linkTo(requirement),
        requirement.title,
        reference(spec, 'category', requirement.data.category),
        formatQuantity(load),
        reference(spec, 'environment', requirement.data.under?.environment),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const columns = [
    'Id',
    'Requirement',
    'Category',
    { label: 'Load', align: 'right' as const },
    'Environment',
  ];
  return [
    part('Workload', 'measurement.workload', () => [
      paragraph(
        'The load of a requirement is the rate of its own endpoints, with all the others at work.',
      ),
      table({ caption: 'Workload', columns, rows }),
    ]),
  ];
}

/** Said once where git does not reach back to the runs: nobody can tell which targets have changed since. */
export function historyUnknown(spec: Spec): RootContent[] {
  if (!spec.history?.shallow || spec.runs.length === 0) return [];
  return [
    paragraph(
      'History unknown: this was made from a shallow clone, so no result is called stale because its target has changed since.',
    ),
  ];
}

function validity(spec: Spec): Part[] {
  const validFor = spec.info.evidence?.validFor;
  const own = spec.requirements.filter(({ data }) => data.validFor);
  const unknown = historyUnknown(spec);
  if (!validFor && own.length === 0 && unknown.length === 0) return [];
  const nodes: RootContent[] = [...unknown];
  if (validFor)
    nodes.push(
      paragraph(`A result older than ${formatQuantity(validFor)} proves nothing any more.`),
    );
  if (own.length > 0) {
    const rows = own.map((one): Row => [
      inline(linkTo(one), ` ${one.title}`),
      one.data.validFor && formatQuantity(one.data.validFor),
    ]);
    nodes.push(
      table({
        caption: 'Requirements with a validity of their own',
        columns: ['Requirement', 'Results valid for'],
        rows,
      }),
    );
  }
  return [part('Validity of results', 'measurement.validity', () => nodes)];
}
