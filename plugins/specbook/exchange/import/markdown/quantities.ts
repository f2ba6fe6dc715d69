/** Numbers with units in the words of a document: rates, counts, sizes, shares and durations. */

/** A quantity as a specification writes it. */
export interface ReadQuantity {
  text: string;
  /** What had to be decided to read it: a sentence without a full stop. */
  guess?: string;
}

const AT_LEAST =
  /^(?:(?:≥|>=|>|at least|min(?:imum|\.)?|up to|mindestens|bis zu|more than|mehr als)\s*)?/iu;
const AT_MOST =
  /^(?:(?:≤|<=|<|at most|max(?:imum|imal|\.)?|within|less than|under|höchstens|unter|innerhalb(?: von)?)\s*)?/iu;

const NUMBER = String.raw`(\d{1,3}(?:[,. ’']\d{3})+|\d+(?:[.,]\d+)?)`;
const MULTIPLE = String.raw`(?:\s*(k|M|K|thousand|million|mio\.?|tausend|millionen)(?![\p{L}]))?`;

const MULTIPLES: Readonly<Record<string, string>> = {
  k: 'k',
  thousand: 'k',
  tausend: 'k',
  m: 'M',
  million: 'M',
  millionen: 'M',
  mio: 'M',
};

/** Units of a rate, with how a specification writes them. */
const RATES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:rps|r\/s|req(?:uest)?s?\.?\s*(?:\/|per|pro)\s*s(?:ec(?:ond)?)?\.?|anfragen\s*(?:\/|pro)\s*s(?:ekunde|ek\.?)?)$/iu,
    ' rps',
  ],
  [
    /^(?:rpm|req(?:uest)?s?\.?\s*(?:\/|per|pro)\s*min(?:ute)?\.?|anfragen\s*(?:\/|pro)\s*min(?:ute)?\.?)$/iu,
    ' rpm',
  ],
  [
    /^(?:rph|req(?:uest)?s?\.?\s*(?:\/|per|pro)\s*h(?:our)?|anfragen\s*(?:\/|pro)\s*(?:h|stunde))$/iu,
    ' rph',
  ],
  [/^(?:req(?:uest)?s?\.?\s*(?:\/|per|pro|a)\s*day|anfragen\s*(?:\/|pro|am)\s*tag)$/iu, '/day'],
];

const SIZES: Readonly<Record<string, string>> = {
  kb: 'kB',
  mb: 'MB',
  gb: 'GB',
  tb: 'TB',
  pb: 'PB',
  kib: 'KiB',
  mib: 'MiB',
  gib: 'GiB',
  tib: 'TiB',
  pib: 'PiB',
};

const DURATIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:s|secs?|seconds?|sek(?:unden?)?\.?)$/iu, 's'],
  [/^(?:m|mins?|minutes?|minuten?|min\.)$/iu, 'min'],
  [/^(?:h|hrs?|hours?|std\.?|stunden?)$/iu, 'h'],
  [/^(?:d|days?|tage?n?)$/iu, 'days'],
  [/^(?:w(?:ee)?ks?|wochen?)$/iu, 'weeks'],
  [/^(?:months?|monaten?|monate?)$/iu, 'months'],
  [/^(?:y(?:ea)?rs?|jahren?|jahre?)$/iu, 'years'],
];

interface Parts {
  digits: string;
  multiple: string;
  unit: string;
  isGrouped: boolean;
}

