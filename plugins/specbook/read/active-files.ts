/**
 * Files that run scripts when a browser opens them. A published copy has the origin of the site, so prose, which may be
 * anybody's, must not put one there.
 */

const PAGE = /\.(?:html?|xht(?:ml)?|shtml|mhtml?)$/iu;
const XML = /\.(?:svgz?|xml|xslt?|rdf|atom|rss)$/iu;

/** Elements, attributes and namespaces of XML that run scripts or load what could. */
const ACTIVE =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|1999\/xhtml/iu;
const SCRIPT_URL = /javascript:|data:text\/html/iu;
const ENCODING = /^<\?xml\b[^>]*\bencoding\s*=\s*["'](?!utf-8["']|us-ascii["']|iso-8859-1["'])/iu;

function decodeReferences(text: string): string {
  return text.replace(
    /&#(?:x([\da-f]+)|(\d+));?/giu,
    (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : reference;
    },
  );
}

function isActiveXml(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Another encoding, in which a script would not be found.
    return true;
  }
  if (text.includes('\0') || ENCODING.test(text)) return true;
  const decoded = decodeReferences(text);
  return ACTIVE.test(decoded) || SCRIPT_URL.test(decoded.replace(/\s/gu, ''));
}

/**
 * True for a file that runs scripts when it is opened: a page, or an SVG or XML file with scripts in it.
 *
 * @example isActive('flow.svg', new TextEncoder().encode('<svg onload="…"/>')) // true
 */
export function isActive(path: string, bytes: Uint8Array): boolean {
  return PAGE.test(path) || (XML.test(path) && isActiveXml(bytes));
}
