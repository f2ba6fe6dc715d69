import type { Field, Item } from '../../model/item.ts';
import { enumOf } from '../../model/data/data-type.ts';
import { compareTypes } from '../compare-types.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import type { Edit } from '../../model/changes/edits.ts';
import { byPresence, type Classify, type DiffContext } from './context.ts';
import { isRestated } from './restated.ts';
import { classifyAction } from './entity.ts';

/** An insert that does not name the field fails. */
export function needsValue({ data }: Item<'field'>): boolean {
  const isRequired = data.required === true || data.key === 'primary';
  return isRequired && data.default === undefined && data.generated === undefined;
}

function classifyType(
  { before, after }: Edit,
  { before: field, after: now }: { before: Field; after: Field },
  context: DiffContext,
): RuleId {
  const [old, young] = [String(before), String(after)];
  if (enumOf(context.before, field.data.type) || enumOf(context.after, now.data.type))
    return 'type-changed';
  const change = compareTypes(old, young, context.dialect);
  return `type-${change}`;
}

const FOREIGN_KEY = {
  added: 'foreign-key-added',
  removed: 'foreign-key-removed',
  changed: 'foreign-key-changed',
} as const;

/** Names the rule of one edit of a field. */
export const classifyField: Classify<'field'> = (edit, pair, context) => {
  const { after } = pair;
  if (isRestated(edit, pair, context)) return 'restated';
  switch (edit.path[0]) {
    case 'column':
      return 'column-renamed';
    case 'type':
      return classifyType(edit, pair, context);
    case 'key':
      return 'primary-key-changed';
    case 'required':
      if (edit.after !== true) return 'field-optional';
      return needsValue(after) ? 'field-required' : 'field-required-with-default';
    case 'unique':
      return edit.after === true ? 'unique-added' : 'unique-removed';
    case 'references':
      return byPresence(edit, FOREIGN_KEY);
    case 'onDelete':
    case 'onUpdate':
      return classifyAction(edit, edit.path[0] === 'onUpdate' ? 'onUpdate' : 'onDelete');
    case 'default': {
      const removed = needsValue(after) ? 'needed-default-removed' : 'default-removed';
      return byPresence(edit, { added: 'default-added', removed, changed: 'default-changed' });
    }
    case 'generated':
      return 'generation-changed';
    case 'classification':
      return 'classification-changed';
    case 'unit':
      return 'unit-changed';
    case 'collation':
    case 'characterSet':
      return 'collation-changed';
    default:
      return undefined;
  }
};
