/** A diagram as a picture of dots, for where drawings are not taken. */
import { fetchDrawing, readDrawing } from './drawing.ts';
import { hideIn } from './state.ts';
import { isDark } from '../mermaid-theme.ts';

/** Dots for each pixel, for screens that have as many. */
const DENSITY = 2;
/** No browser draws more dots on a side than this. */
const MOST = 8192;

/** How the file says that a part of its style is for dark systems. */
const DARK = '@media (prefers-color-scheme: dark)';

/**
 * Gives the reader a picture of a drawing in the theme of the page, without what is hidden.
 *
 * @param href the drawing as a file
 */
export async function savePng(
  href: string,
  name: string,
  hidden: ReadonlySet<string>,
): Promise<void> {
  const { svg, style } = await fetchDrawing(href);
  hideIn(readDrawing(svg), hidden);
  const themed = style.replace(DARK, isDark() ? '@media all' : '@media not all');
  const text = new XMLSerializer()
    .serializeToString(svg)
    .replace('</desc>', () => `</desc>${themed}`);
  const image = new Image();
  // A data address: policies allow it for pictures more often than one of a blob.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const density = Math.min(DENSITY, MOST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * density);
  canvas.height = Math.round(image.height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`${name} is too large for a picture.`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.png`;
  link.click();
  // A browser may begin to read after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
