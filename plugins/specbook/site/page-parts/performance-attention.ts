/** What keeps the requirements from being met: missed, wrong conditions, not measured and stale, each as loud. */
import type { RootContent } from 'mdast';
import { heading, inline, joined, paragraph, table, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { runLink } from '../../views/requirement-evidence.ts';
import { tally, verdictMark } from '../../views/verdict.ts';
import type { Requirement } from '../../model/item.ts';
import { describeMeasurement } from '../../model/verdicts/describe-measurement.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../../model/spec.ts';
import { VERDICTS, type Verdict } from '../../model/verdicts/verdict.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { byKey, statusMark } from '../../views/tables/item-links.ts';
import { count } from '../../views/labels.ts';

/** How many requirements of one verdict are listed on one page. */
const MOST_LISTED = 20;

/** Verdicts of some requirements, in the order of the specification. */
export function verdictsOfSome(
  spec: Spec,
  requirements: readonly Requirement[],
): RequirementVerdict[] {
  const all = verdictsOf(spec).requirements;
  return requirements.flatMap(({ key }) => all.get(key) ?? []);
}

/** How many there are of each verdict, for the facts at the top. */
export function verdictFact(found: readonly RequirementVerdict[]): Content {
  return joined(tally(found.map(({ verdict }) => verdict)));
}

/** `p95 281 ms, asked for at most 250 ms` for a target that was measured, else only what is asked for. */
function targetWords({ target, decidedBy }: TargetVerdict): string {
  const asked = `${target.bound === 'upper' ? 'at most' : 'at least'} ${formatQuantity(target.quantity)}`;
  return decidedBy?.measured
    ? `${target.label} ${describeMeasurement(decidedBy.measured, target.quantity)}, asked for ${asked}`
    : `${target.label} ${asked}`;
}

/** Why a target has its verdict, without its value: targets of one run mostly have one reason. */
function cause({ verdict, decidedBy, why }: TargetVerdict): string[] {
  if (!decidedBy) return [];
  if (verdict === 'stale') return [why.slice(decidedBy.why.length).replace(/^; /u, '')];
  if (verdict !== 'wrong conditions') return [why];
  return decidedBy.conditions.flatMap(({ label, wanted, was, fit }) =>
    fit === 'same' ? [] : [`${label} ${was} instead of ${wanted}`],
  );
}

/** What stands behind the verdict: the targets that have it, with their values or with their reason. */
function reason({ verdict, targets, outlook, why }: RequirementVerdict): Content {
  if (outlook) return why;
  const same = targets.filter((target) => target.verdict === verdict);
  const causes = verdict === 'missed' ? [] : [...new Set(same.flatMap(cause))];
  if (causes.length === 0) return joined(same.map(targetWords), '; ');
  return inline(joined(same.map(({ target }) => target.label)), ': ', causes.join('; '));
}

/** The runs that decide, each once. */
function runsOf({ verdict, targets }: RequirementVerdict): Content {
  const runs = targets.flatMap((target) =>
    target.verdict === verdict && target.decidedBy ? [target.decidedBy.run] : [],
  );
  return joined([...new Map(runs.map((run) => [run.key, runLink(run)])).values()]);
}

const TITLES: Record<Exclude<Verdict, 'met'>, string> = {
  missed: 'What is missed',
  'wrong conditions': 'Measured under the wrong conditions',
  'not measured': 'What nothing measures',
  stale: 'What was measured too long ago',
};

function listOf(
  spec: Spec,
  verdict: Exclude<Verdict, 'met'>,
  found: readonly RequirementVerdict[],
): RootContent[] {
  const same = found.filter((one) => one.verdict === verdict);
  if (same.length === 0) return [];
  const more = same.length - MOST_LISTED;
  return [
    heading(
      3,
      [verdictMark(verdict, ''), `${TITLES[verdict]} (${same.length})`],
      `sec.${verdict.replace(' ', '-')}`,
    ),
    table({
      caption: TITLES[verdict],
      columns: ['Requirement', 'About', 'Targets', 'Run', 'Owner'],
      rows: same.slice(0, MOST_LISTED).map((one) => {
        const { requirement } = one;
        const { owner } = requirement.data;
        return [
          [linkTo(requirement), statusMark(requirement)],
          requirement.data.title ?? requirement.title,
          reason(one),
          runsOf(one),
          owner === undefined ? undefined : byKey(spec, `team:${owner}`, owner),
        ];
      }),
    }),
    ...(more > 0
      ? [paragraph(`And ${count(more, 'more', 'more')}, in the tables of all requirements.`)]
      : []),
  ];
}

/** Everything that is not met, by verdict, the worst first; a sentence where everything is. */
export function attention(spec: Spec, found: readonly RequirementVerdict[]): RootContent[] {
  if (found.length === 0) return [];
  const lists = VERDICTS.flatMap((verdict) =>
    verdict === 'met' ? [] : listOf(spec, verdict, found),
  );
  return [
    heading(2, 'What needs attention', 'sec.attention'),
    ...(lists.length === 0
      ? [
          paragraph(
            'Nothing: every requirement is measured, in time and under its conditions, and met.',
          ),
        ]
      : lists),
  ];
}
