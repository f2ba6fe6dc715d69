/** Axes of small charts: few labels, and none beyond the edge. */
import type { ChartUnit } from './chart.ts';
import type { Plot } from './plot.ts';
import { roundTicks } from './scale.ts';
import { inUnit } from './units.ts';

type Marks = NonNullable<NonNullable<Parameters<Plot['plot']>[0]>['marks']>;

/** Room around the drawing. */
export const MARGINS = { marginLeft: 58, marginRight: 10, marginTop: 20, marginBottom: 24 };

/** From where to where the values go: from nothing, or from below the least where that would flatten shares. */
export function valueDomain(values: readonly number[], unit: ChartUnit): [number, number] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const spread = most - least || Math.abs(most) * 0.001 || 1;
  if (unit === 'share' && least > 0.5) return [least - spread * 0.25, most + spread * 0.1];
  return [0, most > 0 ? most * 1.06 : 1];
}

/** Lines and words at round values. */
export function valueAxis(plot: Plot, domain: readonly [number, number], unit: ChartUnit): Marks {
  const ticks = roundTicks(...domain);
  return [
    plot.ruleY(ticks, { className: 'grid' }),
    plot.text(ticks, {
      className: 'axis',
      y: (value: number) => value,
      frameAnchor: 'left',
      textAnchor: 'end',
      dx: -6,
      text: (value: number) => inUnit(value, unit),
    }),
  ];
}

/** A place on the lower axis, and its words. */
export interface Place {
  /** In units of the scale. */
  x: number;
  words: string;
}

/** Words below the drawing; at its ends they lean inwards. */
export function lowerAxis(
  plot: Plot,
  places: readonly Place[],
  [from, to]: readonly [number, number],
): Marks {
  const anchorOf = ({ x }: Place): 'start' | 'middle' | 'end' => {
    const share = (x - from) / (to - from || 1);
    return share < 0.12 ? 'start' : share > 0.85 ? 'end' : 'middle';
  };
  const groups = [...Map.groupBy(places, anchorOf)];
  return groups.map(([textAnchor, group]) =>
    plot.text(group, {
      className: 'axis',
      x: 'x',
      text: 'words',
      textAnchor,
      frameAnchor: 'bottom',
      dy: 14,
    }),
  );
}
