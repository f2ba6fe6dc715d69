/** All items of a specification as sheets, one for each kind: a row for each item, a column for each key. */
import { stringsOf } from '../../../i18n/index.ts';
import { idOf, type AnyItem, type Kind } from '../../../model/item.ts';
import { ALL_KINDS, nestedKinds } from '../../../model/kind-lists.ts';
import { definitionOf } from '../../../model/kinds.ts';
import type { Spec } from '../../../model/spec.ts';
import { cellText } from './cell-text.ts';

/** One kind of items. */
export interface Sheet {
  /** Name of its collection, such as `requirements`. */
  id: string;
  /** Name for people, in the language of the specification. */
  title: string;
  columns: readonly string[];
  /** A text for each column; empty where an item does not have the key. */
  rows: readonly (readonly string[])[];
}

function itemsOf(spec: Spec, kind: Kind): AnyItem[] {
  return [...spec.items.values()].filter((item) => item.kind === kind);
}

/** Columns that every kind has, before those of its keys. */
const OWN = {
  id: ({ id }: AnyItem) => id,
  title: ({ title }: AnyItem) => title,
  within: ({ parent }: AnyItem) => (parent === undefined ? '' : idOf(parent)),
};

function sheetOf(spec: Spec, kind: Kind, items: readonly AnyItem[]): Sheet {
  // Items within items have a sheet of their own.
  const left = new Set(['id', ...nestedKinds(kind).map((one) => definitionOf(one).within?.key)]);
  const data = items.map((item) => new Map(Object.entries(item.data)));
  const keys = new Set(
    data.flatMap((one) => [...one].flatMap(([key, value]) => (value === undefined ? [] : [key]))),
  );
  const stated = [...keys].filter((key) => !left.has(key));
  const hasBody = items.some(({ body }) => body !== undefined);
  return {
    id: definitionOf(kind).collection,
    title: stringsOf(spec).kinds[kind].plural,
    // A key `title` is the title itself.
    columns: [
      ...Object.keys(OWN),
      ...stated.filter((key) => key !== 'title'),
      ...(hasBody ? ['body'] : []),
      'source',
    ],
    rows: items.map((item, index) => [
      ...Object.values(OWN).map((value) => value(item)),
      ...stated.filter((key) => key !== 'title').map((key) => cellText(data[index]?.get(key))),
      ...(hasBody ? [item.body?.text ?? ''] : []),
      `${item.source.file}:${item.source.line}`,
    ]),
  };
}

/** A sheet for each kind that has items, in the order of the documents. */
export function sheetsOf(spec: Spec): Sheet[] {
  return ALL_KINDS.flatMap((kind) => {
    const items = itemsOf(spec, kind);
    return items.length > 0 ? [sheetOf(spec, kind, items)] : [];
  });
}
