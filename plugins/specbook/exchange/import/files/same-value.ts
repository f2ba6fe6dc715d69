/** Whether two values of the content format say the same, however they are written. */
import { databaseType, parseType } from '../../../model/data/data-type.ts';
import {
  isPlainList,
  scalarText as textOf,
  type PlainMap,
  type PlainValue,
} from '../plain-data.ts';

/** Values that say what is so anyway. */
const USUAL: Readonly<Record<string, string>> = {
  onDelete: 'no action',
  onUpdate: 'no action',
  match: 'simple',
  kind: 'table',
  using: 'btree',
  method: 'btree',
  enforced: 'true',
  enabled: 'true',
};

function typeText(text: string): string {
  const type = parseType(text);
  if (!type) return text.replace(/\s+/gu, ' ').trim();
  const known = databaseType(text, 'postgres');
  const schema = known || type.schema === undefined ? '' : `${type.schema}.`;
  const args = type.args.length > 0 ? `(${type.args.join(',')})` : '';
  return `${schema}${known?.canonical ?? type.name}${args}${'[]'.repeat(type.dimensions)}`;
}

function scalarText(key: string, value: string): string {
  const text = value.trim();
  if (key === 'type' || key === 'of') return typeText(text);
  if (key === 'references') return text.replace(/^\[\[(.*)\]\]$/u, '$1').replace(/^entity:/u, '');
  if (key === 'deferrable')
    return text === 'true' ? 'initially immediate' : text === 'false' ? '' : text;
  if (
    USUAL[key] === text ||
    (text === 'false' && key !== 'default' && key !== 'enforced' && key !== 'enabled')
  )
    return '';
  return text.replace(/\s+/gu, ' ');
}

const CALL = /^[A-Za-z_][\w.]*\(.*\)$/su;

function defaultText(value: PlainValue): string {
  if (!(value instanceof Map)) {
    const text = textOf(value);
    // 0.00 and 0 are one number.
    const plain = /^-?\d+\.\d+$/u.test(text) ? text.replace(/\.?0+$/u, '') : text;
    return CALL.test(text) ? `sql:${text}` : `value:${plain}`;
  }
  const [key, text] = [...value][0] ?? ['', ''];
  return `${key}:${scalarText('', textOf(text))}`;
}

function mapText(map: PlainMap): string {
  const parts = [...map]
    .map(([key, value]) => `${key}=${normalized(key, value)}`)
    .filter((part) => !part.endsWith('='))
    .sort();
  return parts.length === 0 ? '' : `{${parts.join(';')}}`;
}

/** One text for all ways to write a value of a key; empty for what says nothing. */
export function normalized(key: string, value: PlainValue | undefined): string {
  if (value === undefined) return '';
  if (key === 'default') return defaultText(value);
  if (value instanceof Map) return mapText(value);
  if (isPlainList(value)) return `[${value.map((item) => normalized('', item)).join(',')}]`;
  return scalarText(key, String(value));
}

/** True if two values of a key say the same. */
export function isSameValue(
  key: string,
  one: PlainValue | undefined,
  other: PlainValue | undefined,
): boolean {
  return normalized(key, one) === normalized(key, other);
}
