/** What an issue of zod means to an author. */
import { z } from 'zod';
import { closest } from '../../model/closest.ts';
import { plainKey } from '../../schema/keyed.ts';
import { unknownKey, type Explanation } from './explain-key.ts';
import { missing, named, withoutValue, wrongType } from './explain-type.ts';

type RawIssue = z.core.$ZodRawIssue;

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

function valueAt(input: unknown, key: string): unknown {
  return input !== null && typeof input === 'object' ? Reflect.get(input, key) : undefined;
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
  if (input === null) return { ...withoutValue(key, 'string'), hint: oneOf(words) };
  if (typeof input !== 'string') return wrongType(key, 'string', input);
  const near = closest(input, words);
  return {
    rule: 'invalid-value',
    message: `"${input}" is not a value of "${key}"`,
    hint: near ? `did you mean ${near}? Accepted: ${words.join(', ')}` : oneOf(words),
  };
}

/** The word that tells variants apart is wrong, or stands under another key: `type: throughput`. */
function kindProblem(
  discriminator: string,
  value: unknown,
  input: object,
  words: readonly string[],
): Explanation {
  const problem = wordProblem(discriminator, value, words);
  if (value !== undefined) return problem;
  const other = Object.entries(input).find(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && words.includes(entry[1]),
  );
  if (!other) return problem;
  const [key, word] = other;
  return { ...problem, hint: `write ${discriminator}: ${word} in place of ${plainKey(key)}:` };
}

/** Explains an issue; an unknown key gets one explanation for each key. */
export function explainIssue(issue: RawIssue): Explanation[] {
  const last = issue.path?.at(-1);
  const key = last === undefined ? '' : plainKey(String(last));
  const holder = issue.path?.at(-2);
  const input: unknown = issue.input;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) =>
        unknownKey(plainKey(unknown), valueAt(input, unknown), keysOf(issue.inst)),
      );
    case 'invalid_value':
      return [wordProblem(key, input, issue.values.map(String))];
    case 'invalid_union': {
      const discriminator = issue.discriminator ?? 'kind';
      const value = valueAt(input, discriminator);
      if (input === null || typeof input !== 'object' || Array.isArray(input))
        return [wrongType(key, 'object', input)];
      return [kindProblem(discriminator, value, input, variantsOf(issue.inst, discriminator))];
    }
    case 'invalid_type':
      if (input === undefined) return [missing(key, keysOf(issue.inst))];
      if (input === null) return [withoutValue(key, issue.expected)];
      return [
        wrongType(key, issue.expected, input, holder === undefined ? '' : plainKey(String(holder))),
      ];
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
