/** Entity relationship diagrams: drawn as SVG at build time, said in words, and written for other tools. */
import type { Spec } from '../model/spec.ts';
import { layOut } from './layout.ts';
import { diagramName, type DiagramRequest } from './request.ts';
import { showDiagram } from './show.ts';
import { toSvg, type HrefOfKey } from './svg.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';
import { toPlantUml } from './to-plantuml.ts';

export { diagramName, type Detail, type DiagramRequest } from './request.ts';
export { hasSecondStep } from './show-entity.ts';
export { partsOfDomain } from './parts.ts';
export { diagramStyle, standalone, type DiagramTheme } from './style.ts';

/** A finished diagram. */
export interface Diagram {
  /** Stable, and fit for a file. */
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  description: string;
  /** The drawing, for a page with {@link diagramStyle}. */
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The same as sentences, one a relationship. */
  words: readonly string[];
  /** What it leaves out, and what its signs mean. */
  notes: readonly string[];
}

/**
 * Draws a diagram. The same specification gives the same bytes.
 *
 * @param hrefOf addresses that boxes and rows link to
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example const { svg } = await drawDiagram(spec, { show: 'entity', entity: 'patient' }, hrefOf);
 */
export async function drawDiagram(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
): Promise<Diagram> {
  const model = showDiagram(spec, request);
  const layout = await layOut(model);
  return {
    name: diagramName(request),
    title: model.title,
    description: model.description,
    svg: toSvg(model, layout, hrefOf),
    width: layout.width,
    height: layout.height,
    words: model.words,
    notes: model.notes,
  };
}

/** A diagram as text for other tools. */
export interface DiagramText {
  name: string;
  /** One text, or several where one would be longer than Mermaid draws. */
  mermaid: readonly string[];
  dot: string;
  plantuml: string;
}

/**
 * Writes a diagram for other tools; it is not laid out for that.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example writeDiagram(spec, { show: 'domains' }).mermaid[0] // 'erDiagram\n …'
 */
export function writeDiagram(spec: Spec, request: DiagramRequest): DiagramText {
  const model = showDiagram(spec, request);
  return {
    name: model.name,
    mermaid: toMermaid(model),
    dot: toDot(model),
    plantuml: toPlantUml(model),
  };
}
