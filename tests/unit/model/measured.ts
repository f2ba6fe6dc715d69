import type { Spec, SpecHistory } from '../../../plugins/specbook/model/spec.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import type { Verdict } from '../../../plugins/specbook/model/verdicts/verdict.ts';
import type { RequirementVerdict } from '../../../plugins/specbook/model/verdicts/requirement-verdict.ts';
import type { CriterionVerdict } from '../../../plugins/specbook/model/verdicts/criterion-verdict.ts';
import { reasonOfCriterion } from '../../../plugins/specbook/views/reasons/criterion.ts';
import { reasonOfRequirement } from '../../../plugins/specbook/views/reasons/requirement.ts';
import { specOf } from '../../support/spec-of.ts';

/** Trends, rates and counters of a k6 summary, as `handleSummary` writes them. */
export function k6(metrics: Readonly<Record<string, Readonly<Record<string, number>>>>): string {
  const typed = Object.entries(metrics).map(([name, values]): [string, object] => {
    const isTrend = Object.keys(values).some((key) => /^(?:p\(|avg|med)/u.test(key));
    const type = isTrend
      ? 'trend'
      : 'passes' in values
        ? 'rate'
        : 'value' in values
          ? 'gauge'
          : 'counter';
    return [name, { type, contains: isTrend ? 'time' : 'default', values }];
  });
  return JSON.stringify({
    metrics: Object.fromEntries(typed),
    root_group: { groups: [], checks: [] },
  });
}

/** A share of failed requests, as k6 writes a rate. */
export const failed = (rate: number): Readonly<Record<string, number>> => ({
  rate,
  passes: rate * 1000,
  fails: 1000 - rate * 1000,
});

/** A requirement on the day view, and an environment or two to measure it in. */
export const SPEC = [
  'title: Test',
  'revision: 1.0.0',
  'asOf: 2026-11-01',
  'environments:',
  '  production-like: { description: As large as production. }',
  '  staging: { description: Small. }',
  'evidence: { validFor: 60 days }',
  '',
].join('\n');

export const APPOINTMENT =
  'name: Appointment\npurpose: A visit.\nfields:\n  id: { type: uuid, key: primary }\n';

/** A run by its folder: what run.yaml says below `title`, and its result files. */
export interface TestRun {
  at?: string;
  yaml: string;
  files?: Readonly<Record<string, string>>;
}

/** A specification with runs. */
export async function measuredSpec(
  texts: Readonly<Record<string, string>>,
  runs: Readonly<Record<string, TestRun>>,
  { now = '2026-11-22', history }: { now?: string; history?: SpecHistory } = {},
): Promise<{ spec: Spec; problems: string[] }> {
  const files = Object.entries(runs).flatMap(
    ([id, { at = '2026-11-20T02:00:00Z', yaml, files: beside = {} }]) => [
      [`evidence/${id}/run.yaml`, `title: Run ${id}\nat: ${at}\n${yaml}`],
      ...Object.entries(beside).map(([name, text]) => [`evidence/${id}/${name}`, text]),
    ],
  );
  const { spec, problems } = await specOf(
    {
      'spec.yaml': SPEC,
      'entities/scheduling/appointment.yaml': APPOINTMENT,
      ...texts,
      ...(Object.fromEntries(files) as Record<string, string>),
    },
    now,
    history,
  );
  return {
    spec,
    problems: problems.map(
      ({ file, line, column, rule, message, hint }) =>
        `${file}:${line}:${column} ${rule}: ${message}. ${hint}`,
    ),
  };
}

/** Numbers and units stand together on a page; in a test a blank is a blank. */
export const plain = (words: string): string => words.replace(/[\u00a0\u202f]/gu, ' ');

/** The verdict of a requirement. */
export function verdictOf(spec: Spec, id: string): RequirementVerdict {
  const found = verdictsOf(spec).requirements.get(`requirement:${id}`);
  if (!found) throw new Error(`no requirement ${id}`);
  return found;
}

/** The verdict of a criterion. */
export function criterionVerdict(spec: Spec, id: string): CriterionVerdict {
  const found = verdictsOf(spec).criteria.get(`criterion:${id}`);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

/** The verdict of a requirement and its reason, for people. */
export function requirementWords(spec: Spec, id: string): { verdict: Verdict; why: string } {
  const found = verdictOf(spec, id);
  return { verdict: found.verdict, why: plain(reasonOfRequirement(spec, found)) };
}

/** The verdict of a criterion and its reason, for people: `met: locks: passed`. */
export function criterionWords(spec: Spec, id: string): string {
  const found = criterionVerdict(spec, id);
  return plain(`${found.verdict}: ${reasonOfCriterion(spec, found)}`);
}
