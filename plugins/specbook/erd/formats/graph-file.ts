/** The file of the graph of a data model: plain lists, since it has thousands of them. */

/** Multiplicities by their number in a {@link GraphFile}. */
export const GRAPH_MULTIPLICITIES = ['1', '0..1', '1..*', '0..*'] as const;

/** An entity: its id, its name, the position of its domain, and its address, `''` without one. */
export type GraphEntity = readonly [id: string, name: string, domain: number, href: string];

/** A relationship between entities by their position; phrases and arcs by theirs, an arc of -1 is none. */
export type GraphRelationship = readonly [
  id: string,
  from: number,
  to: number,
  fields: readonly string[],
  fromMultiplicity: number,
  toMultiplicity: number,
  fromPhrase: number,
  toPhrase: number,
  arc: number,
];

/** The file. Texts that relationships share are in it once. */
export interface GraphFile {
  /** A domain: its name, and its address, `''` without one. */
  domains: readonly (readonly [name: string, href: string])[];
  entities: readonly GraphEntity[];
  /** Phrases, and ids of exclusive arcs. */
  texts: readonly string[];
  relationships: readonly GraphRelationship[];
}
