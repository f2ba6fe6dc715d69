/** The summaries of document 08: what must hold, area × kind, and the sign-off. */
import type { Criterion } from '../model/item.ts';
import { formatCount } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import {
  inline,
  joined,
  lineBreak,
  list,
  paragraph,
  strong,
  table,
  type Content,
  type Row,
} from '../markup/mdast.ts';
import { chartGrid } from '../markup/charts.ts';
import { criteriaChart } from '../views/charts/criteria.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { criteriaOf } from '../views/acceptance.ts';
import { verdictsOfCriteria } from '../views/criterion-evidence.ts';
import { capital } from '../views/lifecycle.ts';
import { tally } from '../views/verdict.ts';
import { counted } from '../markup/plural.ts';
import { CRITERION_KIND_LABELS } from '../model/sub-kinds.ts';
import { CRITERION_KINDS } from '../schema/acceptance.ts';

const PRIORITIES: readonly (readonly [NonNullable<Criterion['data']['priority']>, string])[] = [
  ['must', 'which have to hold'],
  ['should', 'which hold unless the sign-off says why not'],
  ['could', 'which are welcome'],
];

/** What acceptance asks for, by priority. */
export function whenAcceptedPart(spec: Spec): Part[] {
  if (spec.criteria.length === 0) return [];
  const sentences = PRIORITIES.flatMap(([priority, words]): Content[] => {
    const count = spec.criteria.filter(({ data }) => data.priority === priority).length;
    return count === 0
      ? []
      : [
          inline(
            strong(capital(priority)),
            `: ${counted(count, 'criterion', 'criteria')}, ${words}.`,
          ),
        ];
  });
  const without = spec.criteria.filter(({ data }) => data.priority === undefined).length;
  if (without > 0)
    sentences.push(
      inline(
        strong('No priority'),
        `: ${counted(without, 'criterion', 'criteria')}, which have to hold too.`,
      ),
    );
  return [
    part('When it is accepted', 'accepted', () => [
      paragraph(
        `${spec.info.title} is accepted when its criteria hold and are proved as they say:`,
      ),
      list(sentences),
      paragraph(
        `On ${spec.now} they stand so: `,
        joined(tally(spec, 'criterion', verdictsOfCriteria(spec, spec.criteria))),
        '.',
      ),
    ]),
  ];
}

/** How many criteria there are, by verdict. */
function standing(spec: Spec, criteria: readonly Criterion[]): Content {
  return criteria.length === 0
    ? 'none'
    : joined(tally(spec, 'criterion', verdictsOfCriteria(spec, criteria)), [',', lineBreak()]);
}

/** How many criteria there are of each area and kind, and how they stand. */
export function matrixPart(spec: Spec): Part[] {
  if (spec.areas.length === 0) return [];
  return [
    part('Summary', 'summary', () => [
      ...chartGrid(
        spec,
        criteriaChart(spec).map((chart) => ({ chart })),
        { beside: true },
      ),
      table({
        caption: 'Criteria by area and kind',
        columns: [
          'Area',
          ...CRITERION_KINDS.map((kind) => ({
            label: CRITERION_KIND_LABELS[kind].label,
            keep: true,
          })),
          { label: 'All', align: 'right', keep: true },
        ],
        rows: spec.areas.map((area): Row => {
          const criteria = criteriaOf(spec, area);
          return [
            linkTo(area),
            ...CRITERION_KINDS.map((kind) =>
              standing(
                spec,
                criteria.filter(({ data }) => data.kind === kind),
              ),
            ),
            formatCount(criteria.length),
          ];
        }),
      }),
    ]),
  ];
}

/** Lines to sign, one for each role that approves this document. */
export function signOffPart(spec: Spec): Part[] {
  const approvals = spec.info.documents?.['08-acceptance-criteria']?.approvals ?? [];
  if (spec.criteria.length === 0) return [];
  const rows = approvals.map(({ role, name }): Row => [role, name, undefined, undefined]);
  return [
    part('Sign-off', 'sign-off', () => [
      paragraph(`The undersigned accept ${spec.info.title} at revision ${spec.info.revision}.`),
      table({
        caption: 'Sign-off',
        columns: [
          { label: 'Role', keep: true },
          { label: 'Name', keep: true },
          { label: 'Signature', keep: true },
          { label: 'Date', keep: true },
        ],
        rows: rows.length === 0 ? [[undefined, undefined, undefined, undefined]] : rows,
      }),
    ]),
  ];
}
