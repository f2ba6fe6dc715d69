/** What differs between two texts, so that only that is marked. */

/** Two texts by what they share at their ends, and what stands between. */
export interface Difference {
  /** Common beginning, up to a space. */
  start: string;
  before: string;
  after: string;
  /** Common end, from a space on. */
  end: string;
}

const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
};

const reversed = (text: string): string => [...text].reverse().join('');

/** Up to its last space; all of a text that is shared as a whole. */
function toSpace(text: string, isWhole: boolean): string {
  return isWhole ? text : text.slice(0, text.lastIndexOf(' ') + 1);
}

/**
 * Divides two texts at words.
 *
 * @example differenceOf('at most 250 ms', 'at most 200 ms') // { start: 'at most ', before: '250', after: '200', end: ' ms' }
 */
export function differenceOf(before: string, after: string): Difference {
  const shared = commonStart(before, after);
  const isPrefix = shared === before.length || shared === after.length;
  const atWord = before.charAt(shared) === ' ' || after.charAt(shared) === ' ';
  const start = toSpace(before.slice(0, shared), isPrefix && atWord);
  const [old, now] = [before.slice(start.length), after.slice(start.length)];
  const [backOld, backNow] = [reversed(old), reversed(now)];
  const end = reversed(toSpace(backOld.slice(0, commonStart(backOld, backNow)), old === now));
  return {
    start,
    before: old.slice(0, old.length - end.length),
    after: now.slice(0, now.length - end.length),
    end,
  };
}

/** So much of what is shared stays around what differs. */
const CONTEXT = 60;

/** The shared ends of a difference, cut to what stands near it. */
export function nearby({ start, end, ...rest }: Difference): Difference {
  return {
    ...rest,
    start: start.length > CONTEXT ? `…${start.slice(-CONTEXT)}` : start,
    end: end.length > CONTEXT ? `${end.slice(0, CONTEXT)}…` : end,
  };
}
