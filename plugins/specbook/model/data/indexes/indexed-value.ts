/** What an index is over: the fields and expressions that it names. */
import { databaseType, parseType } from '../data-type.ts';
import type { TypeFamily } from '../database-types.ts';
import type { Field } from '../../item.ts';
import type { Spec } from '../../spec.ts';
import { ASSUMED_BYTES, valueSize, type ValueSize } from '../value-size.ts';

/** One value of an index entry. */
export interface IndexedValue {
  size: ValueSize;
  /** Canonical name of its type; absent for an expression. */
  type?: string;
  family?: TypeFamily;
  /** 1 for an array. */
  dimensions: number;
  /** Bytes of one element of an array; absent where it depends on the element. */
  elementBytes?: number;
  /** The operator class that the index names. @example gin_trgm_ops */
  operators?: string;
}

/** A field with a length, a collation, an operator class with parameters, an order, or the operator of an exclusion. */
const ELEMENT =
  /^([A-Za-z0-9_-]+)(?:\s?\(\d+\))?((?:\s+(?:[A-Za-z_][\w.]*(?:\s?\([^()]*=[^()]*\))?|"[^"]*"(?:\."[^"]*")?|[Ww][Ii][Tt][Hh]\s+\S+))*)$/u;
const OPERATORS = /\b\w+_ops\b/u;
const EXPRESSION: IndexedValue = {
  size: { bytes: ASSUMED_BYTES, variable: true, align: 4, basis: 'assumed' },
  dimensions: 0,
};

/** The field that an element of an index names: `starts_at` of `starts_at desc`; undefined for an expression. */
export function indexedField(element: string): string | undefined {
  return ELEMENT.exec(element.trim())?.[1];
}

/** The value of an element of an index. @example indexedValue(spec, fields, 'name gin_trgm_ops').operators */
export function indexedValue(spec: Spec, fields: readonly Field[], element: string): IndexedValue {
  const [, id, options = ''] = ELEMENT.exec(element.trim()) ?? [];
  const field = fields.find(({ data }) => data.id === id);
  if (!field) return EXPRESSION;
  const type = parseType(field.data.type);
  const known = databaseType(field.data.type, spec.info.database?.dialect ?? 'postgres');
  const operators = OPERATORS.exec(options)?.[0];
  return {
    size: valueSize(spec, field),
    dimensions: type?.dimensions ?? 0,
    ...(type && { type: known?.canonical ?? type.name }),
    ...(known && { family: known.family }),
    ...(typeof known?.bytes === 'number' && { elementBytes: known.bytes }),
    ...(operators !== undefined && { operators }),
  };
}
