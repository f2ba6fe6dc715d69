/**
 * Recovers an item with errors, so that its references can be checked too and an author sees all mistakes in one run. The
 * result is not for display.
 */
import type { z } from 'zod';
import type { PathStep } from '../../model/item.ts';
import { PLACEHOLDER } from '../../model/placeholder.ts';
import { plainKey } from '../../schema/keyed.ts';
import type { Positioned } from '../yaml/positioned.ts';
import { validate, type ValidationFailure } from './validate.ts';

/** Values tried in place of an invalid one until the schema accepts one. None is a valid id or reference. */
const PLACEHOLDERS: readonly (string | undefined)[] = [
  PLACEHOLDER,
  ...['1 ms', '1 %', '1 rps', '1 B', '+1', '1 EUR', '1 EUR/month', '1 %/month'],
  // An empty map.
  undefined,
];

/** After all placeholders, the part is removed, and then the part that requires it. */
const MAX_ROUNDS = PLACEHOLDERS.length + 4;

function createPlaceholder(text: string | undefined, at: number): Positioned {
  const range = { start: at, end: at };
  return text === undefined
    ? { kind: 'map', entries: [], ...range }
    : { kind: 'scalar', text, empty: false, ...range };
}

/** Replaces the value at a path, or removes it; a missing key is added. */
function replaceAt(
  node: Positioned,
  path: readonly PathStep[],
  value: Positioned | undefined,
): Positioned {
  const [step, ...rest] = path;
  const inside = (child: Positioned): Positioned[] => {
    if (rest.length > 0) return [replaceAt(child, rest, value)];
    return value ? [value] : [];
  };
  if (node.kind === 'list' && typeof step === 'number') {
    const items = node.items.flatMap((item, index) => (index === step ? inside(item) : [item]));
    return { ...node, items };
  }
  if (node.kind !== 'map' || step === undefined) return node;
  const key = plainKey(String(step));
  const entries = node.entries.flatMap((entry) =>
    entry.key === key ? inside(entry.value).map((child) => ({ ...entry, value: child })) : [entry],
  );
  if (value && rest.length === 0 && !node.entries.some((entry) => entry.key === key))
    entries.push({ key, keyStart: node.start, value });
  return { ...node, entries };
}

/** Removes parts; the last elements of a list first, so that the other indexes stay valid. */
export function removePaths(node: Positioned, paths: readonly PathStep[][]): Positioned {
  const unique = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
  const lastFirst = unique.sort(
    (a, b) => Number(b.at(-1)) - Number(a.at(-1)) || b.length - a.length,
  );
  return lastFirst.reduce((rest, path) => replaceAt(rest, path, undefined), node);
}

/**
 * Validates an item with placeholders for its invalid parts, or without them; undefined if that is not enough.
 *
 * @param failure the result of `validate`
 */
export function recover<S extends z.ZodType>(
  schema: S,
  node: Positioned,
  failure: ValidationFailure,
): { data: z.output<S>; node: Positioned } | undefined {
  const tries = new Map<string, number>();
  let rest = node;
  let current = failure;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const removed = [...current.unknown];
    for (const path of current.paths) {
      const key = JSON.stringify(path);
      const tried = tries.get(key) ?? 0;
      tries.set(key, tried + 1);
      const isOver = tried >= PLACEHOLDERS.length;
      if (!isOver) rest = replaceAt(rest, path, createPlaceholder(PLACEHOLDERS[tried], rest.start));
      else removed.push(tried === PLACEHOLDERS.length ? path : path.slice(0, -1));
    }
    if (removed.some((path) => path.length === 0)) return undefined;
    rest = removePaths(rest, removed);
    const validated = validate(schema, rest, rest.start);
    if (validated.ok) return { data: validated.data, node: rest };
    current = validated;
  }
  return undefined;
}
