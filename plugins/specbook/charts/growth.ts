/** Values that grow up to a mark, with the days that matter. */
import { lowerAxis, MARGINS, placeOf, valueAxis, valueDomain, type Place } from './axes.ts';
import type { GrowthChart } from './chart.ts';
import { placeDayLabels, SPACE } from './day-labels.ts';
import type { Sketcher } from './plot.ts';
import { evenly } from './scale.ts';
import { inUnit } from './units.ts';

const HEIGHT = 140;
/** A line of words above the drawing for each day that matters. */
const LINE = 14;
const DAY_MS = 86_400_000;

/** Days since 1970: the scale of the lower axis. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Beginnings of years where the chart spans several, else of months. */
function calendar(from: number, to: number): Place[] {
  const [first, last] = [new Date(from * DAY_MS), new Date(to * DAY_MS)];
  const months =
    last.getUTCMonth() -
    first.getUTCMonth() +
    12 * (last.getUTCFullYear() - first.getUTCFullYear());
  const byYear = months > 30;
  const count = byYear ? months / 12 : months;
  const places = Array.from({ length: Math.ceil(count) + 1 }, (_, at): Place => {
    const date = byYear
      ? Date.UTC(first.getUTCFullYear() + at + 1, 0, 1)
      : Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + at + 1, 1);
    const words = new Date(date).toISOString().slice(0, byYear ? 4 : 7);
    return { x: date / DAY_MS, words };
  }).filter(({ x }) => x <= to);
  if (places.length > 0) return evenly(places, 4);
  return [from, to].map((x) => ({ x, words: new Date(x * DAY_MS).toISOString().slice(0, 10) }));
}

function describe({ points, mark, days, unit }: GrowthChart): string {
  const [first, last] = [points[0], points.at(-1)];
  return [
    first &&
      last &&
      `From ${inUnit(first.value, unit)} on ${first.day} to ${inUnit(last.value, unit)} on ${last.day}.`,
    mark && `${mark.label}: ${inUnit(mark.value, unit)}.`,
    ...days.map(({ label, day }) => `${label}: ${day}.`),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A curve up to its mark, and a line for each day that matters. */
export const sketchGrowth: Sketcher<GrowthChart> = (chart, plot) => {
  const { points, mark, days, unit } = chart;
  const curve = points.map(({ day, value }) => ({ x: dayNumber(day), value }));
  const all = [...curve.map(({ x }) => x), ...days.map(({ day }) => dayNumber(day))];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const room = (to - from || 1) * 0.02;
  const domain: [number, number] = [from - room, to + room];
  const lines = days.map(({ label, day, bare = false }) => ({
    x: placeOf(dayNumber(day), domain),
    words: bare ? label : `${label} ${day}`,
  }));
  const labels = placeDayLabels(lines);
  const rules = days.map(({ day }, at) => ({
    x: dayNumber(day),
    words: lines[at]?.words ?? '',
    row: labels[at]?.row ?? at,
    before: labels[at]?.side === 'before',
  }));
  const [first, last] = [points[0], points.at(-1)];
  const vertical = valueDomain([...points.map(({ value }) => value), mark?.value ?? 0], unit);
  // The words of the mark have a line of their own.
  const above = LINE * rules.length + (mark ? 8 : 0);
  return {
    height: HEIGHT + above,
    description: describe(chart),
    options: {
      ...MARGINS,
      marginTop: MARGINS.marginTop + above,
      x: { domain, axis: null },
      y: { domain: vertical, axis: null },
      marks: [
        ...valueAxis(plot, vertical, unit),
        ...lowerAxis(plot, calendar(from, to), domain),
        ...rules.flatMap((rule) => [
          plot.ruleX([rule], {
            className: 'sb-day',
            x: 'x',
            insetTop: 2 - (mark ? 8 : 0) - LINE * (rules.length - rule.row),
          }),
          plot.text([rule], {
            className: 'sb-label',
            x: 'x',
            text: 'words',
            frameAnchor: 'top',
            textAnchor: rule.before ? 'end' : 'start',
            dx: rule.before ? -SPACE : SPACE,
            dy: -14 - (mark ? 8 : 0) - LINE * (rules.length - 1 - rule.row),
          }),
        ]),
        plot.line(curve, { className: 'sb-way', x: 'x', y: 'value' }),
        ...(mark || !first || !last
          ? []
          : (
              [
                ['left', first],
                ['right', last],
              ] as const
            ).map(([side, { value }]) =>
              plot.text([inUnit(value, unit)], {
                className: 'sb-label',
                text: (words: string) => words,
                frameAnchor: `top-${side}`,
                textAnchor: side === 'left' ? 'start' : 'end',
                dy: -14,
              }),
            )),
        ...(mark
          ? [
              plot.ruleY([mark.value], { className: 'sb-target' }),
              plot.text([mark], {
                className: 'sb-label',
                text: ({ label, value }: typeof mark) => `${label} ${inUnit(value, unit)}`,
                y: 'value',
                frameAnchor: 'left',
                textAnchor: 'start',
                dx: 4,
                dy: -7,
              }),
            ]
          : []),
      ],
    },
  };
};
