/** An edge between two nodes, by their indexes. */
export interface Connection {
  /** The referencing node. */
  from: number;
  /** The referenced node. */
  to: number;
}
