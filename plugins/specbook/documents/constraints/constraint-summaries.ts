/** Tables of document 07 that look across constraints. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inline, paragraph } from '../../markup/mdast.ts';
import type { Constraint, Requirement } from '../../model/item.ts';
import { describeTargets } from '../../model/performance/describe-requirement.ts';
import { describeTarget } from '../../model/performance/requirement-words.ts';
import type { Spec } from '../../model/spec.ts';
import { constraintColumns } from '../../views/tables/constraints.ts';
import { pocColumns } from '../../views/tables/pocs.ts';
import { registerTable } from '../../views/tables/register.ts';
import { requirementColumns } from '../../views/tables/requirements.ts';
import { part, type Part } from '../part.ts';

/** What each expensive feature costs in a month. */
export function costTable(spec: Spec, rows: readonly Constraint[]): RootContent {
  return registerTable(constraintColumns(spec), {
    caption: stringsOf(spec).documents.technicalConstraints.costs,
    columns: ['constraint', 'title', 'costPerMonth', 'budget', 'note'],
    rows,
  });
}

/** Loading states, offline behaviour, real-time or polling: one part each, where there is something to say. */
export function designTables(spec: Spec): Part[] {
  const t = stringsOf(spec).documents.technicalConstraints;
  const columns = constraintColumns(spec);
  return (['loading', 'offline', 'updates'] as const).flatMap((id) => {
    const rows = spec.constraints.filter((one) => inline(columns[id].cell(one)).length > 0);
    if (rows.length === 0) return [];
    return [
      part(t[id], `design.${id}`, () => [
        registerTable(columns, {
          caption: t[id],
          columns: ['constraint', 'title', id, 'screens'],
          rows,
        }),
      ]),
    ];
  });
}

/** Requirements that let people wait for more than a second are limitations too. */
export function slowPart(spec: Spec): Part[] {
  const { documents, terms } = stringsOf(spec);
  const { slow: t } = documents.technicalConstraints;
  const rows = spec.requirements.filter((one) => slowTargets(spec, one) !== '');
  if (rows.length === 0) return [];
  return [
    part(t.title, 'limitation.slow', () => [
      paragraph(t.intro),
      registerTable(
        {
          ...requirementColumns(spec),
          slow: { label: terms.targets, cell: (requirement) => slowTargets(spec, requirement) },
        },
        { caption: t.title, columns: ['requirement', 'title', 'category', 'slow'], rows },
      ),
    ]),
  ];
}

/** Targets of more than a second, where people begin to notice, but for the slowest answer of all. */
function slowTargets(spec: Spec, { data }: Requirement): string {
  if (data.kind !== 'response-time') return '';
  return describeTargets(data)
    .filter(
      ({ id, quantity }) =>
        quantity.dimension === 'duration' && quantity.base > 1000 && id !== 'max',
    )
    .map((target) => describeTarget(spec, target))
    .join(', ');
}

/** What a proof of concept has shown not to work. */
export function ruledOutPart(spec: Spec): Part[] {
  const { ruledOut: caption } = stringsOf(spec).documents.technicalConstraints;
  const rows = spec.pocs.filter(({ data }) => data.verdict === 'no-go');
  if (rows.length === 0) return [];
  return [
    part(caption, 'ruled-out', () => [
      registerTable(pocColumns(spec), {
        caption,
        columns: ['poc', 'title', 'question', 'date'],
        rows,
      }),
    ]),
  ];
}
