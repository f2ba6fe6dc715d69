/** Performance requirements as tables: each kind has columns of its own, so that numbers stand below each other. */
import type { Table } from 'mdast';
import {
  code,
  joined,
  sorted,
  table,
  type Column,
  type Content,
  right,
} from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { verdictMark } from '../verdict.ts';
import { scalingOutlook } from '../../model/performance/growth.ts';
import type { ItemData, Requirement } from '../../model/item.ts';
import { describeTargets } from '../../model/performance/describe-requirement.ts';
import type { Spec } from '../../model/spec.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { byKey, day, statusMark } from './item-links.ts';
import { kindOfRows } from './table-kinds.ts';
import { REQUIREMENT_KIND_LABELS } from '../../model/sub-kinds.ts';

type Kind = ItemData['requirement']['kind'];
type Cell = (requirement: Requirement) => Content;

/** One column: its heading, and what stands in it. */
interface TargetColumn {
  head: string | Column;
  cell: Cell;
}

/** Which table. */
interface Options {
  /** Names the category of each. */
  withCategory?: boolean;
  /** Names the service of each; so by default. */
  withService?: boolean;
  /** Names the owner of each. */
  withOwner?: boolean;
}

const bySize = (quantity: Quantity): Content => sorted(quantity.base, formatQuantity(quantity));

/** A target of its own column, by its key under `targets`. */
function target(label: string, id: string): TargetColumn {
  return {
    head: right(label),
    cell: ({ data }) => {
      if (data.kind === 'scalability') return undefined;
      const targets: Record<string, Quantity | undefined> = { ...data.targets };
      const quantity = targets[id];
      return quantity && bySize(quantity);
    },
  };
}

/** Percentiles that have no column of their own, as `p90 220 ms`. */
const OWN_COLUMN = new Set(['p50', 'p95', 'p99', 'errors']);
const otherPercentiles: TargetColumn = {
  head: 'Others',
  cell: ({ data }) =>
    joined(
      describeTargets(data)
        .filter(({ id }) => !OWN_COLUMN.has(id))
        .map(({ label, quantity }) => `${label} ${formatQuantity(quantity)}`),
    ),
};

function cell(
  head: string | Column,
  content: (data: ItemData['requirement']) => Content,
): TargetColumn {
  return { head, cell: ({ data }) => content(data) };
}

const load = cell(right('Load'), ({ under }) => under?.load && bySize(under.load));

const COLUMNS: Record<Kind, (spec: Spec) => TargetColumn[]> = {
  'response-time': () => [
    target('p50', 'p50'),
    target('p95', 'p95'),
    target('p99', 'p99'),
    otherPercentiles,
    target('Errors', 'errors'),
    load,
  ],
  throughput: () => [
    target('Sustained', 'sustained'),
    target('Peak', 'peak'),
    target('Users', 'concurrentUsers'),
    target('Errors', 'errors'),
    cell(right('Think time'), (data) =>
      data.kind === 'throughput' && data.thinkTime ? bySize(data.thinkTime) : undefined,
    ),
  ],
  'data-volume': (spec) => [
    target('Rows', 'records'),
    target('Storage', 'storage'),
    cell(right('In'), (data) =>
      data.kind === 'data-volume' && data.horizon ? bySize(data.horizon) : undefined,
    ),
    cell('Of', (data) =>
      data.kind === 'data-volume'
        ? joined((data.entities ?? []).map((id) => byKey(spec, `entity:${id}`, id)))
        : undefined,
    ),
  ],
  availability: (spec) => [
    target('Available', 'availability'),
    cell(right('Over'), (data) =>
      data.kind === 'availability' && data.window ? bySize(data.window) : undefined,
    ),
    target('Back after', 'recoveryTime'),
    target('Data lost', 'recoveryPoint'),
    cell('Depends on', (data) =>
      data.kind === 'availability'
        ? joined((data.dependsOn ?? []).map((id) => byKey(spec, `service:${id}`, id)))
        : undefined,
    ),
  ],
  scalability: (spec) => [
    cell(right('Now'), (data) => (data.kind === 'scalability' ? bySize(data.now) : undefined)),
    cell(right('Growth'), (data) => (data.kind === 'scalability' ? data.growth.text : undefined)),
    cell(right('Trigger'), (data) =>
      data.kind === 'scalability' ? bySize(data.trigger) : undefined,
    ),
    { head: 'Reached', cell: (requirement) => reachedOn(spec, requirement) },
    { head: 'State', cell: (requirement) => scalingOutlook(spec, requirement)?.state },
  ],
};

/** The day on which the trigger is reached. */
function reachedOn(spec: Spec, requirement: Requirement): Content {
  const outlook = scalingOutlook(spec, requirement);
  return outlook && (day(outlook.reachedOn) ?? 'never');
}

const inWords: TargetColumn = {
  head: 'Target',
  cell: ({ data }) => joined(describeTargets(data).map(({ words }) => words)),
};

/**
 * Requirements as a table: columns of their kind where they are of one kind, else their targets in words.
 *
 * @param caption what it holds, for those who do not see it
 */
export function requirementTable(
  spec: Spec,
  caption: string,
  requirements: readonly Requirement[],
  { withCategory = false, withService = true, withOwner = false }: Options = {},
): Table {
  const [kind, ...others] = new Set(requirements.map(({ data }) => data.kind));
  const targets = kind !== undefined && others.length === 0 ? COLUMNS[kind](spec) : [inWords];
  const kinds = kindOfRows(
    requirements,
    'kind',
    ({ data }) => REQUIREMENT_KIND_LABELS[data.kind].heading,
  );
  const columns: TargetColumn[] = [
    { head: 'Requirement', cell: (item) => [linkTo(item), statusMark(item)] },
    { head: 'About', cell: aboutOf },
    {
      head: { label: 'Verdict', filter: 'verdict' },
      cell: ({ key }) => {
        const verdict = verdictsOf(spec).requirements.get(key)?.verdict;
        return verdict && verdictMark(verdict);
      },
    },
    ...kinds.columns.map((head): TargetColumn => ({ head, cell: kinds.cells })),
    ...targets,
    ...(withCategory
      ? [
          cell(
            { label: 'Category', filter: 'category' },
            ({ category }) => category && byKey(spec, `category:${category}`, category),
          ),
        ]
      : []),
    ...(withService
      ? [
          cell(
            { label: 'Service', filter: 'service' },
            ({ service }) => service && byKey(spec, `service:${service}`, service),
          ),
        ]
      : []),
  ];
  if (withOwner) {
    columns.push(
      cell(
        { label: 'Owner', filter: 'owner' },
        ({ owner }) => owner && byKey(spec, `team:${owner}`, owner),
      ),
    );
  }
  return table({
    caption,
    items: kinds.items,
    columns: columns.map(({ head }) => head),
    rows: requirements.map((requirement) => columns.map((column) => column.cell(requirement))),
  });
}

/** What a requirement is about: its own title, else its operations, else what grows, else its made-up title. */
function aboutOf({ title, data }: Requirement): Content {
  if (data.title !== undefined) return data.title;
  if (data.endpoints) return joined(data.endpoints.map((endpoint) => code(endpoint)));
  return data.kind === 'scalability' ? data.metric : title;
}
