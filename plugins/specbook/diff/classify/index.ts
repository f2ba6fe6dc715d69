/** Names the rule of each difference of an item. */
import type { Kind } from '../../model/item.ts';
import { isProse, type Edit } from '../../model/changes/edits.ts';
import type { ItemPair } from '../match-items.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import { classifyConstraint, classifyPoc } from './constraint.ts';
import { textOf, type Classify, type DiffContext } from './context.ts';
import {
  classifyConsideration,
  classifyCriterion,
  classifyEnum,
  classifyRule,
  classifyService,
} from './criterion.ts';
import { classifyEntity } from './entity.ts';
import { classifyField } from './field.ts';
import { classifyRequirement } from './requirement.ts';
import { saysSomethingElse } from './statement.ts';

const BY_KIND: { [K in Kind]?: Classify<K> } = {
  entity: classifyEntity,
  field: classifyField,
  enum: classifyEnum,
  rule: classifyRule,
  requirement: classifyRequirement,
  constraint: classifyConstraint,
  poc: classifyPoc,
  criterion: classifyCriterion,
  consideration: classifyConsideration,
  service: classifyService,
};

/** Statements of these kinds bind; those of others describe. */
const BINDING: ReadonlySet<Kind> = new Set(['rule', 'requirement', 'constraint', 'criterion']);

function classifyLifecycle({ path: [key], after }: Edit): RuleId | undefined {
  if (key === 'status') return after === 'deprecated' ? 'item-deprecated' : 'status-changed';
  return key === 'owner' ? 'owner-changed' : undefined;
}

function classifyProse({ path, before, after }: Edit, kind: Kind): RuleId | undefined {
  if (path[0] === 'statement' && BINDING.has(kind)) {
    const isOther = saysSomethingElse(textOf(before) ?? '', textOf(after) ?? '');
    return isOther ? 'statement-changed' : 'statement-reworded';
  }
  return path[0] === 'name' || isProse(path) ? 'wording-changed' : undefined;
}

/** The rule of one edit of an item; `detail-changed` where no other is about it. */
export function classifyEdit(
  edit: Edit,
  { before, after }: ItemPair,
  context: DiffContext,
): RuleId {
  const classify = BY_KIND[after.kind] as Classify<Kind> | undefined;
  return (
    classify?.(edit, { before, after }, context) ??
    classifyLifecycle(edit) ??
    classifyProse(edit, after.kind) ??
    'detail-changed'
  );
}
