/** Personal data and retention: the classes of data in full, and the fields of each. */
import type { RootContent } from 'mdast';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, paragraph, table, type Row } from '../../markup/mdast.ts';
import { reference } from '../../views/lifecycle.ts';
import { dataClassColumns } from '../../views/tables/data-classes.ts';
import { registerTable } from '../../views/tables/register.ts';
import { byEntity } from './by-entity.ts';
import { part, type Part } from '../part.ts';

/** Every class of data with its basis, retention and disposal, then its fields by entity. */
export function personalDataPart(spec: Spec): Part[] {
  if (spec.dataClasses.length === 0) return [];
  const { title } = stringsOf(spec).documents.dataModels.dataClasses;
  return [
    part(title, 'registers.data-classes', () => tables(spec), [], {
      rows: spec.dataClasses.map(({ key }) => key),
    }),
  ];
}

function tables(spec: Spec): RootContent[] {
  const { dataModel, documents, terms } = stringsOf(spec);
  const { dataClasses: t } = documents.dataModels;
  const rows = spec.dataClasses.flatMap((one) => fieldRows(spec, one));
  return [
    registerTable(dataClassColumns(spec), {
      caption: dataModel.dataClasses.title,
      columns: ['dataClass', 'description', 'basis', 'retention', 'disposal'],
      rows: spec.dataClasses,
      anchor: ({ id, key }) => ({ anchor: id, item: key }),
    }),
    rows.length === 0
      ? paragraph(t.none)
      : table({
          caption: t.fields,
          columns: [dataModel.dataClasses.dataClass, terms.entity, terms.fields],
          rows,
        }),
  ];
}

function fieldRows(spec: Spec, { id, key }: Item<'dataClass'>): Row[] {
  const found = new Map<string, string[]>();
  for (const { from, relation } of spec.linksTo(key)) {
    if (relation !== 'classification') continue;
    const [entity = '', field = ''] = from.slice('field:'.length).split('.');
    found.set(entity, [...(found.get(entity) ?? []), field]);
  }
  return byEntity(spec, [...found], ([entity]) => entity).map(([entity, fields]): Row => [
    code(id),
    reference(spec, 'entity', entity),
    joined(fields.map((field) => code(field))),
  ]);
}
