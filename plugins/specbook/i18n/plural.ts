/** Numbers and plurals. A formatter takes as long to make as a thousand numbers take to format, so each is kept. */

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The plural form that a number asks for. @example pluralForm(1, 'en') // 'one' */
export function pluralForm(count: number, language: string): Intl.LDMLPluralRule {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(count);
}

/** A number for people. @example formatInteger(1234, 'en') // '1,234' */
export function formatInteger(value: number, language: string): string {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, known);
  return known.format(value);
}

/**
 * The plural of a name, in English by the regular rules; other languages keep the name, as the rules of none are known.
 * A name that ends in a single s, `-is` and `-us` aside, counts as plural already, and one that ends in no Latin letter
 * stays as it is.
 *
 * @example pluralNoun('Audit entry') // 'Audit entries'
 */
export function pluralNoun(noun: string, language = 'en'): string {
  if (!/^en\b/u.test(language) || !/\p{Script=Latin}$/u.test(noun)) return noun;
  if (/[^aeiou]is$/iu.test(noun)) return `${noun.slice(0, -2)}es`;
  if (/(?:ss|us|x|z|ch|sh)$/iu.test(noun)) return `${noun}es`;
  if (/s$/iu.test(noun)) return noun;
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
