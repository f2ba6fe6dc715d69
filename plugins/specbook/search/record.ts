/** One record of the search index. */
import type { Key } from '../model/item.ts';
import type { ResultKind } from './kinds.ts';

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
