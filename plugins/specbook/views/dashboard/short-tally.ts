/** How many of each verdict there are, as signs with numbers: their words are read, not seen. */
import { stringsOf } from '../../i18n/index.ts';
import { text, type Content } from '../../markup/mdast.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { verdictMark } from '../verdict.ts';

/** @example ▲ 2 ◇ 2, read as `▲ 2 breached ◇ 2 inconclusive` */
export function shortTally(
  spec: Spec,
  found: readonly RequirementVerdict[],
  verdicts: readonly Verdict[],
): Content {
  const { verdicts: t } = stringsOf(spec);
  return verdicts.flatMap((verdict): Content[] => {
    const same = found.filter((one) => one.verdict === verdict);
    const count = same.length;
    if (count === 0) return [];
    const isReached = verdict === 'missed' && same.every(({ outlook }) => outlook);
    const word = isReached ? t.trigger.reached : t.requirement[verdict];
    return [
      ' ',
      verdictMark(spec, verdict, { label: formatCount(count, spec) }),
      { ...text(` ${word}`), data: { hName: 'span', classes: ['sb-visually-hidden'] } },
    ];
  });
}
