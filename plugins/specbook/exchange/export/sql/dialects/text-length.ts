import { maximumLength, parseType } from '../../../../model/data/data-type.ts';
import type { ColumnType } from '../../data-model/column-type.ts';

/** The most characters of a text, of its domain too; undefined without a limit. */
export function textLength({ underlying }: ColumnType): number | undefined {
  const parsed = parseType(underlying);
  return parsed && maximumLength(parsed);
}
