/**
 * Scalars as the reader hands them over: always the source text, never a guess of YAML's. `1.10`, `0123456`,
 * `no` and `4e12345` therefore survive; each kind of field converts the text itself.
 */
import { z } from 'zod';
import { findControl, findZeroWidth } from './control-characters.ts';
import { explainFlag } from './flag-words.ts';
import { explainId, ID_PATTERN } from './identifier.ts';
import { parseGrowth, parseQuantity, type Growth, type Parsed, type Quantity } from './quantity.ts';
import { checkRange, type Range } from './range.ts';
import { returns } from './output.ts';
import { GrowthOutput, QuantityOutput } from './quantity-output.ts';
import type { Dimension } from './units.ts';

/** What a schema adds to an issue for the reader: what to write instead, and whether the key itself is at fault. */
export interface IssueParams {
  /** What to write instead. */
  hint?: string;
  /** `key` places the problem on the key instead of its value. */
  at?: 'key' | 'value';
  /** The rule id of the problem; `invalid-value` when absent. */
  rule?: string;
}

/** JSON Schema stated by hand for what zod cannot express; read by the generator of the editor schemas. */
export const JSON_META = 'x-json';

/** A text that a function converts, with its JSON Schema and, where it becomes no text, a schema of what it becomes. */
export function converted<T>(
  parse: (text: string) => Parsed<T>,
  json: Record<string, unknown>,
  output: z.ZodType = z.string(),
) {
  const pipe = z.string().transform((text, context) => {
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    const params: IssueParams = { hint: parsed.hint };
    context.addIssue({ code: 'custom', message: parsed.message, params: { ...params } });
    return z.NEVER;
  });
  return returns(pipe, { kind: 'schema', schema: output }).meta({ [JSON_META]: json });
}

/** A text taken as it is. */
export function literalText() {
  return converted<string>(
    (value) => {
      const control = findControl(value);
      return control ? { ok: false, ...control } : { ok: true, value };
    },
    { type: ['string', 'number', 'boolean'] },
  );
}

/** A short text on one line: a name, a title, a type. */
export function text() {
  return converted<string>(
    (value) => {
      const trimmed = value.trim();
      if (trimmed === '')
        return { ok: false, message: 'the text is empty', hint: 'write a text, or remove the key' };
      if (/[\n\r]/u.test(trimmed))
        return { ok: false, message: 'the text has several lines', hint: 'write it on one line' };
      const mistake = findControl(trimmed) ?? findZeroWidth(trimmed);
      return mistake ? { ok: false, ...mistake } : { ok: true, value: trimmed };
    },
    { type: ['string', 'number', 'boolean'] },
  );
}

/** Markdown, one line or many; `[[id]]` becomes a link. */
export function prose() {
  return converted<string>(
    (value) => {
      const trimmed = value.trim();
      if (trimmed === '')
        return { ok: false, message: 'the text is empty', hint: 'write a text, or remove the key' };
      const control = findControl(trimmed);
      return control ? { ok: false, ...control } : { ok: true, value: trimmed };
    },
    { type: ['string', 'number', 'boolean'] },
  );
}

/** Keys whose values are prose, wherever they stand: `[[id]]` in them is a reference. */
export const PROSE_KEYS: ReadonlySet<string> = new Set([
  'purpose',
  'description',
  'statement',
  'rationale',
  'guidance',
  'question',
  'decision',
  'action',
  'excludes',
  'conditions',
  'limits',
  'title',
  'notes',
  'definition',
]);

/** An id: letters, digits, `-`, `_`, at most 200 characters. */
export function id() {
  return converted<string>(
    (value) => {
      const mistake = explainId(value);
      return mistake ? { ok: false, ...mistake } : { ok: true, value };
    },
    { type: ['string', 'number'], pattern: ID_PATTERN.source },
  );
}

/**
 * A reference by id, `PERF-RT-002`, `appointment`, or to a part of an item, `patient.id`, `PERF-RT-002.p95`. Where two
 * items of different kinds bear the id, the kind goes in front: `category:calendar`.
 */