/** The number, its multiple and its unit, where a text is nothing but that. */
function partsOf(text: string, prefix: RegExp): Parts | undefined {
  const rest = text.trim().replace(prefix, '').replace(/\.$/u, '');
  const [, digits, multiple = '', unit = ''] =
    new RegExp(`^${NUMBER}${MULTIPLE}\\s*([\\p{L}%µ/][^\\d]*)?$`, 'u').exec(rest) ?? [];
  if (digits === undefined) return undefined;
  const isGrouped = /^\d{1,3}(?:[,. ’']\d{3})+$/u.test(digits);
  return {
    digits: isGrouped ? digits.replace(/[,. ’']/gu, '') : digits.replace(',', '.'),
    multiple: MULTIPLES[multiple.toLowerCase().replace('.', '')] ?? '',
    unit: unit.trim(),
    isGrouped,
  };
}

/** A whole number of things. @example readCount('3,000') // { text: '3000' } */
export function readCount(text: string, unit: RegExp): ReadQuantity | undefined {
  const parts = partsOf(text, AT_LEAST);
  if (!parts || (parts.unit !== '' && !unit.test(parts.unit))) return undefined;
  const { digits, multiple } = parts;
  const isWhole = /^\d+$/u.test(digits) || multiple !== '';
  return isWhole && Number(digits) > 0 ? { text: `${digits}${multiple}` } : undefined;
}

/** A rate of requests. @param unit of numbers that state none */
export function readRate(text: string, unit = ''): ReadQuantity | undefined {
  const parts = partsOf(text, AT_LEAST);
  if (!parts || Number(parts.digits) === 0) return undefined;
  const own = RATES.find(([pattern]) => pattern.test(parts.unit === '' ? unit : parts.unit))?.[1];
  if (own === undefined) return undefined;
  const { digits, multiple, isGrouped } = parts;
  return {
    text: `${digits}${multiple}${own}`,
    ...(isGrouped && { guess: `“${text.trim()}” is read as ${digits}` }),
  };
}

const RATE_UNIT =
  /\b(?:rps|rpm|(?:requests?|anfragen)\s*(?:\/|per|pro)\s*(?:second|minute|hour|day|sekunde|stunde|tag|sec|min|s|h))\b/iu;

const PER_SECOND: Readonly<Record<string, number>> = {
  rps: 1,
  rpm: 1 / 60,
  rph: 1 / 3600,
  '/day': 1 / 86_400,
};

/** A rate that {@link readRate} has written, as a number per second. @example perSecond('90k/day') // 1.04… */
export function perSecond(rate: string): number {
  const [, digits = '', multiple = '', unit = ''] = /^([\d.]+)([kM]?) ?(.*)$/u.exec(rate) ?? [];
  const factor = multiple === 'M' ? 1e6 : multiple === 'k' ? 1e3 : 1;
  return Number(digits) * factor * (PER_SECOND[unit] ?? 1);
}

/** The unit of a rate that a label names. @example rateUnitIn('Requests per second') // 'Requests per second' */
export function rateUnitIn(label: string): string | undefined {
  const [, bracket] = /[([]([^)\]]+)[)\]]/u.exec(label) ?? [];
  const words = RATE_UNIT.exec(label);
  return [bracket, words?.[0]].find(
    (unit) => unit !== undefined && RATES.some(([pattern]) => pattern.test(unit)),
  );
}

/** A size on disk. @param unit of numbers that state none */
export function readSize(text: string, unit = ''): ReadQuantity | undefined {
  const parts = partsOf(text, AT_LEAST);
  if (parts?.multiple !== '' || parts.isGrouped || Number(parts.digits) === 0) return undefined;
  const own = SIZES[(parts.unit === '' ? unit : parts.unit).toLowerCase()];
  return own === undefined ? undefined : { text: `${parts.digits} ${own}` };
}

/** A share of time, with the period that stands behind it. */
export function readShare(text: string): (ReadQuantity & { window?: string }) | undefined {
  const [, digits, behind = ''] =
    /^(\d{1,3}(?:[.,]\d+)?)\s*%\s*(.*)$/su.exec(text.trim().replace(AT_LEAST, '')) ?? [];
  if (digits === undefined) return undefined;
  const number = digits.replace(',', '.');
  if (Number(number) <= 0 || Number(number) > 100) return undefined;
  const rest = behind
    .replace(/^(?:availability|uptime|verfügbarkeit)\s*/iu, '')
    .replace(/\.$/u, '');
  if (rest === '') return { text: `${number} %` };
  const period = PERIODS.find(([pattern]) => pattern.test(rest))?.[1];
  if (period === undefined) return undefined;
  return {
    text: `${number} %`,
    window: `calendar ${period}`,
    guess: `“${rest}” is read as a ${period} of the calendar`,
  };
}

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^[(,]?\s*(?:\/\s*|(?:per|a|each|pro|im)\s+)?(?:month(?:ly)?|monat(?:lich)?)\)?$/iu, 'month'],
  [
    /^[(,]?\s*(?:\/\s*|(?:per|a|each|pro|im)\s+)?(?:year(?:ly)?|jahr|jährlich|annual(?:ly)?)\)?$/iu,
    'year',
  ],
];

/** A time that is at most allowed. @example readDuration('< 4 hours') // { text: '4 h' } */
export function readDuration(text: string): ReadQuantity | undefined {
  const parts = partsOf(text, AT_MOST);
  if (parts?.multiple !== '' || parts.isGrouped) return undefined;
  const unit = DURATIONS.find(([pattern]) => pattern.test(parts.unit))?.[1];
  return unit === undefined ? undefined : { text: `${parts.digits} ${unit}` };
}
