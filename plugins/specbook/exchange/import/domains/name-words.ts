/** The words of which names of tables consist. */

/** Words of a name. @example wordsOf('AspNetUsers') // ['Asp', 'Net', 'Users'] */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, '_')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '_')
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => word !== '');
}

/** One text for singular and plural of a word. @example stemOf('Entries') === stemOf('entry') */
export function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:ies|ys|y)$/u, 'i')
    .replace(/(?<=..)[es]+$/u, '');
}
