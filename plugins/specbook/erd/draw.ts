/** A diagram, from a request to its drawing. */
import type { Spec } from '../model/spec.ts';
import type { DiagramModel } from './model/diagram-model.ts';
import type { LayoutCache } from './layout/graphviz.ts';
import { layOut, type Bounds } from './layout/layout.ts';
import type { Layout } from './layout/layout-model.ts';
import type { DiagramRequest } from './model/request.ts';
import { buildDiagram } from './model/build-diagram.ts';
import type { HrefOfKey } from './svg/link.ts';
import { toSvg, type SvgOptions } from './svg/to-svg.ts';
import { writeTexts, type DiagramText } from './formats/diagram-text.ts';

/** A finished diagram. */
export interface Diagram {
  /** Stable; also the name of its files. */
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  description: string;
  /** The drawing, for a page with {@link diagramStyle}. */
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Its sheet is turned sideways. */
  isLandscape: boolean;
  /** The text description: one sentence per relationship. */
  sentences: readonly string[];
  /** What it omits, and its legend. */
  notes: readonly string[];
  /** The diagram in text formats. */
  texts: DiagramText;
}

/** A diagram with its layout, to be rendered or compared by size. */
export interface LaidOutDiagram {
  model: DiagramModel;
  layout: Layout;
  /** Its sheet is turned sideways. */
  isLandscape?: boolean;
}

/**
 * Builds and lays out a diagram.
 *
 * @throws RangeError when the request names an entity or a part that does not exist
 */
export async function layOutDiagram(
  spec: Spec,
  request: DiagramRequest,
  layouts: LayoutCache,
  bounds?: Bounds,
): Promise<LaidOutDiagram> {
  const model = buildDiagram(spec, request);
  return { model, layout: await layOut(model, layouts, bounds) };
}

/** Renders a diagram that is laid out. */
export function renderDiagram(
  { model, layout, isLandscape = false }: LaidOutDiagram,
  hrefOf: HrefOfKey,
  options?: SvgOptions,
): Diagram {
  return {
    name: model.name,
    title: model.title,
    description: model.description,
    svg: toSvg(model, layout, hrefOf, options),
    width: layout.width,
    height: layout.height,
    isLandscape,
    sentences: model.sentences,
    notes: model.notes,
    // Most drawings are asked for no text.
    get texts() {
      return writeTexts(model);
    },
  };
}

/**
 * Draws a diagram. The same specification gives the same bytes.
 *
 * @param hrefOf addresses that nodes and rows link to
 * @param layouts cache of layouts
 * @param bounds the size that it should keep to; it may still be larger
 * @param options how it is rendered
 * @throws RangeError when the request names an entity or a part that does not exist
 * @example const { svg } = await drawDiagram(spec, { scope: 'entity', entity: 'patient' }, hrefOf, layouts);
 */
export async function drawDiagram(
  spec: Spec,
  request: DiagramRequest,
  hrefOf: HrefOfKey,
  layouts: LayoutCache = new Map(),
  bounds?: Bounds,
  options?: SvgOptions,
): Promise<Diagram> {
  return renderDiagram(await layOutDiagram(spec, request, layouts, bounds), hrefOf, options);
}
