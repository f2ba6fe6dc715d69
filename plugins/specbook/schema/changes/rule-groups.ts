/** The rules of changes in groups, as their page and the guide list them. */
import { RULE_IDS, type RuleId } from './rules.ts';

/** The first rule of each group, in the order of {@link RULE_IDS}. */
const FIRST = {
  entities: 'entity-added',
  fields: 'field-added',
  enums: 'enum-added',
  rules: 'rule-added',
  requirements: 'requirement-added',
  constraints: 'constraint-added',
  criteria: 'criterion-added',
  considerations: 'consideration-raised',
  words: 'word-added',
  items: 'item-renamed',
} as const satisfies Record<string, RuleId>;

/** Name of a group. */
export type RuleGroup = keyof typeof FIRST;

const STARTS = Object.entries(FIRST).map(
  ([group, first]) => [group as RuleGroup, RULE_IDS.indexOf(first)] as const,
);

/** The rules by group. */
export const RULE_GROUPS: readonly (readonly [RuleGroup, readonly RuleId[]])[] = STARTS.map(
  ([group, start], index) => [group, RULE_IDS.slice(start, STARTS[index + 1]?.[1])],
);

/** The page of the repository that explains every rule, for readers who have no site at hand. */
export const RULES_GUIDE =
  'https://github.com/astro-specbook/specbook/blob/main/docs/diff-rules.md';

/** The same at one rule. @example guideOf('field-removed') */
export function guideOf(rule: RuleId): string {
  return `${RULES_GUIDE}#${rule}`;
}

/** What a team writes of changes. */
export const SETTINGS_EXAMPLE = `changes:
  severities: { index-removed: loosened, wording-changed: off }
  renames: { entity:client: entity:patient }
  acknowledged:
    a85e176c266cdea7: No client has read it since 2.1.`;

/** What a team writes to turn a rule off. @example settingOf('field-removed') */
export function settingOf(rule: RuleId): string {
  return `changes: { severities: { ${rule}: off } }`;
}
