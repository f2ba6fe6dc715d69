/** One record of the search index. */
import type { Key } from '../model/item.ts';
import type { ResultKind } from './kinds.ts';

/** Filters of the results. */
export interface SearchFilters {
  /** Name of the kind. */
  kind: readonly string[];
  /** The name of its status. */
  status: readonly string[];
  /** Names of domains and areas. */
  place: readonly string[];
  /** Names of the documents that contain it in full. */
  document: readonly string[];
  /** The word of its verdict. */
  verdict: readonly string[];
  /** Name of the team that owns it. */
  owner: readonly string[];
  priority: readonly string[];
}

/** Whole names as index words, see `exactWord`. */
export interface ExactNames {
  id: readonly string[];
  title: readonly string[];
  field: readonly string[];
  part: readonly string[];
  value: readonly string[];
}

/** Forms of names as index words, see `nameForms`. */
export interface RecordForms {
  whole: readonly string[];
  tail: readonly string[];
  run: readonly string[];
}

/** One result, or all fields of an entity. */
export interface SearchRecord {
  /** Key of the item, path of a page, or `fields:patient`. */
  key: string;
  /** URL for the browser. */
  url: string;
  kind: ResultKind;
  /** Id shown to readers: `PERF-RT-002`, `patient.email`. */
  id?: string;
  /** Names of the fields, in a record of fields. */
  title: string;
  /** Second line of a result; in a record of fields, the name of the entity. */
  detail: string;
  /** Its verdict with its sign: `▲ breached`. */
  state?: string;
  /** Its number in its document: `5.2.1`. */
  section?: string;
  /** Text without id and title. */
  content: string;
  /** The fields of an entity with their details; see `joinFields`. */
  fields?: string;
  /** Words of its own quantities: `p95`, `250ms`. */
  values: readonly string[];
  /** Ids and quantities that it mentions. */
  mentions: readonly string[];
  exact: ExactNames;
  /** Forms of its names; none of ids with a number. */
  forms: RecordForms;
  filters: SearchFilters;
  /** Order among equal matches, and without a query. */
  sort: { order: string };
}

/** Returns the URL of an item or of a path of the site. */
export type HrefOf = (target: Key | `/${string}`) => string;

/** Returns the number of the section of an item in its document. */
export type SectionOf = (key: Key) => string | undefined;
