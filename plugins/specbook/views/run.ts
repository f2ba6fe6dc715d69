/** A run of tests or of load in full: what was measured, and which files say so. */
import { labelOfTarget } from '../model/performance/requirement-words.ts';
import { stringsOf } from '../i18n/index.ts';
import type { Run } from '../model/item.ts';
import { describeMeasurement } from '../model/verdicts/describe-measurement.ts';
import { formatCount, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { worstFirst } from '../model/verdicts/run-comparison.ts';
import { verdictsOf, type RunFindings, type RunMeasurement } from '../model/verdicts/verdicts.ts';

import { blockSource } from '../markup/block-source.ts';
import {
  code,
  inline,
  joined,
  lineBreak,
  table,
  webLink,
  type Content,
  type Fact,
  type Row,
  right,
} from '../markup/mdast.ts';
import { body } from '../markup/prose.ts';
import { linkTo } from '../markup/prose-links.ts';
import { withAdditions } from './additions.ts';
import { proofMark } from './criterion-evidence.ts';
import { reasonOfProof } from './reasons/criterion.ts';
import { reasonOfResult } from './reasons/requirement.ts';
import { describeBound, verdictMark } from './verdict.ts';
import { factWithFormer } from './changes/in-place.ts';
import { bareReference, lifecycleFacts, reference } from './lifecycle.ts';
import { changesSince, resultFacts } from './run-summary.ts';
import { declareSections, type Section, type SectionDeclaration } from './section.ts';

type Result = Run['data']['results'][number];
type ResultFile = Exclude<Result, { tool: 'review' }>;

const NOTHING: RunFindings = { measurements: [], proofs: [] };

/**
 * When, of what, where, with how much data; what it measured and proved; result files; reviews.
 *
 * @param all begin with what the run met, missed and changed, and list values that newer runs have replaced too, the
 * requirement with the worst result first; else only those that decide a verdict today
 */
export function runSection(spec: Spec, run: Run, { all = false } = {}): Section {
  const { data } = run;
  const { measurements, proofs } = verdictsOf(spec).runs.get(run.key) ?? NOTHING;
  const { terms, views } = stringsOf(spec);
  const { run: t } = views;
  const subject = data.of && [
    data.of.system,
    data.of.version && t.version({ version: data.of.version }),
    data.of.commit && t.commit({ commit: code(data.of.commit) }),
  ];
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, run.key, path, fact);
  return withAdditions(spec, run, {
    lede: [],
    facts: [
      ...(all ? resultFacts(spec, run) : []),
      changed(['at'], [t.started, data.at.replace('T', ' ')]),
      [t.system, joined(subject ?? [])],
      changed(
        ['environment'],
        [terms.environment, reference(spec, 'environment', data.environment)],
      ),
      [
        t.dataset,
        joined(
          (data.volume ?? []).map(({ id, value }) =>
            inline(reference(spec, 'entity', id), ` ${formatQuantity(value, spec)}`),
          ),
        ),
      ],
      ...lifecycleFacts(spec, run.key, data),
    ],
    intro: blockSource(() => body(spec, run)),
    sections: declareSections(
      ...(all ? [changesSince(spec, run)] : []),
      measured(
        spec,
        run,
        all ? worstFirst(measurements) : measurements.filter(({ decides }) => decides),
        all,
      ),
      proved(spec, run, proofs),
      files(spec, run),
      reviews(spec, run),
    ),
  });
}

