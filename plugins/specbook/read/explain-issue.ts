/** What an issue of zod means to an author. */
import { z } from 'zod';
import { closest } from '../model/closest.ts';
import { plainKey } from '../schema/keyed.ts';
import { quoted } from './yaml-traps.ts';

/** An explained issue: what is wrong, and what to write instead. */
export interface Explanation {
  message: string;
  hint: string;
  rule: string;
}

type RawIssue = z.core.$ZodRawIssue;

/** Names a value for people. */
function nounOf(input: unknown): string {
  if (input === null) return 'no value';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'a map of keys' : 'a text';
}

/** What to add for a key that is missing, where the words of the key alone would not tell. */
const EXAMPLES: Partial<Record<string, string>> = {
  title: 'a name for people',
  revision: '1.0.0',
  name: 'a name for people',
  purpose: 'what it stands for, in a sentence',
  fields: '{ id: { type: uuid, key: primary } }',
  type: 'uuid',
  statement: 'what holds, in a sentence',
  question: 'what is to be found out',
  values: '{ one: What it means. }',
  targets: '{ p95: 250 ms }',
  metric: 'orders per day',
  now: '12k',
  growth: '6 %/month',
  trigger: '60k',
  action: 'what must be done then',
  validatedBy: 'POC-ROUTING',
  cost: '{ per: message, price: 0.04 EUR }',
  area: 'a name for people',
  criteria: '{ AC-ONE-001: { kind: functional, statement: What must hold. } }',
  date: '2026-11-01',
  at: '2026-11-01T02:00:00Z',
  on: '[ a_field ]',
  sql: 'a condition in SQL',
  cardinality: 'one-to-many',
  initial: '900',
  references: 'room',
  to: 'room',
  url: 'https://example.com/repository',
  results: '[ { file: summary.json, tool: k6 } ]',
};

const EXPECTED: Record<string, string> = {
  string: 'a text',
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list',
};

/** Keys that a strict object knows. */
function keysOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Words that a discriminated union accepts for its discriminator. */
function variantsOf(schema: unknown, discriminator: string): string[] {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return [];
  return schema.options.flatMap((option) => {
    const literal: unknown =
      option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return literal instanceof z.ZodLiteral || literal instanceof z.ZodEnum
      ? [...(literal instanceof z.ZodLiteral ? literal.values : literal.options)].map(String)
      : [];
  });
}

/** How a message names what it is about; the item itself when the key is empty. */
function named(key: string): string {
  return key === '' ? 'the item' : `"${key}"`;
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? `write ${words[0]}` : `write one of ${words.join(', ')}`;
}

function wordProblem(key: string, input: unknown, words: readonly string[]): Explanation {
  if (input === undefined)
    return {
      rule: 'missing-key',
      message: `"${key}" is missing`,
      hint: `add ${key}: ${words.join(' | ')}`,
    };
  if (input === null)
    return { rule: 'empty-value', message: `${named(key)} has no value`, hint: oneOf(words) };
  if (typeof input !== 'string') return wrongType(key, 'string', input);
  const near = closest(input, words);
  return {
    rule: 'invalid-value',
    message: `"${input}" is not a value of "${key}"`,
    hint: near ? `did you mean ${near}? Accepted: ${words.join(', ')}` : oneOf(words),
  };
}

function wrongType(key: string, expected: string, input: unknown): Explanation {
  const wanted = EXPECTED[expected] ?? expected;
  const rule = 'wrong-type';
  const message = `${named(key)} is ${nounOf(input)}, and ${wanted} is expected`;
  if (wanted === 'a list' && typeof input === 'string')
    return { rule, message, hint: `write [${input}]` };
  if (wanted === 'a text' && Array.isArray(input) && Array.isArray(input[0])) {
    return { rule, message, hint: 'a text that begins with "[[" must be quoted: "[[…]] …"' };
  }
  if (wanted === 'a text' && input !== null && typeof input === 'object' && !Array.isArray(input)) {
    const [first, value] = Object.entries(input)[0] ?? [];
    const text =
      first === undefined
        ? '…'
        : typeof value === 'string'
          ? `${plainKey(first)}: ${value}`
          : `{${plainKey(first)}}`;
    return { rule, message, hint: `if this is a text, quote it: ${quoted(text)}` };
  }
  if (wanted === 'a map of keys')
    return { rule, message, hint: 'write its keys below it, indented, each as key: value' };
  return {
    rule,
    message,
    hint: wanted === 'a text' ? 'write a single text' : 'write [ … ], or one line "- …" for each',
  };
}

function missing(key: string): Explanation {
  return {
    rule: 'missing-key',
    message: `"${key}" is missing`,
    hint: `add ${key}: ${EXAMPLES[key] ?? '…'}`,
  };
}

function unknownKey(key: string, known: readonly string[]): Explanation {
  const rule = 'unknown-key';
  if (key === '<<')
    return {
      rule,
      message: '"<<" is an ordinary key here, and unknown',
      hint: 'write the keys out; YAML merge keys are not read',
    };
  const near = closest(key, known);
  return {
    rule,
    message: `unknown key "${key}"`,
    hint: near
      ? `did you mean ${near}?`
      : known.length > 0
        ? `accepted keys: ${known.join(', ')}`
        : 'remove it',
  };
}

/** Explains an issue; an unknown key gets one explanation for each key. */
export function explainIssue(issue: RawIssue): Explanation[] {
  const last = issue.path?.at(-1);
  const key = last === undefined ? '' : plainKey(String(last));
  const input: unknown = issue.input;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => unknownKey(plainKey(unknown), keysOf(issue.inst)));
    case 'invalid_value':
      return [wordProblem(key, input, issue.values.map(String))];
    case 'invalid_union': {
      const discriminator = issue.discriminator ?? 'kind';
      const value: unknown =
        input !== null && typeof input === 'object' ? Reflect.get(input, discriminator) : undefined;
      if (input === null || typeof input !== 'object' || Array.isArray(input))
        return [wrongType(key, 'object', input)];
      return [wordProblem(discriminator, value, variantsOf(issue.inst, discriminator))];
    }
    case 'invalid_type':
      if (input === undefined) return [missing(key)];
      if (input === null)
        return [
          {
            rule: 'empty-value',
            message: `${named(key)} has no value`,
            hint: 'write a value, or remove the key',
          },
        ];
      return [wrongType(key, issue.expected, input)];
    case 'too_small':
      return [
        {
          rule: 'empty-value',
          message: `${named(key)} is empty`,
          hint: 'write at least one, or remove the key',
        },
      ];
    default:
      return [
        {
          rule: 'invalid-value',
          message: issue.message ?? `"${key}" is not accepted`,
          hint: 'see the reference of the format',
        },
      ];
  }
}
