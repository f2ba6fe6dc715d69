/** What a site shows beside the specification when it is compared with another state of it. */
import type { Relationship } from '../data/relationship.ts';
import type { Entity, Field, Key, Kind } from '../item.ts';
import type { Position } from '../problem.ts';
import type { SpecDiff } from './change.ts';

/** An item that is gone. */
export interface RemovedItem {
  key: Key;
  kind: Kind;
  title: string;
  /** What contained it. */
  parent?: Key;
  /** What it said of itself, in the Markdown of its author. */
  statement?: string;
  /** The team that owned it, or what contained it. */
  owner?: string;
  /** Where it stood. */
  position: Position;
  /** The item that it is now, where it was renamed. */
  replacedBy?: Key;
}

/** What diagrams draw of the base. */
export interface FormerModel {
  /** Entities and fields that are gone; each has its place, its parts have that of the item. */
  items: readonly (Omit<Entity | Field, 'source'> & { source: Position })[];
  /** Relationships that are gone; their ends are addressed as now. */
  removed: readonly Relationship[];
  /** Ids of relationships that are new. */
  added: readonly string[];
  /** Ids of relationships with other multiplicities. */
  changed: readonly string[];
}

/** The differences from another state, its base. */
export interface Comparison extends SpecDiff {
  /** The base as readers know it. @example 'origin/main (4f2c9e1)' */
  base: string;
  /** The branch or commit that was named, where it has gone on since: the base is what HEAD shares with it. */
  sharedWith?: string;
  /** `revision` of its spec.yaml. @example '2.2.0' */
  revision: string;
  /** Items of the base that have no page of their own any more, in the order of the base. */
  removed: readonly RemovedItem[];
  /** What diagrams draw of it. */
  former: FormerModel;
}
