/** What results say of a performance requirement: values beside targets, conditions beside those asked for, and why. */
import { labelOfTarget } from '../model/performance/requirement-words.ts';
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Assessment } from '../model/verdicts/assess.ts';
import type { Requirement, Run } from '../model/item.ts';
import { describeMeasurement, withValue } from '../model/verdicts/describe-measurement.ts';
import { formatQuantity, type Quantity } from '../model/quantity.ts';
import type { RequirementVerdict, TargetVerdict } from '../model/verdicts/requirement-verdict.ts';
import type { Spec } from '../model/spec.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import {
  code,
  heading,
  list,
  paragraph,
  sorted,
  table,
  type Content,
  type Row,
  right,
} from '../markup/mdast.ts';
import { describeCondition } from './reasons/condition.ts';
import { reasonOfResult, reasonOfTarget } from './reasons/requirement.ts';
import { withStaleness } from './reasons/staleness.ts';
import { describeBound, standingMark, verdictMark } from './verdict.ts';
import { requirementCharts } from './requirement-charts.ts';
import { conditionTable } from './requirement-conditions.ts';
import { runLink } from './run-link.ts';
import type { SectionDeclaration } from './section.ts';
import { targetHistory } from './target-history.ts';

/** The verdict of a requirement; undefined for one that is not of this specification. */
export function verdictOf(spec: Spec, { key }: Requirement): RequirementVerdict | undefined {
  return verdictsOf(spec).requirements.get(key);
}

/** The verdict for the facts at the top. */
export function verdictFact(spec: Spec, requirement: Requirement): Content {
  const verdict = verdictOf(spec, requirement);
  return verdict && standingMark(spec, verdict);
}

/** Values beside targets, conditions, results that prove nothing, earlier runs, charts, and earlier targets. */
export function evidenceOf(spec: Spec, requirement: Requirement): SectionDeclaration {
  const { targets = [] } = verdictOf(spec, requirement) ?? {};
  return {
    id: 'sec.evidence',
    title: stringsOf(spec).views.evidence.title,
    exists: targets.length > 0,
    blocks: () => [
      ...results(spec, requirement, targets),
      ...requirementCharts(spec, requirement),
      ...targetHistory(spec, requirement),
    ],
  };
}

function results(
  spec: Spec,
  requirement: Requirement,
  targets: readonly TargetVerdict[],
): RootContent[] {
  if (targets.every(({ decidedBy }) => decidedBy === undefined))
    return [paragraph(stringsOf(spec).views.evidence.none)];
  return [
    targetTable(spec, requirement, targets),
    ...conditionTable(spec, requirement, targets),
    ...remarks(spec, targets),
    ...runByRun(spec, requirement, targets),
  ];
}

function targetTable(
  spec: Spec,
  { id }: Requirement,
  targets: readonly TargetVerdict[],
): RootContent {
  const { terms, views } = stringsOf(spec);
  const { evidence: t, items } = views;
  return table({
    caption: t.caption({ id }),
    cards: true,
    columns: [
      t.target,
      terms.verdict,
      right(t.measured),
      right(t.required),
      terms.run,
      t.series,
      items.why,
    ],
    rows: targets.map((found): Row => {
      const { target, verdict, decidedBy } = found;
      return [
        labelOfTarget(spec, target),
        verdictMark(spec, verdict),
        decidedBy?.measured && describeMeasurement(spec, decidedBy.measured, target.quantity),
        describeBound(spec, target),
        decidedBy && runLink(decidedBy.run),
        decidedBy && code(decidedBy.series),
        reasonBesideValue(spec, found),
      ];
    }),
  });
}

/** The reason without the value, which has a column: nothing for `met`, `by 31 ms` for `missed`. */
function reasonBesideValue(spec: Spec, found: TargetVerdict): string {
  const { verdict, target, decidedBy, staleness } = found;
  if (verdict === 'met') return '';
  const measured = decidedBy?.measured;
  if (verdict !== 'missed' || !measured) return reasonOfTarget(spec, found);
  const by = differenceOf(spec, target.quantity, measured);
  return withStaleness(spec, 'requirement', by, staleness);
}

