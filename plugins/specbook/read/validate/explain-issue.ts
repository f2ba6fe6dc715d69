/** Explains zod issues to authors. */
import { z } from 'zod';
import { closest } from '../../model/closest.ts';
import { plainKey } from '../../schema/keyed.ts';
import { explainUnknownKey, type Explanation } from './explain-key.ts';
import {
  explainMissingKey,
  describeKey,
  explainEmptyValue,
  explainWrongType,
} from './explain-type.ts';

type RawIssue = z.core.$ZodRawIssue;

/** Keys of an object schema. */
function schemaKeys(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Values that a discriminated union accepts for its discriminator. */
function unionVariants(schema: unknown, discriminator: string): string[] {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return [];
  return schema.options.flatMap((option) => {
    const literal: unknown =
      option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return literal instanceof z.ZodLiteral || literal instanceof z.ZodEnum
      ? [...(literal instanceof z.ZodLiteral ? literal.values : literal.options)].map(String)
      : [];
  });
}

function getProperty(input: unknown, key: string): unknown {
  return input !== null && typeof input === 'object' ? Reflect.get(input, key) : undefined;
}

function listChoices(words: readonly string[]): string {
  return words.length === 1 ? `write ${words[0]}` : `write one of ${words.join(', ')}`;
}

function explainEnumValue(key: string, input: unknown, words: readonly string[]): Explanation {
  if (input === undefined)
    return {
      rule: 'missing-key',
      message: `"${key}" is missing`,
      hint: `add ${key}: ${words.join(' | ')}`,
    };
  if (input === null) return { ...explainEmptyValue(key, 'string'), hint: listChoices(words) };
  if (typeof input !== 'string') return explainWrongType(key, 'string', input);
  const [, action, fields] = /^(set (?:null|default)) ?\((.+)\)$/iu.exec(input) ?? [];
  if (action !== undefined && words.includes(action.toLowerCase())) {
    return {
      rule: 'invalid-value',
      message: `"${input}" is not a value of "${key}"`,
      hint: `write ${key}: ${action.toLowerCase()}, and onDeleteFields: [${fields ?? ''}] beside it under foreignKeys`,
    };
  }
  const near = closest(input, words);
  return {
    rule: 'invalid-value',
    message: `"${input}" is not a value of "${key}"`,
    hint: near ? `did you mean ${near}? Accepted: ${words.join(', ')}` : listChoices(words),
  };
}

/** The discriminator is invalid, or its value is under another key: `type: throughput`. */
function explainDiscriminator(
  discriminator: string,
  value: unknown,
  input: object,
  words: readonly string[],
): Explanation {
  const problem = explainEnumValue(discriminator, value, words);
  if (value !== undefined) return problem;
  const other = Object.entries(input).find(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && words.includes(entry[1]),
  );
  if (!other) return problem;
  const [key, word] = other;
  return { ...problem, hint: `write ${discriminator}: ${word} instead of ${plainKey(key)}:` };
}

/** Explains an issue; unknown keys get one explanation each. */
export function explainIssue(issue: RawIssue): Explanation[] {
  const last = issue.path?.at(-1);
  const key = last === undefined ? '' : plainKey(String(last));
  const holder = issue.path?.at(-2);
  const input: unknown = issue.input;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) =>
        explainUnknownKey(plainKey(unknown), getProperty(input, unknown), schemaKeys(issue.inst)),
      );
    case 'invalid_value':
      // An element of a list has no name: it is a value of the list.
      return [
        explainEnumValue(
          typeof last === 'number' && holder !== undefined ? plainKey(String(holder)) : key,
          input,
          issue.values.map(String),
        ),
      ];
    case 'invalid_union': {
      const discriminator = issue.discriminator ?? 'kind';
      const value = getProperty(input, discriminator);
      if (input === null || typeof input !== 'object' || Array.isArray(input))
        return [explainWrongType(key, 'object', input)];
      return [
        explainDiscriminator(discriminator, value, input, unionVariants(issue.inst, discriminator)),
      ];
    }
    case 'invalid_type':
      if (input === undefined) return [explainMissingKey(key, schemaKeys(issue.inst))];
      if (input === null)
        return [
          explainEmptyValue(
            key,
            issue.expected,
            typeof last === 'number' && holder !== undefined ? plainKey(String(holder)) : undefined,
          ),
        ];
      return [
        explainWrongType(
          key,
          issue.expected,
          input,
          holder === undefined ? '' : plainKey(String(holder)),
        ),
      ];
    case 'too_small':
      return [
        {
          rule: 'empty-value',
          message: `${describeKey(key)} is empty`,
          hint: 'write at least one, or remove the key',
        },
      ];
    default:
      return [
        {
          rule: 'invalid-value',
          message: issue.message ?? `"${key}" is not accepted`,
          hint: 'see the schema reference',
        },
      ];
  }
}
