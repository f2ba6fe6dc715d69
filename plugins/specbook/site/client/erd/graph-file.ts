/** The graph of the data model, from its file: every entity and relationship, also those that no drawing of the page has. */
import { GRAPH_MULTIPLICITIES, type GraphFile } from '../../../erd/formats/graph-file.ts';
import type { Link } from './graph.ts';

/** How many rows, as UML writes it. */
export type Notation = (typeof GRAPH_MULTIPLICITIES)[number];

/** An entity of the model. */
export interface ModelEntity {
  id: string;
  name: string;
  domain: string;
  /** Address of its domain; absent without one. */
  domainHref?: string;
  href?: string;
}

/** A relationship of the model. */
export interface ModelEdge extends Link {
  id: string;
  /** Fields of the foreign key. */
  fields: readonly string[];
  fromMultiplicity: Notation;
  toMultiplicity: Notation;
  fromPhrase: string;
  toPhrase: string;
}

/** The whole model. */
export interface ModelGraph {
  entities: ReadonlyMap<string, ModelEntity>;
  edges: readonly ModelEdge[];
}

const loaded = new Map<string, Promise<ModelGraph>>();

/** The graph, loaded once. Rejects when there is no such file. */
export function loadGraph(href: string): Promise<ModelGraph> {
  const known = loaded.get(href) ?? fetchGraph(href);
  loaded.set(href, known);
  known.catch(() => loaded.delete(href));
  return known;
}

async function fetchGraph(href: string): Promise<ModelGraph> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answers ${response.status}.`);
  return readGraph((await response.json()) as GraphFile);
}

/** The graph of a file. */
export function readGraph({ domains, entities, texts, relationships }: GraphFile): ModelGraph {
  const idOf = (at: number): string => entities[at]?.[0] ?? '';
  const multiplicity = (at: number): Notation => GRAPH_MULTIPLICITIES[at] ?? '0..*';
  return {
    entities: new Map(
      entities.map(([id, name, at, href]) => {
        const [domain = '', domainHref = ''] = domains[at] ?? [];
        return [
          id,
          { id, name, domain, ...(domainHref && { domainHref }), ...(href && { href }) },
        ] as const;
      }),
    ),
    edges: relationships.map(([id, from, to, fields, least, most, there, back, arc]) => ({
      id,
      from: idOf(from),
      to: idOf(to),
      fields,
      fromMultiplicity: multiplicity(least),
      toMultiplicity: multiplicity(most),
      fromPhrase: texts[there] ?? '',
      toPhrase: texts[back] ?? '',
      ...(arc >= 0 && { arc: texts[arc] ?? '' }),
    })),
  };
}
