/**
 * Maps whose keys are names chosen by the author. They come out as lists in the order written, each element carrying
 * its key as `id`, so that `__proto__` and `10` are names like any other.
 */
import { z } from 'zod';
import { findControl } from './control-characters.ts';
import { explainId, ID_PATTERN, proposeId } from './identifier.ts';
import { returns } from './output.ts';
import { JSON_META, type IssueParams } from './scalar.ts';

/** Marks a key that a JavaScript object would treat specially: `__proto__`, and whole numbers, which it would reorder. */
const MARK = '\u0001';

/** The name under which the reader hands over a key, safe as a property of an object. */
export function safeKey(key: string): string {
  return key === '__proto__' || /^\d+$/u.test(key) ? MARK + key : key;
}

/** The key as the author wrote it. */
export function plainKey(key: string): string {
  return key.startsWith(MARK) ? key.slice(1) : key;
}

/** Options of {@link keyed}. */
export interface KeyedOptions {
  /** What one key is, for errors: `field`, `criterion`. */
  noun: string;
  /** Any text may be a key (default: ids only). */
  anyKey?: boolean;
  /** The key of an element that holds its name in the database, which may have any letters. */
  physical?: string;
}

function explainName(
  name: string,
  taken: Set<string>,
  { noun, anyKey = false, physical }: KeyedOptions,
) {
  if (anyKey) return findControl(name);
  const mistake = explainId(name, `a valid name for a ${noun}`);
  if (!mistake || physical === undefined || findControl(name)) return mistake;
  const id = proposeId(name, taken, noun);
  taken.add(id);
  return { ...mistake, hint: `write ${id}: { ${physical}: ${JSON.stringify(name)}, … }` };
}

/**
 * A map from names to values, as a list: `{ a: {…} }` → `[{ id: 'a', … }]`.
 *
 * @example keyed(FieldSchema, { noun: 'field' })
 */
export function keyed<S extends z.ZodType<object>>(value: S, options: KeyedOptions) {
  const { anyKey = false } = options;
  const json = anyKey ? {} : { propertyNames: { pattern: ID_PATTERN.source } };
  const pipe = z
    .record(z.string(), value)
    .meta({ [JSON_META]: json })
    .superRefine((record, context) => {
      const names = new Set(Object.keys(record).map(plainKey));
      for (const key of Object.keys(record)) {
        const mistake = explainName(plainKey(key), names, options);
        if (!mistake) continue;
        const { message, hint } = mistake;
        const params: IssueParams = { at: 'key', hint };
        context.addIssue({ code: 'custom', path: [key], message, params: { ...params } });
      }
    })
    .transform((record) =>
      Object.entries(record).map(([key, item]) => ({
        ...item,
        id: plainKey(key),
      })),
    );
  return returns(pipe, { kind: 'list', of: value });
}

/** A map from names to scalars, as a list of `{ id, value }`. */
export function keyedValues<S extends z.ZodType>(value: S, options: KeyedOptions) {
  return keyed(
    returns(
      value.transform((item) => ({ value: item })),
      { kind: 'schema', schema: z.strictObject({ value }) },
    ),
    options,
  );
}

/**
 * An object, or just a text that stands for one of its keys.
 *
 * @example textOr('name', ScreenSchema) // `Day view` is `{ name: Day view }`
 */
export function textOr<S extends z.ZodType>(key: string, schema: S) {
  return z
    .preprocess((raw) => (typeof raw === 'string' ? { [key]: raw } : raw), schema)
    .meta({ [JSON_META]: { or: ['string', 'number', 'boolean'] } });
}

/** Nothing stands there; wrapped into a list it would pass for an element. */
export function isAbsent(raw: unknown): raw is null | undefined {
  return raw === undefined || raw === null;
}

/** A list, or a single element that stands for a list of one. */
export function oneOrMore<S extends z.ZodType>(schema: S) {
  return z
    .preprocess(
      (raw) => (isAbsent(raw) || Array.isArray(raw) ? raw : [raw]),
      z.array(schema).min(1),
    )
    .meta({ [JSON_META]: { or: ['string', 'number'] } });
}
