/** A run of tests or of load in full: what was measured, and which files say so. */
import type { Run } from '../model/item.ts';
import { describeMeasurement } from '../model/verdicts/describe-measurement.ts';
import { formatCount, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
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
  type Row,
  right,
} from '../markup/mdast.ts';
import { body } from '../markup/prose.ts';
import { linkTo } from '../markup/prose-links.ts';
import { boundInWords, verdictMark } from './verdict.ts';
import { capital, lifecycleFacts, reference } from './lifecycle.ts';
import { declareSections, type Section, type SectionDeclaration } from './section.ts';

type Result = Run['data']['results'][number];
type ResultFile = Exclude<Result, { tool: 'review' }>;

const NOTHING: RunFindings = { measurements: [], proofs: [] };

/**
 * When, of what, where, with how much data; what it measured and proved; result files; reviews.
 *
 * @param all list values that newer runs have replaced too; else only those that decide a verdict today
 */
export function runSection(spec: Spec, run: Run, { all = false } = {}): Section {
  const { data } = run;
  const { measurements, proofs } = verdictsOf(spec).runs.get(run.key) ?? NOTHING;
  const subject = data.of && [
    data.of.system,
    data.of.version && `version ${data.of.version}`,
    data.of.commit && inline('commit ', code(data.of.commit)),
  ];
  return {
    lede: [],
    facts: [
      ['Began', data.at.replace('T', ' ')],
      ['Of', joined(subject ?? [])],
      ['Environment', reference(spec, 'environment', data.environment)],
      [
        'Rows present',
        joined(
          (data.volume ?? []).map(({ id, value }) =>
            inline(reference(spec, 'entity', id), ` ${formatQuantity(value)}`),
          ),
        ),
      ],
      ...lifecycleFacts(spec, data),
    ],
    intro: blockSource(() => body(spec, run)),
    sections: declareSections(
      measured(
        run,
        measurements.filter(({ decides }) => all || decides),
        all,
      ),
      proved(run, proofs),
      files(spec, run),
      reviews(spec, run),
    ),
  };
}

function measured(
  { title }: Run,
  measurements: readonly RunMeasurement[],
  all: boolean,
): SectionDeclaration {
  return {
    id: 'sec.measured',
    title: 'What it measured',
    exists: measurements.length > 0,
    blocks: () => [
      table({
        caption: `What ${title} measured`,
        columns: [
          'Requirement',
          'Target',
          right('Asked for'),
          right('Measured'),
          'It shows',
          ...(all ? ['Decides today'] : []),
          'Why',
        ],
        rows: measurements.map(({ requirement, target, assessment, decides }, index): Row => [
          inline(
            linkTo(requirement),
            // One name is enough for all targets of a requirement.
            measurements[index - 1]?.requirement === requirement
              ? undefined
              : ` ${requirement.title}`,
          ),
          target.label,
          boundInWords(target),
          assessment.measured && describeMeasurement(assessment.measured, target.quantity),
          verdictMark(assessment.outcome),
          ...(all ? [decides ? 'yes' : 'no'] : []),
          assessment.outcome === 'met' || assessment.outcome === 'missed'
            ? undefined
            : assessment.why,
        ]),
      }),
    ],
  };
}

function proved({ title }: Run, proofs: RunFindings['proofs']): SectionDeclaration {
  return {
    id: 'sec.proved',
    title: 'What it proved',
    exists: proofs.length > 0,
    blocks: () => [
      table({
        caption: `Acceptance criteria that ${title} decides`,
        columns: ['Criterion', 'By', 'Verdict', 'Why'],
        rows: proofs.map(({ criterion, proof }): Row => [
          inline(linkTo(criterion), ` ${criterion.title}`),
          proof.by === 'test' && proof.name !== criterion.id ? code(proof.name) : proof.by,
          verdictMark(proof.verdict),
          proof.why,
        ]),
      }),
    ],
  };
}

/** `120 passed, 2 failed, 1 skipped` of a file that holds tests. */
function testCounts(spec: Spec, { id }: Run, file: string): string | undefined {
  const tests = spec.evidence.get(id)?.get(file)?.tests ?? [];
  const counts = OUTCOMES.map((outcome) => {
    const count = tests.filter((test) => test.outcome === outcome).length;
    return count === 0 ? '' : `${formatCount(count)} ${outcome}`;
  });
  return counts.filter((words) => words !== '').join(', ') || undefined;
}

const OUTCOMES = ['passed', 'failed', 'skipped'] as const;

function files(spec: Spec, run: Run): SectionDeclaration {
  const { title, data } = run;
  const results = data.results.filter((result): result is ResultFile => result.tool !== 'review');
  return {
    id: 'sec.files',
    title: 'Result files',
    exists: results.length > 0,
    blocks: () => [
      table({
        caption: `Result files of ${title}`,
        columns: ['File', 'Tool', 'Tests', 'Measures'],
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
  return joined(
    (maps ?? []).map(({ id, series }) =>
      inline(
        reference(spec, 'requirement', id),
        ': ',
        joined(series.map(({ id: quantity, value }) => inline(`${quantity} from `, code(value)))),
      ),
    ),
    [';', lineBreak()],
  );
}

function reviews(spec: Spec, { title, data }: Run): SectionDeclaration {
  const rows = data.results.flatMap((result): Row[] =>
    result.tool === 'review'
      ? [
          [
            reference(spec, 'criterion', result.criterion),
            capital(result.outcome),
            result.by,
            result.on,
            result.report === undefined ? undefined : webLink(result.report),
          ],
        ]
      : [],
  );
  return {
    id: 'sec.reviews',
    title: 'Reviews',
    exists: rows.length > 0,
    blocks: () => [
      table({
        caption: `Reviews of ${title}`,
        columns: ['Criterion', 'Outcome', 'By', 'On', 'Report'],
        rows,
      }),
    ],
  };
}
