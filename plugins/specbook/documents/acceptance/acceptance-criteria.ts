/** Document 08: acceptance criteria. */
import { coverageOf, owedCoverage } from '../../model/verdicts/coverage.ts';
import type { Area, Criterion } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { matrixPart, signOffPart, whenAcceptedPart } from './acceptance-summary.ts';
import { considerationsPart } from '../considerations.ts';
import { stringsOf } from '../../i18n/index.ts';
import { joined, list, paragraph, table, type Row } from '../../markup/mdast.ts';
import { criteriaPart } from './criteria-part.ts';
import { itemPart, part, type Part } from '../part.ts';
import { areaSection, criteriaOf } from '../../views/acceptance.ts';
import { linkWithState } from '../../views/state.ts';
import { areaGaps } from '../../views/tables/areas.ts';
import { registerTable } from '../../views/tables/register.ts';
import { traceabilityColumns } from '../../views/tables/traceability.ts';
import { CRITERION_KINDS } from '../../schema/acceptance.ts';

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
  const byKind = Map.groupBy(criteriaOf(spec, area), ({ data }) => data.kind);
  const parts = CRITERION_KINDS.flatMap((kind) => {
    const criteria = byKind.get(kind);
    return criteria === undefined ? [] : [criteriaPart(spec, area, kind, criteria)];
  });
  return itemPart(area, () => areaSection(spec, area), { title: area.title, parts });
}

function standardsPart(spec: Spec): Part[] {
  const { columns, documents, nouns } = stringsOf(spec);
  const standards = new Map<string, Criterion[]>();
  for (const criterion of spec.criteria) {
    for (const standard of criterion.data.standards ?? []) {
      standards.set(standard, [...(standards.get(standard) ?? []), criterion]);
    }
  }
  if (standards.size === 0) return [];
  const rows = [...standards]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([standard, criteria]): Row => [
      standard,
      joined(criteria.map((one) => linkWithState(spec, one))),
    ]);
  return [
    part(columns.standards, 'standards', () => [
      table({
        caption: columns.standards,
        columns: [documents.acceptanceCriteria.standard, nouns.criteria.label],
        rows,
      }),
    ]),
  ];
}

/** Rule, requirement or constraint → criteria → tests. */
function traceabilityPart(spec: Spec): Part[] {
  const { title: caption } = stringsOf(spec).acceptance.traceability;
  const promised = [...spec.rules, ...spec.requirements, ...spec.constraints];
  const rows = promised.filter((item) => coverageOf(spec, item).criteria.length > 0);
  if (rows.length === 0) return [];
  return [
    part(caption, 'traceability', () => [
      registerTable(traceabilityColumns(spec), {
        caption,
        columns: ['requirement', 'statement', 'state', 'criteria', 'tests'],
        rows,
      }),
    ]),
  ];
}

/** Empty cells of the matrix, and what is promised without a criterion or without a test. */
function notCoveredPart(spec: Spec): Part[] {
  const { acceptance, documents } = stringsOf(spec);
  const t = documents.acceptanceCriteria;
  const gaps = areaGaps(spec);
  const owed = owedCoverage(spec);
  const rows = owed.filter((item) => coverageOf(spec, item).state !== 'covered');
  if (gaps.length + rows.length === 0) return [];
  return [
    part(acceptance.traceability.notCovered, 'not-covered', () => [
      ...(gaps.length === 0 ? [] : [paragraph(t.gaps), list(gaps)]),
      ...(rows.length === 0
        ? []
        : [
            paragraph(t.notFullyCovered.intro({ count: rows.length, total: owed.length })),
            registerTable(traceabilityColumns(spec), {
              caption: t.notFullyCovered.caption,
              columns: ['requirement', 'statement', 'state', 'coverage'],
              rows,
            }),
          ]),
    ]),
  ];
}
