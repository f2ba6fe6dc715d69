/** A diagram from what it is to show to its drawing. */
import type { Spec } from '../model/spec.ts';
import type { DiagramModel } from './model/diagram-model.ts';
import type { LayoutCache } from './layout/graphviz.ts';
import { layOut, type Layout, type Room } from './layout/layout.ts';
import { diagramName, type DiagramRequest } from './model/request.ts';
import { showDiagram } from './model/build-diagram.ts';
import { toSvg, type HrefOfKey } from './svg/to-svg.ts';
import { textsOf, type DiagramText } from './formats/diagram-text.ts';

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
  /** The same for other tools. */
  texts: DiagramText;
}

/** A diagram with everything in place, to be drawn or judged by its size. */
export interface Arranged {
  request: DiagramRequest;
  model: DiagramModel;
  layout: Layout;
}

/**
 * Finds out what a diagram shows, and where.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 */
export async function arrange(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
  room?: Room,
): Promise<Arranged> {
  const model = showDiagram(spec, request);
  return { request, model, layout: await layOut(model, layouts, room) };
}

/** Draws what has its place. */
export function drawArranged({ request, model, layout }: Arranged, hrefOf: HrefOfKey): Diagram {
  return {
    name: diagramName(request),
    title: model.title,
    description: model.description,
    svg: toSvg(model, layout, hrefOf),
    width: layout.width,
    height: layout.height,
    words: model.words,
    notes: model.notes,
    texts: textsOf(model),
  };
}

/**
 * Draws a diagram. The same specification gives the same bytes.
 *
 * @param hrefOf addresses that boxes and rows link to
 * @param layouts where layouts are looked up and kept
 * @param room the size that it should keep to; it may still be larger
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example const { svg } = await drawDiagram(spec, { show: 'entity', entity: 'patient' }, hrefOf, layouts);
 */
export async function drawDiagram(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
  layouts: LayoutCache = new Map(),
  room?: Room,
): Promise<Diagram> {
  return drawArranged(await arrange(spec, request, layouts, room), hrefOf);
}
