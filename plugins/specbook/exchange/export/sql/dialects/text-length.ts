/** Types of texts, whose length a key or an index limits. */
import { maximumLength, parseType } from '../../../../model/data/data-type.ts';
import type { ColumnType } from '../../data-model/column-type.ts';
import type { TypeSql } from './dialect.ts';

/** The most characters of a text, of its domain too; undefined without a limit. */
export function textLength({ underlying }: ColumnType): number | undefined {
  const parsed = parseType(underlying);
  return parsed && maximumLength(parsed);
}

/** How a database stores texts. */
export interface TextTypes {
  /** The most characters of a text with a length, by itself and in a key. */
  longest: number;
  longestKey: number;
  /** The characters of a key whose text is longer, or has no length. */
  keyLength: number;
  /** A text with a length. @param isFixed it always has as many characters */
  sized: (length: number, isFixed: boolean) => string;
  /** A text without a length, which can be in no key. */
  unlimited: string;
}

/** The type of a text. @param isKey it is in a key or an index */
export function textType(type: ColumnType, isKey: boolean, texts: TextTypes): TypeSql {
  const { longest, longestKey, keyLength, sized, unlimited } = texts;
  const length = textLength(type);
  if (length !== undefined && length <= (isKey ? longestKey : longest))
    return { sql: sized(length, type.name === 'character') };
  if (!isKey) return { sql: unlimited, unindexable: true };
  const lost = `texts of more than ${keyLength} characters in keys and indexes`;
  return { sql: sized(keyLength, false), lost };
}
