/** Charts as SVG, rendered at build time, and as data tables. */
import type { Strings } from '../i18n/index.ts';
import { plotBullets, plotUse } from './bullets.ts';
import type { Chart } from './chart.ts';
import { plotGrowth } from './growth.ts';
import { loadPlot, renderSvg, type Plot, type PlotSpec } from './plot.ts';
import { plotStatus } from './status.ts';
import { plotTrend } from './trend.ts';

export type {
  Bar,
  BulletChart,
  Chart,
  ChartUnit,
  GrowthChart,
  StatusChart,
  TrendChart,
  TrendPoint,
  UseChart,
} from './chart.ts';
export { dataTableOf } from './data-table.ts';
export { drawInlineChart, type InlineChart } from './inline-chart.ts';

function plotChart(chart: Chart, plot: Plot, strings: Strings): PlotSpec {
  switch (chart.kind) {
    case 'bullets':
      return plotBullets(chart, plot, strings);
    case 'use':
      return plotUse(chart, plot, strings);
    case 'status':
      return plotStatus(chart, plot, strings);
    case 'trend':
      return plotTrend(chart, plot, strings);
    case 'growth':
      return plotGrowth(chart, plot, strings);
  }
}

/**
 * The SVG of a chart, 288 units wide, with an accessible name and description. It has classes and no styles, so that it
 * follows the theme of the page and prints in black on white.
 */
export async function renderChart(chart: Chart, strings: Strings): Promise<string> {
  const runtime = await loadPlot();
  return renderSvg(runtime, chart, plotChart(chart, runtime.plot, strings));
}
