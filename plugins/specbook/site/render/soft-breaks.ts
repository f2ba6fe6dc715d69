/**
 * Places where long words may be broken. A column of paper is narrow, and a browser that finds no such place either
 * cuts a word anywhere or makes the table wider than the sheet.
 */

/** Fences and tags, which stay as they are; words of more letters than a narrow column may have to hold. */
const LONG_WORDS = /<pre[\s\S]*?<\/pre>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^\s<>]{13,}/gu;
/** After a sign that parts words, but not those of one number, and before a bracket that opens on something. */
const BETWEEN_WORDS = /[_/:=](?=[^_./:=])|[.,](?=[^\d_.,/:=])|(?<=[^({])(?=[({][^)}])/gu;
/** So many letters without any such place, or a hyphen, behind which a browser breaks; an escaped sign is one letter. */
const ENDLESS = /(?:&[a-z\d#]+;|[^&<>-]){24}(?=[^<-])/gu;

/**
 * HTML with places to break at in its long words.
 *
 * @example softBreaks('<code>waiting_list_entry</code>') // '<code>waiting_<wbr>list_<wbr>entry</code>'
 */
export function softBreaks(html: string): string {
  return html.replace(LONG_WORDS, (found) =>
    found.startsWith('<')
      ? found
      : found.replace(BETWEEN_WORDS, '$&<wbr>').replace(ENDLESS, '$&<wbr>'),
  );
}
