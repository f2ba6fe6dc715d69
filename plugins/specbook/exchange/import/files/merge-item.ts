/** What of an existing item changes so that it has the structure of the imported one. */
import { isPlainList, mapAt, textAt, type PlainMap, type PlainValue } from '../plain-data.ts';
import type { YamlEdit } from './edit-yaml.ts';
import { DATABASE, ENTITY, type KeyedRules, type Rules } from './merge-rules.ts';
import { isSameValue } from './same-value.ts';

/** A change of an item. */
export interface ItemChange extends YamlEdit {
  /** What it is, in a few words. @example field email: type varchar(80) → varchar(120) */
  what: string;
}

/** The existing data, the imported data, and what the existing data is in the words of a database, if that is known. */
export interface Sides {
  existing: PlainMap;
  incoming: PlainMap;
  baseline: PlainMap | undefined;
}

function show(value: PlainValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Map)
    return `{ ${[...value].map(([key, item]) => `${key}: ${show(item)}`).join(', ')} }`;
  if (isPlainList(value)) return `[${value.map(show).join(', ')}]`;
  return String(value);
}

/** A primary key is required, and so is a number that the database counts. */
function isImplied(key: string, { existing, incoming }: Sides): boolean {
  if (key !== 'required') return false;
  const isKey = textAt(incoming, 'key') === 'primary' && !incoming.has('required');
  const isCounted =
    incoming.has('generated') || (textAt(incoming, 'type') ?? '').includes('serial');
  return isKey || (isCounted && !existing.has('required'));
}

function mergeKeys(
  sides: Sides,
  rules: Rules,
  path: readonly string[],
  label: string,
): ItemChange[] {
  const { existing, incoming, baseline } = sides;
  return rules.structure.flatMap((key): ItemChange[] => {
    const [before, after] = [existing.get(key), incoming.get(key)];
    const isSame =
      isSameValue(key, before, after) ||
      (baseline !== undefined && isSameValue(key, baseline.get(key), after));
    if (isSame || isImplied(key, sides)) return [];
    return [
      {
        path: [...path, key],
        value: after,
        what: `${label}${key} ${show(before)} → ${show(after)}`,
      },
    ];
  });
}

/** Prose in the words of a comment: references without their brackets. */
function plainText(prose: string): string {
  return prose.replace(/\[\[(?:[a-z-]+:)?([^\]|]+)(?:\|[^\]]*)?\]\]/gu, '$1');
}

function mergeComment(
  sides: Sides,
  key: string,
  path: readonly string[],
  label: string,
): ItemChange[] {
  const { existing, incoming, baseline } = sides;
  const comment = textAt(incoming, 'comment') ?? textAt(incoming, key);
  const prose = textAt(existing, key);
  const stated = textAt(existing, 'comment');
  if (comment !== undefined && prose === undefined && stated === undefined)
    return [
      {
        path: [...path, key],
        value: textAt(incoming, key),
        what: `${label}${key} from the comment`,
        after: key === 'purpose' ? 'name' : undefined,
      },
    ];
  const said = stated ?? (prose === undefined ? undefined : plainText(prose));
  const isSame =
    isSameValue('', said, comment) ||
    (baseline !== undefined &&
      isSameValue('', textAt(baseline, 'comment') ?? textAt(baseline, key), comment));
  // A database without a comment does not contradict what is documented here.
  if (isSame || (comment === undefined && stated === undefined)) return [];
  const isProse =
    prose !== undefined && comment !== undefined && isSameValue('', plainText(prose), comment);
  const value = isProse ? undefined : comment;
  return [
    { path: [...path, 'comment'], value, what: `${label}comment ${show(stated)} → ${show(value)}` },
  ];
}

/** Elements by their name in the database. */
function byName(map: PlainMap, isField: boolean): Map<string, [string, PlainValue]> {
  return new Map(
    [...map].map(([key, value]) => [
      (value instanceof Map && !isField ? textAt(value, 'name') : undefined) ?? key,
      [key, value],
    ]),
  );
}

function gone(
  key: string,
  value: PlainValue,
  path: readonly string[],
  { whenGone, noun }: KeyedRules,
): ItemChange[] {
  if (whenGone === 'remove') return [{ path, value: undefined, what: `${noun} ${key} is gone` }];
  const status = value instanceof Map ? textAt(value, 'status') : undefined;
  // What is planned is not in the database yet.
  if (status === 'deprecated' || status === 'draft' || status === 'proposed') return [];
  return [
    { path: [...path, 'status'], value: 'deprecated', what: `${noun} ${key} is gone: deprecated` },
  ];
}

function mergeKeyed(
  sides: Sides,
  group: string,
  rules: KeyedRules,
  path: readonly string[],
): ItemChange[] {
  const isField = group === 'fields';
  const [existing, incoming, baseline] = [
    sides.existing,
    sides.incoming,
    sides.baseline ?? new Map<string, never>(),
  ].map((data) => byName(mapAt(data, group), isField)) as [
    ReturnType<typeof byName>,
    ReturnType<typeof byName>,
    ReturnType<typeof byName>,
  ];
  const changes: ItemChange[] = [];
  let previous: string | undefined;
  for (const [name, [ownKey, value]] of incoming) {
    const known = existing.get(name);
    const key = known?.[0] ?? ownKey;
    const at = [...path, group, key];
    const label = `${rules.noun} ${name}: `;
    if (!known)
      changes.push({ path: at, value, after: previous, what: `new ${rules.noun} ${name}` });
    else if (known[1] instanceof Map && value instanceof Map && rules.structure.length > 0) {
      const base = baseline.get(name)?.[1];
      changes.push(
        ...mergeMap(
          { existing: known[1], incoming: value, baseline: base instanceof Map ? base : undefined },
          rules,
          at,
          label,
        ),
      );
    } else if (
      value instanceof Map &&
      rules.structure.length > 0 &&
      !isSameValue(rules.structure[0] ?? '', known[1], value.get(rules.structure[0] ?? ''))
    )
      changes.push({ path: at, value, what: `${label}${show(known[1])} → ${show(value)}` });
    previous = key;
  }
  for (const [name, [key, value]] of existing)
    if (!incoming.has(name)) changes.push(...gone(key, value, [...path, group, key], rules));
  return changes;
}

/** Changes of a map by rules. */
export function mergeMap(
  sides: Sides,
  rules: Rules,
  path: readonly string[],
  label: string,
): ItemChange[] {
  return [
    ...mergeKeys(sides, rules, path, label),
    ...(rules.documented ? mergeComment(sides, rules.documented, path, label) : []),
    ...Object.entries(rules.keyed ?? {}).flatMap(([group, own]) =>
      mergeKeyed(sides, group, own, path),
    ),
  ];
}

/** Changes of an entity. */
export function mergeEntity(
  existing: PlainMap,
  incoming: PlainMap,
  baseline?: PlainMap,
): ItemChange[] {
  return mergeMap({ existing, incoming, baseline }, ENTITY, [], '');
}

/** Changes of `database:` in spec.yaml. */
export function mergeDatabase(
  existing: PlainMap,
  incoming: PlainMap,
  baseline?: PlainMap,
): ItemChange[] {
  const sides = {
    existing: mapAt(existing, 'database'),
    incoming: mapAt(incoming, 'database'),
    baseline: baseline && mapAt(baseline, 'database'),
  };
  // A source that names no database says nothing about one.
  if (!incoming.has('database')) return [];
  if (!existing.has('database')) {
    const value = incoming.get('database');
    return value === undefined ? [] : [{ path: ['database'], value, what: 'database' }];
  }
  return mergeMap(sides, DATABASE, ['database'], 'database: ');
}
