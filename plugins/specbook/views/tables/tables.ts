/** One table for each kind of item, as lists show them. Columns that are empty in every row are left out. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, mark, sorted, table, type Content, right } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { monthlyCost } from '../../model/performance/cost.ts';
import type { Consideration, Constraint, Criterion, Entity, Enum, Poc } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatCount, formatQuantity } from '../../schema/format-quantity.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { criterionMark } from '../criterion-evidence.ts';
import { byKey, day, linked, named, namedAll, statusMark } from './item-links.ts';
import { isOverdue } from '../consideration.ts';
import { isExpired } from '../poc.ts';
import { kindOfRows } from './table-kinds.ts';
import { CONSTRAINT_KIND_LABELS, CRITERION_KIND_LABELS } from '../../model/sub-kinds.ts';

/** Entities: what they stand for and how large they are. */
export function entityTable(spec: Spec, caption: string, entities: readonly Entity[]): Table {
  return table({
    caption,
    items: {},
    columns: ['Entity', 'Purpose', right('Fields'), right('Rows'), 'Owner'],
    rows: entities.map((entity) => [
      named(entity),
      inlineProse(spec, entity.data.purpose),
      String(entity.data.fields.length),
      entity.data.volume &&
        sorted(entity.data.volume.initial.base, formatCount(entity.data.volume.initial.base)),
      entity.data.owner === undefined
        ? undefined
        : byKey(spec, `team:${entity.data.owner}`, entity.data.owner),
    ]),
  });
}

/** Enumerations and their values. */
export function enumTable(spec: Spec, caption: string, enums: readonly Enum[]): Table {
  return table({
    caption,
    items: {},
    columns: ['Enumeration', 'Purpose', 'Values'],
    rows: enums.map((item) => [
      named(item),
      inlineProse(spec, item.data.purpose),
      joined(item.data.values.map((value) => code(value.id))),
    ]),
  });
}

/** Columns of constraints that a page may know already; shown by default. */
interface ConstraintColumns {
  withScreens?: boolean;
  withService?: boolean;
}

/** Technical constraints of one kind or of several. */
export function constraintTable(
  spec: Spec,
  caption: string,
  constraints: readonly Constraint[],
  { withScreens = true, withService = true }: ConstraintColumns = {},
): Table {
  const kind = kindOfRows(
    constraints,
    'kind',
    ({ data }) => CONSTRAINT_KIND_LABELS[data.kind].heading,
  );
  return table({
    caption,
    items: kind.items,
    columns: [
      'Constraint',
      'What',
      ...kind.columns,
      'Limit',
      'Cost',
      'What to do',
      { label: 'Screens', filter: 'screen' },
      { label: 'Service', filter: 'service' },
      'Shown by',
    ],
    rows: constraints.map((constraint) => [
      [linkTo(constraint), statusMark(constraint)],
      constraint.title,
      ...kind.cells(constraint),
      constraint.data.kind === 'limitation' && constraint.data.limit
        ? limitOf(constraint.data.limit)
        : undefined,
      costOf(constraint),
      inlineProse(spec, constraint.data.guidance),
      withScreens ? namedAll(spec, 'screen', constraint.data.screens) : undefined,
      withService ? serviceOf(spec, constraint) : undefined,
      linked(spec, constraint.key, 'validatedBy'),
    ]),
  });
}

/** Limits are of all dimensions: a rate is neither more nor less than a size. */
function limitOf(limit: Quantity): Content {
  return sorted(limit.base, formatQuantity(limit), limit.dimension);
}

function serviceOf(spec: Spec, { data }: Constraint): Content {
  return data.service && byKey(spec, `service:${data.service}`, data.service);
}

function costOf(constraint: Constraint): Content {
  const cost = monthlyCost(constraint);
  if (constraint.data.kind !== 'cost' || !cost) return undefined;
  const { price, per } = constraint.data.cost;
  const each = `${formatQuantity(price)} per ${per}`;
  return cost.amount === undefined
    ? each
    : sorted(cost.amount, `${each}, ${formatCount(cost.amount)} ${cost.currency} a month`);
}

/** Proofs of concept: what was tried, and how long that holds. */
export function pocTable(spec: Spec, caption: string, pocs: readonly Poc[]): Table {
  const { pocVerdict: labels } = stringsOf(spec).labels;
  const verdict = kindOfRows(pocs, 'verdict', ({ data }) => labels[data.verdict]);
  return table({
    caption,
    items: verdict.items,
    columns: [
      'Proof of concept',
      'What was tried',
      ...verdict.columns,
      'Date',
      'Expires',
      right('Relied on by'),
    ],
    rows: pocs.map((poc) => [
      [linkTo(poc), statusMark(poc)],
      poc.title,
      ...verdict.cells(poc),
      day(poc.data.date),
      [day(poc.data.expires), isExpired(spec, poc) ? [' ', mark('expired', 'stale')] : undefined],
      String(reliedOnBy(spec, poc)),
    ]),
  });
}

function reliedOnBy(spec: Spec, poc: Poc): number {
  return new Set(
    spec
      .linksTo(poc.key)
      .filter(({ relation }) => relation === 'validatedBy')
      .map(({ from }) => from),
  ).size;
}

/** Acceptance criteria: what must hold, and how it is proved; those of several areas without their tests, for room. */
export function criterionTable(
  spec: Spec,
  caption: string,
  criteria: readonly Criterion[],
  { withArea = false } = {},
): Table {
  const kind = kindOfRows(criteria, 'kind', ({ data }) => CRITERION_KIND_LABELS[data.kind].heading);
  return table({
    caption,
    items: kind.items,
    columns: [
      'Criterion',
      'What must hold',
      { label: 'Verdict', filter: 'verdict' },
      { label: 'Area', filter: 'area' },
      ...kind.columns,
      { label: 'Priority', filter: 'priority' },
      { label: 'Method', filter: 'method' },
      'Verifies',
      'Tests',
      'Standards',
    ],
    rows: criteria.map((criterion) => [
      [linkTo(criterion), statusMark(criterion)],
      inlineProse(spec, criterion.data.statement) ?? criterion.title,
      criterionMark(spec, criterion),
      withArea && criterion.parent ? byKey(spec, criterion.parent, '') : undefined,
      ...kind.cells(criterion),
      criterion.data.priority,
      criterion.data.method,
      linked(spec, criterion.key, 'verifies'),
      withArea ? undefined : joined((criterion.data.tests ?? []).map((test) => code(test))),
      withArea ? undefined : joined(criterion.data.standards ?? []),
    ]),
  });
}

/** Considerations: what was asked, and what became of it. */
export function considerationTable(
  spec: Spec,
  caption: string,
  considerations: readonly Consideration[],
): Table {
  const { considerationStatus: labels } = stringsOf(spec).labels;
  const status = kindOfRows(considerations, 'status', ({ data }) => labels[data.status]);
  return table({
    caption,
    items: status.items,
    columns: [
      'Consideration',
      'Question',
      ...status.columns,
      'Decision',
      'Raised',
      'Due',
      'Decided',
      'Bears on',
    ],
    rows: considerations.map((item) => [
      linkTo(item),
      inlineProse(spec, item.data.question),
      ...status.cells(item),
      inlineProse(spec, item.data.decision),
      day(item.data.raised),
      [day(item.data.due), isOverdue(spec, item) ? [' ', mark('overdue', 'missed')] : undefined],
      day(item.data.decided),
      linked(spec, item.key, 'affects'),
    ]),
  });
}
