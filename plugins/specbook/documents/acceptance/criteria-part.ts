/** The criteria of one kind in an area, as two tables: what must hold, and what proves it. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { table } from '../../markup/mdast.ts';
import type { Area, Criterion } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { CriterionKind } from '../../schema/acceptance.ts';
import { criterionSection, statementRun } from '../../views/acceptance.ts';
import { isRemoved, sectionsOfRows } from '../../views/arrange-sections.ts';
import { proofsOfCriteria } from '../../views/criterion-evidence.ts';
import { anchorOf, part, type Part } from '../part.ts';

/** One section of an area. Each criterion is a row, with its id as anchor. */
export function criteriaPart(
  spec: Spec,
  area: Area,
  kind: CriterionKind,
  criteria: readonly Criterion[],
): Part {
  const { documents, labels } = stringsOf(spec);
  const { acceptanceCriteria: t } = documents;
  const { label, question } = labels.criterionKind[kind];
  const names = { area: area.title, kind: label };
  return part(
    t.kind({ kind: label, question }),
    `${anchorOf(area.key)}.${kind}`,
    () => [
      criteriaTable(spec, criteria, t.criteria(names)),
      ...(isRemoved(spec, 'criterion', 'evidence')
        ? []
        : proofsOfCriteria(spec, criteria, t.evidence(names))),
      ...sectionsOfRows(spec, criteria),
    ],
    [],
    { rows: criteria.map(({ key }) => key) },
  );
}

/** Facts that the section itself states. */
const STATED_ABOVE: ReadonlySet<string | undefined> = new Set(['kind', 'area']);

/** The facts of each criterion are the columns: a criterion has the same facts here as on its page. */
function criteriaTable(spec: Spec, criteria: readonly Criterion[], caption: string): RootContent {
  const { columns, terms } = stringsOf(spec);
  const rows = criteria.map((criterion) => {
    const { facts } = criterionSection(spec, criterion);
    return { criterion, facts: facts.filter(([, , id]) => !STATED_ABOVE.has(id)) };
  });
  return table({
    caption,
    columns: [columns.criterion, terms.statement, ...(rows[0]?.facts ?? []).map(([term]) => term)],
    rows: rows.map(({ criterion, facts }) => ({
      anchor: criterion.id,
      item: criterion.key,
      cells: [criterion.id, statementRun(spec, criterion), ...facts.map(([, content]) => content)],
    })),
  });
}
