/** Verdicts as they are shown: a sign, a word and a colour, always together. */
import type { Text } from 'mdast';
import { VERDICT_CLASSES } from '../charts/bar-label.ts';
import type { RequirementVerdict } from '../model/verdicts/requirement-verdict.ts';
import { formatCount, formatQuantity } from '../model/quantity.ts';
import type { TargetDescription } from '../model/performance/describe-requirement.ts';
import { VERDICTS, VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import { text } from '../markup/mdast.ts';

/**
 * A verdict with its sign; the worst sorts first.
 *
 * @param words what stands behind the sign, where it is more than the verdict: `met, 212 ms`
 */
export function verdictMark(verdict: Verdict, words: string = verdict): Text {
  const node = text(`${VERDICT_SIGNS[verdict]} ${words}`);
  const sort = String(VERDICTS.indexOf(verdict));
  return { ...node, data: { hName: 'span', classes: ['sb-v', VERDICT_CLASSES[verdict]], sort } };
}

/** The verdict of a requirement; that of a scalability requirement is where its trigger stands. */
export function standingMark({ verdict, outlook }: RequirementVerdict): Text {
  if (outlook?.state === 'within lead time') {
    const node = verdictMark('stale', 'within lead time');
    return { ...node, data: { ...node.data, sort: String(VERDICTS.indexOf('wrong conditions')) } };
  }
  return verdictMark(verdict, outlook?.state);
}

/** What a target asks for: `at most 250 ms`, never broken over two lines. */
export function boundInWords({
  bound,
  quantity,
}: Pick<TargetDescription, 'bound' | 'quantity'>): string {
  return `at\u00a0${bound === 'upper' ? 'most' : 'least'}\u00a0${formatQuantity(quantity)}`;
}

/**
 * How many of each verdict there are, the worst first, those that nobody has left out.
 *
 * @example tally(['met', 'met', 'missed']) // ▲ 1 missed, ● 2 met
 */
export function tally(verdicts: Iterable<Verdict>): Text[] {
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [verdictMark(verdict, `${formatCount(count)} ${verdict}`)];
  });
}
