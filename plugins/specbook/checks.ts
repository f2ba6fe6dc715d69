/**
 * Checks of your own.
 *
 * @example
 * // checks/owner.mjs
 * import { defineCheck } from 'astro-specbook/checks';
 * export const owner = defineCheck({
 *   id: 'team/owner',
 *   severity: 'error',
 *   docs: 'Entities without an owner.',
 *   run({ spec, report }) {
 *     for (const item of spec.entities)
 *       if (!item.data.owner) report({ item, message: 'the entity has no owner', hint: 'add owner:' });
 *   },
 * });
 * // astro.config.mjs
 * specbook({ rules: [owner], checks: { 'over-budget': 'off' } })
 */
import type { CustomCheck } from './checks/custom-check.ts';

export { RULES, type RuleInfo, type RuleSeverity } from './checks/configure-checks.ts';
export type { CheckReport, CustomCheck } from './checks/custom-check.ts';

/** Defines a check, for `rules` of `specbook()`. */
export function defineCheck(check: CustomCheck): CustomCheck {
  return check;
}
