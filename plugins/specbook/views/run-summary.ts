/** What a run met, missed and left open, and what it changed since the run before: the top of its page. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Run } from '../model/item.ts';
import { labelOfTarget } from '../model/performance/requirement-words.ts';
import type { Spec } from '../model/spec.ts';
import type { Assessment } from '../model/verdicts/assess.ts';
import { describeMeasurement } from '../model/verdicts/describe-measurement.ts';
import {
  compareWithPrevious,
  criteriaOf,
  measurementsOf,
  type CriterionChange,
  type MeasurementChange,
  type RunComparison,
} from '../model/verdicts/run-comparison.ts';
import {
  inline,
  itemLink,
  joined,
  paragraph,
  right,
  table,
  type Fact,
  type Row,
} from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { signedPercent } from './dashboard/values.ts';
import { runLink } from './run-link.ts';
import type { SectionDeclaration } from './section.ts';
import { tally, verdictMark } from './verdict.ts';

const ID = 'sec.changes';

/** How many targets and criteria it met, missed and left open, and how many changed. */
export function resultFacts(spec: Spec, run: Run): Fact[] {
  const { summary: t } = stringsOf(spec).views.run;
  const targets = measurementsOf(spec, run).map(({ assessment }) => assessment.outcome);
  const criteria = criteriaOf(spec, run).map(({ verdict }) => verdict);
  if (targets.length + criteria.length === 0) return [];
  return [
    [t.targets, joined(tally(spec, 'requirement', targets), ', ')],
    [t.criteria, joined(tally(spec, 'criterion', criteria), ', ')],
    [t.since, sinceFact(spec, run, compareWithPrevious(spec, run))],
  ];
}

function sinceFact(spec: Spec, run: Run, found: RunComparison | undefined): Fact[1] {
  const { summary: t } = stringsOf(spec).views.run;
  if (!found) return t.first;
  const changed = found.measurements.length + found.criteria.length;
  const count = changed === 0 ? t.unchanged : t.changed({ count: changed });
  return inline(
    t.sinceRun({ run: runLink(found.previous), changes: itemLink(run.key, count, ID) }),
  );
}

/** Targets and criteria whose result changed since the run before, or whose value moved. */
export function changesSince(spec: Spec, run: Run): SectionDeclaration {
  const found = compareWithPrevious(spec, run);
  const { changes: t } = stringsOf(spec).views.run;
  return {
    id: ID,
    title: t.title,
    exists: found !== undefined,
    blocks: () => (found ? changeBlocks(spec, run, found) : []),
  };
}

function changeBlocks(spec: Spec, run: Run, found: RunComparison): RootContent[] {
  const { changes: t } = stringsOf(spec).views.run;
  const { measurements, criteria, previous } = found;
  const isUnchanged = measurements.length + criteria.length === 0;
  return [
    paragraph(
      ...inline(
        (isUnchanged ? t.nothing : t.about)({ run: linkTo(previous), at: runLink(previous) }),
      ),
    ),
    ...(measurements.length > 0 ? [measurementTable(spec, run, measurements)] : []),
    ...(criteria.length > 0 ? [criterionTable(spec, run, criteria)] : []),
  ];
}

function measurementTable(spec: Spec, { title }: Run, changes: readonly MeasurementChange[]) {
  const { terms, views } = stringsOf(spec);
  const { changes: t, measured } = views.run;
  const state = (now: MeasurementChange['now'], { outcome, measured: value }: Assessment) =>
    verdictMark(spec, outcome, {
      ...(value && { value: describeMeasurement(spec, value, now.target.quantity) }),
    });
  return table({
    caption: t.targetsCaption({ run: title }),
    columns: [terms.requirement, measured.target, t.now, t.before, right(t.moved)],
    rows: changes.map(({ now, before, moved }): Row => [
      inline(linkTo(now.requirement), ` ${now.requirement.title}`),
      labelOfTarget(spec, now.target),
      state(now, now.assessment),
      state(now, before),
      moved === undefined ? undefined : signedPercent(moved, spec),
    ]),
  });
}

function criterionTable(spec: Spec, { title }: Run, changes: readonly CriterionChange[]) {
  const { changes: t, proved } = stringsOf(spec).views.run;
  return table({
    caption: t.criteriaCaption({ run: title }),
    columns: [proved.criterion, t.now, t.before],
    rows: changes.map(({ now, before }): Row => [
      inline(linkTo(now.criterion), ` ${now.criterion.title}`),
      verdictMark(spec, now.verdict, { of: 'criterion' }),
      verdictMark(spec, before, { of: 'criterion' }),
    ]),
  });
}
