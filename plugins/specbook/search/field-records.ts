/** Records of fields: one per entity. */
import type { Item } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { joinFields } from './field-lines.ts';
import { itemDetail } from './item-detail.ts';
import { itemState } from './item-state.ts';
import { itemText, type ItemText } from './item-text.ts';
import { documentNames, placesOf, resultLabel } from './kinds.ts';
import { nameWord } from './query.ts';
import { compoundWords, linkedWords, otherSpellings, unique, valueWords } from './record-words.ts';
import type { HrefOf, SearchRecord } from './record.ts';

/** Searchable text of a field, without its detail. */
function textOf({ data }: Item<'field'>, said: ItemText | undefined): string {
  const words = said?.words.filter((word) => word !== data.type && word !== data.key) ?? [];
  return [...words, ...(said?.texts ?? [])].join('\n');
}

/** Record of the fields of an entity that has at least one. */
function fieldsRecord(
  spec: Spec,
  entity: Item<'entity'>,
  fields: readonly Item<'field'>[],
  hrefOf: HrefOf,
): SearchRecord {
  const said = fields.map((field) => itemText(spec, field));
  const { lines, content } = joinFields(
    fields.map((field, index) => ({
      name: field.data.id,
      detail: itemDetail(spec, field),
      text: textOf(field, said[index]),
    })),
  );
  const values = valueWords(said.flatMap((text) => text.values));
  return {
    key: `fields:${entity.id}`,
    // Pagefind keeps one record per URL, and the entity has its own record.
    url: `${hrefOf(entity.key)}#sec.fields`,
    kind: 'field',
    id: entity.id,
    title: fields.map(({ data }) => data.id).join(' '),
    detail: entity.title,
    content,
    fields: lines,
    values: values.words,
    mentions: unique([
      ...fields.flatMap((field) => linkedWords(spec, field)),
      ...compoundWords(content),
      ...otherSpellings(content),
    ]),
    exact: {
      id: [],
      title: [],
      field: unique(fields.flatMap(({ data }) => [data.id, data.column ?? data.id]).map(nameWord)),
      // `patient_id` matches the fields of that name before the field `id` of `patient`.
      part: fields.map(({ id }) => nameWord(id)),
      value: values.exact,
    },
    forms: { whole: [], tail: [], run: [] },
    filters: {
      kind: [resultLabel(spec, 'field')],
      status: [],
      place: placesOf(spec, entity),
      document: documentNames(spec, entity),
      verdict: [],
      owner: [itemState(spec, entity).owner ?? []].flat(),
      priority: [],
    },
    sort: { order: '' },
  };
}

/** Returns one record per entity that has fields. */
export function fieldRecords(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  return spec.entities.flatMap((entity) => {
    const fields = spec.fields.get(entity.id) ?? [];
    return fields.length === 0 ? [] : [fieldsRecord(spec, entity, fields, hrefOf)];
  });
}
