/** Tables of document 07 that look across constraints. */
import type { RootContent } from 'mdast';
import { monthlyCost } from '../model/performance/cost.ts';
import type { Constraint } from '../model/item.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { mark, paragraph, table, type Content, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { requirementRow, slowRequirements } from './performance-requirements.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { loading, offline, updates } from '../views/constraint.ts';
import { references } from '../views/lifecycle.ts';

/** What each expensive feature costs in a month. */
export function costTable(costs: readonly Constraint[]): RootContent {
  return table({
    caption: 'Cost per month, dearest first',
    columns: [
      'Id',
      'Feature',
      { label: 'Per month', align: 'right' },
      { label: 'Budget', align: 'right' },
      'Note',
    ],
    rows: costs.map((one): Row => {
      const cost = monthlyCost(one);
      const budget = one.data.kind === 'cost' ? one.data.cost.budget : undefined;
      const amount =
        cost?.amount === undefined
          ? 'use not stated'
          : `${formatNumber(cost.amount)}\u202f${cost.currency}`;
      return [
        linkTo(one),
        one.title,
        amount,
        budget && formatQuantity(budget),
        cost?.overBudget ? mark('over budget', 'missed') : undefined,
      ];
    }),
  });
}

type Design = Extract<Constraint['data'], { kind: 'design' }>;

/** Loading states, offline behaviour, real-time or polling: one part each, where there is something to say. */
export function designTables(spec: Spec): Part[] {
  const found = spec.constraints.filter(({ data }) => data.kind === 'design');
  const across = (
    title: string,
    anchor: string,
    column: string,
    cell: (data: Design) => Content,
  ): Part[] => {
    const rows = found.flatMap((one): Row[] => {
      if (one.data.kind !== 'design') return [];
      const content = cell(one.data);
      const isEmpty = content === undefined || (Array.isArray(content) && content.length === 0);
      return isEmpty
        ? []
        : [[linkTo(one), one.title, content, references(spec, 'screen', one.data.screens)]];
    });
    if (rows.length === 0) return [];
    return [
      part(title, anchor, () => [
        table({ caption: title, columns: ['Id', 'Constraint', column, 'Screens'], rows }),
      ]),
    ];
  };
  return [
    ...across('Loading states', 'design.loading', 'Waiting', (data) => loading(spec, data)),
    ...across('Offline behaviour', 'design.offline', 'Offline', (data) => offline(spec, data)),
    ...across('Real-time or polling', 'design.updates', 'Updates', (data) => updates(spec, data)),
  ];
}

/** Requirements that let people wait for more than a second are limitations too. */
export function slowPart(spec: Spec): Part[] {
  const slow = slowRequirements(spec);
  if (slow.length === 0) return [];
  return [
    part('Slow by requirement', 'limitation.slow', () => [
      paragraph('These operations may take more than a second and still meet their requirement.'),
      table({
        caption: 'Slow by requirement',
        columns: ['Id', 'Requirement', 'Category', 'May take'],
        rows: slow.map(({ requirement, words }) => requirementRow(spec, requirement, words)),
      }),
    ]),
  ];
}

/** What a proof of concept has shown not to work. */
export function ruledOutPart(spec: Spec): Part[] {
  const found = spec.pocs.filter(({ data }) => data.verdict === 'no-go');
  if (found.length === 0) return [];
  return [
    part('Ruled out', 'ruled-out', () => [
      table({
        caption: 'Ruled out',
        columns: ['Id', 'What was tried', 'Question', 'Since'],
        rows: found.map((poc): Row => [
          linkTo(poc),
          poc.title,
          inlineProse(spec, poc.data.question),
          poc.data.date,
        ]),
      }),
    ]),
  ];
}
