/** Changes where the value stands: in the row of a field, at a target. */
import type { PhrasingContent } from 'mdast';
import { code, inline, type Content, type Row } from '../../markup/mdast.ts';
import type { Change } from '../../model/changes/change.ts';
import { isWhole, markOf } from '../../model/changes/item-changes.ts';
import { memoize } from '../../model/memoize.ts';
import { idOf, kindOf, type Entity, type Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { changeMark, formerValue, inserted } from './change-marks.ts';

const byItem = memoize((changes: readonly Change[]) => Map.groupBy(changes, ({ item }) => item));

function changesOf({ comparison }: Spec, key: Key): readonly Change[] {
  return comparison ? (byItem(comparison.changes).get(key) ?? []) : [];
}

/** The value now, with the one before where a part of an item changed; unchanged content otherwise. */
export function withFormer(spec: Spec, key: Key, path: readonly string[], now: Content): Content {
  const change = changesOf(spec, key).find(
    (one) => one.path.length === path.length && path.every((step, at) => one.path[at] === step),
  );
  if (!change) return now;
  const { before } = change;
  return [
    ...(before === undefined ? [] : formerValue(spec, before)),
    ...inline(now).map(markInserted),
  ];
}

/** Text and code as inserted; a link stays one. */
function markInserted(node: PhrasingContent): PhrasingContent {
  const isPlain = node.type === 'inlineCode' || (node.type === 'text' && node.data === undefined);
  return isPlain ? inserted(node.value) : node;
}

/** The mark behind the name of a field that is new or changed. */
export function fieldMark(spec: Spec, key: Key): Content {
  const changes = changesOf(spec, key);
  const change = changes.find(isWhole) ?? changes[0];
  return change && [' ', changeMark(spec, markOf(change))];
}

/** Rows of the fields that an entity lost. */
export function removedFieldRows(spec: Spec, { id }: Entity): Row[] {
  const removed = spec.comparison?.changes.filter(
    (change) =>
      change.rule === 'field-removed' &&
      kindOf(change.item) === 'field' &&
      idOf(change.item).startsWith(`${id}.`),
  );
  return (removed ?? []).map(({ item, before = '' }) => [
    [code(idOf(item).slice(id.length + 1)), ' ', changeMark(spec, 'removed')],
    formerValue(spec, before),
  ]);
}
