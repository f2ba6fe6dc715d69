/** Kinds within a kind: the values of `kind:` of requirements, constraints, rules and criteria, with their labels. */
import type { Strings } from '../i18n/index.ts';
import type { ItemWithId } from './item.ts';

/** How people call a kind within a kind. */
export interface SubKindLabels {
  /** Of one item. @example 'Response time' */
  label: string;
  /** Above a list of them. @example 'Response times' */
  heading: string;
}

/** The labels of the kind within its kind that an item is of; undefined where its kind has none. */
export function subKindLabels(
  item: ItemWithId,
  labels: Strings['labels'],
): SubKindLabels | undefined {
  switch (item.kind) {
    case 'requirement':
      return labels.requirementKind[item.data.kind];
    case 'constraint':
      return labels.constraintKind[item.data.kind];
    case 'rule':
      return labels.ruleKind[item.data.kind];
    case 'criterion':
      return labels.criterionKind[item.data.kind];
    default:
      return undefined;
  }
}
