/**
 * What can still be read of an item with errors. It is not for showing: references in it are checked all the same, so that
 * an author sees every mistake at once and not the next one after each correction.
 */
import type { z } from 'zod';
import type { PathStep } from '../../model/item.ts';
import { STAND_IN } from '../../model/stand-in.ts';
import { plainKey } from '../../schema/keyed.ts';
import type { Positioned } from '../yaml/positioned.ts';
import { validate, type Invalid } from './validate.ts';

/** Values that are tried in place of a wrong one, until the schema takes one of them. None is an id or a reference. */
const STAND_INS: readonly (string | undefined)[] = [
  STAND_IN,
  ...['1 ms', '1 %', '1 rps', '1 B', '.5', '1 EUR', '1 EUR/month', '1 %/month'],
  // An empty map.
  undefined,
];

/** After the stand-ins a part is left out, and then what cannot do without it. */
const MOST_ROUNDS = STAND_INS.length + 4;

function standIn(text: string | undefined, at: number): Positioned {
  const place = { start: at, end: at };
  return text === undefined
    ? { kind: 'map', entries: [], ...place }
    : { kind: 'scalar', text, empty: false, ...place };
}

/** The tree with something else at a path, or nothing; a key that is not there is added. */
function replaced(
  node: Positioned,
  path: readonly PathStep[],
  value: Positioned | undefined,
): Positioned {
  const [step, ...rest] = path;
  const inside = (child: Positioned): Positioned[] => {
    if (rest.length > 0) return [replaced(child, rest, value)];
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

/** Leaves parts out; the last ones of a list first, so that the others keep their places. */
export function without(node: Positioned, paths: readonly PathStep[][]): Positioned {
  const once = [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
  const lastFirst = once.sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || b.length - a.length);
  return lastFirst.reduce((rest, path) => replaced(rest, path, undefined), node);
}

/**
 * Reads an item with stand-ins for its faulty parts, or without them; undefined when it makes no sense then.
 *
 * @param faults what is wrong, as `validate` tells it
 */
export function recover<S extends z.ZodType>(
  schema: S,
  node: Positioned,
  faults: Invalid,
): { data: z.output<S>; node: Positioned } | undefined {
  const tries = new Map<string, number>();
  let rest = node;
  let wrong = faults;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = [...wrong.unknown];
    for (const path of wrong.paths) {
      const key = JSON.stringify(path);
      const tried = tries.get(key) ?? 0;
      tries.set(key, tried + 1);
      const isOver = tried >= STAND_INS.length;
      if (!isOver) rest = replaced(rest, path, standIn(STAND_INS[tried], rest.start));
      else left.push(tried === STAND_INS.length ? path : path.slice(0, -1));
    }
    if (left.some((path) => path.length === 0)) return undefined;
    rest = without(rest, left);
    const validated = validate(schema, rest, rest.start);
    if (validated.ok) return { data: validated.data, node: rest };
    wrong = validated;
  }
  return undefined;
}
