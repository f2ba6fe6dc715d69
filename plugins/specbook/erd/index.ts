/** Entity relationship diagrams: drawn as SVG at build time, said in words, and written for other tools. */
import type { Spec } from '../model/spec.ts';
import type { DiagramRequest } from './model/request.ts';
import { showDiagram } from './model/build-diagram.ts';
import { textsOf, type DiagramText } from './formats/diagram-text.ts';

export { drawDiagram, type Diagram } from './draw.ts';
export { drawOnPaper } from './layout/paper.ts';
export { diagramName, type Detail, type DiagramRequest } from './model/request.ts';
export { everyDiagram, everyOtherDetail } from './model/every-diagram.ts';
export { LAYOUT_FORMAT, type GraphLayout, type LayoutCache } from './layout/graphviz.ts';
export type { Room } from './layout/layout.ts';
export { MOST_IN_PAGE } from './model/limits.ts';
export { otherDetails, usualDetail } from './model/other-details.ts';
export { hasSecondStep } from './model/entity-diagram.ts';
export { partsOfDomain } from './model/parts.ts';
export { diagramStyle, standalone } from './svg/style.ts';
export type { DiagramText } from './formats/diagram-text.ts';

/**
 * Writes a diagram for other tools; it is not laid out for that.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example writeDiagram(spec, { show: 'domains' }).mermaid[0] // 'erDiagram\n …'
 */
export function writeDiagram(spec: Spec, request: DiagramRequest): DiagramText {
  return textsOf(showDiagram(spec, request));
}
