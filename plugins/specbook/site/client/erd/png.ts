/** A diagram as a PNG file. */
import { download } from '../download.ts';
import { isDark } from '../mermaid-theme.ts';
import { hideNodes, readDrawing } from './drawing.ts';
import { fetchDrawing } from './drawing-file.ts';

/** Dots per pixel, for dense screens. */
const DENSITY = 2;
/** No browser draws more dots on a side than this. */
const MAX_DOTS = 8192;

/** Where the style in the file begins that holds on dark systems only. */
const DARK = '@media (prefers-color-scheme: dark)';

/**
 * Offers a PNG of a drawing in the theme of the page, without hidden nodes.
 *
 * @param href the drawing as a file
 */
export async function savePng(
  href: string,
  name: string,
  hidden: ReadonlySet<string>,
): Promise<void> {
  const { svg, style } = await fetchDrawing(href);
  hideNodes(readDrawing(svg), hidden);
  const themed = style.replace(DARK, isDark() ? '@media all' : '@media not all');
  const text = new XMLSerializer()
    .serializeToString(svg)
    .replace('</desc>', () => `</desc>${themed}`);
  const image = new Image();
  // Policies allow a data address for images more often than one of a blob.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const density = Math.min(DENSITY, MAX_DOTS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * density);
  canvas.height = Math.round(image.height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`${name} is too large for a PNG file.`);
  download(`${name}.png`, blob);
}
