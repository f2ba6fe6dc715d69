/**
 * The records of the search index: one for every item of a specification, and one for every page that shows many.
 * What an item is called counts; what it mentions is found, and counts nothing.
 */
import { NUMBERED_KINDS, type AnyItem, type Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { itemDetail } from './item-detail.ts';
import { itemText } from './item-text.ts';
import { documentsOf, KIND_NAMES, placesOf, type ResultKind } from './kinds.ts';
import { pageRecords } from './page-records.ts';
import { nameWord, searchWords } from './query.ts';

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

/** One thing that search finds. */
export interface SearchRecord {
  /** Address of the item, or the path of a page. */
  key: string;
  /** As a browser needs it. */
  url: string;
  kind: ResultKind;
  /** Id that people know it by: `PERF-RT-002`, `patient.email`. */
  id?: string;
  title: string;
  /** A few words that tell it from others of its kind. */
  detail: string;
  /** Its text, without its id and title. */
  content: string;
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

const NUMBERED: ReadonlySet<string> = new Set(NUMBERED_KINDS);
const KIND_ORDER = Object.keys(KIND_NAMES);

function unique(words: Iterable<string>): string[] {
  return [...new Set(words)];
}

/** Words of what an item points to, and for an entity or an area of what it contains. */
function linkedWords(spec: Spec, item: AnyItem): string[] {
  const linked: string[] = spec.linksFrom(item.key).map(({ to }) => to.slice(to.indexOf(':') + 1));
  const contained =
    item.kind === 'entity'
      ? [...item.data.fields, ...(item.data.rules ?? [])].map(({ id }) => id)
      : item.kind === 'area'
        ? item.data.criteria.map(({ id }) => id)
        : [];
  return [...linked, ...contained].flatMap((id) => [id, ...id.split('.').slice(1)]).map(nameWord);
}

/** Numbers and compound words of a text, in the writing that a query has: `patient_id` is `patientid`. */
function compoundWords(text: string): string[] {
  const numbers = searchWords(text).filter((word) => /\d/u.test(word));
  const compounds = text.match(/[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)+/gu) ?? [];
  return [...numbers, ...compounds.map(nameWord)];
}

function recordOf(spec: Spec, item: AnyItem, hrefOf: HrefOf): SearchRecord {
  const { texts, values, parts } = itemText(item);
  const content = texts.filter((text) => text !== '').join('\n');
  const isField = item.kind === 'field';
  const status = 'status' in item.data ? item.data.status : undefined;
  const tags = 'tags' in item.data ? (item.data.tags ?? []) : [];
  const title = nameWord(item.title);
  const id = nameWord(item.id);
  const asWritten = values.map(({ name, text }) => [searchWords(text), searchWords(name)] as const);
  const ownValues = unique(asWritten.flatMap(([text, name]) => [...name, ...text]));
  return {
    key: item.key,
    url: hrefOf(item.key),
    kind: item.kind,
    ...((NUMBERED.has(item.kind) || isField || item.kind === 'entity' || item.kind === 'enum') && {
      id: item.id,
    }),
    title: item.title,
    detail: itemDetail(spec, item),
    content,
    values: ownValues,
    mentions: unique([
      ...linkedWords(spec, item),
      ...compoundWords(content),
      ...tags.flatMap(searchWords),
    ]),
    exact: {
      id: isField ? [] : [id],
      title: title === id || isField ? [] : [title],
      field: isField ? [title] : [],
      // `patient_id` means the many fields of that name before the one field `id` of `patient`.
      part: isField ? [id] : unique(parts.map(nameWord)),
      value: unique(
        asWritten.flatMap(([text, name]) => [text.join(''), [...name, ...text].join('')]),
      ),
    },
    filters: {
      kind: [KIND_NAMES[item.kind]],
      status: status === undefined ? [] : [status],
      place: placesOf(spec, item),
      document: documentsOf(spec, item),
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
  const items = [...spec.items.values()].map((item) => recordOf(spec, item, hrefOf));
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const rank = ({ kind }: SearchRecord): number => KIND_ORDER.indexOf(kind);
  return [...items, ...pageRecords(spec, hrefOf)]
    .sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key))
    .map((record, index) => ({ ...record, sort: { order: String(index) } }));
}
