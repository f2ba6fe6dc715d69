/**
 * Observable Plot without a browser, loaded with the first chart. Its output is reduced to SVG that a strict
 * Content-Security-Policy allows: no style elements or attributes; colours and fonts come from classes.
 */
import type * as PlotModule from '@observablehq/plot';
import type { Strings } from '../i18n/index.ts';
import type { Chart } from './chart.ts';

/** Observable Plot. */
export type Plot = typeof PlotModule;
type PlotOptions = NonNullable<Parameters<Plot['plot']>[0]>;

/** Options for Plot, and the description of the chart. */
export interface PlotSpec {
  height: number;
  /** Accessible description, in a sentence or two. */
  description: string;
  options: PlotOptions;
}

/** Builds the plot of a chart. */
export type ChartBuilder<C extends Chart> = (chart: C, plot: Plot, strings: Strings) => PlotSpec;

interface PlotRuntime {
  plot: Plot;
  document: Document;
}

let loading: Promise<PlotRuntime> | undefined;

async function importPlot(): Promise<PlotRuntime> {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { plot, document };
}

/** Plot and a document to render in, loaded once. */
export function loadPlot(): Promise<PlotRuntime> {
  return (loading ??= importPlot());
}

/** Width of a chart: a phone of 320 px without its margins. */
export const WIDTH = 288;

/** Styles are classes here, and the chart as a whole has an accessible name. */
const REMOVED_ATTRIBUTES = [
  'style',
  'font-family',
  'font-size',
  'font-variant',
  'font-weight',
  'aria-label',
  'aria-hidden',
  'aria-description',
];
const NUMERIC_ATTRIBUTES = ['d', 'transform', 'x', 'x1', 'x2', 'y', 'y1', 'y2', 'width', 'height'];

/** Rounds numbers to a hundredth of a pixel. */
const roundNumbers = (text: string): string => text.replace(/(\.\d\d)\d+/gu, '$1');

function removeStyles(svg: Element): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [...svg.querySelectorAll('*')]) {
    for (const name of REMOVED_ATTRIBUTES) element.removeAttribute(name);
    for (const name of NUMERIC_ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, roundNumbers(value));
    }
  }
}

function textElement(
  document: Document,
  name: 'title' | 'desc',
  id: string,
  text: string,
): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}

/** The SVG of a chart, with an accessible name and description. */
export function renderSvg({ plot, document }: PlotRuntime, chart: Chart, sketch: PlotSpec): string {
  const { height, description, options } = sketch;
  const size = { width: WIDTH, height };
  const drawn = plot.plot({ margin: 0, ...options, ...size, document });
  const svg = drawn.localName === 'svg' ? drawn : drawn.querySelector('svg');
  if (!svg) throw new TypeError('Plot returned no SVG');
  removeStyles(svg);
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
    textElement(document, 'title', ids[0], chart.title),
    textElement(document, 'desc', ids[1], description),
  );
  return svg.outerHTML;
}
