/**
 * Observable Plot without a browser: loaded when the first chart is drawn, so that a site without charts pays nothing.
 * What it writes becomes SVG that a page under a strict Content-Security-Policy takes: no style element, no style
 * attribute; colours and fonts come from classes.
 */
import type * as PlotModule from '@observablehq/plot';
import type { Chart } from './chart.ts';

/** Observable Plot. */
export type Plot = typeof PlotModule;
type PlotOptions = NonNullable<Parameters<Plot['plot']>[0]>;

/** What a chart gives to Plot, and what it says of itself. */
export interface Sketch {
  height: number;
  /** The chart in a sentence or two, for those who do not see it. */
  description: string;
  options: PlotOptions;
}

/** Makes the sketch of a chart. */
export type Sketcher<C extends Chart> = (chart: C, plot: Plot) => Sketch;

interface Studio {
  plot: Plot;
  document: Document;
}

let loading: Promise<Studio> | undefined;

async function load(): Promise<Studio> {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { plot, document };
}

/** Plot and a document to draw in, loaded once. */
export function studio(): Promise<Studio> {
  return (loading ??= load());
}

/** Units of the drawing that a chart is wide: what a phone of 320 px has beside its margins. */
export const WIDTH = 288;

/** What Plot says of looks and of marks: looks are classes here, and the chart as a whole has a name. */
const REMOVED = [
  'style',
  'font-family',
  'font-size',
  'font-variant',
  'font-weight',
  'aria-label',
  'aria-hidden',
  'aria-description',
];
const NUMBERS = ['d', 'transform', 'x', 'x1', 'x2', 'y', 'y1', 'y2', 'width', 'height'];

/** Two digits behind the point are a hundredth of a pixel. */
const short = (text: string): string => text.replace(/(\.\d\d)\d+/gu, '$1');

function clean(svg: Element): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [...svg.querySelectorAll('*')]) {
    for (const name of REMOVED) element.removeAttribute(name);
    for (const name of NUMBERS) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, short(value));
    }
  }
}

function named(document: Document, name: 'title' | 'desc', id: string, text: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}

/** The SVG text of a chart: one element with a name, a description and an id of its own. */
export function svgOf({ plot, document }: Studio, chart: Chart, sketch: Sketch): string {
  const { height, description, options } = sketch;
  const size = { width: WIDTH, height };
  const drawn = plot.plot({ margin: 0, ...options, ...size, document });
  const svg = drawn.localName === 'svg' ? drawn : drawn.querySelector('svg');
  if (!svg) throw new TypeError('Plot has drawn no SVG');
  clean(svg);
  for (const name of svg.getAttributeNames()) svg.removeAttribute(name);
  const ids = [`chart.${chart.id}.title`, `chart.${chart.id}.text`] as const;
  const attributes: Record<string, string> = {
    class: `sb-chart sb-${chart.kind}`,
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: String(WIDTH),
    height: String(height),
    role: 'img',
    'aria-labelledby': ids.join(' '),
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  svg.prepend(
    named(document, 'title', ids[0], chart.title),
    named(document, 'desc', ids[1], description),
  );
  return svg.outerHTML;
}
