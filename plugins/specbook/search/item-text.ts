/** Searchable text of an item: its texts, its values, and the names of its parts. */
import { addedText, addedValues } from '../model/extensions.ts';
import type { AnyItem } from '../model/item.ts';
import { ALL_KINDS } from '../model/kind-lists.ts';
import { definitionOf } from '../model/kinds.ts';
import { referenceKeys } from '../model/reference-keys.ts';
import type { Spec } from '../model/spec.ts';
import { plainText } from './plain-text.ts';

/** A quantity and its name: `p95`, `250 ms`. */
export interface NamedValue {
  name: string;
  text: string;
}

/** Searchable text of an item. */
export interface ItemText {
  /** Prose and short texts, in file order. */
  texts: string[];
  /** Single words such as `must` and `uuid`, which are searchable but not part of an excerpt. */
  words: string[];
  /** Targets, limits, prices, volumes. */
  values: NamedValue[];
  /** Names of indexes, constraints and relationships of an entity; values of an enumeration. */
  parts: string[];
}

/** Names of the keys that hold references. @example `timing.from` gives `from`, `under.volume.*.id` gives none */
function referenceNames(): string[] {
  return ALL_KINDS.flatMap(referenceKeys).flatMap(({ steps }) => {
    const name = steps.findLast((step) => step !== '*');
    return name === undefined || name === 'id' ? [] : [name];
  });
}

/** Keys that are not part of the text: references, which are links of the model, those of nested items, and filters. */
const LEFT_OUT = new Set([
  ...referenceNames(),
  ...ALL_KINDS.flatMap((kind) => definitionOf(kind).within?.key ?? []),
  ...['id', 'kind', 'status', 'since', 'tags', 'name', 'title', 'area'],
  ...['maps', 'onDelete', 'onUpdate', 'strategy'],
]);

const NAMED_PARTS = new Set([
  'indexes',
  'checks',
  'unique',
  'foreignKeys',
  'relationships',
  'values',
  'exclude',
  'triggers',
  'parts',
]);

/** A value of a vocabulary, or a type: no upper-case letter and no space. */
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
    // Quantities, growth rates and defaults keep the source text.
    if (typeof value.text !== 'string') {
      collectDatabaseName(value, into);
      collectRecord(value, into);
    } else if ('dimension' in value || 'mode' in value)
      into.values.push({ name: spaced(name), text: value.text });
    else into.texts.push(value.text);
  }
}

/** The name that a key, constraint or index has in the database. */
function collectDatabaseName({ name }: Record<string, unknown>, into: ItemText): void {
  if (typeof name !== 'string') return;
  into.parts.push(name);
  into.texts.push(name);
}

function collectElement(element: unknown, name: string, into: ItemText): void {
  if (!isRecord(element) || typeof element.id !== 'string') {
    collect(element, name, into);
    return;
  }
  if (NAMED_PARTS.has(name)) {
    into.parts.push(element.id);
    into.texts.push(element.id);
    collectDatabaseName(element, into);
  }
  if (name === 'database') into.texts.push(element.id);
  if ('value' in element) collect(element.value, element.id, into);
  else collectRecord(element, into);
}

function collectRecord(record: Record<string, unknown>, into: ItemText): void {
  for (const [key, value] of Object.entries(record)) {
    if (!LEFT_OUT.has(key)) collect(value, key, into);
  }
}

/** The data without the keys that the project adds, which may have the name of a key of another kind. */
function without(data: object, added: readonly { key: string }[]): Record<string, unknown> {
  if (added.length === 0) return { ...data };
  const keys = new Set(added.map(({ key }) => key));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
}

/**
 * Returns the searchable text of an item, without its id and name.
 *
 * @example itemText(spec, requirement).values // [{ name: 'p95', text: '250 ms' }]
 */
export function itemText(spec: Pick<Spec, 'extend' | 'views'>, item: AnyItem): ItemText {
  const { data, body, key } = item;
  const text: ItemText = { texts: [], words: [], values: [], parts: [] };
  const added = addedValues(spec, item);
  collectRecord(without(data, added), text);
  for (const { field, value } of added) {
    if (value === undefined) continue;
    // The label tells what a bare number or day is.
    text.texts.push(`${field.label}: ${addedText(value)}`);
    if (typeof value === 'object' && 'dimension' in value)
      text.values.push({ name: field.label, text: value.text });
  }
  if (body) text.texts.push(plainText(body.text, body.format));
  for (const section of spec.views?.sections.get(key) ?? [])
    text.texts.push(section.title, plainText(section.text));
  return text;
}
