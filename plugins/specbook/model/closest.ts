import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped text most likely meant; undefined when none is near. Case and the characters `-`, `_`
 * and blank do not count as differences.
 *
 * @example closest('patiant', ['patient', 'payment']) // 'patient'
 */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  const plain = (value: string): string => value.toLowerCase().replace(/[-_ ]+/gu, '-');
  const wanted = plain(text);
  if (wanted.length > 80) return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit + 2) continue;
    const steps = distance(wanted, plain(candidate));
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}
