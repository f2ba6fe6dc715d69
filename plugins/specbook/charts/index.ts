/** Charts as SVG, rendered at build time, and as data tables. */
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

function plotChart(chart: Chart, plot: Plot): PlotSpec {
  switch (chart.kind) {
    case 'bullets':
      return plotBullets(chart, plot);
    case 'use':
      return plotUse(chart, plot);
    case 'status':
      return plotStatus(chart, plot);
    case 'trend':
      return plotTrend(chart, plot);
    case 'growth':
      return plotGrowth(chart, plot);
  }
}

/**
 * The SVG of a chart, 288 units wide, with an accessible name and description. It has classes and no styles, so that it
 * follows the theme of the page and prints in black on white.
 */
export async function renderChart(chart: Chart): Promise<string> {
  const runtime = await loadPlot();
  return renderSvg(runtime, chart, plotChart(chart, runtime.plot));
}
