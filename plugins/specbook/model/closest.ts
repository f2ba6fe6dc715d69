import { distance } from 'fastest-levenshtein';

/** Steps from one text to another; two neighbours that changed places are the smallest slip of all. */
function slips(wanted: string, candidate: string): number {
  let at = 0;
  while (at < wanted.length && wanted.charAt(at) === candidate.charAt(at)) at++;
  const swapped = wanted.charAt(at + 1) + wanted.charAt(at) + wanted.slice(at + 2);
  return wanted !== candidate && wanted.slice(0, at) + swapped === candidate
    ? 0.5
    : distance(wanted, candidate);
}

/**
 * A name without what does not tell names apart: case, and which of `-`, `_` and blank stands between words.
 *
 * @example normalName('Clinical records') === normalName('clinical_records')
 */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]+/gu, '-');
}

/**
 * The candidate that a mistyped text most likely meant; undefined when none is near. Case and the characters `-`, `_`
 * and blank do not count as differences.
 *
 * @example closest('patiant', ['patient', 'payment']) // 'patient'
 */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = normalName(text);
  if (wanted.length > 80) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit + 2) continue;
    const steps = slips(wanted, normalName(candidate));
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
