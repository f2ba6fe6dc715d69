import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { dataClassColumns } from '../../views/tables/data-classes.ts';
import { registerTable } from '../../views/tables/register.ts';

/** Data classes; links to one lead to its row. */
export function dataClasses(spec: Spec): SectionDeclaration {
  const { dataClasses: t } = stringsOf(spec).dataModel;
  return {
    id: 'sec.data-classes',
    title: t.title,
    exists: spec.dataClasses.length > 0,
    blocks: () => [
      registerTable(dataClassColumns(spec), {
        caption: t.caption,
        columns: ['dataClass', 'description', 'retention', 'basis', 'disposal', 'fields'],
        rows: spec.dataClasses,
        anchor: ({ id }) => ({ anchor: `data-class-${id}` }),
      }),
    ],
  };
}
