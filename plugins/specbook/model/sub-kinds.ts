/** Kinds within a kind: the values of `kind:` of requirements, constraints, rules and criteria, with their labels. */
import type { RequirementKind } from '../schema/requirement.ts';
import type { RuleKind } from '../schema/rule.ts';
import type { ItemData, ItemWithId } from './item.ts';

/** How people call a kind within a kind. */
export interface SubKindLabels {
  /** Of one item. @example 'Response time' */
  label: string;
  /** Above a list of them. @example 'Response times' */
  heading: string;
}

/** Kinds of performance requirements. */
export const REQUIREMENT_KIND_LABELS: Record<RequirementKind, SubKindLabels> = {
  'response-time': { label: 'Response time', heading: 'Response times' },
  throughput: { label: 'Throughput', heading: 'Throughput' },
  'data-volume': { label: 'Data volume', heading: 'Data volume' },
  availability: { label: 'Availability', heading: 'Availability' },
  scalability: { label: 'Scalability', heading: 'Scalability' },
};

/** Kinds of technical constraints, in the words of a designer's questions. */
export const CONSTRAINT_KIND_LABELS: Record<ItemData['constraint']['kind'], SubKindLabels> = {
  possible: { label: 'Possible', heading: "What's possible" },
  limitation: { label: 'Limitation', heading: 'What has limitations' },
  design: { label: 'Design', heading: 'What affects design' },
  cost: { label: 'Cost', heading: "What's expensive" },
};

/** Kinds of business rules. */
export const RULE_KIND_LABELS: Record<RuleKind, SubKindLabels> = {
  validation: { label: 'Validation', heading: 'Validation' },
  required: { label: 'Required', heading: 'Required and optional' },
  unique: { label: 'Unique', heading: 'Unique' },
  cascade: { label: 'Cascade', heading: 'Cascade' },
  audit: { label: 'Audit', heading: 'Audit trail' },
};

/** Kinds of acceptance criteria; `question` is the one that their criteria answer. */
export const CRITERION_KIND_LABELS: Record<
  ItemData['criterion']['kind'],
  SubKindLabels & { question: string }
> = {
  functional: { label: 'Functional', heading: 'Functional', question: 'What must work?' },
  performance: {
    label: 'Performance',
    heading: 'Performance',
    question: 'How fast, how scalable?',
  },
  security: { label: 'Security', heading: 'Security', question: 'Which standards?' },
  testing: { label: 'Testing', heading: 'Testing', question: 'Which tests must pass?' },
};

/** The labels of the kind within its kind that an item is of; undefined where its kind has none. */
export function subKindLabels(item: ItemWithId): SubKindLabels | undefined {
  switch (item.kind) {
    case 'requirement':
      return REQUIREMENT_KIND_LABELS[item.data.kind];
    case 'constraint':
      return CONSTRAINT_KIND_LABELS[item.data.kind];
    case 'rule':
      return RULE_KIND_LABELS[item.data.kind];
    case 'criterion':
      return CRITERION_KIND_LABELS[item.data.kind];
    default:
      return undefined;
  }
}
