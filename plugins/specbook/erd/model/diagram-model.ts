/** A diagram without positions: nodes, their rows, and the edges between them. */
import type { Key } from '../../model/item.ts';
import type { Multiplicity } from '../../model/data/relationship.ts';

/**
 * A mark after a field: primary key, foreign key, unique, unique together with the fields of the same number, indexed, or
 * the classification of its data.
 */
export interface Mark {
  text: string;
  kind: 'primary' | 'foreign' | 'unique' | 'together' | 'index' | 'class';
}

/** How something differs from another revision. */
export type Change = 'added' | 'removed' | 'changed';

/** One row of a node: a field of the entity. */
export interface Row {
  /** Id of the field; absent for the row that counts omitted fields. */
  field?: string;
  /** The item it links to. */
  key?: Key;
  text: string;
  /** Its column, where that has another name. */
  column?: string;
  /** Not null; marked only where the field is not part of the primary key. */
  required: boolean;
  /**
   * Type as written, with the enumeration it names. Text formats always include it, the drawing only if `isShown`, by its
   * `shortText`.
   */
  type?: { text: string; shortText: string; key?: Key; isShown: boolean };
  marks: readonly Mark[];
  tooltip?: string;
  change?: Change;
}

/** A node: an entity, a domain, or a group of entities. */
export interface DiagramNode {
  /** Unique within the diagram. */
  id: string;
  /** The item it links to; absent for a node that stands for several. */
  key?: Key;
  /**
   * `focus` is the subject of the diagram; `external` belongs to another domain; `group` stands for several entities;
   * `port` is not drawn: edges enter or leave a cluster there.
   */
  role: 'entity' | 'focus' | 'external' | 'domain' | 'group' | 'port';
  title: string;
  /** Subtitle: the domain of an external entity, or a number of entities. */
  note?: string;
  /** Labels at the right of the title: `n-m` for a junction, `draft`. */
  badges: readonly string[];
  rows: readonly Row[];
  /** Id of the many-to-many relationship that the entity implements. */
  junction?: string;
  tooltip?: string;
  /** Number of its background, which nodes of the same domain share. */
  tint?: number;
  change?: Change;
}

/** One end of an edge. */
export interface EdgeEnd {
  /** Id of the node. */
  node: string;
  /** Fields whose rows the edge ends at, joined by a bracket when there are several; the header if none is shown. */
  fields: readonly string[];
  /** How many rows of this node belong to one row of the other; absent on an edge of several relationships that differ. */
  multiplicity?: Multiplicity;
}

/** An edge: one relationship, or several. */
export interface DiagramEdge {
  /** Unique within the diagram. */
  id: string;
  /** The referencing side. */
  from: EdgeEnd;
  /** The referenced side. */
  to: EdgeEnd;
  /** Ids of the relationships it represents. */
  relationships: readonly string[];
  /** `stated` has no foreign key, `junction` is many-to-many without its junction node, `several` bundles relationships. */
  kind: 'key' | 'identifying' | 'stated' | 'junction' | 'several';
  label?: string;
  /** The label where there is space for words: `3 relationships`. */
  fullLabel?: string;
  /** Verb of the referencing side: `is for`. */
  verb?: string;
  tooltip: string;
  /**
   * The edge as a phrase about each end: `['is for exactly one Patient', 'has any number of Appointments']`; absent where
   * an end is no end of the relationship.
   */
  phrases?: readonly [from: string, to: string] | undefined;
  /** Id of the exclusive arc that all its relationships are part of: a row of `from` has at most one of the arc. */
  arc?: string;
  change?: Change;
}

/** Nodes that are laid out together in a frame: those of a domain, or of a part of it. */
export interface Cluster {
  title: string;
  /** The item its title links to. */
  key?: Key;
  /** Number of its background. */
  tint?: number;
  /** Ids of its nodes; each node of the diagram is in one cluster. */
  nodes: readonly string[];
}

/** Nodes, and the edges between them. */
export interface DiagramGraph {
  nodes: readonly DiagramNode[];
  edges: readonly DiagramEdge[];
}

/** A diagram with its texts. */
export interface DiagramModel extends DiagramGraph {
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  description: string;
  /**
   * The graph of the text formats, where it differs from the drawing: the drawing omits edges that would hide others, but
   * other tools lay out by themselves, and a text without a relationship would deny it.
   */
  textGraph?: DiagramGraph;
  /** Present when there are too many nodes for one layout. */
  clusters?: readonly Cluster[];
  /** The diagram as sentences. */
  sentences: readonly string[];
  /** What the diagram omits, where to find that, and its legend. */
  notes: readonly string[];
}
