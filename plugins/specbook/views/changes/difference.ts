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

function commonStart(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return a.slice(0, at);
}

function commonEnd(a: string, b: string): string {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a.at(-1 - at) === b.at(-1 - at)) at += 1;
  return a.slice(a.length - at);
}

/**
 * Divides two texts at spaces.
 *
 * @example differenceOf('at most 250 ms', 'at most 200 ms') // { start: 'at most ', before: '250', after: '200', end: ' ms' }
 */
export function differenceOf(before: string, after: string): Difference {
  const shared = commonStart(before, after);
  const start = shared.slice(0, shared.lastIndexOf(' ') + 1);
  const [old, now] = [before.slice(start.length), after.slice(start.length)];
  const tail = commonEnd(old, now);
  const end = tail.includes(' ') ? tail.slice(tail.indexOf(' ')) : '';
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
