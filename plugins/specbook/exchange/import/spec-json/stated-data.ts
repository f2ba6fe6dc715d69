/** Data as `spec.json` has it, in the form in which files state it: maps, quantities as texts, short forms. */
import type { PlainMap, PlainValue } from '../plain-data.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isNamed = (value: unknown): value is Json & { id: string } =>
  isObject(value) && typeof value.id === 'string';

/** `1.5k`, `20 % per year`: a quantity or a growth, with its text as written. */
function isMeasure(value: Json): value is Json & { text: string } {
  return typeof value.text === 'string' && ('dimension' in value || 'mode' in value);
}

const CALL = /^\w+\(\)$/u;

/** A default: a text, or an expression. */
function statedDefault({ kind, text }: { kind: string; text: string }): PlainValue {
  if (kind === 'expression') return CALL.test(text) ? text : new Map([['sql', text]]);
  return text.includes('(') ? new Map([['value', text]]) : text;
}

function isDefault(value: Json): value is { kind: string; text: string } {
  const { kind, text, ...rest } = value;
  const isKind = kind === 'literal' || kind === 'expression';
  return isKind && typeof text === 'string' && Object.keys(rest).length === 0;
}

/** A value that the database makes. */
function statedGenerated({ kind, when, ...rest }: Json): PlainValue {
  if (kind === 'identity' && when === undefined && Object.keys(rest).length === 0)
    return 'identity';
  return statedMap({ ...(when !== undefined && { identity: when }), ...rest });
}

/** An element of a list that a file writes as a map, without its name. */
function statedElement({ id: _, ...rest }: Json): PlainValue {
  const keys = Object.keys(rest);
  if ('value' in rest && keys.length === 1) return statedValue(rest.value);
  if ('series' in rest && keys.length === 1) return statedValue(rest.series);
  return statedMap(rest);
}

function statedList(values: readonly unknown[]): PlainValue {
  if (values.length === 0 || !values.every(isNamed)) return values.map(statedValue);
  const isOfNames = values.every((value) => Object.keys(value).length === 1);
  if (isOfNames) return values.map(({ id }) => id);
  return new Map(values.map((value) => [value.id, statedElement(value)]));
}

function statedValue(value: unknown): PlainValue {
  if (Array.isArray(value)) return statedList(value);
  if (!isObject(value))
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  if (isMeasure(value)) return value.text;
  if (isDefault(value)) return statedDefault(value);
  return statedMap(value);
}

/**
 * The keys of an item, or of a part of one.
 *
 * @example statedMap({ p95: { dimension: 'duration', text: '200 ms', … } }) // Map { 'p95' → '200 ms' }
 */
export function statedMap(data: Json): PlainMap {
  return new Map(
    Object.entries(data)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [
        key,
        key === 'generated' && isObject(value) ? statedGenerated(value) : statedValue(value),
      ]),
  );
}
