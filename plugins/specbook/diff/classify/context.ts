/** What a classifier of changes looks at. */
import type { Dialect } from '../../model/data/database-types.ts';
import type { Item, Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { Edit } from '../../model/changes/edits.ts';
import type { RuleId } from '../../schema/changes/rules.ts';

/** Both specifications. */
export interface DiffContext {
  before: Spec;
  after: Spec;
  dialect?: Dialect;
}

/** Names the rule of one edit of an item; undefined where no rule of its kind is about it. */
export type Classify<K extends Kind> = (
  edit: Edit,
  pair: { before: Item<K>; after: Item<K> },
  context: DiffContext,
) => RuleId | undefined;

/** Chooses between a part that came, went, and changed. */
export function byPresence<R>(
  { before, after }: Edit,
  rules: Record<'added' | 'removed' | 'changed', R>,
): R {
  return before === undefined ? rules.added : after === undefined ? rules.removed : rules.changed;
}

/** The amount of a quantity, or of an element whose value is one, in its base unit. */
export function amountOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('base' in value && typeof value.base === 'number') return value.base;
  return 'value' in value ? amountOf(value.value) : undefined;
}

/** Chooses by whether an amount rose or fell; an amount that is missing counts as `missing`. */
export function byAmount<R>(
  { before, after }: Edit,
  rules: Record<'raised' | 'lowered', R>,
  missing = 0,
): R {
  return (amountOf(after) ?? missing) > (amountOf(before) ?? missing)
    ? rules.raised
    : rules.lowered;
}

/** Chooses by whether a list lost something, or only gained. */
export function byList<R>({ before, after }: Edit, rules: Record<'added' | 'removed', R>): R {
  const now = new Set(Array.isArray(after) ? after.map(String) : []);
  const lost = (Array.isArray(before) ? before : []).some((one) => !now.has(String(one)));
  return lost ? rules.removed : rules.added;
}

/** A value that is a text; another one counts as none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
