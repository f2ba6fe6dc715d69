/** Ids of new items. */

/** `PERF-RT-012` → `PERF-RT-` and 012. */
const NUMBERED = /^(?<series>.*\D)(?<number>\d+)$/u;

/** The letters before the number of an id; undefined if it has none. @example seriesOf('AC-014') // 'AC-' */
export function seriesOf(id: string): string | undefined {
  return NUMBERED.exec(id)?.groups?.series;
}

/**
 * The id after the highest of a series. An id that is mentioned anywhere counts, so that one which was removed, or stands
 * in a file with errors, is not given again.
 *
 * @param texts all content files
 * @example nextId('AC-', ['AC-007: …']) // 'AC-008'
 */
export function nextId(series: string, texts: Iterable<string>): string {
  const mention = new RegExp(`(?<![\\w-])${series}(\\d{1,9})(?![\\w-])`, 'gu');
  let highest = 0;
  let width = 3;
  for (const text of texts) {
    for (const [, digits = ''] of text.matchAll(mention)) {
      if (Number(digits) < highest) continue;
      highest = Number(digits);
      width = digits.length;
    }
  }
  return series + String(highest + 1).padStart(width, '0');
}
