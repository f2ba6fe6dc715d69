/** Document 08: acceptance criteria. */
import { coverageOf, owedCoverage } from '../model/verdicts/coverage.ts';
import type { Area, Criterion } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { matrixPart, signOffPart, whenAcceptedPart } from './acceptance-summary.ts';
import { considerationsPart } from './considerations.ts';
import {
  code,
  joined,
  lines,
  list,
  paragraph,
  table,
  type Content,
  type Row,
} from '../markup/mdast.ts';
import { anchorOf, itemPart, part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { areaSection, criteriaOf, criterionSection } from '../views/acceptance.ts';
import { wording } from '../views/statement.ts';
import { CRITERION_KIND_LABELS } from '../model/sub-kinds.ts';
import { CRITERION_KINDS } from '../schema/acceptance.ts';

/** When it is accepted, the matrix, each area by kind, standards, traceability, gaps, considerations, sign-off. */
export function acceptanceParts(spec: Spec): Part[] {
  return [
    ...whenAcceptedPart(spec),
    ...matrixPart(spec),
    ...spec.areas.map((area) => areaPart(spec, area)),
    ...standardsPart(spec),
    ...traceabilityPart(spec),
    ...notCoveredPart(spec),
    ...considerationsPart(spec, '08-acceptance-criteria'),
    ...signOffPart(spec),
  ];
}

function areaPart(spec: Spec, area: Area): Part {
  const criteria = criteriaOf(spec, area);
  const parts = CRITERION_KINDS.flatMap((kind): Part[] => {
    const found = criteria.filter(({ data }) => data.kind === kind);
    if (found.length === 0) return [];
    const items = found.map((one) =>
      itemPart(one, () => criterionSection(spec, one), { title: one.id, unlisted: true }),
    );
    const { label, question } = CRITERION_KIND_LABELS[kind];
    return [part(`${label}: ${question}`, `${anchorOf(area.key)}.${kind}`, () => [], items)];
  });
  return itemPart(area, () => areaSection(spec, area), { title: area.title, parts });
}

function standardsPart(spec: Spec): Part[] {
  const standards = new Map<string, Criterion[]>();
  for (const criterion of spec.criteria) {
    for (const standard of criterion.data.standards ?? []) {
      standards.set(standard, [...(standards.get(standard) ?? []), criterion]);
    }
  }
  if (standards.size === 0) return [];
  const rows = [...standards]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([standard, criteria]): Row => [standard, joined(criteria.map((one) => linkTo(one)))]);
  return [
    part('Standards', 'standards', () => [
      table({ caption: 'Standards', columns: ['Standard', 'Criteria'], rows }),
    ]),
  ];
}

/** Rule, requirement or constraint → criteria → tests. */
function traceabilityPart(spec: Spec): Part[] {
  const promised = [...spec.rules, ...spec.requirements, ...spec.constraints];
  const rows = promised.flatMap((item): Row[] => {
    const { criteria, tests } = coverageOf(spec, item);
    if (criteria.length === 0) return [];
    return [
      [
        linkTo(item),
        wording(spec, item),
        joined(criteria.map((one) => linkTo(one))),
        lines(...tests.map((test) => code(test))),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    part('Traceability', 'traceability', () => [
      table({
        caption: 'Traceability',
        columns: ['Id', 'What is promised', 'Criteria', 'Tests'],
        rows,
      }),
    ]),
  ];
}

/** Empty cells of the matrix, and what is promised without a criterion or without a test. */
function notCoveredPart(spec: Spec): Part[] {
  const cells = spec.areas.flatMap((area): Content[] => {
    const kinds = new Set(criteriaOf(spec, area).map(({ data }) => data.kind));
    return CRITERION_KINDS.filter((kind) => !kinds.has(kind)).map((kind) => [
      linkTo(area),
      `: no ${kind} criterion`,
    ]);
  });
  const owed = owedCoverage(spec).map((item) => coverageOf(spec, item));
  const rows = owed
    .filter(({ state }) => state !== 'covered')
    .map(({ item, state }): Row => [
      linkTo(item),
      wording(spec, item),
      state === 'not covered' ? 'no criterion' : 'no test named',
    ]);
  if (cells.length + rows.length === 0) return [];
  return [
    part('Not covered', 'not-covered', () => [
      ...(cells.length === 0 ? [] : [paragraph('Areas with a gap:'), list(cells)]),
      ...(rows.length === 0
        ? []
        : [
            paragraph(
              `${rows.length} of ${owed.length} rules and requirements are not wholly covered:`,
            ),
            table({
              caption: 'Not wholly covered',
              columns: ['Id', 'What is promised', 'What is missing'],
              rows,
            }),
          ]),
    ]),
  ];
}
