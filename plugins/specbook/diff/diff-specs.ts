/**
 * Compares two specifications.
 *
 * @example
 * const { changes } = diffSpecs(await read('v1'), await read('v2'));
 * changes.map(({ rule, item }) => `${rule} ${item}`); // ['field-removed field:patient.email']
 */
import type { AnyItem, Key, Kind, PathStep } from '../model/item.ts';
import { ALL_KINDS, nestedKinds } from '../model/kind-lists.ts';
import { KINDS } from '../model/kinds.ts';
import type { Position } from '../model/problem.ts';
import { BODY_KEY } from '../model/references.ts';
import type { Spec } from '../model/spec.ts';
import type { Change, SpecDiff } from '../model/changes/change.ts';
import type { ChangeClass } from '../schema/changes/change-class.ts';
import { classifyEdit } from './classify/index.ts';
import type { DiffContext } from './classify/context.ts';
import { classifyAdded, classifyRemoved } from './classify/whole.ts';
import { findEdits, isSame, valueText, type Edit } from '../model/changes/edits.ts';
import { effectiveEdits } from './effective-edits.ts';
import { createFollow, type Follow } from './follow-renames.ts';
import { fingerprint } from './fingerprint.ts';
import { matchItems, type ItemPair, type MatchedItems } from './match-items.ts';
import { RULES, type RuleId } from '../schema/changes/rules.ts';
import { findSuspects } from './suspects.ts';

/** What the team says of changes. */
export interface DiffOptions {
  /** Addresses of items that were renamed, old → new. @example new Map([['entity:client', 'entity:patient']]) */
  renames?: ReadonlyMap<Key, Key>;
  /** Another class, or `off`, by rule. @example { 'index-removed': 'loosened' } */
  rules?: Readonly<Partial<Record<RuleId, ChangeClass | 'off'>>>;
  /** Reasons why changes are accepted, by fingerprint. */
  acknowledged?: ReadonlyMap<string, string>;
}

type Draft = Omit<Change, 'class' | 'fingerprint' | 'acknowledged'>;

function positionOf({ source }: AnyItem, steps: readonly PathStep[]): Position {
  const { file, line, column } = source.locate(steps);
  return { file, line, column };
}

/** Keys of an item that hold items of their own. */
const NESTED = new Map<Kind, ReadonlySet<string>>(
  ALL_KINDS.map((kind) => [kind, new Set(nestedKinds(kind).map((one) => KINDS[one].within.key))]),
);

function editsOf(pair: ItemPair, follow: Follow): Edit[] {
  const { before, after } = pair;
  const found = findEdits(before.data, after.data, NESTED.get(after.kind) ?? new Set());
  const edits = effectiveEdits(found, pair, follow);
  const [old, now] = [before.body?.text.trim(), after.body?.text.trim()];
  if (isSame(follow(old, ['notes']), now, 'notes')) return edits;
  const steps = { before: [BODY_KEY], after: [BODY_KEY] };
  return [...edits, { path: ['notes'], steps, before: old, after: now }];
}

/** What a list of texts lost and gained; nothing for any other value. */
function elementsOf({ before, after }: Edit): Pick<Draft, 'elements'> {
  const sides = [before, after].filter((side) => side !== undefined);
  const isList = sides.every(
    (side) => Array.isArray(side) && side.every((one) => typeof one === 'string'),
  );
  if (!isList) return {};
  const [old, now] = [before ?? [], after ?? []] as [string[], string[]];
  const removed = old.filter((one) => !now.includes(one));
  return { elements: { removed, added: now.filter((one) => !old.includes(one)) } };
}

/** What binds may name a renamed item by its id alone: "A buyer has one open order." */
const BINDING: ReadonlySet<string> = new Set(['statement', 'decision']);

function followed({ before, path }: Edit, follow: Follow): unknown {
  return follow(before, BINDING.has(path[0] ?? '') ? [] : path);
}

function changeOf(edit: Edit, pair: ItemPair, context: DiffContext, follow: Follow): Draft {
  const { before: old, after: item } = pair;
  const before = valueText(edit.before);
  const after = valueText(edit.after);
  return {
    rule: classifyEdit({ ...edit, before: followed(edit, follow) }, pair, context),
    kind: item.kind,
    item: item.key,
    ...(old.key !== item.key && { formerItem: old.key }),
    title: item.title,
    path: edit.path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...elementsOf(edit),
    positions: {
      before: positionOf(old, edit.steps.before),
      after: positionOf(item, edit.steps.after),
    },
  };
}

