/** Names the rule of an item that came or went. */
import type { AnyItem, Kind } from '../../model/item.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import type { DiffContext } from './context.ts';
import { needsValue } from './field.ts';
import { isNeeded } from './needs.ts';

type Rules = { added: RuleId; removed: RuleId };

const BY_KIND: Partial<Record<Kind, Rules>> = {
  entity: { added: 'entity-added', removed: 'entity-removed' },
  field: { added: 'field-added', removed: 'field-removed' },
  enum: { added: 'enum-added', removed: 'enum-removed' },
  rule: { added: 'rule-added', removed: 'rule-removed' },
  requirement: { added: 'requirement-added', removed: 'requirement-removed' },
  constraint: { added: 'constraint-added', removed: 'constraint-removed' },
  poc: { added: 'poc-added', removed: 'poc-removed' },
  criterion: { added: 'criterion-added', removed: 'criterion-removed' },
  consideration: { added: 'consideration-raised', removed: 'consideration-removed' },
  run: { added: 'run-added', removed: 'run-removed' },
};
const WORD: Rules = { added: 'word-added', removed: 'word-removed' };

/** Areas and the vocabularies of spec.yaml are words that others use. */
function rulesOf(kind: Kind): Rules {
  return BY_KIND[kind] ?? WORD;
}

/** The rule of an item that is new. */
export function classifyAdded(item: AnyItem): RuleId {
  if (item.kind === 'field' && needsValue(item)) return 'required-field-added';
  return rulesOf(item.kind).added;
}

/** The rule of an item that is gone. */
export function classifyRemoved(item: AnyItem, context: DiffContext): RuleId {
  if (item.kind === 'requirement' && isNeeded(context, item.key, item.key))
    return 'needed-requirement-removed';
  return rulesOf(item.kind).removed;
}
