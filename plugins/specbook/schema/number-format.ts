/** Numbers in the notation of a language. A formatter takes as long to make as a thousand numbers take to format. */

/** Anything with a language, such as a model; English without. */
export interface InLanguage {
  locale?: { language: string } | undefined;
}

/** What messages about content files are written in, whatever the language of the site. */
export const ENGLISH: InLanguage = {};

/** Between a number and its unit. */
export const NARROW = '\u202f';

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options);
  formatters.set(key, known);
  return known;
}

function languageOf({ locale }: InLanguage): string {
  return locale?.language ?? 'en';
}

/** True for English, whose multiples are those of the content format: `1.2 M`. */
export function isEnglish(of: InLanguage): boolean {
  return /^en\b/u.test(languageOf(of));
}

/** At most three significant digits, no exponent: 1234 → `1,234`, 0.0456 → `0.0456`. */
export function formatNumber(value: number, of: InLanguage = ENGLISH): string {
  const [rounded, options] =
    Math.abs(value) >= 1000
      ? [Math.round(value), { maximumFractionDigits: 0 }]
      : [value, { maximumSignificantDigits: 3, maximumFractionDigits: 6 }];
  return formatterOf(languageOf(of), options).format(rounded);
}

/** Digits as they are, with the decimal sign of the language: `99.950` → `99,950`. No groups, as they may be an author's. */
export function formatDigits(digits: string, of: InLanguage): string {
  if (isEnglish(of) || !/^[+-]?\d+(?:\.\d+)?$/u.test(digits)) return digits;
  const fraction = (/\.(\d+)$/u.exec(digits)?.[1] ?? '').length;
  const options = {
    useGrouping: false,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
    signDisplay: digits.startsWith('+') ? 'always' : 'auto',
  } as const;
  return formatterOf(languageOf(of), options).format(digits as Intl.StringNumericLiteral);
}

/**
 * A large number in short, as the language does it: 1 200 000 → `1,2 Mio`. Without the full stop of an abbreviation,
 * which would end a sentence, or stand twice at its end.
 */
export function formatCompact(
  value: number,
  { digits = 3, signed = false }: { digits?: number; signed?: boolean },
  of: InLanguage,
): string {
  const options = {
    notation: 'compact',
    maximumSignificantDigits: Math.max(3, digits),
    signDisplay: signed ? 'always' : 'auto',
  } as const;
  return formatterOf(languageOf(of), options).format(value).replace(/\.$/u, '');
}

/** Units of time whose names are words; the others have a symbol that all languages share. */
const WORDS: Readonly<Record<string, string>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

/** A number with a unit; a unit that is a word stands in the language: `90 days` → `90 Tage`. */
export function formatUnit(number: string, unit: string, of: InLanguage): string {
  const word = isEnglish(of) ? undefined : WORDS[unit];
  if (word === undefined || !Number.isFinite(Number(number)))
    return formatDigits(number, of) + (unit === '' ? '' : NARROW + unit);
  const options = { style: 'unit', unit: word, unitDisplay: 'long' } as const;
  return formatterOf(languageOf(of), { ...options, maximumFractionDigits: 6 })
    .format(Number(number))
    .replaceAll(' ', NARROW);
}

/** The period behind a slash, where it is a word: `/month` → `/Monat`. */
export function formatPeriod(per: string, of: InLanguage): string {
  const unit = WORDS[per.slice(1)];
  if (unit === undefined || isEnglish(of)) return per;
  const parts = formatterOf(languageOf(of), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).formatToParts(1);
  return `/${parts.find(({ type }) => type === 'unit')?.value ?? unit}`;
}
