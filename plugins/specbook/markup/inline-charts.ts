/** Charts within a line or a cell: drawn in HTML, in Markdown what they show in words. */
import type { Node } from 'mdast';
import type { InlineChart } from '../charts/index.ts';

/** A chart in a run of text. */
export interface InlineChartNode extends Node {
  type: 'inlineChart';
  chart: InlineChart;
  /** What it shows, where no text beside it says so. */
  alt?: string | undefined;
}

declare module 'mdast' {
  interface RootContentMap {
    inlineChart: InlineChartNode;
  }
  interface PhrasingContentMap {
    inlineChart: InlineChartNode;
  }
}

/** @param alt what it shows; without one the text beside it says the same */
export function inlineChart(chart: InlineChart, alt?: string): InlineChartNode {
  return { type: 'inlineChart', chart, alt };
}
