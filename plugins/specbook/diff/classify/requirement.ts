import { describeTargets } from '../../model/performance/describe-requirement.ts';
import type { Requirement } from '../../model/item.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import type { Edit } from '../../model/changes/edits.ts';
import { amountOf, byAmount, byList, type Classify, type DiffContext } from './context.ts';
import { isNeeded } from './needs.ts';

/** A target that is a lower bound asks for more where it rises, any other where it falls. */
function isLowerBound({ data }: Requirement, target: string): boolean {
  return describeTargets(data).find(({ id }) => id === target)?.bound === 'lower';
}

function classifyTarget(
  edit: Edit,
  { before, after }: { before: Requirement; after: Requirement },
  context: DiffContext,
): RuleId {
  const target = edit.path[0] === 'trigger' ? 'trigger' : (edit.path[1] ?? '');
  const needed = isNeeded(context, before.key, after.key, target);
  if (edit.before === undefined) return 'target-added';
  if (edit.after === undefined) return needed ? 'needed-target-removed' : 'target-removed';
  const isRaised = (amountOf(edit.after) ?? 0) > (amountOf(edit.before) ?? 0);
  if (isRaised === isLowerBound(after, target)) return 'target-tightened';
  return needed ? 'needed-target-loosened' : 'target-loosened';
}

function classifyConditions(edit: Edit): RuleId {
  const isLoad = edit.path[1] === 'load' || edit.path[1] === 'volume';
  return isLoad
    ? byAmount(edit, { raised: 'load-raised', lowered: 'load-lowered' })
    : 'conditions-changed';
}

/** Names the rule of one edit of a performance requirement. */
export const classifyRequirement: Classify<'requirement'> = (edit, pair, context) => {
  switch (edit.path[0]) {
    case 'kind':
      return 'requirement-kind-changed';
    case 'targets':
    case 'trigger':
      return classifyTarget(edit, pair, context);
    case 'under':
      return classifyConditions(edit);
    case 'thinkTime':
    case 'category':
    case 'service':
    case 'entities':
    case 'touches':
    case 'dependsOn':
    case 'validFor':
      return 'conditions-changed';
    case 'window':
    case 'horizon':
      return 'window-changed';
    case 'endpoints':
      return byList(edit, { added: 'endpoint-added', removed: 'endpoint-removed' });
    case 'now':
    case 'growth':
    case 'leadTime':
    case 'asOf':
    case 'metric':
      return 'growth-changed';
    default:
      return undefined;
  }
};
