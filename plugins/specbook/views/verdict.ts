/** Verdicts as they are shown: a sign, a word and a colour, always together. */
import type { Text } from 'mdast';
import { VERDICT_CLASSES } from '../charts/bar-label.ts';
import { stringsOf, type Strings } from '../i18n/index.ts';
import { formatCount, formatQuantity } from '../model/quantity.ts';
import type { TargetDescription } from '../model/performance/describe-requirement.ts';
import type { Spec } from '../model/spec.ts';
import type { RequirementVerdict } from '../model/verdicts/requirement-verdict.ts';
import { VERDICTS, VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import { routeLink, text, type Content } from '../markup/mdast.ts';

/** What a verdict is of, which decides its word. */
export type VerdictSubject = keyof Pick<Strings['verdicts'], 'requirement' | 'criterion'>;

/** What a mark says beside its sign. */
export interface VerdictMarkOptions {
  /** What the verdict is of; a requirement, a target or a result when absent. */
  of?: VerdictSubject;
  /** What was measured, behind the verdict. */
  value?: string;
  /** Another text in place of the verdict. */
  label?: string;
}

/**
 * A verdict with its sign; the worst sorts first.
 *
 * @example verdictMark(spec, 'met', { value: '212 ms' }) // ● met, 212 ms
 */
export function verdictMark(
  spec: Spec,
  verdict: Verdict,
  { of = 'requirement', value, label }: VerdictMarkOptions = {},
): Text {
  const { verdicts: t } = stringsOf(spec);
  const name = label ?? t[of][verdict];
  const words = value === undefined ? name : t.withValue({ verdict: name, value });
  const node = text(`${VERDICT_SIGNS[verdict]} ${words}`);
  const sort = String(VERDICTS.indexOf(verdict));
  return { ...node, data: { hName: 'span', classes: ['sb-v', VERDICT_CLASSES[verdict]], sort } };
}

/** The verdict of a requirement; that of a scalability requirement is the state of its trigger. */
export function standingMark(spec: Spec, { verdict, outlook }: RequirementVerdict): Text {
  const label = outlook && stringsOf(spec).verdicts.trigger[outlook.state];
  return verdictMark(spec, verdict, label === undefined ? {} : { label });
}

/** What a target requires: `at most 250 ms`, never broken over two lines. */
export function describeBound(
  spec: Spec,
  { bound, quantity }: Pick<TargetDescription, 'bound' | 'quantity'>,
): string {
  const { verdicts: t } = stringsOf(spec);
  return t[bound === 'upper' ? 'atMost' : 'atLeast']({ value: formatQuantity(quantity, spec) });
}

/**
 * How many of each verdict there are, the worst first, those that nobody has left out.
 *
 * @param pathOf where those of a verdict are listed, to which the number leads
 * @example tally(spec, 'requirement', ['met', 'met', 'missed']) // ▲ 1 breached, ● 2 met
 */
export function tally(
  spec: Spec,
  of: VerdictSubject,
  verdicts: Iterable<Verdict>,
  pathOf?: (verdict: Verdict) => string,
): Content[] {
  const { verdicts: t } = stringsOf(spec);
  const counts = new Map<Verdict, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    if (count === undefined) return [];
    const label = t.counted({ number: formatCount(count, spec), verdict: t[of][verdict] });
    const counted = verdictMark(spec, verdict, { label });
    return [pathOf ? routeLink(pathOf(verdict), counted) : counted];
  });
}
