/** Names and words that several pages share. */
import type { Kind } from '../model/item.ts';
import type { Relation } from '../model/spec.ts';

/** What an item of each kind is called, in the singular. */
export const KIND_NAMES: Record<Kind, string> = {
  entity: 'Entity',
  field: 'Field',
  enum: 'Enumeration',
  rule: 'Business rule',
  requirement: 'Performance requirement',
  constraint: 'Technical constraint',
  poc: 'Proof of concept',
  area: 'Area',
  criterion: 'Acceptance criterion',
  consideration: 'Consideration',
  run: 'Evidence',
  domain: 'Domain',
  category: 'API category',
  service: 'Service',
  screen: 'Screen',
  environment: 'Environment',
  team: 'Team',
  dataClass: 'Data class',
};

/** How a link reads at the end it points to: what the other item has to do with this one. */
export const RELATION_SEEN_FROM_TARGET: Record<Relation, string> = {
  references: 'points here',
  type: 'has this type',
  classification: 'is of this class',
  domain: 'belongs here',
  category: 'belongs here',
  service: 'concerns it',
  screen: 'bears on it',
  environment: 'holds there',
  owner: 'is owned by it',
  serves: 'has an index for it',
  enforces: 'enforces it by a constraint',
  fields: 'is about it',
  touches: 'reads or writes it',
  volume: 'states how many rows it has',
  entities: 'counts its rows',
  dependsOn: 'depends on it',
  validatedBy: 'relies on it',
  timing: 'takes its time from it',
  verifies: 'verifies it',
  affects: 'bears on it',
  measures: 'measured it',
  reviews: 'reviewed it',
  mentions: 'mentions it',
};

/** The five kinds of performance requirements, as headings. */
export const REQUIREMENT_KIND_NAMES = {
  'response-time': 'Response times',
  throughput: 'Throughput',
  'data-volume': 'Data volume',
  availability: 'Availability',
  scalability: 'Scalability',
} as const;

/** The four kinds of constraints, as headings. */
export const CONSTRAINT_KIND_NAMES = {
  possible: "What's possible",
  limitation: 'What has limitations',
  design: 'What affects design',
  cost: "What's expensive",
} as const;

/** The five kinds of business rules, as headings. */
export const RULE_KIND_NAMES = {
  validation: 'Validation',
  required: 'Required',
  unique: 'Unique',
  cascade: 'Cascade',
  audit: 'Audit',
} as const;

/** The four kinds of acceptance criteria, as headings. */
export const CRITERION_KIND_NAMES = {
  functional: 'Functional',
  performance: 'Performance',
  security: 'Security',
  testing: 'Testing',
} as const;

/** First letter in capitals. @example capitalise('no-go') // 'No-go' */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number before its noun. @example count(1, 'entity', 'entities') // '1 entity' */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
