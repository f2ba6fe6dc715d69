/** A free map as text: YAML in its order, as near to what was written as possible. */
import type { FreeMap, FreeValue } from '../../schema/database-text.ts';

const PLAIN = /^[\p{L}\p{N}_(/.](?:[^\n:#[\]{},&*!|>'"%@`\\]|:(?=\S)|#(?<=\S#))*$/u;

function scalar(text: string): string {
  return PLAIN.test(text) && text === text.trim() ? text : JSON.stringify(text);
}

/** True for a map: a list of its entries. An empty list is taken for an empty map. */
function isMap(value: FreeValue): value is FreeMap {
  return (
    typeof value !== 'string' &&
    value.every((part) => typeof part === 'object' && !Array.isArray(part))
  );
}

/** A value on one line. @example flowText([{ id: 'fast', value: 'yes' }]) // '{ fast: yes }' */
export function flowText(value: FreeValue): string {
  if (typeof value === 'string') return scalar(value);
  if (isMap(value)) {
    const pairs = value.map(({ id, value: inner }) => `${scalar(id)}: ${flowText(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return `[${value.map(flowText).join(', ')}]`;
}

function entryLines(key: string, value: FreeValue, indent: string): string[] {
  if (typeof value === 'string') {
    if (!value.includes('\n')) return [`${indent}${key}: ${scalar(value)}`];
    const lines = value.replace(/\n$/u, '').split('\n');
    return [`${indent}${key}: |`, ...lines.map((line) => `${indent}  ${line}`)];
  }
  if (!isMap(value) || value.length === 0) return [`${indent}${key}: ${flowText(value)}`];
  return [
    `${indent}${key}:`,
    ...value.flatMap(({ id, value: inner }) => entryLines(scalar(id), inner, `${indent}  `)),
  ];
}

/** A map on lines of its own. @example blockText([{ id: 'tablespace', value: 'fast' }]) // 'tablespace: fast' */
export function blockText(map: FreeMap): string {
  return map.flatMap(({ id, value }) => entryLines(scalar(id), value, '')).join('\n');
}
