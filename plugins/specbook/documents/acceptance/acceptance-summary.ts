/** The summaries of document 08: what acceptance takes, area × kind, and the sign-off. */
import { stringsOf } from '../../i18n/index.ts';
import { joined, list, paragraph, strong, type Content } from '../../markup/mdast.ts';
import { chartGrid } from '../../markup/charts.ts';
import type { Spec } from '../../model/spec.ts';
import { CRITERION_KINDS, PRIORITIES } from '../../schema/acceptance.ts';
import { criteriaChart } from '../../views/charts/criteria.ts';
import { verdictsOfCriteria } from '../../views/criterion-evidence.ts';
import { areaColumns } from '../../views/tables/areas.ts';
import { registerTable } from '../../views/tables/register.ts';
import { tally } from '../../views/verdict.ts';
import { part, type Part } from '../part.ts';
import { signatureTable } from '../signature-table.ts';

/** What acceptance asks for, by priority. */
export function whenAcceptedPart(spec: Spec): Part[] {
  if (spec.criteria.length === 0) return [];
  const { documents, labels, nouns } = stringsOf(spec);
  const { policy: t } = documents.acceptanceCriteria;
  const sentences = [...PRIORITIES, undefined].flatMap((priority): Content[] => {
    const count = spec.criteria.filter(({ data }) => data.priority === priority).length;
    if (count === 0) return [];
    const name = priority === undefined ? t.noPriority : labels.priority[priority];
    const criteria = nouns.criteria.counted({ count });
    return [t[priority ?? 'none']({ priority: strong(name), criteria })];
  });
  return [
    part(t.title, 'accepted', () => [
      paragraph(t.intro({ title: spec.info.title })),
      list(sentences),
      paragraph(
        t.status({
          day: spec.now,
          verdicts: joined(tally(spec, 'criterion', verdictsOfCriteria(spec, spec.criteria))),
        }),
      ),
    ]),
  ];
}

/** How many criteria there are of each area and kind, and their verdicts. */
export function matrixPart(spec: Spec): Part[] {
  if (spec.areas.length === 0) return [];
  const { acceptance, documents } = stringsOf(spec);
  return [
    part(documents.acceptanceCriteria.summary, 'summary', () => [
      ...chartGrid(
        spec,
        criteriaChart(spec).map((chart) => ({ chart })),
        { beside: true },
      ),
      registerTable(areaColumns(spec), {
        caption: acceptance.areas.caption,
        columns: ['area', ...CRITERION_KINDS.map((kind) => `${kind}-verdicts` as const), 'total'],
        rows: spec.areas,
      }),
    ]),
  ];
}

/** Lines to sign: for the roles that have to approve this document, else for those that did. */
export function signOffPart(spec: Spec): Part[] {
  if (spec.criteria.length === 0) return [];
  const { signOff: t } = stringsOf(spec).documents.acceptanceCriteria;
  const { title, revision, documents } = spec.info;
  const { signatures, approvals } = documents?.['08-acceptance-criteria'] ?? {};
  return [
    part(t.title, 'sign-off', () => [
      paragraph(t.intro({ title, revision })),
      signatureTable(spec, t.title, signatures ?? approvals ?? [{}]),
    ]),
  ];
}
