/** A run of tests or of load in full: what was measured, and which files say so. */
import type { RootContent } from 'mdast';
import type { Run } from '../../model/item.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import {
  code,
  heading,
  inline,
  joined,
  lineBreak,
  table,
  webLink,
  type Content,
  type Row,
} from '../mdast.ts';
import { body } from '../prose.ts';
import { capital, lifecycleFacts, reference } from './lifecycle.ts';
import type { Section } from './section.ts';

type Result = Run['data']['results'][number];
type ResultFile = Exclude<Result, { tool: 'review' }>;

/** When, of what, where, with how much data; result files with what they measure; reviews. */
export function runSection(spec: Spec, run: Run): Section {
  const { data } = run;
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
    body: [...body(spec, run), ...files(spec, run), ...reviews(spec, run)],
  };
}

function files(spec: Spec, { title, data }: Run): RootContent[] {
  const results = data.results.filter((result): result is ResultFile => result.tool !== 'review');
  if (results.length === 0) return [];
  return [
    heading(2, 'Result files', 'sec.files'),
    table({
      caption: `Result files of ${title}`,
      columns: ['File', 'Tool', 'Measures'],
      rows: results.map((result): Row => [code(result.file), result.tool, measures(spec, result)]),
    }),
  ];
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
    ['; ', lineBreak()],
  );
}

function reviews(spec: Spec, { title, data }: Run): RootContent[] {
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
  if (rows.length === 0) return [];
  return [
    heading(2, 'Reviews', 'sec.reviews'),
    table({
      caption: `Reviews of ${title}`,
      columns: ['Criterion', 'Outcome', 'By', 'On', 'Report'],
      rows,
    }),
  ];
}
