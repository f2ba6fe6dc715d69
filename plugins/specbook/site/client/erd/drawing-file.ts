/** Drawings from their files. */

/** The style that a drawing has in its file. */
const STYLE = /<style>.*?<\/style>/su;

/**
 * A drawing from its file, apart from its style: a policy without inline styles refuses a style as soon as it is parsed.
 *
 * @throws when there is no such file, or it is no drawing
 */
export async function fetchDrawing(href: string): Promise<{ svg: SVGSVGElement; style: string }> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answers ${response.status}.`);
  const text = await response.text();
  const { documentElement } = new DOMParser().parseFromString(
    text.replace(STYLE, ''),
    'image/svg+xml',
  );
  if (!(documentElement instanceof SVGSVGElement)) throw new Error(`${href} is no drawing.`);
  return { svg: documentElement, style: STYLE.exec(text)?.[0] ?? '' };
}

/** A drawing from its file for a page, which has a background of its own. */
export async function fetchForPage(href: string): Promise<SVGSVGElement> {
  const { svg } = await fetchDrawing(href);
  svg.querySelector('.sb-sheet')?.remove();
  return svg;
}
