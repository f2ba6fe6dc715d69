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
  classifyDataClass,
  classifyEnum,
  classifyRule,
  classifyRun,
  classifyService,
} from './criterion.ts';
import { classifyEntity } from './entity.ts';
import { classifyField } from './field.ts';
import { classifyRequirement } from './requirement.ts';
import { compareStatements } from './statement.ts';

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
  run: classifyRun,
  dataClass: classifyDataClass,
};

/** Statements of these kinds bind; those of others describe. */
const BINDING: ReadonlySet<Kind> = new Set(['rule', 'requirement', 'constraint', 'criterion']);

function classifyLifecycle({ path: [key], after }: Edit): RuleId | undefined {
  if (key === 'status') return after === 'deprecated' ? 'item-deprecated' : 'status-changed';
  return key === 'owner' ? 'owner-changed' : undefined;
}

function classifyProse({ path, before, after }: Edit, kind: Kind): RuleId | undefined {
  if (path[0] === 'statement' && BINDING.has(kind)) {
    const [old, now] = [textOf(before), textOf(after)];
    if (old === undefined || now === undefined)
      return old === undefined ? 'statement-added' : 'statement-removed';
    return `statement-${compareStatements(old, now)}`;
  }
  const isName = path[0] === 'name' || path.at(-1) === 'verb';
  return isName || isProse(path) ? 'wording-changed' : undefined;
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
