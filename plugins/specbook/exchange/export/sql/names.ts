/** Names and texts in statements of PostgreSQL. */
import { splitName } from '../data-model/physical-names.ts';

/**
 * A name in double quotes, always: no name then is a reserved word, or loses its capitals.
 *
 * @example quoteName('Amount (LCY)') // '"Amount (LCY)"'
 */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal. @example quoteText("it's") // "'it''s'" */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A physical name with each part in quotes. @example qualify('shop.order') // '"shop"."order"' */
export function qualify(text: string): string {
  return splitName(text).map(quoteName).join('.');
}
