/** A value of the wrong shape, or none: what to write in its place. */
import { plainKey } from '../../schema/keyed.ts';
import type { Explanation } from './explain-key.ts';
import { quoted } from '../yaml/explain-yaml-error.ts';

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

/** Targets of each kind of requirement, told apart by a key that only they have. */
const TARGETS: readonly (readonly [key: string, example: string])[] = [
  ['p95', '{ p95: 250 ms }'],
  ['sustained', '{ sustained: 400 rps }'],
  ['storage', '{ storage: 400 GB }'],
  ['availability', '{ availability: 99.95 % }'],
];

const EXPECTED: Record<string, string> = {
  string: 'a text',
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list',
};

/** A map in place of a single text, by its key. */
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

/** A map in place of a text or list, by the key of the map that holds it. */
const MEMBERS: Partial<Record<string, (value: string) => string>> = {
  fields: (value) => `{ type: ${value} }`,
  indexes: (value) => `{ on: [${value}] }`,
  unique: (value) => `{ on: [${value}] }`,
  rules: (value) => `{ kind: validation, statement: ${quoted(value)} }`,
  criteria: (value) => `{ kind: functional, statement: ${quoted(value)} }`,
  checks: (value) => `{ sql: ${quoted(value)} }`,
};

/** Keys that stand beside a field more often than they name one. */
const KEYS_OF_FIELDS = new Set(['type', 'key', 'required', 'unique', 'references', 'default']);

/** Names a value for people. */
function nounOf(input: unknown): string {
  if (input === null) return 'no value';
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' ? 'a map of keys' : 'a text';
}

/** How a message names what it is about; the item itself when the key is empty. */
export function named(key: string): string {
  return key === '' ? 'the item' : `"${key}"`;
}

/** The first name in a list that should have been a map: of `[patients]`, `[{ id: patients }]` or `[{ patients: … }]`. */
function firstName(list: readonly unknown[]): string {
  const [first] = list;
  if (typeof first === 'string' && /^[\w-]+$/u.test(first)) return first;
  if (first === null || typeof first !== 'object' || Array.isArray(first)) return 'a-name';
  const own: unknown = Reflect.get(first, 'id') ?? Reflect.get(first, 'name');
  return typeof own === 'string' && /^[\w-]+$/u.test(own)
    ? own
    : plainKey(Object.keys(first)[0] ?? 'a-name');
}

/** `a, b` of a list of texts. */
function textOf(list: readonly unknown[]): string | undefined {
  return list.every((part) => typeof part === 'string') ? list.join(', ') : undefined;
}

/** What to write in place of a text or a list, where a map is expected. */
function mapHint(key: string, holder: string, input: unknown): string {
  const isList = Array.isArray(input);
  const value = isList ? textOf(input) : typeof input === 'string' ? input : undefined;
  const member = Object.hasOwn(MEMBERS, holder) ? MEMBERS[holder] : undefined;
  if (member && value !== undefined) {
    const written = `write ${key}: ${member(value)}`;
    return holder === 'fields' && KEYS_OF_FIELDS.has(key)
      ? `indent it deeper than the name of its field; if it is a field itself, ${written}`
      : written;
  }
  if (isList && key === '') return 'write its keys without dashes, each as key: value';
  if (isList) return `write each below its own name, without a dash: ${firstName(input)}: …`;
  const map = Object.hasOwn(MAPS, key) ? MAPS[key] : undefined;
  if (map && value !== undefined) return `write ${key}: ${map(value)}`;
  return 'write its keys below it, indented, each as key: value';
}

/** Explains a value of the wrong shape. @param holder key of the map or list that holds it, or nothing */
export function wrongType(key: string, expected: string, input: unknown, holder = ''): Explanation {
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
  if (wanted === 'a map of keys') return { rule, message, hint: mapHint(key, holder, input) };
  return {
    rule,
    message,
    hint: wanted === 'a text' ? 'write a single text' : 'write [ … ], or one line "- …" for each',
  };
}

/** Explains a key that is missing. @param within keys of the map that should stand there, if it is one */
export function missing(key: string, within: readonly string[] = []): Explanation {
  const targets = TARGETS.find(([name]) => within.includes(name))?.[1];
  return {
    rule: 'missing-key',
    message: `"${key}" is missing`,
    hint: `add ${key}: ${targets ?? (Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : '…')}`,
  };
}

/** Explains a key without a value. @param expected what should stand there, in the words of zod */
export function withoutValue(key: string, expected: string): Explanation {
  const isMap = EXPECTED[expected] === 'a map of keys';
  return {
    rule: 'empty-value',
    message: `${named(key)} has no value`,
    hint: isMap
      ? 'write a value, indent the lines that belong to it, or remove the key'
      : 'write a value, or remove the key',
  };
}
