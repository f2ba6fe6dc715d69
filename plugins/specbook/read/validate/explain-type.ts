/** Explains values of the wrong type, and missing values. */
import { plainKey } from '../../schema/keyed.ts';
import type { Explanation } from './explain-key.ts';
import { quoteText } from '../yaml/explain-yaml-error.ts';

/** Example values for missing keys. */
const EXAMPLES: Partial<Record<string, string>> = {
  title: 'a display name',
  revision: '1.0.0',
  name: 'a display name',
  purpose: 'what it represents, in one sentence',
  fields: '{ id: { type: uuid, key: primary } }',
  type: 'uuid',
  statement: 'the statement, in one sentence',
  question: 'the question to answer',
  values: '{ one: What it means. }',
  metric: 'orders per day',
  now: '12k',
  growth: '6 %/month',
  trigger: '60k',
  action: 'what to do at the trigger',
  validatedBy: 'POC-ROUTING',
  cost: '{ per: message, price: 0.04 EUR }',
  area: 'a display name',
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

/** Example targets of each requirement kind, identified by a key that only this kind has. */
const TARGETS: readonly (readonly [key: string, example: string])[] = [
  ['p95', '{ p95: 250 ms }'],
  ['sustained', '{ sustained: 400 rps }'],
  ['storage', '{ storage: 400 GB }'],
  ['availability', '{ availability: 99.95 % }'],
];

const EXPECTED: Record<string, string> = {
  string: 'a string',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

/** The map to write instead of a single text, by key. */
const MAPS: Partial<Record<string, (text: string) => string>> = {
  database: (text) => `{ dialect: ${text} }`,
  repository: (text) => `{ url: ${text} }`,
  cost: () => '{ per: message, price: 0.04 EUR }',
  volume: (text) => `{ initial: ${text} }`,
  audit: () => '{ strategy: columns }',
  under: (text) => `{ load: ${text} }`,
  timing: () => '{ pattern: skeleton }',
  updates: () => '{ mode: polling }',
};

/** The map to write instead of a text or list, by the key of the parent. */
const MEMBERS: Partial<Record<string, (value: string) => string>> = {
  fields: (value) => `{ type: ${value} }`,
  indexes: (value) => `{ on: [${value}] }`,
  unique: (value) => `{ on: [${value}] }`,
  rules: (value) => `{ kind: validation, statement: ${quoteText(value)} }`,
  criteria: (value) => `{ kind: functional, statement: ${quoteText(value)} }`,
  checks: (value) => `{ sql: ${quoteText(value)} }`,
};

/** Keys that are more often a property of a field than its name. */
const FIELD_KEYS = new Set(['type', 'key', 'required', 'unique', 'references', 'default']);

/** Describes a value in a message. */
function describeValue(input: unknown): string {
  if (input === null) return 'no value';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'a map' : 'a string';
}

/** The subject of a message: a key, or the item itself. */
export function describeKey(key: string): string {
  return key === '' ? 'the item' : `"${key}"`;
}

/** The first name in a list that should be a map: `[patients]`, `[{ id: patients }]` or `[{ patients: … }]`. */
function firstName(list: readonly unknown[]): string {
  const [first] = list;
  if (typeof first === 'string' && /^[\w-]+$/u.test(first)) return first;
  if (first === null || typeof first !== 'object' || Array.isArray(first)) return 'a-name';
  const own: unknown = Reflect.get(first, 'id') ?? Reflect.get(first, 'name');
  return typeof own === 'string' && /^[\w-]+$/u.test(own)
    ? own
    : plainKey(Object.keys(first)[0] ?? 'a-name');
}

/** Joins a list of texts; undefined if it contains other values. */
function joinTexts(list: readonly unknown[]): string | undefined {
  return list.every((part) => typeof part === 'string') ? list.join(', ') : undefined;
}

/** The hint for a text or list where a map is expected. */
function mapHint(key: string, holder: string, input: unknown): string {
  const isList = Array.isArray(input);
  const value = isList ? joinTexts(input) : typeof input === 'string' ? input : undefined;
  const member = Object.hasOwn(MEMBERS, holder) ? MEMBERS[holder] : undefined;
  if (member && value !== undefined) {
    const written = `write ${key}: ${member(value)}`;
    return holder === 'fields' && FIELD_KEYS.has(key)
      ? `indent it below the name of its field, or, if it is a field itself, ${written}`
      : written;
  }
  if (isList && key === '') return 'write its keys as key: value, without dashes';
  if (isList) return `write a map by name, without dashes: ${firstName(input)}: …`;
  const map = Object.hasOwn(MAPS, key) ? MAPS[key] : undefined;
  if (map && value !== undefined) return `write ${key}: ${map(value)}`;
  return 'write its keys as key: value, indented below it';
}

/** Explains a value of the wrong type. @param holder key of the parent map or list, or empty */
export function explainWrongType(
  key: string,
  expected: string,
  input: unknown,
  holder = '',
): Explanation {
  const wanted = EXPECTED[expected] ?? expected;
  const rule = 'wrong-type';
  const message = `${describeKey(key)} is ${describeValue(input)}, expected ${wanted}`;
  if (wanted === 'a list' && typeof input === 'string')
    return { rule, message, hint: `write [${input}]` };
  if (wanted === 'a string' && Array.isArray(input) && Array.isArray(input[0])) {
    return { rule, message, hint: 'quote a string that starts with "[[": "[[…]] …"' };
  }
  if (
    wanted === 'a string' &&
    input !== null &&
    typeof input === 'object' &&
    !Array.isArray(input)
  ) {
    const [first, value] = Object.entries(input)[0] ?? [];
    const text =
      first === undefined
        ? '…'
        : typeof value === 'string'
          ? `${plainKey(first)}: ${value}`
          : `{${plainKey(first)}}`;
    return { rule, message, hint: `if this is a string, quote it: ${quoteText(text)}` };
  }
  if (wanted === 'a map') return { rule, message, hint: mapHint(key, holder, input) };
  return {
    rule,
    message,
    hint:
      wanted === 'a string'
        ? 'write a single string'
        : 'write [ … ], or one line "- …" per element',
  };
}

/** Explains a key that is missing. @param within keys of the map that should stand there, if it is one */
export function explainMissingKey(key: string, within: readonly string[] = []): Explanation {
  const targets = TARGETS.find(([name]) => within.includes(name))?.[1];
  return {
    rule: 'missing-key',
    message: `"${key}" is missing`,
    hint: `add ${key}: ${targets ?? (Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : '…')}`,
  };
}

/** Explains a key without a value. @param expected expected type, as named by zod */
export function explainEmptyValue(key: string, expected: string, list?: string): Explanation {
  if (list !== undefined) {
    return {
      rule: 'empty-value',
      message: `an entry of "${list}" is empty`,
      hint: 'write a value, or remove its "-"',
    };
  }
  const isMap = EXPECTED[expected] === 'a map';
  return {
    rule: 'empty-value',
    message: `${describeKey(key)} has no value`,
    hint: isMap
      ? 'write a value, indent its lines, or remove the key'
      : 'write a value, or remove the key',
  };
}
