/** Diagrams among text. */
import { writeDiagram, type DiagramRequest, type DiagramText } from '../erd/index.ts';
import type { Spec } from '../model/spec.ts';
import type { Diagram } from '../markup/nodes.ts';

/** The sheets of a diagram as they are in a document, for the print of a page that shows it in a form for screens. */
export function diagramSheets(spec: Spec, request: DiagramRequest): Diagram {
  return { ...diagram(spec, request, { paper: true }), sheets: true };
}

/**
 * A picture of the data model.
 *
 * @param paper it is printed, so one too large for a sheet is divided
 * @param file its file stands in for one that is too large for a page
 * @param preview it is drawn small, above the one in full
 * @example diagram(spec, { scope: 'domain', domain: 'billing' })
 */
export function diagram(
  spec: Spec,
  request: DiagramRequest,
  { paper = false, file, preview }: { paper?: boolean } & Pick<Diagram, 'file' | 'preview'> = {},
): Diagram {
  const write = (): DiagramText => writeDiagram(spec, request);
  return { type: 'diagram', request, paper, file, preview, write };
}
