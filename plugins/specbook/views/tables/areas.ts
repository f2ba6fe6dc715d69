import { stringsOf } from '../../i18n/index.ts';
import { joined, lineBreak, mark, right, sorted, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Area, Criterion } from '../../model/item.ts';
import { indexSpec } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { isProvable } from '../../model/verdicts/coverage.ts';
import { CRITERION_KINDS, type CriterionKind } from '../../schema/acceptance.ts';
import { verdictsOfCriteria } from '../criterion-evidence.ts';
import { tally } from '../verdict.ts';
import { ownerColumn } from './owner.ts';
import type { Columns, RegisterColumn } from './register.ts';

/** Columns of acceptance areas: how many criteria of each kind, and their verdicts. */
export const areaColumns = (spec: Spec) => {
  const { acceptance, columns: t, labels, terms } = stringsOf(spec);
  const { criteriaByArea } = indexSpec(spec);
  const criteriaOf = ({ key }: Area): readonly Criterion[] => criteriaByArea.get(key) ?? [];
  const ofKind = (area: Area, kind: CriterionKind): Criterion[] =>
    criteriaOf(area).filter(({ data }) => data.kind === kind);
  const perKind = <Id extends string>(
    idOf: (kind: CriterionKind) => Id,
    columnOf: (kind: CriterionKind) => Omit<RegisterColumn<Area>, 'label'>,
  ): Record<Id, RegisterColumn<Area>> =>
    Object.fromEntries(
      CRITERION_KINDS.map((kind) => [
        idOf(kind),
        { label: labels.criterionKind[kind].label, ...columnOf(kind) },
      ]),
    ) as Record<Id, RegisterColumn<Area>>;
  return {
    area: { label: terms.area, cell: (area) => linkTo(area) },
    verdicts: {
      label: terms.verdicts,
      cell: (area) => joined(tally(spec, 'criterion', verdictsOfCriteria(spec, criteriaOf(area)))),
    },
    ...perKind(
      (kind) => kind,
      (kind) => ({
        align: 'right',
        cell: (area) => {
          const { length } = ofKind(area, kind);
          return length === 0 ? sorted(0, mark(t.cell.none, 'gap')) : String(length);
        },
      }),
    ),
    ...perKind(
      (kind) => `${kind}-verdicts` as const,
      (kind) => ({
        keep: true,
        cell: (area) => {
          const verdicts = verdictsOfCriteria(spec, ofKind(area, kind));
          return verdicts.length === 0
            ? t.cell.none
            : joined(tally(spec, 'criterion', verdicts), [',', lineBreak()]);
        },
      }),
    ),
    total: { ...right(t.total), keep: true, cell: (area) => String(criteriaOf(area).length) },
    linkedTest: {
      label: acceptance.linkedTest,
      cell: (area) => linkedToTest(spec, criteriaOf(area)),
    },
    owner: ownerColumn(spec),
  } satisfies Columns<Area>;
};

/** Names of the kinds of which an area has no criterion; nothing where it has one of each. */
export function missingKinds(spec: Spec, { key }: Area): string | undefined {
  const { criterionKind: labels } = stringsOf(spec).labels;
  const found = new Set((indexSpec(spec).criteriaByArea.get(key) ?? []).map(kindOf));
  const missing = CRITERION_KINDS.filter((kind) => !found.has(kind));
  return missing.length === 0 ? undefined : missing.map((kind) => labels[kind].label).join(', ');
}

const kindOf = ({ data }: Criterion): CriterionKind => data.kind;

/** What is missing, a sentence for each area with a gap. */
export function areaGaps(spec: Spec): Content[] {
  const { gaps: t } = stringsOf(spec).acceptance;
  return spec.areas.flatMap((area) => {
    const kinds = missingKinds(spec, area);
    return kinds === undefined ? [] : [t.ofArea({ area: linkTo(area), kinds })];
  });
}

/** How many criteria name the test, or the method, that verifies them. */
export function linkedToTest(spec: Spec, criteria: readonly Criterion[]): string | undefined {
  if (criteria.length === 0) return undefined;
  const done = criteria.filter(isProvable).length;
  return stringsOf(spec).terms.of({ done, total: criteria.length });
}
