/** Mermaid's own parser, for the texts of diagrams. */
import { parseHTML } from 'linkedom';

// Labels of flowcharts go through DOMPurify, which looks for a browser's window while it is loaded.
Object.assign(globalThis, { window: parseHTML('<!doctype html><html></html>').window });
const { default: mermaid } = await import('mermaid');
// Left there, it would make other packages of the same process believe that they run in a browser.
Reflect.deleteProperty(globalThis, 'window');

interface FlowchartDatabase {
  getVertices(): Map<string, { text: string }>;
  getEdges(): { text: string; type: string }[];
}

/** What a flowchart consists of. */
export interface Flowchart {
  /** Titles of the nodes. */
  nodes: string[];
  /** Labels of the lines, and how these end: `arrow_open` is a plain line. */
  edges: { label: string; type: string }[];
}

/** Parses a flowchart; throws where the text is none. */
export async function parseFlowchart(text: string): Promise<Flowchart> {
  const { diagramType } = await mermaid.parse(text);
  if (diagramType !== 'flowchart-v2') throw new TypeError(`a ${diagramType}, not a flowchart`);
  // The only access to the result without a browser to render in.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const database = diagram.db as unknown as FlowchartDatabase;
  return {
    nodes: [...database.getVertices().values()].map((node) => shownByMermaid(node.text)),
    edges: database
      .getEdges()
      .map(({ text: label, type }) => ({ label: shownByMermaid(label), type })),
  };
}

/** Mermaid shows `#35;` as the character; its parser has an internal form for it. */
export function shownByMermaid(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß|#(\d+);/gu, (_, a: string | undefined, b: string | undefined) =>
    String.fromCodePoint(Number(a ?? b)),
  );
}

export { mermaid };
