/** A short text that identifies a change. */

/** FNV-1a over UTF-16 units, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * The fingerprint of some texts: 16 hexadecimal digits, the same in each run.
 *
 * @example fingerprint(['field-removed', 'field:patient.email', '', 'text', ''])
 */
export function fingerprint(texts: readonly string[]): string {
  const text = texts.join('\u0000');
  return [0x811c9dc5, 0x9747b28c]
    .map((seed) => hash(text, seed).toString(16).padStart(8, '0'))
    .join('');
}
