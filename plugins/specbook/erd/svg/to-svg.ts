/** A laid out diagram as SVG: groups with classes, real text, no colours. */
import { FONT_SIZE } from '../layout/node-shape.ts';
import type { DiagramModel } from '../model/diagram-model.ts';
import type { Layout } from '../layout/layout-model.ts';
import { renderNode } from './node.ts';
import { renderCluster } from './cluster.ts';
import { renderEdge } from './edge.ts';
import type { HrefOfKey } from './link.ts';
import { escapeXml, px } from './xml.ts';

/** How a drawing is rendered. */
export interface SvgOptions {
  /** No script works on it: edges and rows have no data and no tooltips, which would be half of a printed document. */
  isStatic?: boolean;
}

/**
 * The drawing. Its style is {@link diagramStyle}, whose colours are custom properties of the page.
 *
 * @param hrefOf addresses for links from nodes and rows
 */
export function toSvg(
  model: DiagramModel,
  layout: Layout,
  hrefOf: HrefOfKey,
  { isStatic = false }: SvgOptions = {},
): string {
  const id = `erd-${model.name}`;
  const width = px(layout.width);
  const height = px(layout.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="sb-erd" role="group" aria-labelledby="${escapeXml(id)}-title" aria-describedby="${escapeXml(id)}-desc" data-diagram="${escapeXml(model.name)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${FONT_SIZE.row}">`,
    `<title id="${escapeXml(id)}-title">${escapeXml(model.title)}</title>`,
    `<desc id="${escapeXml(id)}-desc">${escapeXml(model.description)}</desc>`,
    ...(layout.clusters ?? []).map((cluster) => renderCluster(cluster, hrefOf)),
    '<g class="sb-nodes">',
    ...layout.nodes.map((node) => renderNode(node, hrefOf, isStatic)),
    // Edges come after nodes, since brackets reach into their nodes.
    '</g><g class="sb-edges">',
    ...layout.edges.map((edge) => renderEdge(edge, isStatic)),
    '</g></svg>',
  ].join('\n');
}
