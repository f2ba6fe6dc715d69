/** Tables of document 07 that look across constraints. */
import { stringsOf } from '../../i18n/index.ts';
import { inline, paragraph } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { constraintColumns } from '../../views/tables/constraints.ts';
import { pocColumns } from '../../views/tables/pocs.ts';
import { registerTable } from '../../views/tables/register.ts';
import { slowRequirements, slowTable } from '../../views/tables/slow.ts';
import { part, type Part } from '../part.ts';

/** Loading states, offline behaviour, real-time or polling: one part each, where there is something to say. */
export function designTables(spec: Spec): Part[] {
  const t = stringsOf(spec).documents.technicalConstraints;
  const columns = constraintColumns(spec);
  return (['loading', 'offline', 'updates'] as const).flatMap((id) => {
    const rows = spec.constraints.filter((one) => inline(columns[id].cell(one)).length > 0);
    if (rows.length === 0) return [];
    return [
      part(t[id], `design.${id}`, () => [
        registerTable(columns, {
          caption: t[id],
          columns: ['constraint', 'title', id, 'screens'],
          rows,
        }),
      ]),
    ];
  });
}

/** Requirements that let people wait for more than a second are limitations too. */
export function slowPart(spec: Spec): Part[] {
  const { slow: t } = stringsOf(spec).documents.technicalConstraints;
  const rows = slowRequirements(spec);
  if (rows.length === 0) return [];
  return [part(t.title, 'limitation.slow', () => [paragraph(t.intro), slowTable(spec, rows)])];
}

/** What a proof of concept has shown not to work. */
export function ruledOutPart(spec: Spec): Part[] {
  const { ruledOut: caption } = stringsOf(spec).documents.technicalConstraints;
  const rows = spec.pocs.filter(({ data }) => data.verdict === 'no-go');
  if (rows.length === 0) return [];
  return [
    part(caption, 'ruled-out', () => [
      registerTable(pocColumns(spec), {
        caption,
        columns: ['poc', 'title', 'question', 'verdict', 'date'],
        rows,
      }),
    ]),
  ];
}
