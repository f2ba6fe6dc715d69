import { OFFLINE_MODES } from '../../schema/constraint.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import type { Edit } from '../../model/changes/edits.ts';
import { byAmount, byList, byPresence, textOf, type Classify } from './context.ts';

function classifyOffline({ before, after }: Edit): RuleId {
  const rank = (mode: unknown): number => OFFLINE_MODES.findIndex((one) => one === mode);
  return rank(after) > rank(before) ? 'offline-extended' : 'offline-reduced';
}

function classifyCost(edit: Edit): RuleId | undefined {
  switch (edit.path[1]) {
    case 'price':
    case 'expected':
      return byAmount(edit, { raised: 'price-raised', lowered: 'price-lowered' });
    case 'budget':
      return byAmount(edit, { raised: 'budget-raised', lowered: 'budget-lowered' }, Infinity);
    default:
      return undefined;
  }
}

/** Names the rule of one edit of a technical constraint. */
export const classifyConstraint: Classify<'constraint'> = (edit) => {
  switch (edit.path[0]) {
    case 'kind':
      return 'constraint-kind-changed';
    case 'limit':
      return byAmount(edit, { raised: 'limit-raised', lowered: 'limit-lowered' }, Infinity);
    case 'cost':
      return classifyCost(edit);
    case 'offline':
      return classifyOffline(edit);
    case 'timing':
      return edit.path[1] === 'expected'
        ? byAmount(edit, { raised: 'loading-slower', lowered: 'loading-quicker' })
        : undefined;
    case 'updates':
      return 'updates-changed';
    case 'validatedBy':
      return byPresence(edit, {
        added: 'proof-replaced',
        removed: 'proof-removed',
        changed: 'proof-replaced',
      });
    case 'screens':
      return 'screens-changed';
    default:
      return undefined;
  }
};

const PROOF: Record<string, number> = { 'no-go': 0, conditional: 1, go: 2 };

/** Names the rule of one edit of a proof of concept. */
export const classifyPoc: Classify<'poc'> = (edit) => {
  const never = '9999-12-31';
  switch (edit.path[0]) {
    case 'verdict':
      return (PROOF[String(edit.after)] ?? 0) < (PROOF[String(edit.before)] ?? 0)
        ? 'poc-refuted'
        : 'poc-confirmed';
    case 'expires':
      return (textOf(edit.after) ?? never) < (textOf(edit.before) ?? never)
        ? 'poc-expires-earlier'
        : 'poc-expires-later';
    case 'conditions':
    case 'limits':
      return byList(edit, { added: 'poc-condition-added', removed: 'poc-condition-removed' });
    default:
      return undefined;
  }
};
