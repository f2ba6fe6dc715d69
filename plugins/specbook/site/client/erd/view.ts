/** How large a drawing is shown in its frame, and which part of it. The frame scrolls, so that scroll bars, touch and keys pan. */

/** Width and height, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The smallest and the largest scale. */
const LEAST = 0.2;
const MOST = 4;
/** By so much a button or a key enlarges. */
export const ZOOM_STEP = 1.25;

/** A scale within what is allowed. */
export function bounded(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, scale));
}

/** The scale at which a whole drawing is seen; one smaller than its frame is enlarged up to twice. */
export function fitting(frame: Size, drawing: Size): number {
  return bounded(Math.min(frame.width / drawing.width, frame.height / drawing.height, 2));
}

/**
 * Where a frame must be scrolled to, so that what is under a point stays there when the scale changes. For one axis; a
 * drawing smaller than its frame stands in the middle where the axis says so.
 *
 * @param point from the edge of the frame
 * @returns the new distance; the browser keeps it within the drawing
 */
export function scrollAfter(
  axis: { scroll: number; frame: number; drawing: number; isCentred: boolean },
  point: number,
  before: number,
  after: number,
): number {
  const offset = (scale: number): number =>
    axis.isCentred ? Math.max(0, (axis.frame - axis.drawing * scale) / 2) : 0;
  const there = (axis.scroll + point - offset(before)) / before;
  return there * after + offset(after) - point;
}

/** The part of a drawing that is shown. */
export class View {
  readonly #sheet: HTMLElement;
  #svg: SVGSVGElement;
  #size: Size;
  #scale = 1;
  #changed: (scale: number) => void = () => undefined;

  constructor(sheet: HTMLElement, svg: SVGSVGElement) {
    this.#sheet = sheet;
    this.#svg = svg;
    this.#size = sizeOf(svg);
  }

  /** 1 at 100 %. */
  get scale(): number {
    return this.#scale;
  }

  /** Calls back after every change of the scale or of the drawing. */
  onChange(changed: (scale: number) => void): void {
    this.#changed = changed;
  }

  /** Shows another drawing at the same scale. */
  replace(svg: SVGSVGElement): void {
    this.#svg = svg;
    this.#size = sizeOf(svg);
    this.#sheet.style.blockSize = '';
    this.#apply(this.#scale);
  }

  /**
   * Changes the scale.
   *
   * @param at the point that stays where it is, from the window's corner; the middle of the frame by default
   */
  zoomTo(wanted: number, at?: { x: number; y: number }): void {
    const scale = bounded(wanted);
    const sheet = this.#sheet;
    const frame = sheet.getBoundingClientRect();
    // The frame keeps its size, so that the page below stands still.
    if (!sheet.style.blockSize) sheet.style.blockSize = `${frame.height}px`;
    const point = at
      ? { x: at.x - frame.left, y: at.y - frame.top }
      : { x: frame.width / 2, y: frame.height / 2 };
    const { width, height } = this.#size;
    const x = {
      scroll: sheet.scrollLeft,
      frame: sheet.clientWidth,
      drawing: width,
      isCentred: true,
    };
    const y = {
      scroll: sheet.scrollTop,
      frame: sheet.clientHeight,
      drawing: height,
      isCentred: false,
    };
    const left = scrollAfter(x, point.x, this.#scale, scale);
    const top = scrollAfter(y, point.y, this.#scale, scale);
    this.#apply(scale);
    sheet.scrollTo({ left, top, behavior: 'instant' });
  }

  /** Shows all of it. */
  fit(): void {
    const { clientWidth, clientHeight } = this.#sheet;
    this.zoomTo(fitting({ width: clientWidth, height: clientHeight }, this.#size));
  }

  /** Moves by parts of the frame: 1 is its whole width or height. */
  pan(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.#sheet;
    this.#sheet.scrollBy({ left: right * clientWidth, top: down * clientHeight });
  }

  /** Lets the frame take the height that its surroundings give it. */
  release(): void {
    this.#sheet.style.blockSize = '';
  }

  /** True while there is more of the drawing than the frame shows. */
  get isCut(): boolean {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = this.#sheet;
    return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
  }

  #apply(scale: number): void {
    this.#scale = scale;
    this.#svg.setAttribute('width', String(Math.round(this.#size.width * scale)));
    this.#svg.setAttribute('height', String(Math.round(this.#size.height * scale)));
    this.#changed(scale);
  }
}

function sizeOf(svg: SVGSVGElement): Size {
  const { width, height } = svg.viewBox.baseVal;
  return { width, height };
}