export function reference() {
  return converted<string>(
    (value) => {
      const trimmed = value.trim().replace(/^\[\[(.*)\]\]$/u, '$1');
      return /^(?:[A-Za-z]+:)?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_.-]+)?$/u.test(trimmed)
        ? { ok: true, value: trimmed }
        : {
            ok: false,
            message: `"${value}" is not a reference`,
            hint: 'write the id of an item, such as PERF-RT-002 or patient.id',
          };
    },
    { type: ['string', 'number'] },
  );
}

/** `true` or `false`. */
export function flag() {
  return converted<boolean>(
    (value) => {
      if (value === 'true') return { ok: true, value: true };
      if (value === 'false') return { ok: true, value: false };
      return {
        ok: false,
        message: `"${value}" is neither true nor false`,
        hint: explainFlag(value),
      };
    },
    { type: 'boolean' },
    z.boolean(),
  );
}

/** A whole number in a range. */
export function whole(least: number, most: number) {
  return converted<number>(
    (value) =>
      /^\d{1,15}$/u.test(value) && Number(value) >= least && Number(value) <= most
        ? { ok: true, value: Number(value) }
        : {
            ok: false,
            message: `"${value}" is not a whole number from ${least} to ${most}`,
            hint: `write for example ${Math.min(most, least + 1)}`,
          },
    { type: 'integer', minimum: least, maximum: most },
    z.int().min(least).max(most),
  );
}

function isRealDate(text: string): boolean {
  const time = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
}

/** Years in which nothing of a specification happened: `0026`, `1026` are mistyped. */
const isMistypedYear = (text: string): boolean => text < '1900';

/** A day, `2026-11-01` (ISO 8601), from 1900 on unless `anyYear`. */
export function date({ anyYear = false } = {}) {
  return converted<string>(
    (value) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(value) && isRealDate(value) && (anyYear || !isMistypedYear(value))
        ? { ok: true, value }
        : {
            ok: false,
            message: `"${value}" is not a date`,
            hint: 'write year-month-day, such as 2026-11-01',
          },
    { type: 'string', format: 'date' },
  );
}

/** A moment with its offset, `2026-11-01T02:00:00Z` (RFC 3339). */
export function moment() {
  return converted<string>(
    (value) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u.test(value) &&
      isRealDate(value) &&
      !isMistypedYear(value) &&
      Number.isFinite(Date.parse(value))
        ? { ok: true, value }
        : {
            ok: false,
            message: `"${value}" is not a moment in time`,
            hint: 'write date, time and offset, such as 2026-11-01T02:00:00Z',
          },
    { type: 'string', format: 'date-time' },
  );
}

/** An address of the web, `https://…`. */
export function webAddress() {
  return converted<string>(
    (value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      return url && (url.protocol === 'https:' || url.protocol === 'http:')
        ? { ok: true, value }
        : {
            ok: false,
            message: `"${value}" is not a web address`,
            hint: 'write the whole address, beginning with https://',
          };
    },
    { type: 'string', format: 'uri' },
  );
}

/** One word out of a fixed set; the error names the set and the closest word. */
export function word<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words);
}

/**
 * A quantity of one of the dimensions, with its unit, in the range that is possible for the key.
 *
 * @example quantity({ duration: POSITIVE }) // 250 ms; not 0 ms, not -1 s
 */
export function quantity(ranges: Partial<Record<Dimension, Range>>) {
  const dimensions = Object.keys(ranges) as Dimension[];
  return converted<Quantity>(
    (value) => {
      const parsed = parseQuantity(value, dimensions);
      return parsed.ok ? checkRange(parsed.value, ranges[parsed.value.dimension] ?? {}) : parsed;
    },
    { type: ranges.count ? ['string', 'number'] : 'string' },
    QuantityOutput,
  );
}

/** Growth per period: `4 %/month` compounds, `+20k/month` is linear. */
export function growth() {
  return converted<Growth>(parseGrowth, { type: 'string' }, GrowthOutput);
}
