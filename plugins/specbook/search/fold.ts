/**
 * Spellings that mean the same letters: case, accents and umlauts.
 *
 * Used by the build, the dev server and the browser: no imports, keep it small.
 */

/** Umlauts where they cannot be typed. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/**
 * Returns the spellings of a text: without accents, and with umlauts written out, where it has any.
 *
 * @example spellingsOf('Müller') // ['muller', 'mueller']
 */
export function spellingsOf(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  const writtenOut = lower.replace(/[äöüåø]/gu, (letter) => WRITTEN_OUT[letter] ?? letter);
  return [...new Set([foldCase(lower), foldCase(writtenOut)])];
}

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
