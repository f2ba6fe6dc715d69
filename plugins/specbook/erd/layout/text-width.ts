/**
 * The width of a text in an unknown font: the reader's system chooses it. Widths are those of DejaVu Sans Bold and
 * DejaVu Sans Mono, the widest fonts of common system stacks, so that a text fits in any of them.
 */

/** Hundredths of the font size for U+0020 to U+007E. */
const BOLD = [
  35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
  70, 70, 40, 40, 84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85,
  73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72,
  71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84,
] as const;
const MONO = 0.61;

/** Characters without a width of their own: combining marks, joiners, directional marks. */
const NO_WIDTH = /^[\p{Mark}\p{Format}]$/u;

/** The two fonts of a diagram. */
export type FontFamily = 'text' | 'mono';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function characterWidth(character: string, font: FontFamily): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code <= 0x7e) {
    return font === 'mono' ? MONO : (BOLD[code - 0x20] ?? 100) / 100;
  }
  if (NO_WIDTH.test(character)) return 0;
  // Latin letters with marks are as wide as those without; other scripts, ideographs and emoji get a whole square.
  if (code < 0x250) return font === 'mono' ? MONO : 0.85;
  return code < 0x1100 ? 0.95 : 1.15;
}

/** Nearly every text: one code unit per character, and no character combines with the next. */
const PLAIN = /^[\u0020-\u007e]*$/u;

/** Width in pixels at a font size in pixels. */
export function textWidth(text: string, size: number, font: FontFamily): number {
  let width = 0;
  if (PLAIN.test(text)) {
    if (font === 'mono') return text.length * MONO * size;
    for (let at = 0; at < text.length; at += 1) width += BOLD[text.charCodeAt(at) - 0x20] ?? 100;
    return (width / 100) * size;
  }
  for (const { segment } of segmenter.segment(text)) width += characterWidth(segment, font);
  return width * size;
}

/**
 * Latin, Greek, Cyrillic, Hebrew, Arabic, and the ideographs and syllables of East Asia: no word of these scripts is wider
 * than estimated.
 */
const BOUNDED =
  /^[\u0020-\u024f\u2026\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb\u30fc]*$/u;
/** Arabic ligatures of whole words: one code point, as wide as a phrase. */
const WIDE_LIGATURE = /[\ufdf0-\ufdff]/u;

/**
 * True when a text may be wider than estimated: it is then squeezed to that width. Others keep the width of their font,
 * since letters of a joined script would be stretched beyond recognition.
 */
export function isUnbounded(text: string): boolean {
  return !BOUNDED.test(text) || WIDE_LIGATURE.test(text);
}

/**
 * Truncates a text to a width, between grapheme clusters.
 *
 * @example truncateToWidth('appointment_series', 80, 12, 'mono') // 'appointme…'
 */
export function truncateToWidth(
  text: string,
  width: number,
  size: number,
  font: FontFamily,
): string {
  if (textWidth(text, size, font) <= width) return text;
  const ellipsis = textWidth('…', size, font);
  let kept = '';
  let used = ellipsis;
  for (const { segment } of segmenter.segment(text)) {
    used += characterWidth(segment, font) * size;
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
