/** Diagrams among text. */
import { writeDiagram, type DiagramRequest } from '../erd/index.ts';
import type { Spec } from '../model/spec.ts';
import type { Diagram } from '../markup/nodes.ts';

/**
 * A picture of the data model.
 *
 * @param paper it is printed, so one too large for a sheet is divided
 * @example diagram(spec, { scope: 'domain', domain: 'billing' })
 */
export function diagram(
  spec: Spec,
  request: DiagramRequest,
  { paper = false }: { paper?: boolean } = {},
): Diagram {
  return { type: 'diagram', request, paper, write: () => writeDiagram(spec, request) };
}
