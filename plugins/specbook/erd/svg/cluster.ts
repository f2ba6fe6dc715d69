/** A cluster as SVG. */
import { CLUSTER_TITLE } from '../layout/clusters.ts';
import type { PlacedCluster } from '../layout/layout-model.ts';
import { truncateToWidth } from '../layout/text-width.ts';
import { linked, type HrefOfKey } from './link.ts';
import { escapeXml } from './xml.ts';

/** From the upper edge to the baseline of the title. */
const BASELINE = 32;

/** A frame with its title, which links to the domain. */
export function renderCluster(
  { cluster, x, y, width, height }: PlacedCluster,
  hrefOf: HrefOfKey,
): string {
  const { size, padding } = CLUSTER_TITLE;
  const title = truncateToWidth(cluster.title, width - 2 * padding, size, 'text');
  const text = `<text class="sb-cluster-name" x="${x + padding}" y="${y + BASELINE}">${escapeXml(title)}</text>`;
  const href = cluster.key && hrefOf(cluster.key);
  return [
    `<g class="sb-cluster${cluster.tint === undefined ? '' : ` sb-tint-${cluster.tint}`}">`,
    `<title>${escapeXml(cluster.title)}</title>`,
    `<rect class="sb-frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`,
    linked(href, text),
    '</g>',
  ].join('');
}
