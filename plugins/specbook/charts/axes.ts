/** Axes of small charts: few labels, and none beyond the edge. */
import type { ChartUnit } from './chart.ts';
import { WIDTH, type Plot } from './plot.ts';
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
    plot.ruleY(ticks, { className: 'sb-grid' }),
    plot.text(ticks, {
      className: 'sb-axis',
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

/** Where a value of the lower scale stands, in units of the drawing. */
export function placeOf(value: number, [from, to]: readonly [number, number]): number {
  const room = WIDTH - MARGINS.marginLeft - MARGINS.marginRight;
  return MARGINS.marginLeft + (room * (value - from)) / (to - from || 1);
}

/** How wide a letter below the drawing is, about, in its units. */
const LETTER = 6.4;
/** Between the words of two places. */
const BETWEEN = 6;

/** Words below the drawing, in the middle of their places; at the edge they lean inwards, and none touch. */
export function lowerAxis(
  plot: Plot,
  places: readonly Place[],
  domain: readonly [number, number],
): Marks {
  let taken = -Infinity;
  const shown = places.flatMap((place) => {
    const [x, width] = [placeOf(place.x, domain), place.words.length * LETTER];
    const leans = x + width / 2 > WIDTH;
    const start = leans ? x - width : x - width / 2;
    if (start < taken + BETWEEN) return [];
    taken = start + width;
    return [{ ...place, anchor: leans ? ('end' as const) : ('middle' as const) }];
  });
  return [...Map.groupBy(shown, ({ anchor }) => anchor)].map(([textAnchor, group]) =>
    plot.text(group, {
      className: 'sb-axis',
      x: 'x',
      text: 'words',
      textAnchor,
      frameAnchor: 'bottom',
      dy: 14,
    }),
  );
}
