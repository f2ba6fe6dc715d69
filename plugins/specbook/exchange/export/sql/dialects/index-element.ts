/** Elements of indexes: a field with its order. */
import type { Table } from '../../data-model/table.ts';
import { fieldOf } from '../../data-model/table.ts';

/** A field of an index. */
export interface IndexElement {
  /** Id of the field. */
  id: string;
  descending: boolean;
  /** Words that other databases do not know: operator classes, where nulls stand. */
  rest: string;
}

const ELEMENT = /^([A-Za-z_][\w-]*)(?:\s+(asc|desc)\b)?\s*(.*)$/isu;

/**
 * Takes an element of an index apart; undefined where it is an expression.
 *
 * @example indexElement(table, 'starts_at desc') // { id: 'starts_at', descending: true, rest: '' }
 */
export function indexElement(table: Table, element: string): IndexElement | undefined {
  const [, id = '', order = '', rest = ''] = ELEMENT.exec(element.trim()) ?? [];
  if (!fieldOf(table, id) || rest.startsWith('(')) return undefined;
  return { id, descending: order.toLowerCase() === 'desc', rest };
}
