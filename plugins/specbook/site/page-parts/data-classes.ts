import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { dataClassColumns } from '../../views/tables/data-classes.ts';
import { registerTable } from '../../views/tables/register.ts';

/** Classes of data under a heading; each row is the place that links to one lead to. */
export function dataClasses(spec: Spec): RootContent[] {
  const { dataClasses: t } = stringsOf(spec).dataModel;
  if (spec.dataClasses.length === 0) return [];
  return [
    heading(2, t.title, 'sec.data-classes'),
    registerTable(dataClassColumns(spec), {
      caption: t.caption,
      columns: ['dataClass', 'description', 'retention', 'basis', 'disposal', 'fields'],
      rows: spec.dataClasses,
      anchor: ({ id }) => ({ anchor: `data-class-${id}` }),
    }),
  ];
}
