/** The linked model: one immutable value that everything else reads. */
import type { Extensions } from './extensions.ts';
import type { Change } from './changes/change.ts';
import type { Comparison } from './changes/comparison.ts';
import type { Locale } from '../i18n/index.ts';
import type { AnyItem, Field, Item, Key, Kind, PathStep, Source, SpecInfo } from './item.ts';
import type { KINDS } from './kinds.ts';
import type { MeasuredFile } from './verdicts/measurement.ts';
import type { ApiDescription } from './performance/operation.ts';
import type { Relationship } from './data/relationship.ts';
import type { TargetHistory } from './performance/target-state.ts';
import type { ViewData } from './view-data.ts';

/** Why one item points to another. */
export const RELATIONS = [
  'references', // a foreign key or a relationship without key, entity to entity and field to field
  'type', // field → enum
  'classification', // field → data class
  'domain',
  'category',
  'service',
  'screen',
  'environment',
  'owner',
  'serves', // index → requirement
  'enforces', // check or unique constraint → rule
  'fields', // rule → field
  'touches', // requirement → entity
  'volume', // requirement or run → entity
  'entities', // data-volume requirement → entity
  'dependsOn', // requirement → service
  'validatedBy', // constraint → poc
  'timing', // constraint → requirement
  'verifies', // criterion → anything
  'affects', // consideration → anything
  'measures', // run → requirement
  'reviews', // run → criterion
  'mentions', // [[…]] in prose
] as const;
/** One of {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];

/** Relations that depend on their target; prose, considerations and evidence only mention it. */
export const DEPENDENCIES: ReadonlySet<Relation> = new Set<Relation>([
  'references',
  'type',
  'serves',
  'enforces',
  'fields',
  'touches',
  'volume',
  'entities',
  'validatedBy',
  'timing',
  'verifies',
]);

/** One directed link between two items. */
export interface Link {
  from: Key;
  to: Key;
  relation: Relation;
  /** Where in `from` it is stated. */
  path: readonly PathStep[];
  /** The part of the target that is meant, e.g. `p95` of `PERF-RT-002.p95`. */
  part?: string;
}

/** A reference that leads nowhere, or to more than one thing. */
export interface Unresolved {
  from: Key;
  relation: Relation;
  path: readonly PathStep[];
  /** What the author wrote, e.g. `PERF-RT-020` or `patient.emial`. */
  text: string;
  /** The text in the source to point at, where the value holds more than the reference. */
  literal?: string;
  /** How often that text stands before it in the value. */
  occurrence?: number;
  /** Kinds that would have been right; any when empty. */
  expected: readonly Kind[];
  /** More than one item bears the name. */
  ambiguous?: readonly Key[];
  /** The item exists, its part does not: `patient` of `patient.emial`. */
  missingPartOf?: Key;
  /** The closest thing that exists, as it would be written. */
  suggestion?: string;
  /** The vocabulary of spec.yaml that does not list it. */
  vocabulary?: string;
  /** Id of the section that a project adds to the item, where the reference stands in it. */
  section?: string;
}

/** What git knows of the state that is shown. */
export interface Revision {
  /** Full hash of the commit. */
  commit: string;
  /** Time of the commit, RFC 3339. */
  at: string;
  /** Files of the content folder have uncommitted changes. */
  dirty: boolean;
}

/** A value of an item that differs between two states. */
export interface ChangedValue {
  /** Keys and ids of elements, from the item on. @example ['targets', 'p95'] */
  path: readonly string[];
  /** The value before; absent where there was none. */
  before?: string;
  /** The value now; absent where there is none. */
  after?: string;
}

/** An item that differs between two states. */
export interface ChangedItem {
  key: Key;
  values: readonly ChangedValue[];
}

/** Items that differ between two states, by address. */
export interface ChangedItems {
  added: readonly Key[];
  changed: readonly ChangedItem[];
  removed: readonly Key[];
}

