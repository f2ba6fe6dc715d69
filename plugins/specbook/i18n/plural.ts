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