function measured(
  spec: Spec,
  { title }: Run,
  measurements: readonly RunMeasurement[],
  all: boolean,
): SectionDeclaration {
  const { terms, views } = stringsOf(spec);
  const { measured: t } = views.run;
  return {
    id: 'sec.measured',
    title: t.title,
    exists: measurements.length > 0,
    blocks: () => [
      table({
        caption: t.caption({ run: title }),
        columns: [
          terms.requirement,
          t.target,
          t.result,
          right(t.measured),
          right(t.required),
          ...(all ? [t.decides] : []),
          t.why,
        ],
        rows: measurements.map(({ requirement, target, assessment, decides }, index): Row => [
          inline(
            linkTo(requirement),
            // One name is enough for all targets of a requirement.
            measurements[index - 1]?.requirement === requirement
              ? undefined
              : ` ${requirement.title}`,
          ),
          labelOfTarget(spec, target),
          verdictMark(spec, assessment.outcome),
          assessment.measured && describeMeasurement(spec, assessment.measured, target.quantity),
          describeBound(spec, target),
          ...(all ? [decides ? t.yes : t.no] : []),
          assessment.outcome === 'met' || assessment.outcome === 'missed'
            ? undefined
            : reasonOfResult(spec, target, assessment),
        ]),
      }),
    ],
  };
}

function proved(spec: Spec, { title }: Run, proofs: RunFindings['proofs']): SectionDeclaration {
  const { terms, views } = stringsOf(spec);
  const { proved: t } = views.run;
  return {
    id: 'sec.proved',
    title: t.title,
    exists: proofs.length > 0,
    blocks: () => [
      table({
        caption: t.caption({ run: title }),
        columns: [t.criterion, terms.verdict, t.by, t.why],
        rows: proofs.map(({ criterion, proof }): Row => [
          inline(linkTo(criterion), ` ${criterion.title}`),
          proofMark(spec, proof),
          proof.by === 'test' && proof.name !== criterion.id ? code(proof.name) : t.proof[proof.by],
          reasonOfProof(spec, proof),
        ]),
      }),
    ],
  };
}

/** `120 passed, 2 failed, 1 skipped` of a file that holds tests. */
function testCounts(spec: Spec, { id }: Run, file: string): string | undefined {
  const tests = spec.evidence.get(id)?.get(file)?.tests ?? [];
  const { files: t } = stringsOf(spec).views.run;
  const counts = OUTCOMES.map((outcome) => {
    const count = tests.filter((test) => test.outcome === outcome).length;
    return count === 0 ? '' : t[outcome]({ number: formatCount(count, spec) });
  });
  return counts.filter((words) => words !== '').join(', ') || undefined;
}

const OUTCOMES = ['passed', 'failed', 'skipped'] as const;

function files(spec: Spec, run: Run): SectionDeclaration {
  const { files: t } = stringsOf(spec).views.run;
  const { title, data } = run;
  const results = data.results.filter((result): result is ResultFile => result.tool !== 'review');
  return {
    id: 'sec.files',
    title: t.title,
    exists: results.length > 0,
    blocks: () => [
      table({
        caption: t.caption({ run: title }),
        columns: [t.file, t.tool, t.tests, t.measures],
        rows: results.map((result): Row => [
          code(result.file),
          result.tool,
          testCounts(spec, run, result.file),
          measures(spec, result),
        ]),
      }),
    ],
  };
}

function measures(spec: Spec, { maps }: ResultFile): Content {
  const { files: t } = stringsOf(spec).views.run;
  return joined(
    (maps ?? []).map(({ id, series }) =>
      t.map({
        requirement: bareReference(spec, 'requirement', id),
        quantities: joined(
          series.map(({ id: quantity, value }) => t.quantity({ quantity, series: code(value) })),
        ),
      }),
    ),
    [';', lineBreak()],
  );
}

function reviews(spec: Spec, { title, data }: Run): SectionDeclaration {
  const { reviews: t } = stringsOf(spec).views.run;
  const rows = data.results.flatMap((result): Row[] =>
    result.tool === 'review'
      ? [
          [
            reference(spec, 'criterion', result.criterion),
            t.outcomes[result.outcome],
            result.by,
            result.on,
            result.report === undefined ? undefined : webLink(result.report),
          ],
        ]
      : [],
  );
  return {
    id: 'sec.reviews',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      table({
        caption: t.caption({ run: title }),
        columns: [t.criterion, t.outcome, t.by, t.on, t.report],
        rows,
      }),
    ],
  };
}