/** `by 31 ms`. */
function differenceOf(spec: Spec, quantity: Quantity, measured: Quantity): string {
  const by = Math.abs(measured.base - quantity.base);
  const inUnitOf = quantity.base === 0 ? measured : quantity;
  const value = (by / inUnitOf.base) * inUnitOf.value;
  const rounded = withValue(inUnitOf, Number(value.toPrecision(3)));
  return stringsOf(spec).views.evidence.difference({ value: formatQuantity(rounded, spec) });
}

/** Newer runs that prove nothing, and tools that see it otherwise. */
function remarks(spec: Spec, targets: readonly TargetVerdict[]): RootContent[] {
  const { evidence: t } = stringsOf(spec).views;
  const unfit = new Map<string, { run: Run; why: string; labels: string[] }>();
  const flags = new Map<string, Content>();
  for (const { target, decidedBy, unfit: newer, verdict } of targets) {
    for (const assessment of newer) {
      const why = lackOf(spec, target, assessment);
      const words = `${assessment.run.id}\n${why}`;
      const known = unfit.get(words) ?? { run: assessment.run, why, labels: [] };
      known.labels.push(labelOfTarget(spec, target));
      unfit.set(words, known);
    }
    const isMet = verdict === 'met';
    for (const { expression, passed, series } of decidedBy?.flags ?? []) {
      if (!isAbout(expression, target.id) || passed === isMet || (!isMet && verdict !== 'missed'))
        continue;
      const words = t.flag[passed ? 'passed' : 'failed']({ expression: code(expression) });
      flags.set(`${series} ${expression}`, words);
    }
  }
  const lines = [...unfit.values()].map(({ run, why, labels }) =>
    t.inconclusive({ run: runLink(run), targets: labels.join(', '), reason: why }),
  );
  const found = [...lines, ...flags.values()];
  return found.length === 0 ? [] : [list(found)];
}

/** Why a result proves nothing, without its value: the conditions that were other ones, or what the file lacks. */
function lackOf(spec: Spec, target: TargetVerdict['target'], assessment: Assessment): string {
  const others = assessment.conditions.filter(({ fit }) => fit !== 'same');
  if (others.length === 0) return reasonOfResult(spec, target, assessment);
  const { difference } = stringsOf(spec).views.evidence.conditions;
  return others.map((check) => difference({ ...describeCondition(spec, check) })).join('; ');
}

/** True when a threshold of a tool is on the same statistic: `p(95)<250` for p95. */
function isAbout(expression: string, target: string): boolean {
  return expression.replace(/[()\s]/gu, '').startsWith(target);
}

/** How many earlier runs are listed one by one. */
const LISTED = 12;

/** Values of all runs, a column for each target. */
function runByRun(
  spec: Spec,
  { id }: Requirement,
  targets: readonly TargetVerdict[],
): RootContent[] {
  const { terms, views } = stringsOf(spec);
  const { history: t } = views.evidence;
  const runs = new Map<string, { run: Run; values: Map<string, Assessment> }>();
  for (const { target, all } of targets) {
    for (const assessment of all) {
      const known = runs.get(assessment.run.id) ?? { run: assessment.run, values: new Map() };
      runs.set(assessment.run.id, known);
      known.values.set(target.id, assessment);
    }
  }
  if (runs.size < 2) return [];
  const newest = [...runs.values()].sort(
    (a, b) => Date.parse(b.run.data.at) - Date.parse(a.run.data.at),
  );
  const older = newest.length - LISTED;
  return [
    heading(3, t.title, 'sec.runs'),
    table({
      caption: t.caption({ id }),
      columns: [
        terms.run,
        ...targets.map(({ target }) => right(labelOfTarget(spec, target))),
        terms.title,
      ],
      rows: newest
        .slice(0, LISTED)
        .map(({ run, values }): Row => [
          runLink(run),
          ...targets.map(({ target }) => valueOf(spec, values.get(target.id), target.quantity)),
          run.title,
        ]),
    }),
    ...(older > 0 ? [paragraph(t.older({ count: older }))] : []),
  ];
}

function valueOf(spec: Spec, assessment: Assessment | undefined, target: Quantity): Content {
  if (!assessment || assessment.outcome === 'not-measured') return undefined;
  const label = describeMeasurement(spec, assessment.measured, target);
  return sorted(assessment.measured.base, verdictMark(spec, assessment.outcome, { label }));
}
