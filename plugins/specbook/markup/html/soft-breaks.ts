/**
 * Places where long words may be broken. A column of paper is narrow, and a browser that finds no such place either
 * cuts a word anywhere or makes the table wider than the sheet. Documents use them; pages leave
 * them out when they are rendered.
 */

/** Words of more letters than a narrow column may have to hold. */
const LONG_WORD = /[^\s<>]{13,}/gu;
/** Fences and tags, which stay as they are, and long words between them. */
const OUTSIDE_TAGS = /<pre[\s\S]*?<\/pre>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^\s<>]{13,}/gu;
/** After a sign that parts words, but not those of one number, and before a bracket that opens on something. */
const BETWEEN_WORDS = /[_/:=](?=[^_./:=])|[.,](?=[^\d_.,/:=])|(?<=[^({])(?=[({][^)}])/gu;
/** So many letters without any such place, or a hyphen, behind which a browser breaks; an escaped sign is one letter. */
const ENDLESS = /(?:&[a-z\d#]+;|[^&<>-]){24}(?=[^<-])/gu;

const broken = (word: string): string =>
  word.replace(BETWEEN_WORDS, '$&<wbr>').replace(ENDLESS, '$&<wbr>');

/**
 * Escaped text with places to break at in its long words.
 *
 * @example softBreaks('waiting_list_entry') // 'waiting_<wbr>list_<wbr>entry'
 */
export function softBreaks(text: string): string {
  return text.length < 13 ? text : text.replace(LONG_WORD, broken);
}

/** The same for HTML that a library wrote: only words outside of tags and fences are broken. */
export function softBreaksInHtml(html: string): string {
  return html.replace(OUTSIDE_TAGS, (found) => (found.startsWith('<') ? found : broken(found)));
}
