import { stringsOf } from '../../i18n/index.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Rule } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { stateOf } from '../state.ts';
import { linkToKey, named } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of business rules. */
export const ruleColumns = (spec: Spec) => {
  const { columns: t, terms } = stringsOf(spec);
  return {
    rule: { label: t.rule, cell: named },
    entity: { label: terms.entity, cell: ({ parent }) => linkToKey(spec, parent) },
    statement: { label: terms.statement, cell: ({ data }) => inlineProse(spec, data.statement) },
    verdict: { label: terms.verdict, cell: (rule) => stateOf(spec, rule) },
    enforcedBy: { label: t.enforcedBy, cell: ({ data }) => data.enforcedBy },
  } satisfies Columns<Rule>;
};
