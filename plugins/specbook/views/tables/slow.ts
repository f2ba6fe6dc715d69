/** Operations that may take more than a second: what a designer has to make bearable. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import type { Requirement } from '../../model/item.ts';
import { describeTargets } from '../../model/performance/describe-requirement.ts';
import { describeTarget } from '../../model/performance/requirement-words.ts';
import type { Spec } from '../../model/spec.ts';
import { registerTable } from './register.ts';
import { requirementColumns } from './requirements.ts';

/** Requirements that let people wait for more than a second. */
export function slowRequirements(spec: Spec): Requirement[] {
  return spec.requirements.filter((one) => slowTargets(spec, one) !== '');
}

/** Those requirements with the targets that let people wait, and how each stands. */
export function slowTable(spec: Spec, rows: readonly Requirement[]): Table {
  const { documents, terms } = stringsOf(spec);
  return registerTable(
    {
      ...requirementColumns(spec),
      slow: { label: terms.targets, cell: (requirement) => slowTargets(spec, requirement) },
    },
    {
      caption: documents.technicalConstraints.slow.title,
      columns: ['requirement', 'title', 'standing', 'slow', 'category'],
      rows,
    },
  );
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
