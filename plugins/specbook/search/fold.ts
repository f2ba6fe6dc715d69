/**
 * Spellings that mean the same letters: case, accents and umlauts.
 *
 * Used by the build, the dev server and the browser: no imports, keep it small.
 */

/** Marks above and below Latin letters; those of other scripts tell words apart. */
const MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/**
 * Lower case without accents: `Müller` and `muller` are one.
 *
 * @example foldCase('Straße, Müller, Żółć') // 'strasse, muller, zolc'
 */
export function foldCase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae');
}
