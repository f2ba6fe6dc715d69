/** Axes of small charts: few labels, none beyond the edge. */
import type { InLanguage } from '../model/quantity.ts';
import type { ChartUnit } from './chart.ts';
import { WIDTH, type Plot } from './plot.ts';
import { roundTicks } from './scale.ts';
import { formatValue } from './units.ts';

type Marks = NonNullable<NonNullable<Parameters<Plot['plot']>[0]>['marks']>;

/** Space around the plot area. */
export const MARGINS = { marginLeft: 58, marginRight: 10, marginTop: 20, marginBottom: 24 };

/** Domain of the value axis: from zero, or from below the minimum where zero would flatten shares. */
export function valueDomain(values: readonly number[], unit: ChartUnit): [number, number] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const spread = most - least || Math.abs(most) * 0.001 || 1;
  if (unit === 'share' && least > 0.5) return [least - spread * 0.25, most + spread * 0.1];
  return [0, most > 0 ? most * 1.06 : 1];
}

/** Grid lines and labels at round values. */
export function valueAxis(
  plot: Plot,
  domain: readonly [number, number],
  unit: ChartUnit,
  of: InLanguage,
): Marks {
  const ticks = roundTicks(...domain);
  return [
    plot.ruleY(ticks, { className: 'sb-grid' }),
    plot.text(ticks, {
      className: 'sb-axis',
      y: (value: number) => value,
      frameAnchor: 'left',
      textAnchor: 'end',
      dx: -6,
      text: (value: number) => formatValue(value, unit, of),
    }),
  ];
}

/** A tick of the lower axis. */
export interface Tick {
  /** In units of the scale. */
  x: number;
  label: string;
}

/** Position of a value on the lower axis, in units of the drawing. */
export function scaleX(value: number, [from, to]: readonly [number, number]): number {
  const width = WIDTH - MARGINS.marginLeft - MARGINS.marginRight;
  return MARGINS.marginLeft + (width * (value - from)) / (to - from || 1);
}

/** Estimated width of a letter of an axis label, in units of the drawing. */
const LETTER_WIDTH = 6.4;
/** Between two labels. */
const LABEL_GAP = 6;

/** Labels below the drawing, centred at their ticks, right-aligned at the edge; labels that would overlap are dropped. */
export function lowerAxis(
  plot: Plot,
  ticks: readonly Tick[],
  domain: readonly [number, number],
): Marks {
  let usedX = -Infinity;
  const shown = ticks.flatMap((tick) => {
    const [x, width] = [scaleX(tick.x, domain), tick.label.length * LETTER_WIDTH];
    const isAtEdge = x + width / 2 > WIDTH;
    const start = isAtEdge ? x - width : x - width / 2;
    if (start < usedX + LABEL_GAP) return [];
    usedX = start + width;
    return [{ ...tick, anchor: isAtEdge ? ('end' as const) : ('middle' as const) }];
  });
  return [...Map.groupBy(shown, ({ anchor }) => anchor)].map(([textAnchor, group]) =>
    plot.text(group, {
      className: 'sb-axis',
      x: 'x',
      text: 'label',
      textAnchor,
      frameAnchor: 'bottom',
      dy: 14,
    }),
  );
}
