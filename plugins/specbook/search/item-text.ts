/** What an item says: its texts, its values, and the names of its parts. */
import type { AnyItem } from '../model/item.ts';
import { plainText } from './plain-text.ts';

/** One number with its unit, under the name of what it measures: `p95`, `250 ms`. */
export interface NamedValue {
  name: string;
  text: string;
}

/** What an item says. */
export interface ItemText {
  /** Prose and short texts, in the order of the file. */
  texts: string[];
  /** Single words such as `must` and `uuid`: found, and no part of what is read. */
  words: string[];
  /** Targets, limits, prices, volumes. */
  values: NamedValue[];
  /** Names of indexes, constraints and relationships of an entity; values of an enumeration. */
  parts: string[];
}

/**
 * Keys that search shows otherwise or not at all: items of their own, words that are filters, and references, which
 * are links of the model.
 */
const LEFT_OUT = new Set([
  ...['id', 'kind', 'status', 'owner', 'since', 'tags', 'name', 'title', 'area'],
  ...['fields', 'rules', 'criteria', 'rule', 'serves', 'references', 'to', 'classification'],
  ...['category', 'service', 'screens', 'touches', 'entities', 'dependsOn', 'validatedBy', 'from'],
  ...[
    'verifies',
    'affects',
    'environment',
    'criterion',
    'maps',
    'onDelete',
    'onUpdate',
    'strategy',
  ],
]);

const NAMED_PARTS = new Set([
  'indexes',
  'checks',
  'unique',
  'foreignKeys',
  'relationships',
  'values',
]);

/** A word of a vocabulary, or a type: no sentence has neither a capital letter nor a blank. */
const BARE_WORD = /^[a-z]+(?:[-_][a-z]+)*$/u;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `recoveryTime` → `recovery time`. */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
}

function collect(value: unknown, name: string, into: ItemText): void {
  if (typeof value === 'string') {
    if (BARE_WORD.test(value)) into.words.push(value);
    else if (!/^\d{4}-\d\d-\d\d/u.test(value)) into.texts.push(plainText(value));
    if (/^\s*[<>≤≥~]?\s*\d/u.test(value)) into.values.push({ name: spaced(name), text: value });
  } else if (Array.isArray(value)) {
    for (const element of value as unknown[]) collectElement(element, name, into);
  } else if (isRecord(value)) {
    // Quantities, growth and defaults keep what the author wrote.
    if (typeof value.text !== 'string') collectRecord(value, into);
    else if ('dimension' in value || 'mode' in value)
      into.values.push({ name: spaced(name), text: value.text });
    else into.texts.push(value.text);
  }
}

function collectElement(element: unknown, name: string, into: ItemText): void {
  if (!isRecord(element) || typeof element.id !== 'string') {
    collect(element, name, into);
    return;
  }
  if (NAMED_PARTS.has(name)) {
    into.parts.push(element.id);
    into.texts.push(element.id);
  }
  if ('value' in element) collect(element.value, element.id, into);
  else collectRecord(element, into);
}

function collectRecord(record: Record<string, unknown>, into: ItemText): void {
  for (const [key, value] of Object.entries(record)) {
    if (!LEFT_OUT.has(key)) collect(value, key, into);
  }
}

/**
 * Everything that an item says, but for its id and its name.
 *
 * @example itemText(requirement).values // [{ name: 'p95', text: '250 ms' }]
 */
export function itemText({ data, body }: AnyItem): ItemText {
  const text: ItemText = { texts: [], words: [], values: [], parts: [] };
  collectRecord({ ...data }, text);
  if (body) text.texts.push(plainText(body.text, body.format));
  return text;
}
