/** Texts and numbers of an SVG document. */
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not have, not even escaped. Source: https://www.w3.org/TR/xml/#charsets */
// eslint-disable-next-line no-control-regex -- exactly the ones that must not occur in a document
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Nearly every text: nothing needs an escape. */
const PLAIN = /^[\u0020!#-%'-;=?-~]*$/u;

/** Text escaped for XML, as content or within a quoted attribute. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(NOT_IN_XML, '\ufffd').replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** A data attribute for scripts and styles, unless it is empty. */
export function dataAttribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` data-${name}="${escapeXml(value)}"`;
}

/** A number for SVG, to a tenth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);
