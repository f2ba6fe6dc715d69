/** Scripts that are written from right to left (Unicode, Bidi_Class R and AL). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction in which a language is written. @example directionOf('ar') // 'rtl' */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const { script = '' } = new Intl.Locale(language).maximize();
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
