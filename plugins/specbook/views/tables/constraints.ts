import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { joined, right, sorted, type Content } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Constraint } from '../../model/item.ts';
import { monthlyCost } from '../../model/performance/cost.ts';
import type { Spec } from '../../model/spec.ts';
import { formatCount, formatNumber, formatQuantity } from '../../model/quantity.ts';
import { constraintInShort, loading, offline, proof, updates } from '../constraint.ts';
import { reference, references } from '../lifecycle.ts';
import { budgetState } from '../state.ts';
import { named } from './item-links.ts';
import { labelsByCode, registerTable, type Columns } from './register.ts';

/** Columns of technical constraints. */
export const constraintColumns = (spec: Spec) => {
  const { columns: t, labels, terms } = stringsOf(spec);
  return {
    constraint: { label: terms.constraint, cell: named },
    title: { label: terms.title, cell: ({ title }) => title },
    kind: {
      label: terms.kind,
      filter: {
        name: 'kind',
        codes: ({ data }) => data.kind,
        labels: labelsByCode(labels.constraintKind),
        collapses: true,
      },
      cell: ({ data }) => labels.constraintKind[data.kind].label,
    },
    summary: { label: t.summary, cell: (constraint) => constraintInShort(spec, constraint) },
    limit: { label: t.limit, cell: (constraint) => limitOf(spec, constraint) },
    price: { label: t.cost, cell: (constraint) => priceOf(spec, constraint) },
    cost: {
      label: t.cost,
      cell: (constraint) => joined([priceOf(spec, constraint), budgetState(spec, constraint)], ' '),
    },
    costPerMonth: { ...right(t.costPerMonth), cell: (constraint) => monthly(spec, constraint) },
    budget: {
      ...right(t.budget),
      cell: ({ data }) =>
        data.kind === 'cost'
          ? data.cost.budget && formatQuantity(data.cost.budget, spec)
          : undefined,
    },
    note: {
      label: t.note,
      cell: (constraint) => budgetState(spec, constraint),
    },
    loading: {
      label: t.loading,
      cell: ({ data }) => (data.kind === 'design' ? loading(spec, data) : undefined),
    },
    offline: {
      label: t.offline,
      cell: ({ data }) => (data.kind === 'design' ? offline(spec, data) : undefined),
    },
    updates: {
      label: t.updates,
      cell: ({ data }) => (data.kind === 'design' ? updates(spec, data) : undefined),
    },
    guidance: { label: terms.guidance, cell: ({ data }) => inlineProse(spec, data.guidance) },
    screens: {
      label: terms.screens,
      filter: { name: 'screen', codes: ({ data }) => data.screens },
      cell: ({ data }) => references(spec, 'screen', data.screens),
    },
    service: {
      label: terms.service,
      filter: { name: 'service', codes: ({ data }) => data.service },
      cell: ({ data }) => reference(spec, 'service', data.service),
    },
    validatedBy: { label: t.validatedBy, cell: ({ data }) => proof(spec, data) },
  } satisfies Columns<Constraint>;
};

/** A column of constraints. */
export type ConstraintColumn = keyof ReturnType<typeof constraintColumns>;

const LIST = [
  ...(['constraint', 'title', 'validatedBy', 'kind', 'limit', 'cost', 'loading'] as const),
  ...(['offline', 'updates', 'guidance', 'screens', 'service'] as const),
];

/** Constraints as lists show them. @param without columns that the page says already */
export function constraintTable(
  spec: Spec,
  id: string,
  caption: string,
  rows: readonly Constraint[],
  without?: ConstraintColumn,
): Table {
  const columns = LIST.filter((column) => column !== without);
  return registerTable(constraintColumns(spec), { id, caption, columns, rows, cards: true });
}

/** Limits are of all dimensions: a rate is neither more nor less than a size. */
function limitOf(spec: Spec, { data }: Constraint): Content {
  if (data.kind !== 'limitation' || !data.limit) return undefined;
  return sorted(data.limit.base, formatQuantity(data.limit, spec), data.limit.dimension);
}

function priceOf(spec: Spec, constraint: Constraint): Content {
  const { cell: t } = stringsOf(spec).columns;
  const cost = monthlyCost(constraint);
  if (constraint.data.kind !== 'cost' || !cost) return undefined;
  const { per } = constraint.data.cost;
  const price = formatQuantity(constraint.data.cost.price, spec);
  if (cost.amount === undefined) return t.price({ price, per });
  const amount = `${formatCount(cost.amount, spec)} ${cost.currency}`;
  return sorted(cost.amount, t.monthly({ price, per, amount }));
}

function monthly(spec: Spec, constraint: Constraint): Content {
  const cost = monthlyCost(constraint);
  return cost?.amount === undefined
    ? stringsOf(spec).columns.cell.useNotStated
    : `${formatNumber(cost.amount, spec)}\u202f${cost.currency}`;
}
