/** Charts among text: drawn on a page, rows of numbers in Markdown. */
import type { Node, Paragraph, Table } from 'mdast';
import { dataTableOf, type Chart } from '../charts/index.ts';
import { stringsOf, type Strings } from '../i18n/index.ts';
import type { Spec } from '../model/spec.ts';
import { paragraph, table, type Content } from './mdast.ts';

/** Charts side by side. */
export interface ChartGrid extends Node {
  type: 'charts';
  children: ChartNode[];
  /** What unfolds to their data table. */
  summary: string;
  /** Tables beside it tell the same: where nothing is drawn there is nothing to add. */
  beside: boolean;
}

/** One chart: what it is about, and its numbers. */
export interface ChartNode extends Node {
  type: 'chart';
  chart: Chart;
  children: [Paragraph, Table];
}

declare module 'mdast' {
  interface RootContentMap {
    chart: ChartNode;
    charts: ChartGrid;
  }
  interface BlockContentMap {
    charts: ChartGrid;
  }
}

/** A chart, and what stands above it; its title when absent. */
export interface CaptionedChart {
  chart: Chart;
  caption?: Content;
}

function chartNode(strings: Strings, { chart, caption = chart.title }: CaptionedChart): ChartNode {
  const { columns, rows } = dataTableOf(chart, strings);
  const numbers = table({
    caption: chart.title,
    columns: columns.map(({ label, number }) => ({ label, ...(number && { align: 'right' }) })),
    rows,
  });
  return { type: 'chart', chart, children: [paragraph(caption), numbers] };
}

/**
 * Charts side by side, each with its numbers; nothing where there is none.
 *
 * @param charts titles are unique on their page: they name the tables of numbers
 * @param beside tables beside them tell the same, so that Markdown has nothing to add
 */
export function chartGrid(
  spec: Spec,
  charts: readonly CaptionedChart[],
  { summary, beside = false }: { summary?: string; beside?: boolean } = {},
): ChartGrid[] {
  if (charts.length === 0) return [];
  const strings = stringsOf(spec);
  return [
    {
      type: 'charts',
      summary: summary ?? strings.charts.dataTable,
      beside,
      children: charts.map((chart) => chartNode(strings, chart)),
    },
  ];
}
