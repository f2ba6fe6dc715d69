/**
 * Links that are settled after a tree is written. A part of a large document stands on a page of its own and in the
 * document as a whole: it is written once, and only the addresses in it differ.
 */

/**
 * Unicode leaves these signs to private use: fonts of icons have them, and so may a text. An author who writes a whole
 * address between them links to a page of a document; one sign alone is a sign like any other.
 */
const OPEN = '\u{e000}';
const CLOSE = '\u{e001}';
const NEVER = `<>"\\n${OPEN}${CLOSE}`;
const LATE = new RegExp(`${OPEN}([^#${NEVER}]*)#([^${NEVER}]*)${CLOSE}`, 'gu');

/**
 * An address to be settled.
 *
 * @param page below `/documents/`: `05-data-models/domain-shop/`
 */
export function lateAddress(page: string, anchor: string): string {
  return `${OPEN}${page}#${anchor}${CLOSE}`;
}

/** A text, HTML or Markdown, with real addresses. */
export function settleLinks(
  text: string,
  addressOf: (page: string, anchor: string) => string,
): string {
  return text.replace(LATE, (_, page: string, anchor: string) => addressOf(page, anchor));
}
