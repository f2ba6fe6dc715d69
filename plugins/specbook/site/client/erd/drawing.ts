/** A drawing as its hooks tell it: boxes with their places, and the lines between them. */

/** A box of a drawing. */
export interface Box {
  id: string;
  /** Its title in full, also where the drawing cuts it. */
  name: string;
  /** Upper left corner, in pixels of the drawing at 100 %. */
  x: number;
  y: number;
  width: number;
  height: number;
  element: SVGElement;
  /** What takes the focus of the keyboard: its link, or the box itself where it leads nowhere. */
  target: SVGElement;
  /** Address of what it stands for. */
  href?: string;
}

/** A line of a drawing. */
export interface Line {
  /** Ids of the boxes; `from` is the side that points. */
  from: string;
  to: string;
  /** Fields at both ends: `appointment.patient_id`. */
  fields: readonly string[];
  /** Ids of the relationships that it stands for. */
  relationships: readonly string[];
  /** `Each Appointment is for exactly one Patient (patient_id). Each Patient has any number of Appointments.` */
  words: string;
  element: SVGElement;
}

/** A whole drawing. */
export interface Drawing {
  svg: SVGSVGElement;
  boxes: ReadonlyMap<string, Box>;
  lines: readonly Line[];
}

/** Reads the hooks of a drawing, be it in the page or in a document of its own. */
export function readDrawing(svg: SVGSVGElement): Drawing {
  const boxes = [...svg.querySelectorAll<SVGElement>('[data-box]')].map(boxOf);
  return {
    svg,
    boxes: new Map(boxes.map((box) => [box.id, box])),
    lines: [...svg.querySelectorAll<SVGElement>('[data-relationship]')].map(lineOf),
  };
}

function boxOf(element: SVGElement): Box {
  const frame = element.querySelector('.sb-body, .sb-head');
  const number = (name: string): number => Number(frame?.getAttribute(name));
  const link = element.querySelector<SVGElement>(':scope > a');
  const href = link?.getAttribute('href');
  return {
    id: element.dataset.box ?? '',
    name: element.dataset.name ?? element.querySelector('.sb-name')?.textContent ?? '',
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
    element,
    target: link ?? element,
    ...(href != null && { href }),
  };
}

function lineOf(element: SVGElement): Line {
  const { from = '', to = '', fields, relationship = '' } = element.dataset;
  return {
    from,
    to,
    fields: fields?.split(' ') ?? [],
    relationships: relationship.split(' '),
    words: element.querySelector('title')?.textContent ?? '',
    element,
  };
}

/** The lines at a box. */
export function linesAt({ lines }: Drawing, id: string): Line[] {
  return lines.filter(({ from, to }) => from === id || to === id);
}

/** The style that the file of a drawing has for itself. */
const STYLE = /<style>.*?<\/style>/su;

/**
 * A drawing from its file, apart from its style: a policy without inline styles refuses that as soon as it is parsed.
 *
 * @throws when there is no such file, or it holds something else
 */
export async function fetchDrawing(href: string): Promise<{ svg: SVGSVGElement; style: string }> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} answers ${answer.status}.`);
  const text = await answer.text();
  const { documentElement } = new DOMParser().parseFromString(
    text.replace(STYLE, ''),
    'image/svg+xml',
  );
  if (!(documentElement instanceof SVGSVGElement)) throw new Error(`${href} is no drawing.`);
  return { svg: documentElement, style: STYLE.exec(text)?.[0] ?? '' };
}

/** A drawing from its file as it stands in a page, on the page's own ground. */
export async function drawingForPage(href: string): Promise<SVGSVGElement> {
  const { svg } = await fetchDrawing(href);
  svg.querySelector('.sb-sheet')?.remove();
  return svg;
}
