/** Personal data and retention: the classes of data in full, and the fields of each. */
import type { RootContent } from 'mdast';
import type { Item } from '../model/item.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { byEntity } from './entity-order.ts';
import { code, joined, paragraph, table, type AnchoredRow, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';

/** Every class of data with its basis, retention and erasure, then its fields by entity. */
export function personalDataPart(spec: Spec): Part[] {
  if (spec.dataClasses.length === 0) return [];
  return [
    part('Personal data and retention', 'registers.data-classes', () => tables(spec), [], {
      rows: spec.dataClasses.map(({ key }) => key),
    }),
  ];
}

function tables(spec: Spec): RootContent[] {
  const fields = spec.dataClasses.flatMap((one) => fieldRows(spec, one));
  return [
    table({
      caption: 'Classes of data',
      columns: ['Class', 'What belongs to it', 'Basis', 'Kept', 'Then'],
      rows: spec.dataClasses.map((one) => classRow(spec, one)),
    }),
    ...(fields.length === 0
      ? [paragraph('No field is classified.')]
      : [
          table({
            caption: 'Classified fields',
            columns: ['Class', 'Entity', 'Fields'],
            rows: fields,
          }),
        ]),
  ];
}

function classRow(spec: Spec, { id, key, data }: Item<'dataClass'>): AnchoredRow {
  return {
    anchor: id,
    item: key,
    cells: [
      code(id),
      inlineProse(spec, data.description),
      inlineProse(spec, data.basis),
      data.retention && formatQuantity(data.retention),
      data.erasure,
    ],
  };
}

function fieldRows(spec: Spec, { id, key }: Item<'dataClass'>): Row[] {
  const found = new Map<string, string[]>();
  for (const { from, relation } of spec.linksTo(key)) {
    if (relation !== 'classification') continue;
    const [entity = '', field = ''] = from.slice('field:'.length).split('.');
    found.set(entity, [...(found.get(entity) ?? []), field]);
  }
  return byEntity(spec, [...found], ([entity]) => entity).map(([entity, fields]): Row => {
    const item = spec.items.get(`entity:${entity}`);
    return [code(id), item && linkTo(item), joined(fields.map((field) => code(field)))];
  });
}
