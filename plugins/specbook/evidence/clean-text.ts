/**
 * Text of result files as pages can show it: without colours of terminals and control characters, in whatever field and
 * format they stand.
 */
import type { MeasuredFile, MeasuredTest } from '../model/verdicts/measurement.ts';

const ESCAPE = String.fromCodePoint(0x1b);
const BELL = String.fromCodePoint(0x07);

/** Sequences for terminals (ECMA-48): colours and cursor movements, titles and links, and others of two characters. */
const TERMINAL_SEQUENCE = new RegExp(
  [
    `(?:${ESCAPE}\\[|\\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESCAPE}\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)`,
    `${ESCAPE}[@-Z\\\\-_]`,
  ].join('|'),
  'gu',
);
/** Controls, marks that reverse the direction of text, and code points that are no characters. */
const NOT_SHOWN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;
const REPLACEMENT = '\ufffd';

/** A line of text: line breaks and tabs become blanks, other control characters U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(NOT_SHOWN, REPLACEMENT);
}

/** The same test where there is nothing to clean: a report has many. */
function cleanTest(test: MeasuredTest): MeasuredTest {
  const { name, message, file } = test;
  const clean = {
    name: cleanText(name),
    ...(message !== undefined && { message: cleanText(message) }),
    ...(file !== undefined && { file: cleanText(file) }),
  };
  const isClean = clean.name === name && clean.message === message && clean.file === file;
  return isClean ? test : { ...test, ...clean };
}

/** A result whose texts are clean. */
export function cleanResult(result: MeasuredFile): MeasuredFile {
  const { toolVersion } = result;
  const series = [...result.series.values()].map((one) => ({ ...one, name: cleanText(one.name) }));
  return {
    ...result,
    ...(toolVersion !== undefined && { toolVersion: cleanText(toolVersion) }),
    series: new Map(series.map((one) => [one.name, one])),
    tests: result.tests.map(cleanTest),
    flags: result.flags.map((flag) => ({
      ...flag,
      series: cleanText(flag.series),
      expression: cleanText(flag.expression),
    })),
  };
}
