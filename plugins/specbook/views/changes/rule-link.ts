/** Where a rule of changes is explained. */
import type { InlineCode, Link, PhrasingContent } from 'mdast';
import { code, routeLink, text, webLink } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { guideOf } from '../../schema/changes/rule-groups.ts';
import type { RuleId } from '../../schema/changes/rules.ts';

/** Where a site that is compared explains the rules. */
export const RULES_PATH = '/changes/rules/';

/** A link to the rule: on the site where that has its page, else on the web. */
export function ruleLink({ comparison }: Spec, rule: RuleId): Link {
  const label: InlineCode = { type: 'inlineCode', value: rule };
  const link = comparison
    ? routeLink(`${RULES_PATH}#${rule}`, label)
    : webLink(guideOf(rule), label);
  // On paper the id is enough: no address stands behind it.
  return { ...link, data: { classes: ['sb-at', 'sb-address'] } };
}

/** A text of the interface with what stands in backticks as code. */
export function withCode(message: string): PhrasingContent[] {
  return message.split('`').map((part, index) => (index % 2 === 1 ? code(part) : text(part)));
}
