/** Entity relationship diagrams: as SVG, as sentences, and in the text formats of other tools. */
import type { Spec } from '../model/spec.ts';
import type { DiagramModel } from './model/diagram-model.ts';
import type { DiagramRequest } from './model/request.ts';
import { buildDiagram } from './model/build-diagram.ts';
import { writeTexts, type DiagramText } from './formats/diagram-text.ts';

export { drawDiagram, type Diagram } from './draw.ts';
export { drawOnPaper } from './layout/paper.ts';
export { diagramName, type Detail, type DiagramRequest } from './model/request.ts';
export { listDiagrams, listDetailVariants } from './model/every-diagram.ts';
export { LAYOUT_FORMAT, type GraphLayout, type LayoutCache } from './layout/graphviz.ts';
export type { Bounds } from './layout/layout.ts';
export { isLargeModel, MAX_ENTITIES_IN_PAGE } from './model/limits.ts';
export { otherDetails, defaultDetail } from './model/other-details.ts';
export { hasSecondDegree } from './model/entity-diagram.ts';
export { partsOfDomain } from './model/parts.ts';
export { graphOf } from './formats/to-graph.ts';
export { changedDiagramStyle, diagramStyle, standalone } from './svg/style.ts';
export type { DiagramText } from './formats/diagram-text.ts';

/**
 * What a diagram shows, in words, which need no layout.
 *
 * @throws RangeError when the request names an entity or a part that does not exist
 */
export function describeDiagram(
  spec: Spec,
  request: DiagramRequest,
): Pick<DiagramModel, 'title' | 'description' | 'sentences' | 'notes'> {
  return buildDiagram(spec, request);
}

/**
 * Writes a diagram in the text formats of other tools, which need no layout.
 *
 * @throws RangeError when the request names an entity or a part that does not exist
 * @example writeDiagram(spec, { scope: 'domains' }).mermaid[0] // 'flowchart LR\n …'
 */
export function writeDiagram(spec: Spec, request: DiagramRequest): DiagramText {
  return writeTexts(buildDiagram(spec, request));
}
