/**
 * The records of the search index: one for every item of a specification, one for all fields of an
 * entity, and one for every page that shows many.
 * What an item is called counts; what it mentions is found, and counts nothing.
 */
import type { AnyItem, Item, Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { fieldRecords } from './field-records.ts';
import { itemDetail } from './item-detail.ts';
import { itemText } from './item-text.ts';
import {
  documentNames,
  placesOf,
  resultHasId,
  resultLabel,
  resultRank,
  type ResultKind,
} from './kinds.ts';
import { pageRecords } from './page-records.ts';
import { nameWord, searchWords } from './query.ts';
import { compoundWords, linkedWords, unique, valueWords } from './record-words.ts';

/** What a reader can narrow the results to. */
export interface SearchFilters {
  /** Name of the kind. */
  kind: readonly string[];
  /** draft, proposed, approved, deprecated; open, decided, dropped for considerations. */
  status: readonly string[];
  /** Names of domains and areas. */
  place: readonly string[];
  /** Names of the documents in which it stands in full. */
  document: readonly string[];
}

/** Whole names as words of the index, by what they name; see `exactWord`. */
export interface ExactNames {
  id: readonly string[];
  title: readonly string[];
  field: readonly string[];
  part: readonly string[];
  value: readonly string[];
}

/** One thing that search finds, or all the fields of an entity. */
export interface SearchRecord {
  /** Address of the item, or the path of a page; `fields:patient`. */
  key: string;
  /** As a browser needs it. */
  url: string;
  kind: ResultKind;
  /** Id that people know it by: `PERF-RT-002`, `patient.email`. */
  id?: string;
  /** Of the fields of an entity: their names. */
  title: string;
  /** A few words that tell it from others of its kind; of the fields of an entity: what it is called. */
  detail: string;
  /** Its text, without its id and title. */
  content: string;
  /** The fields of an entity with their details; see `joinFields`. */
  fields?: string;
  /** Words of its own numbers: `p95`, `250ms`. */
  values: readonly string[];
  /** Ids and numbers that it only mentions. */
  mentions: readonly string[];
  exact: ExactNames;
  filters: SearchFilters;
  /** Order among results that are equally good, and without a query. */
  sort: { order: string };
}

/** The address of an item, or of a path of the site. */
export type HrefOf = (target: Key | `/${string}`) => string;

function recordOf(spec: Spec, item: Exclude<AnyItem, Item<'field'>>, hrefOf: HrefOf): SearchRecord {
  const { texts, words, values, parts } = itemText(item);
  const content = texts.filter((text) => text !== '').join('\n');
  const status = 'status' in item.data ? item.data.status : undefined;
  const tags = 'tags' in item.data ? (item.data.tags ?? []) : [];
  const tables = item.kind === 'entity' && item.data.table ? [item.data.table] : [];
  const title = nameWord(item.title);
  const id = nameWord(item.id);
  const own = valueWords(values);
  return {
    key: item.key,
    url: hrefOf(item.key),
    kind: item.kind,
    ...((resultHasId(item.kind) || item.kind === 'entity' || item.kind === 'enum') && {
      id: item.id,
    }),
    title: item.title,
    detail: itemDetail(spec, item),
    content,
    values: own.words,
    mentions: unique([
      ...linkedWords(spec, item),
      ...compoundWords(content),
      ...[...words, ...tags].flatMap(searchWords),
    ]),
    exact: {
      id: [id],
      title: title === id ? [] : [title],
      field: [],
      part: unique([...parts, ...tables].map(nameWord)),
      value: own.exact,
    },
    filters: {
      kind: [resultLabel(item.kind)],
      status: status === undefined ? [] : [status],
      place: placesOf(spec, item),
      document: documentNames(spec, item),
    },
    sort: { order: '' },
  };
}

/**
 * The records of a specification, in the order in which equally good results are listed.
 *
 * @param hrefOf the address of an item or of a page, with base and prefix
 */
export function searchRecords(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  const items = [...spec.items.values()].flatMap((item) =>
    item.kind === 'field' ? [] : recordOf(spec, item, hrefOf),
  );
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return [...items, ...fieldRecords(spec, hrefOf), ...pageRecords(spec, hrefOf)]
    .sort((a, b) => resultRank(a.kind) - resultRank(b.kind) || compare(a.key, b.key))
    .map((record, index) => ({ ...record, sort: { order: String(index) } }));
}
