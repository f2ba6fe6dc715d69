/** Keys that a project adds to kinds: what it may declare, and what an item states of them. */
import { z } from 'zod';
import { ExtensionFieldSchema, type ExtensionField } from '../schema/extension.ts';
import { PROSE_KEYS } from '../schema/scalar.ts';
import { closest } from './closest.ts';
import type { AnyItem, Kind } from './item.ts';
import { ALL_KINDS } from './kind-lists.ts';
import { KINDS } from './kinds.ts';
import type { OptionMistake } from './option-mistake.ts';
import type { Quantity } from './quantity.ts';

export type { ExtensionField } from '../schema/extension.ts';

/** Added keys by kind. @example { entity: { costCentre: { type: 'string', label: 'Cost centre' } } } */
export type Extensions = Readonly<Partial<Record<Kind, Readonly<Record<string, ExtensionField>>>>>;

/** An added key of an item, with its value. */
export interface AddedValue {
  key: string;
  field: ExtensionField;
  /** Absent where the item does not state it. */
  value: AddedData | undefined;
}

type AddedData = string | number | boolean | Quantity | readonly string[];

const KEY = /^[A-Za-z][\w-]*$/u;

/** Keys that the model, pages or searches read of items of any kind. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'name', 'area', 'status', 'owner', 'tags', 'since'],
  ...PROSE_KEYS,
]);

/** Every mistake in what a project adds, with its path in the options. */
export function explainExtensions(extensions: Readonly<Record<string, unknown>>): OptionMistake[] {
  return Object.entries(extensions).flatMap(([kind, fields]) => {
    const path = ['extend', kind];
    if (!isKind(kind)) {
      const near =
        ALL_KINDS.find((one) => KINDS[one].collection === kind) ?? closest(kind, ALL_KINDS);
      const hint =
        near === undefined ? `kinds are ${ALL_KINDS.join(', ')}` : `did you mean ${near}?`;
      return [{ path, message: `there is no kind "${kind}"; ${hint}` }];
    }
    const parsed = z.record(z.string(), z.unknown()).safeParse(fields);
    if (!parsed.success) return [{ path, message: 'write its keys as { key: { type, label } }' }];
    return Object.entries(parsed.data).flatMap(([key, field]) => explainField(kind, key, field));
  });
}

function explainField(kind: Kind, key: string, field: unknown): OptionMistake[] {
  const path = ['extend', kind, key];
  const name = explainKey(kind, key);
  const { error } = ExtensionFieldSchema.safeParse(field);
  return [
    ...(name === undefined ? [] : [{ path, message: name }]),
    ...(error?.issues ?? []).map(({ path: inside, message }) => ({
      path: [...path, ...inside.map(String)],
      message,
    })),
  ];
}

function explainKey(kind: Kind, key: string): string | undefined {
  if (!KEY.test(key))
    return 'a key is written with letters, digits, - and _, and begins with a letter';
  if (keysOfKind(kind).has(key)) return `"${key}" is a key of ${kind} already; choose another name`;
  if (RESERVED.has(key)) return `"${key}" means something to every kind; choose another name`;
  return undefined;
}

function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}

/** Keys of the schema of a kind, of all of its variants. */
function keysOfKind(kind: Kind): ReadonlySet<string> {
  const { schema }: { schema: z.ZodType } = KINDS[kind];
  const variants: readonly unknown[] =
    schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];
  return new Set(
    variants.flatMap((variant) =>
      variant instanceof z.ZodObject ? Object.keys(variant.shape) : [],
    ),
  );
}

/** The added keys of an item in the order of their declaration; none where its kind has none. */
export function addedValues(
  { extend }: { extend?: Extensions },
  { kind, data }: AnyItem,
): AddedValue[] {
  const fields = extend?.[kind];
  if (!fields) return [];
  const stated: Readonly<Record<string, unknown>> = { ...data };
  return Object.entries(fields).map(([key, field]) => ({
    key,
    field,
    // The reader has checked it with the schema of the field.
    value: stated[key] as AddedData | undefined,
  }));
}

/** A value as it was written. @example addedText(['a', 'b']) // 'a, b' */
export function addedText(value: AddedData): string {
  if (typeof value !== 'object') return String(value);
  return 'dimension' in value ? value.text : value.join(', ');
}
