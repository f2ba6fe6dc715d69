/** One table for each kind of item, as lists show them. Columns that are empty in every row are left out. */
import type { Table } from 'mdast';
import { code, joined, mark, table, type Content } from '../../documents/mdast.ts';
import { inlineProse } from '../../documents/prose.ts';
import { linkTo } from '../../documents/prose-links.ts';
import { monthlyCost } from '../../model/cost.ts';
import type {
  Consideration,
  Constraint,
  Criterion,
  Entity,
  Enum,
  Poc,
  Rule,
} from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatCount, formatQuantity } from '../../schema/format-quantity.ts';
import { byKey, day, linked, named, namedAll, statusMark } from './item-links.ts';
import { isOverdue } from '../../documents/sections/consideration.ts';
import { isExpired } from '../../documents/sections/poc.ts';

const right = (label: string): { label: string; align: 'right' } => ({ label, align: 'right' });

/** Entities: what they stand for and how large they are. */
export function entityTable(spec: Spec, caption: string, entities: readonly Entity[]): Table {
  return table({
    caption,
    columns: ['Entity', 'Purpose', right('Fields'), right('Rows'), 'Owner'],
    rows: entities.map((entity) => [
      named(entity),
      inlineProse(spec, entity.data.purpose),
      String(entity.data.fields.length),
      entity.data.volume && formatCount(entity.data.volume.initial.base),
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
    columns: ['Enumeration', 'Purpose', 'Values'],
    rows: enums.map((item) => [
      named(item),
      inlineProse(spec, item.data.purpose),
      joined(item.data.values.map((value) => code(value.id))),
    ]),
  });
}

/** Business rules. */
export function ruleTable(spec: Spec, caption: string, rules: readonly Rule[]): Table {
  return table({
    caption,
    columns: ['Rule', 'Statement', 'Kind', 'Entity', 'Enforced by'],
    rows: rules.map((rule) => [
      [linkTo(rule), statusMark(rule)],
      inlineProse(spec, rule.data.statement),
      rule.data.kind,
      rule.parent && byKey(spec, rule.parent, ''),
      rule.data.enforcedBy,
    ]),
  });
}

/** Technical constraints of one kind or of several. */
export function constraintTable(
  spec: Spec,
  caption: string,
  constraints: readonly Constraint[],
  { withScreens = true } = {},
): Table {
  return table({
    caption,
    columns: ['Constraint', 'What', 'Limit', 'Cost', 'What to do', 'Screens', 'Shown by'],
    rows: constraints.map((constraint) => [
      [linkTo(constraint), statusMark(constraint)],
      constraint.title,
      constraint.data.kind === 'limitation' && constraint.data.limit
        ? formatQuantity(constraint.data.limit)
        : undefined,
      costOf(constraint),
      inlineProse(spec, constraint.data.guidance),
      withScreens ? namedAll(spec, 'screen', constraint.data.screens) : undefined,
      linked(spec, constraint.key, 'validatedBy'),
    ]),
  });
}

function costOf(constraint: Constraint): Content {
  const cost = monthlyCost(constraint);
  if (constraint.data.kind !== 'cost' || !cost) return undefined;
  const { price, per } = constraint.data.cost;
  const each = `${formatQuantity(price)} per ${per}`;
  return cost.amount === undefined
    ? each
    : `${each}, ${formatCount(cost.amount)} ${cost.currency} a month`;
}

/** Proofs of concept of one verdict: what was tried, and how long that holds. */
export function pocTable(spec: Spec, caption: string, pocs: readonly Poc[]): Table {
  return table({
    caption,
    columns: ['Proof of concept', 'What was tried', 'Date', 'Expires', right('Relied on by')],
    rows: pocs.map((poc) => [
      [linkTo(poc), statusMark(poc)],
      poc.title,
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

/** Acceptance criteria: what must hold, and how it is proved. */
export function criterionTable(spec: Spec, caption: string, criteria: readonly Criterion[]): Table {
  return table({
    caption,
    columns: [
      'Criterion',
      'What must hold',
      'Priority',
      'Method',
      'Verifies',
      'Tests',
      'Standards',
    ],
    rows: criteria.map((criterion) => [
      [linkTo(criterion), statusMark(criterion)],
      inlineProse(spec, criterion.data.statement) ?? criterion.title,
      criterion.data.priority,
      criterion.data.method,
      linked(spec, criterion.key, 'verifies'),
      joined((criterion.data.tests ?? []).map((test) => code(test))),
      joined(criterion.data.standards ?? []),
    ]),
  });
}

/** Considerations: what was asked, and what became of it. */
export function considerationTable(
  spec: Spec,
  caption: string,
  considerations: readonly Consideration[],
): Table {
  return table({
    caption,
    columns: ['Consideration', 'Question', 'Decision', 'Raised', 'Due', 'Decided', 'Bears on'],
    rows: considerations.map((item) => [
      linkTo(item),
      inlineProse(spec, item.data.question),
      inlineProse(spec, item.data.decision),
      day(item.data.raised),
      [day(item.data.due), isOverdue(spec, item) ? [' ', mark('overdue', 'missed')] : undefined],
      day(item.data.decided),
      linked(spec, item.key, 'affects'),
    ]),
  });
}
