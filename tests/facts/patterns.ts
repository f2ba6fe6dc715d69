/** A text as the source of a pattern that matches nothing else. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** Words as a pattern: no letter or digit may go on before or behind them. */
export function wordsPattern(words: string): RegExp {
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const behind = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${escapeRegExp(words)}${behind}`, 'giu');
}

/** Sentences as a pattern that heeds no case and takes every place. */
export function sentencePattern({ source, flags }: RegExp): RegExp {
  return new RegExp(source, [...new Set(`${flags}giu`)].join(''));
}

/** An address with `*` for one part of it, as a pattern. */
export function addressPattern(address: string): RegExp {
  return new RegExp(`^${address.split('*').map(escapeRegExp).join('([^/]+)')}$`, 'u');
}

/** The number of a section and the title behind it, of a heading that has both. */
export function titleOf(heading: string): { number: string; title: string } {
  const [, number = '', title = heading] = /^(§?\d+(?:\.\d+)*\s+)(.*)$/su.exec(heading) ?? [];
  return { number, title };
}
