/** Charts as SVG text, drawn at build time, and the same numbers as rows. */
import { sketchBullets, sketchUse } from './bullets.ts';
import type { Chart } from './chart.ts';
import { sketchGrowth } from './growth.ts';
import { studio, svgOf, type Plot, type Sketch } from './plot.ts';
import { sketchStatus } from './status.ts';
import { sketchTrend } from './trend.ts';

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

function sketchOf(chart: Chart, plot: Plot): Sketch {
  switch (chart.kind) {
    case 'bullets':
      return sketchBullets(chart, plot);
    case 'use':
      return sketchUse(chart, plot);
    case 'standing':
      return sketchStatus(chart, plot);
    case 'trend':
      return sketchTrend(chart, plot);
    case 'growth':
      return sketchGrowth(chart, plot);
  }
}

/**
 * The SVG of a chart, 288 units wide: one picture with a name and a description, in classes and no styles, so that it
 * follows the theme of the page and prints in black on white.
 */
export async function drawChart(chart: Chart): Promise<string> {
  const place = await studio();
  return svgOf(place, chart, sketchOf(chart, place.plot));
}
