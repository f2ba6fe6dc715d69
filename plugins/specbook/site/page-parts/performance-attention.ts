/** Requirements that need attention: breached, inconclusive, not measured and stale ones, each as prominent. */
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, joined, paragraph, table, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { runLink } from '../../views/requirement-evidence.ts';
import { describeCondition } from '../../views/reasons/condition.ts';
import { reasonOfRequirement, reasonOfTarget } from '../../views/reasons/requirement.ts';
import { describeStaleness } from '../../views/reasons/staleness.ts';
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
import { reference } from '../../views/lifecycle.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { statusMark } from '../../views/tables/item-links.ts';

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
export function verdictFact(spec: Spec, found: readonly RequirementVerdict[]): Content {
  return joined(
    tally(
      spec,
      'requirement',
      found.map(({ verdict }) => verdict),
    ),
  );
}

/** `p95 281 ms, target at most 250 ms` for a target that was measured, else only the target. */
function describeTarget(spec: Spec, { target, decidedBy }: TargetVerdict): string {
  const { attention: t } = stringsOf(spec).performance;
  const { bound: kind, quantity } = target;
  const label = labelOfTarget(spec, target);
  const value = formatQuantity(quantity);
  const bound = kind === 'upper' ? t.atMost({ value }) : t.atLeast({ value });
  if (!decidedBy?.measured) return t.target({ label, bound });
  return t.measured({ label, bound, measured: describeMeasurement(decidedBy.measured, quantity) });
}

/** Why a target has its verdict, without its value: targets of one run mostly have one reason. */
function cause(spec: Spec, found: TargetVerdict): string[] {
  const { verdict, decidedBy, staleness } = found;
  if (!decidedBy) return [];
  if (staleness) return [describeStaleness(spec, 'requirement', staleness)];
  if (verdict !== 'wrong conditions') return [reasonOfTarget(spec, found)];
  const { attention: t } = stringsOf(spec).performance;
  return decidedBy.conditions.flatMap((check) =>
    check.fit === 'same' ? [] : t.condition({ ...describeCondition(spec, check) }),
  );
}

/** The targets that have the verdict, with their values or with their reason. */
function reason(spec: Spec, found: RequirementVerdict): Content {
  const { verdict, targets, outlook } = found;
  if (outlook) return reasonOfRequirement(spec, found);
  const same = targets.filter((target) => target.verdict === verdict);
  const causes =
    verdict === 'missed' ? [] : [...new Set(same.flatMap((target) => cause(spec, target)))];
  if (causes.length === 0) {
    const ages = same.flatMap(({ staleness }) =>
      verdict === 'missed' && staleness ? describeStaleness(spec, 'requirement', staleness) : [],
    );
    return joined([...same.map((target) => describeTarget(spec, target)), ...new Set(ages)], '; ');
  }
  return stringsOf(spec).performance.attention.reason({
    targets: same.map(({ target }) => labelOfTarget(spec, target)).join(', '),
    reasons: causes.join('; '),
  });
}

/** The runs that decide, each once. */
function runsOf({ verdict, targets }: RequirementVerdict): Content {
  const runs = targets.flatMap((target) =>
    target.verdict === verdict && target.decidedBy ? [target.decidedBy.run] : [],
  );
  return joined([...new Map(runs.map((run) => [run.key, runLink(run)])).values()]);
}

function listOf(
  spec: Spec,
  verdict: Exclude<Verdict, 'met'>,
  found: readonly RequirementVerdict[],
): RootContent[] {
  const same = found.filter((one) => one.verdict === verdict);
  if (same.length === 0) return [];
  const { performance, terms } = stringsOf(spec);
  const t = performance.attention;
  const title = t.verdict[verdict];
  const more = same.length - MOST_LISTED;
  return [
    heading(
      3,
      [verdictMark(spec, verdict, { label: '' }), t.size({ title, size: same.length })],
      `sec.${verdict.replace(' ', '-')}`,
    ),
    table({
      caption: title,
      columns: [terms.requirement, terms.title, terms.targets, terms.run, terms.owner],
      rows: same.slice(0, MOST_LISTED).map((one) => {
        const { requirement } = one;
        const { owner } = requirement.data;
        return [
          [linkTo(requirement), statusMark(requirement)],
          requirement.data.title ?? requirement.title,
          reason(spec, one),
          runsOf(one),
          reference(spec, 'team', owner),
        ];
      }),
    }),
    ...(more > 0 ? [paragraph(t.more({ count: more }))] : []),
  ];
}

/** Everything that is not met, by verdict, the worst first; a sentence where everything is. */
export function attention(spec: Spec, found: readonly RequirementVerdict[]): SectionDeclaration {
  const { attention: t } = stringsOf(spec).performance;
  return {
    id: 'sec.attention',
    title: t.title,
    exists: found.length > 0,
    blocks: () => {
      const lists = VERDICTS.flatMap((verdict) =>
        verdict === 'met' ? [] : listOf(spec, verdict, found),
      );
      return lists.length === 0 ? [paragraph(t.nothing)] : lists;
    },
  };
}
