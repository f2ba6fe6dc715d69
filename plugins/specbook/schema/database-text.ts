/** Texts that a database gives: its names, its SQL, its comments, and whatever has no key of its own. */
import { z } from 'zod';
import { findControl, findZeroWidth } from './control-characters.ts';
import { plainKey } from './keyed.ts';
import { returns } from './output.ts';
import { converted, JSON_META } from './scalar.ts';

const JSON_SCALAR = { type: ['string', 'number', 'boolean'] };

/** A name in the database, letter for letter: any characters, capitals and blanks included. */
export function physicalName() {
  return converted<string>((value) => {
    if (value === '')
      return { ok: false, message: 'the name is empty', hint: 'write a name, or remove the key' };
    const control = findControl(value);
    return control ? { ok: false, ...control } : { ok: true, value };
  }, JSON_SCALAR);
}

/** A piece of SQL, on one line or several. */
export function sqlText() {
  return converted<string>((value) => {
    const trimmed = value.trim();
    if (trimmed === '')
      return { ok: false, message: 'the text is empty', hint: 'write a text, or remove the key' };
    const mistake = findControl(trimmed) ?? findZeroWidth(trimmed);
    return mistake ? { ok: false, ...mistake } : { ok: true, value: trimmed };
  }, JSON_SCALAR);
}

/** When a constraint is checked, where it is deferrable. SQL:2023, constraint characteristics. */
export type Deferrable = 'initially immediate' | 'initially deferred';

/** `true`, `false`, `initially immediate` or `initially deferred`; `true` is initially immediate. */
export function deferrable() {
  return converted<Deferrable | false>(
    (value) => {
      if (value === 'false') return { ok: true, value: false };
      if (value === 'true') return { ok: true, value: 'initially immediate' };
      if (value === 'initially immediate' || value === 'initially deferred')
        return { ok: true, value };
      return {
        ok: false,
        message: `"${value}" does not say when a constraint is checked`,
        hint: 'write true, false or initially deferred',
      };
    },
    {
      type: ['boolean', 'string'],
      enum: [true, false, 'initially immediate', 'initially deferred'],
    },
    z.union([z.literal(false), z.enum(['initially immediate', 'initially deferred'])]),
  );
}

/** A value of a free map: a text, a list, or a map as a list of its entries in their order. */
export type FreeValue = string | readonly FreeValue[] | FreeMap;

/** A free map in the order written: its keys are any text, `__proto__` included. */
export type FreeMap = readonly { id: string; value: FreeValue }[];

function freeValue(raw: unknown): FreeValue {
  if (Array.isArray(raw)) return raw.map(freeValue);
  if (typeof raw === 'object' && raw !== null) return freeEntries(raw);
  return typeof raw === 'string' ? raw : '';
}

function freeEntries(raw: object): FreeMap {
  return Object.entries(raw).map(([key, value]) => ({
    id: plainKey(key),
    value: freeValue(value),
  }));
}

const FreeMapOutput: z.ZodType = z.array(
  z.strictObject({
    id: z.string(),
    value: z.union([z.string(), z.array(z.unknown())]),
  }),
);

/** Whatever the database says and no key holds: printed as it stands. */
export function freeMap() {
  const pipe = z
    .record(z.string(), z.unknown())
    .superRefine((record, context) => {
      for (const [path, text] of textsIn(record, [])) {
        const control = findControl(text);
        if (control)
          context.addIssue({
            code: 'custom',
            path,
            message: control.message,
            params: { hint: control.hint },
          });
      }
    })
    .transform(freeEntries);
  return returns(pipe, { kind: 'schema', schema: FreeMapOutput }).meta({ [JSON_META]: {} });
}

/** All texts of a value, keys included, each with the path of what holds it. */
function textsIn(
  raw: unknown,
  path: (string | number)[],
): [path: (string | number)[], text: string][] {
  if (typeof raw === 'string') return [[path, raw]];
  if (Array.isArray(raw)) return raw.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]): [(string | number)[], string][] => [
    [[...path, key], plainKey(key)],
    ...textsIn(value, [...path, key]),
  ]);
}

/** Spread into the schema of what a database may hold a comment about. */
export const databaseFacts = {
  /** The comment in the database, word for word, where it differs from what is documented here. */
  comment: sqlText().optional(),
  /** Whatever the database says and no key holds, printed as it stands. @example { tablespace: fast } */
  database: freeMap().optional(),
};

/** Spread into the schema of a constraint or an index. */
export const namedFacts = {
  /** Its name in the database, in any letters; the key when absent. @example FK Orders$Customer */
  name: physicalName().optional(),
  ...databaseFacts,
};
