/** Differences of two values, part by part. */
import { PROSE_KEYS } from '../../schema/scalar.ts';
import type { PathStep } from '../item.ts';

/** One part that differs. */
export interface Edit {
  /** Keys and ids of elements, from the item on. @example ['indexes', 'by_day', 'on'] */
  path: readonly string[];
  /** The steps to it in the source of each of the two; shorter where the part is missing there. */
  steps: { before: readonly PathStep[]; after: readonly PathStep[] };
  /** The value before; undefined where there was none. */
  before: unknown;
  /** The value now; undefined where there is none. */
  after: unknown;
}

/** Lists whose order means something; in all others only what they hold does. */
const ORDERED: ReadonlySet<string> = new Set(['on', 'include', 'tests', 'conditions', 'limits']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list that its author wrote as a map: each element has its key as `id`. */
function isKeyed(value: unknown): value is { id: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isObject(one) && typeof one.id === 'string')
  );
}

/** The name of an element that has no id: the file that a result stands in, the criterion of a review. */
function nameOf(element: unknown): string | undefined {
  if (!isObject(element)) return undefined;
  const name = element.file ?? element.criterion;
  return typeof name === 'string' ? name : undefined;
}

/** A list whose elements all have names of their own. */
function isNamed(value: unknown): value is object[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const names = value.map(nameOf);
  return !names.includes(undefined) && new Set(names).size === names.length;
}

/** A value that is one thing, though it is an object: a quantity with its text, a default, a generated value. */
function isAtomic(value: unknown): boolean {
  if (!isObject(value)) return !isKeyed(value) && !isNamed(value);
  const isGenerated = value.kind === 'expression' || value.kind === 'identity';
  return typeof value.text === 'string' || isGenerated || 'value' in value;
}

/** What an author wrote, without the order of keys. */
export function fingerprintText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprintText).join()}]`;
  if (value === undefined) return '';
  if (!isObject(value)) return JSON.stringify(value);
  // A quantity is its amount: `1 s` is `1000 ms`.
  if (typeof value.base === 'number') return `${String(value.dimension)} ${value.base}`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .map(([key, one]) => `${JSON.stringify(key)}:${fingerprintText(one)}`)
    .sort()
    .join()}}`;
}

/** True where two values say the same. @param key what they are values of: the order of some lists means nothing */
export function isSame(before: unknown, after: unknown, key: string): boolean {
  if (Array.isArray(before) && Array.isArray(after) && !ORDERED.has(key)) {
    const texts = (list: unknown[]): string => list.map(fingerprintText).sort().join();
    return texts(before) === texts(after);
  }
  return fingerprintText(before) === fingerprintText(after);
}

interface Step {
  name: string;
  before?: { value: unknown; step: PathStep };
  after?: { value: unknown; step: PathStep };
}

/** The parts of one or both of two values, matched by key or id. */
function partsOf(before: unknown, after: unknown): Step[] {
  const parts = new Map<string, Step>();
  for (const [side, value] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const entries: [string, unknown, PathStep][] = isKeyed(value)
      ? value.map((one, index) => [one.id, one, index])
      : isNamed(value)
        ? value.map((one, index) => [nameOf(one) ?? '', one, index])
        : isObject(value)
          ? Object.entries(value)
              .filter(([key, one]) => key !== 'id' && one !== undefined)
              .map(([key, one]) => [key, one, key])
          : [];
    for (const [name, one, step] of entries) {
      const part = parts.get(name) ?? { name };
      part[side] = { value: one, step };
      parts.set(name, part);
    }
  }
  return [...parts.values()];
}

function* findIn(edit: Edit, skip: ReadonlySet<string>): Generator<Edit> {
  const { before, after, path, steps } = edit;
  const key = path.at(-1) ?? '';
  if (isSame(before, after, key)) return;
  const isWhole = before === undefined || after === undefined;
  // An element that came or went is one difference; a group of keys that came is one for each key.
  const isElement =
    isWhole &&
    typeof (before ?? after) === 'object' &&
    ('id' in Object(before ?? after) || (path.length > 1 && nameOf(before ?? after) === key));
  const sides = [before, after].filter((value) => value !== undefined);
  if (isElement || sides.some(isAtomic)) {
    yield edit;
    return;
  }
  for (const part of partsOf(before, after)) {
    if (skip.has(part.name) && path.length === 0) continue;
    yield* findIn(
      {
        path: [...path, part.name],
        steps: {
          before: part.before ? [...steps.before, part.before.step] : steps.before,
          after: part.after ? [...steps.after, part.after.step] : steps.after,
        },
        before: part.before?.value,
        after: part.after?.value,
      },
      skip,
    );
  }
}

/**
 * Every part that differs between two values. The order of keys never matters, nor that of lists that are sets.
 *
 * @param skip keys of the value itself that are left out
 * @example findEdits({ a: '1' }, { a: '2' }, new Set()) // [{ path: ['a'], before: '1', after: '2', … }]
 */
export function findEdits(before: object, after: object, skip: ReadonlySet<string>): Edit[] {
  return [...findIn({ path: [], steps: { before: [], after: [] }, before, after }, skip)];
}

/** The keys below which a text is prose. */
export function isProse(path: readonly string[]): boolean {
  return path.some((key) => PROSE_KEYS.has(key));
}

/** An element of a list, with its id in front if it has one. @example 'place_row: row' */
function elementText(one: unknown): string {
  const text = valueText(one) ?? '';
  const id = isObject(one) && typeof one.id === 'string' ? one.id : undefined;
  return id === undefined || text === id ? text : `${id}: ${text}`;
}

/**
 * A value as text for people; undefined for no value.
 *
 * @example valueText({ dimension: 'duration', value: 250, unit: 'ms', base: 250, text: '250 ms' }) // '250 ms'
 */
export function valueText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(elementText).join(', ');
  if (!isObject(value)) return JSON.stringify(value);
  if (typeof value.text === 'string') return value.text;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const named = entries.filter(([key]) => key !== 'id');
  if (named.length === 1 && named[0]?.[0] === 'value') return valueText(named[0][1]);
  if (named.length === 0) return typeof value.id === 'string' ? value.id : '';
  return named.map(([key, one]) => `${key}: ${valueText(one) ?? ''}`).join('; ');
}
