/** Changes where the value stands: in the row of a field, at a target, in a statement. */
import type { PhrasingContent, RootContent } from 'mdast';
import { code, inline, mark, text, type Content, type Fact, type Row } from '../../markup/mdast.ts';
import { inlineProse, prose } from '../../markup/prose.ts';
import type { Change } from '../../model/changes/change.ts';
import { isWhole, markOf } from '../../model/changes/item-changes.ts';
import { memoize } from '../../model/memoize.ts';
import { idOf, kindOf, type Entity, type Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { changedParagraph, changedText } from './changed-text.ts';
import { changeMark, formerNode, formerValue, inserted } from './change-marks.ts';

/** A part of an item: keys and ids. @example ['targets', 'p95'] */
type Path = readonly string[];

const byItem = memoize((changes: readonly Change[]) => Map.groupBy(changes, ({ item }) => item));

function changesOf({ comparison }: Spec, key: Key): readonly Change[] {
  return comparison ? (byItem(comparison.changes).get(key) ?? []) : [];
}

const isBelow = (path: Path, whole: Path): boolean => whole.every((step, at) => path[at] === step);

/** The change of a part itself; undefined where it did not change. */
export function changeAt(spec: Spec, key: Key, path: Path): Change | undefined {
  const [first, ...more] = changesOf(spec, key).filter(
    (one) => one.path.length === path.length && isBelow(one.path, path),
  );
  return first && more.reduce(joined, first);
}

/** What a list lost and what it gained are two changes of one part. */
function joined(one: Change, other: Change): Change {
  const [before, after] = [one.before ?? other.before, one.after ?? other.after];
  const elementsOf = (side: 'removed' | 'added'): string[] =>
    [one, other].flatMap(({ elements }) => elements?.[side] ?? []);
  return {
    ...one,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    elements: { removed: elementsOf('removed'), added: elementsOf('added') },
  };
}

/** The value now, with the one before where a part of an item changed; unchanged content otherwise. */
export function withFormer(spec: Spec, key: Key, path: Path, now: Content): Content {
  const change = changeAt(spec, key, path);
  if (!change) return now;
  const { before } = change;
  return [
    ...(before === undefined ? [] : formerValue(spec, before)),
    ...inline(now).map(markInserted),
  ];
}

/** Text and code as inserted; a link stays one, and so does what stands between parts. */
function markInserted(node: PhrasingContent): PhrasingContent {
  const isPlain = node.type === 'inlineCode' || (node.type === 'text' && node.data === undefined);
  return isPlain && /[\p{L}\p{N}]/u.test(node.value) ? inserted(node.value) : node;
}

/** A fact, with the value before where it changed. */
export function factWithFormer(spec: Spec, key: Key, path: Path, [term, now, ...id]: Fact): Fact {
  return [term, withFormer(spec, key, path, now), ...id];
}

/** A mark such as `required`, struck through where it is gone and marked where it is new. */
export function markWithFormer(
  spec: Spec,
  key: Key,
  path: Path,
  { label, kinds = [], isSet }: { label: string; kinds?: readonly string[]; isSet: boolean },
): Content {
  const change = changeAt(spec, key, path);
  const wasSet = change ? change.before !== undefined && change.before !== 'false' : isSet;
  if (isSet) return wasSet ? mark(label, ...kinds) : inserted(label);
  return wasSet ? formerNode(spec, [text(label)]) : undefined;
}

/** An author's text in blocks, with the words that went and came marked. */
export function proseWithFormer(
  spec: Spec,
  key: Key,
  path: Path,
  now: string | undefined,
): RootContent[] {
  const change = changeAt(spec, key, path);
  return change ? [changedParagraph(spec, change.before, now)] : prose(spec, now);
}

/** The same as a run of text. */
export function textWithFormer(spec: Spec, key: Key, path: Path, now: string | undefined): Content {
  const change = changeAt(spec, key, path);
  return change ? changedText(spec, change.before, now) : inlineProse(spec, now);
}

/** The mark behind the name of an item in a row, such as a field, that is new or changed. */
export function itemMark(spec: Spec, key: Key): Content {
  const changes = changesOf(spec, key);
  const change = changes.find(isWhole) ?? changes[0];
  return change && [' ', changeMark(spec, markOf(change))];
}

/** The mark behind the name of a part that is new or changed: an index, a value of an enumeration. */
export function partMark(spec: Spec, key: Key, path: Path): Content {
  const changes = changesOf(spec, key).filter((change) => isBelow(change.path, path));
  const [first] = changes;
  if (!first) return undefined;
  const isNew = first.path.length === path.length && first.before === undefined;
  return [' ', changeMark(spec, isNew ? 'added' : 'changed')];
}

/** The parts of a list that are gone. */
function removedParts(spec: Spec, key: Key, list: string): Change[] {
  return changesOf(spec, key).filter(
    ({ path, after }) => path.length === 2 && path[0] === list && after === undefined,
  );
}

/** True where a list lost a part: it has a section even if that was its last one. */
export function hasRemovedParts(spec: Spec, key: Key, list: string): boolean {
  return removedParts(spec, key, list).length > 0;
}

/** True where a part of an item changed: it has its place even if it is gone. */
export function isChanged(spec: Spec, key: Key, path: Path): boolean {
  return changesOf(spec, key).some((one) => isBelow(one.path, path));
}

/** Rows of the parts of a list that are gone, each with what it was. */
export function removedPartRows(spec: Spec, key: Key, list: string): Row[] {
  return removedParts(spec, key, list).map(({ path, before = '' }) => [
    [code(path[1] ?? ''), ' ', changeMark(spec, 'removed')],
    before === '' || before === path[1] ? undefined : formerValue(spec, before),
  ]);
}

/** The elements of a list of texts, those that are gone in front. @param show how one that stayed is shown */
export function elementsWithFormer(
  spec: Spec,
  key: Key,
  path: Path,
  { now = [], show }: { now: readonly string[] | undefined; show: (element: string) => Content },
): Content[] {
  const { removed = [], added = [] } = changeAt(spec, key, path)?.elements ?? {};
  return [
    ...removed.map((one) => formerValue(spec, one)),
    ...now.map((one) => (added.includes(one) ? inserted(one) : show(one))),
  ];
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

/** Rows of the business rules that an entity lost. */
export function removedRuleRows(spec: Spec, entity: Entity): Row[] {
  const removed = spec.comparison?.removed.filter(
    ({ kind, parent, replacedBy }) =>
      kind === 'rule' && parent === entity.key && replacedBy === undefined,
  );
  return (removed ?? []).map(({ key, statement = '' }) => [
    [code(idOf(key)), ' ', changeMark(spec, 'removed')],
    formerValue(spec, statement),
  ]);
}
