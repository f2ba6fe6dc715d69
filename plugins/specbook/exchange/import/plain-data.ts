/** Plain data of the content format: what stands in a YAML file, before it is written. */

/** A map in the order written; a `Map`, so that `__proto__` and `10` are keys like any other. */
export type PlainMap = Map<string, PlainValue>;

/** A value of a YAML file. */
export type PlainValue = string | number | boolean | readonly PlainValue[] | PlainMap;

/** Undefined entries are left out. */
type Entries = Readonly<Record<string, PlainValue | undefined>>;

/**
 * A map of keys that the format knows; keys without a value, empty maps and empty lists are left out.
 *
 * @example plainMap({ type: 'text', required: undefined }) // Map { 'type' → 'text' }
 */
export function plainMap(entries: Entries): PlainMap {
  const present = Object.entries(entries).filter(
    (entry): entry is [string, PlainValue] => entry[1] !== undefined && !isEmpty(entry[1]),
  );
  return new Map(present);
}

function isEmpty(value: PlainValue): boolean {
  if (value instanceof Map) return value.size === 0;
  return Array.isArray(value) && value.length === 0;
}

/** True for a map. */
export function isPlainMap(value: PlainValue | undefined): value is PlainMap {
  return value instanceof Map;
}

/** True for a list. */
export function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The map under a key; an empty one where there is none. */
export function mapAt(data: PlainMap, key: string): PlainMap {
  const value = data.get(key);
  return isPlainMap(value) ? value : new Map<string, PlainValue>();
}

/** The text of a scalar; empty for a map or a list. */
export function scalarText(value: PlainValue): string {
  return typeof value === 'object' ? '' : String(value);
}

/** The text under a key, whatever scalar it is. */
export function textAt(data: PlainMap, key: string): string | undefined {
  const value = data.get(key);
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}