/** Another id, and another container. */
function placeChanges({ before, after }: ItemPair, renamed: ReadonlyMap<Key, Key>): Draft[] {
  const positions = { before: positionOf(before, []), after: positionOf(after, []) };
  const common = { kind: after.kind, item: after.key, title: after.title, path: [], positions };
  const changes: Draft[] = [];
  const containerNow = before.parent && (renamed.get(before.parent) ?? before.parent);
  const hasNewId =
    before.kind === 'field'
      ? before.data.id !== (after.data as { id?: string }).id
      : before.key !== after.key;
  if (hasNewId)
    changes.push({
      ...common,
      rule: 'item-renamed',
      formerItem: before.key,
      before: before.id,
      after: after.id,
    });
  if (containerNow !== after.parent)
    changes.push({
      ...common,
      rule: 'item-moved',
      ...(before.key !== after.key && { formerItem: before.key }),
      ...(before.parent && { before: before.parent }),
      ...(after.parent && { after: after.parent }),
    });
  return changes;
}

function wholeChange(item: AnyItem, side: 'before' | 'after', rule: RuleId): Draft {
  const { kind, key, title } = item;
  const shown = kind === 'field' ? item.data.type : title;
  return {
    rule,
    kind,
    item: key,
    title,
    path: [],
    [side]: shown,
    positions: { [side]: positionOf(item, []) },
  };
}

/** A part of a container that came or went with it is no change of its own. */
function isAlone(item: AnyItem, whole: ReadonlySet<Key>): boolean {
  return !('within' in KINDS[item.kind]) || item.parent === undefined || !whole.has(item.parent);
}

function draftChanges(
  context: DiffContext,
  { pairs, added, removed, renamed }: MatchedItems,
): Draft[] {
  const [came, went] = [added, removed].map((items) => new Set(items.map(({ key }) => key))) as [
    Set<Key>,
    Set<Key>,
  ];
  return [
    ...pairs.flatMap((pair) => {
      const follow = createFollow(renamed, pair.before);
      return [
        ...placeChanges(pair, renamed),
        ...editsOf(pair, follow).map((edit) => changeOf(edit, pair, context, follow)),
      ];
    }),
    ...added
      .filter((item) => isAlone(item, came))
      .map((item) => wholeChange(item, 'after', classifyAdded(item))),
    ...removed
      .filter((item) => isAlone(item, went))
      .map((item) => wholeChange(item, 'before', classifyRemoved(item, context))),
  ];
}

function complete(draft: Draft, { rules = {}, acknowledged }: DiffOptions): Change[] {
  const ofTeam = Object.hasOwn(rules, draft.rule) ? rules[draft.rule] : undefined;
  if (ofTeam === 'off') return [];
  const { rule, item, path, before = '', after = '' } = draft;
  const print = fingerprint([rule, item, path.join('\u0001'), before, after]);
  const reason = acknowledged?.get(print);
  return [
    {
      ...draft,
      class: ofTeam ?? RULES[rule],
      fingerprint: print,
      ...(reason !== undefined && { acknowledged: reason }),
    },
  ];
}

const KIND_ORDER = new Map(ALL_KINDS.map((kind, index) => [kind, index]));

/** In the order of the documents, then by item, then by part. */
function compareChanges(a: Change, b: Change): number {
  const texts = ({ item, path, rule }: Change): string =>
    `${item}\u0000${path.join('\u0001')}\u0000${rule}`;
  const [x, y] = [texts(a), texts(b)];
  return (
    (KIND_ORDER.get(a.kind) ?? 0) - (KIND_ORDER.get(b.kind) ?? 0) || (x < y ? -1 : x > y ? 1 : 0)
  );
}

/** Every difference between two specifications, classified, and what may be wrong since. */
export function diffSpecs(before: Spec, after: Spec, options: DiffOptions = {}): SpecDiff {
  const dialect = after.info.database?.dialect;
  const context: DiffContext = { before, after, ...(dialect && { dialect }) };
  const matched = matchItems(before, after, options.renames);
  const changes = draftChanges(context, matched)
    .flatMap((draft) => complete(draft, options))
    .sort(compareChanges);
  const { notCompared } = matched;
  return { changes, suspects: findSuspects(changes, after), notCompared };
}
