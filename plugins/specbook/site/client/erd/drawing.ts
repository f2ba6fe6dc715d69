/** A drawing as data: nodes with their bounds, and the edges between them. */

/** A node of a drawing. */
export interface DrawnNode {
  id: string;
  /** Its title in full, also where the drawing truncates it. */
  name: string;
  /** Upper left corner, in pixels of the drawing at 100 %. */
  x: number;
  y: number;
  width: number;
  height: number;
  element: SVGElement;
  /** Receives the keyboard focus: its link, or the node itself where it has none. */
  focusTarget: SVGElement;
  /** Address of the item that it represents. */
  href?: string;
}

/** An edge of a drawing. */
export interface DrawnEdge {
  /** Ids of the nodes; `from` holds the reference. */
  from: string;
  to: string;
  /** Fields at both ends: `appointment.patient_id`. */
  fields: readonly string[];
  /** Ids of the relationships that it represents. */
  relationships: readonly string[];
  /** Id of the exclusive arc that it is part of: a row of `from` has at most one relationship of the arc. */
  arc?: string;
  /** The relationship as a phrase about `from`: `is for exactly one Patient (patient_id)`. */
  fromPhrase: string;
  /** The same about `to`: `has any number of Appointments`. */
  toPhrase: string;
  element: SVGElement;
}

/** A whole drawing. */
export interface Drawing {
  svg: SVGSVGElement;
  nodes: ReadonlyMap<string, DrawnNode>;
  edges: readonly DrawnEdge[];
}

/** Reads the data attributes of a drawing, in the page or in a document of its own. */
export function readDrawing(svg: SVGSVGElement): Drawing {
  const nodes = [...svg.querySelectorAll<SVGElement>('[data-node]')].map(readNode);
  return {
    svg,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: [...svg.querySelectorAll<SVGElement>('[data-relationship]')].map(readEdge),
  };
}

function readNode(element: SVGElement): DrawnNode {
  const frame = element.querySelector('.sb-body, .sb-head');
  const number = (name: string): number => Number(frame?.getAttribute(name));
  const link = element.querySelector<SVGElement>(':scope > a');
  const href = link?.getAttribute('href');
  return {
    id: element.dataset.node ?? '',
    name: element.dataset.name ?? element.querySelector('.sb-name')?.textContent ?? '',
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
    element,
    focusTarget: link ?? element,
    ...(href != null && { href }),
  };
}

function readEdge(element: SVGElement): DrawnEdge {
  const { arc, relationship = '' } = element.dataset;
  return {
    ...readEnds(element),
    relationships: relationship.split(' '),
    ...(arc !== undefined && { arc }),
    ...readPhrases(element),
    element,
  };
}

/** Of the edge of one foreign key only the referenced field is written: its own field is its id. */
function readEnds({ dataset }: SVGElement): Pick<DrawnEdge, 'from' | 'to' | 'fields'> {
  const { relationship = '', references, from = '', to = '', fields } = dataset;
  if (references === undefined) return { from, to, fields: fields?.split(' ') ?? [] };
  return {
    from: nodeOf(relationship),
    to: nodeOf(references),
    fields: [relationship, references],
  };
}

/** @example nodeOf('appointment.patient_id') // 'appointment' */
const nodeOf = (field: string): string => field.slice(0, field.lastIndexOf('.'));

/** The phrases are parts of the tooltip, from and to these characters; or are written in full. */
function readPhrases(element: SVGElement): Pick<DrawnEdge, 'fromPhrase' | 'toPhrase'> {
  const text = element.querySelector('title')?.textContent ?? '';
  const { phrases, fromPhrase = text, toPhrase = text } = element.dataset;
  if (phrases === undefined) return { fromPhrase, toPhrase };
  const [from, fromEnd, to, toEnd] = phrases.split(' ').map(Number);
  return { fromPhrase: text.slice(from, fromEnd), toPhrase: text.slice(to, toEnd) };
}

/** The edges at a node. */
export function edgesAt<E extends Pick<DrawnEdge, 'from' | 'to'>>(
  edges: readonly E[],
  id: string,
): E[] {
  return edges.filter(({ from, to }) => from === id || to === id);
}

/** Hides nodes of a drawing with their edges, and shows all others. */
export function hideNodes({ nodes, edges }: Drawing, hidden: ReadonlySet<string>): void {
  const setHidden = (element: SVGElement, isHidden: boolean): void => {
    if (isHidden) element.setAttribute('display', 'none');
    else element.removeAttribute('display');
  };
  for (const { id, element } of nodes.values()) setHidden(element, hidden.has(id));
  for (const { from, to, element } of edges) setHidden(element, hidden.has(from) || hidden.has(to));
}
