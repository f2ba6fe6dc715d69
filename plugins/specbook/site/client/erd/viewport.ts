/** The scale of a drawing, and the part of it that is visible. Its frame scrolls, so that scroll bars, touch and keys pan. */

/** Width and height, in pixels. */
export interface Size {
  width: number;
  height: number;
}

const MIN_SCALE = 0.2;
const MAX_SCALE = 4;
/** Factor of a button or a key. */
export const ZOOM_STEP = 1.25;

/** The nearest allowed scale. */
export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

/** The scale at which the whole drawing is visible; a small drawing is enlarged up to twice. */
export function scaleToFit(frame: Size, drawing: Size): number {
  return clampScale(Math.min(frame.width / drawing.width, frame.height / drawing.height, 2));
}

/**
 * The scroll offset that keeps a point in place when the scale changes, on one axis. A drawing smaller than its frame is
 * centred where the axis says so.
 *
 * @param point from the edge of the frame
 * @returns the new offset; the browser keeps it within the drawing
 */
export function scrollAfterZoom(
  axis: { scroll: number; frame: number; drawing: number; isCentered: boolean },
  point: number,
  before: number,
  after: number,
): number {
  const margin = (scale: number): number =>
    axis.isCentered ? Math.max(0, (axis.frame - axis.drawing * scale) / 2) : 0;
  const inDrawing = (axis.scroll + point - margin(before)) / before;
  return inDrawing * after + margin(after) - point;
}

/** The visible part of a drawing. */
export class Viewport {
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
    this.releaseHeight();
    this.#apply(this.#scale);
  }

  /**
   * Changes the scale.
   *
   * @param at the point that stays in place, in coordinates of the window; the middle of the frame by default
   */
  zoomTo(requested: number, at?: { x: number; y: number }): void {
    const scale = clampScale(requested);
    const sheet = this.#sheet;
    const frame = sheet.getBoundingClientRect();
    // The frame keeps its height, so that nothing below it moves.
    if (!sheet.style.blockSize) sheet.style.blockSize = `${frame.height}px`;
    const point = at
      ? { x: at.x - frame.left, y: at.y - frame.top }
      : { x: frame.width / 2, y: frame.height / 2 };
    const { width, height } = this.#size;
    const x = {
      scroll: sheet.scrollLeft,
      frame: sheet.clientWidth,
      drawing: width,
      isCentered: true,
    };
    const y = {
      scroll: sheet.scrollTop,
      frame: sheet.clientHeight,
      drawing: height,
      isCentered: false,
    };
    const left = scrollAfterZoom(x, point.x, this.#scale, scale);
    const top = scrollAfterZoom(y, point.y, this.#scale, scale);
    this.#apply(scale);
    sheet.scrollTo({ left, top, behavior: 'instant' });
  }

  /** Zooms in by a step, or out by its inverse. */
  zoomBy(factor: number, at?: { x: number; y: number }): void {
    this.zoomTo(this.#scale * factor, at);
  }

  /** Makes the whole drawing visible. */
  fit(): void {
    const { clientWidth, clientHeight } = this.#sheet;
    this.zoomTo(scaleToFit({ width: clientWidth, height: clientHeight }, this.#size));
  }

  /** Pans by parts of the frame: 1 is its whole width or height. */
  pan(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.#sheet;
    this.#sheet.scrollBy({ left: right * clientWidth, top: down * clientHeight });
  }

  /** Scrolls the frame, not the page, until an element is in its middle. */
  center(element: Element): void {
    const [frame, target] = [this.#sheet.getBoundingClientRect(), element.getBoundingClientRect()];
    this.#sheet.scrollBy({
      left: target.left + target.width / 2 - frame.left - frame.width / 2,
      top: target.top + target.height / 2 - frame.top - frame.height / 2,
      behavior: 'instant',
    });
  }

  /** Lets the frame have the height that its surroundings give it. */
  releaseHeight(): void {
    this.#sheet.style.blockSize = '';
  }

  /** True while the drawing is larger than the frame. */
  get isOverflowing(): boolean {
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
