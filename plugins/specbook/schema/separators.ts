/** Numbers with separators, which read differently in different countries: `8,000`, `8.000`, `0,05`. */
import type { Dimension } from './units.ts';

/** What is wrong with a number, and what to write instead. */
export interface SeparatorMistake {
  message: string;
  hint: string;
}

const GROUPED = /^[+-]?\d{1,3}(?:(?:[,'’\u00a0\u202f ]\d{3})+|(?:\.\d{3}){2,})(?!\d)/u;
const POINT_AND_COMMA = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+(?![,\d])/u;
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?![,\d])/u;
const THREE_DECIMALS = /^([+-]?[1-9]\d{0,2})\.(\d{3})(?![\de])\s*(?!(?:k|M|bn)(?![A-Za-z]))/u;

/**
 * The mistake in a number whose separator is none of the format's. Three decimals may be thousands: they are refused for
 * counts, and for other dimensions where they end in a zero that nobody needs. A share such as `99.999 %` has many.
 *
 * @example findSeparator('8.000', 'count').hint // 'write 8000, or 8 if the point is a decimal point'
 */
export function findSeparator(text: string, dimension: Dimension): SeparatorMistake | undefined {
  if (GROUPED.test(text)) {
    const plain = text.replace(/(\d)[,.'’\u00a0\u202f ](?=\d{3})/gu, '$1');
    return {
      message: `"${text}" has a thousands separator`,
      hint: `write it without: ${plain}`,
    };
  }
  if (POINT_AND_COMMA.test(text)) {
    return {
      message: `"${text}" has a thousands separator and a decimal comma`,
      hint: `write it without, and a decimal point: ${text.replaceAll('.', '').replace(',', '.')}`,
    };
  }
  if (DECIMAL_COMMA.test(text)) {
    return {
      message: `"${text}" has a decimal comma`,
      hint: `write a decimal point: ${text.replace(',', '.')}`,
    };
  }
  const [number, whole = '', decimals = ''] = THREE_DECIMALS.exec(text) ?? [];
  if (number === undefined || dimension === 'ratio') return undefined;
  if (dimension !== 'count' && !decimals.endsWith('0')) return undefined;
  const rest = text.slice(`${whole}.${decimals}`.length);
  const decimal = `${whole}.${decimals}`.replace(/\.?0+$/u, '');
  return {
    message: `"${text}" may have a thousands separator`,
    hint: decimals.endsWith('0')
      ? `write ${whole}${decimals}${rest}, or ${decimal}${rest} if the point is a decimal point`
      : `write ${whole}${decimals}${rest}, or ${decimal}0${rest} if the point is a decimal point`,
  };
}
