/** A diagram with positions. Pixels from the upper left corner of the drawing; y grows downwards. */
import type { Cluster, DiagramEdge } from '../model/diagram-model.ts';
import type { Point } from './graphviz.ts';
import type { NodeShape } from './node-shape.ts';
import type { Bracket } from './ports.ts';

/** A node with its position. */
export interface PlacedNode extends NodeShape {
  x: number;
  y: number;
}

/** Where an edge meets a node. */
export interface PlacedEnd {
  x: number;
  y: number;
  /** 1 where the edge leaves the node to the right, -1 to the left. */
  direction: 1 | -1;
  /** Joins the rows of a composite key. */
  bracket?: Bracket;
}

/** An edge with its route. */
export interface PlacedEdge {
  edge: DiagramEdge;
  from: PlacedEnd;
  to: PlacedEnd;
  /** Bézier curve from the stub of the left end to that of the right one: a point, then three for each segment. */
  curve: readonly Point[];
  /** Centre of the edge label. */
  label?: Point;
}

/** A cluster with its position. */
export interface PlacedCluster {
  cluster: Cluster;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A diagram with all positions. */
export interface Layout {
  width: number;
  height: number;
  clusters?: PlacedCluster[];
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}