/** One revision that the specification has had. */
export interface PastRevision {
  /** `revision` of spec.yaml. */
  revision: string;
  /** Full hash of the commit that gave it. */
  commit: string;
  /** Time of that commit, RFC 3339. */
  at: string;
  /** Its author. */
  author?: string;
  /** What it brought: differences from the revision before; absent for the oldest one. */
  brought?: ChangedItems;
  /** What has become different since, up to the state that is shown; for the newest one and those that were approved. */
  since?: ChangedItems;
  /** The same classified, for a revision that was approved. */
  changes?: readonly Change[];
}

/** What git knows of earlier states. */
export interface SpecHistory {
  /** Newest first; at most the newest twenty, and those that somebody has approved. */
  revisions: readonly PastRevision[];
  /** The clone is shallow: older revisions are unknown here. */
  shallow: boolean;
  /** Earlier targets of requirements that runs measure; absent when nobody asked for them. */
  targets?: TargetHistory;
}

/** Result files by the id of their run and their name. Files that could not be read are not in it. */
export type Evidence = ReadonlyMap<string, ReadonlyMap<string, MeasuredFile>>;

/** Files that prose refers to: name under which each is published, by its path in the content folder. */
export type PublishedFiles = ReadonlyMap<string, string>;

/** Kinds of which a specification holds a list; fields are listed by entity. */
type ListedKind = Exclude<Kind, 'field'>;

/** All items of each kind under the name of its collection: `entities`, `rules`, `domains`, … */
export type ItemLists = {
  [K in ListedKind as (typeof KINDS)[K]['collection']]: readonly Item<K>[];
};

/** An older revision that the site shows, and what has changed since. */
export interface ShownVersion {
  revision: string;
  /** Date of its commit, RFC 3339 with offset. */
  at: string;
  changes: readonly Change[];
  /** Items that have errors in one of the two states. */
  notCompared: readonly Key[];
}

/** A whole specification, linked. */
/** A whole specification, linked. */
export interface Spec extends ItemLists {
  info: SpecInfo;
  /** The place of `info`, in spec.yaml; absent when that file cannot be read. */
  infoSource?: Source;
  /** The day that counts as today, `YYYY-MM-DD`. */
  now: string;
  /** Language of the interface; English when absent. */
  locale?: Locale;
  /** Keys that the project adds to kinds; absent where it adds none. */
  extend?: Extensions;
  /** What the project changes in the sections of items; absent where it changes nothing. */
  views?: ViewData;
  /** Differences from another state; absent where the site compares with none. */
  comparison?: Comparison;
  /** How many items a document may have on one page, where the site states it. */
  splitAbove?: number;
  /** Absent outside git. */
  revision?: Revision;
  /** Absent outside git. */
  history?: SpecHistory;
  /** Older revisions that the site shows under `/v/<revision>/`, newest first; absent where it shows none. */
  versions?: readonly ShownVersion[];
  /** When git has which revision, newest first; absent outside git, in a shallow clone, and where nobody approved one. */
  releases?: readonly Pick<PastRevision, 'revision' | 'at'>[];
  /** Every item by its address. */
  items: ReadonlyMap<Key, AnyItem>;
  /** What the result files of the runs hold. */
  evidence: Evidence;
  /** What the OpenAPI document says that spec.yaml names; absent where it names none, or one that cannot be read. */
  api?: ApiDescription;
  /** Absent where prose refers to no files. */
  files?: PublishedFiles;
  /** Fields by the id of their entity. */
  fields: ReadonlyMap<string, readonly Field[]>;
  /** Relationships between entities, junctions resolved into n-m as well. */
  relationships: readonly Relationship[];
  /** Links out of an item, in the order stated. */
  linksFrom(key: Key): readonly Link[];
  /** Links to an item, and for an entity those to its fields too. */
  linksTo(key: Key): readonly Link[];
  /** References that lead nowhere. */
  unresolved: readonly Unresolved[];
  /**
   * Items whose files have errors and therefore are not in the model, by address; references to them are no faults of
   * their own.
   */
  broken: ReadonlySet<Key>;
  /** Keys of spec.yaml that have errors and therefore are not in the model; absent where there are none. */
  unread?: ReadonlySet<string> | 'all';
  /** Text of spec.yaml where its `database` has errors: it may name a type. */
  unreadText?: string;
  /** Files that are not read, by the id of the item that each probably contains; absent in a model that was not read from files. */
  unreadItems?: ReadonlyMap<string, string>;
}
