/** Entity relationship diagrams: drawn as SVG at build time, said in words, and written for other tools. */
import type { Spec } from '../model/spec.ts';
import type { DiagramRequest } from './request.ts';
import { showDiagram } from './show.ts';
import { textsOf, type DiagramText } from './texts.ts';

export { drawDiagram, type Diagram } from './draw.ts';
export { drawOnPaper } from './on-paper.ts';
export { diagramName, type Detail, type DiagramRequest } from './request.ts';
export { everyDiagram, everyOtherDetail } from './every-diagram.ts';
export { keepLayoutsIn } from './graphviz.ts';
export type { Room } from './layout.ts';
export { MOST_IN_PAGE } from './limits.ts';
export { otherDetails, usualDetail } from './other-details.ts';
export { hasSecondStep } from './show-entity.ts';
export { partsOfDomain } from './parts.ts';
export { diagramStyle, standalone } from './style.ts';
export type { DiagramText } from './texts.ts';

/**
 * Writes a diagram for other tools; it is not laid out for that.
 *
 * @throws RangeError when it asks for an entity or a part that there is not
 * @example writeDiagram(spec, { show: 'domains' }).mermaid[0] // 'erDiagram\n …'
 */
export function writeDiagram(spec: Spec, request: DiagramRequest): DiagramText {
  return textsOf(showDiagram(spec, request));
}
