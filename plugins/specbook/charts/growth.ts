/** Growth charts: a curve up to a threshold, with annotated days. */
import type { Strings } from '../i18n/index.ts';
import { lowerAxis, MARGINS, scaleX, valueAxis, valueDomain, type Tick } from './axes.ts';
import type { GrowthChart } from './chart.ts';
import { placeDayLabels, LABEL_OFFSET } from './day-labels.ts';
import type { ChartBuilder, Plot } from './plot.ts';
import { sampleEvenly } from './scale.ts';
import { formatValue } from './units.ts';

const HEIGHT = 140;
/** Height of the label of an annotated day. */
const LINE_HEIGHT = 14;
const DAY_MS = 86_400_000;

/** Days since 1970: the unit of the lower axis. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Starts of years where the chart spans several, else of months. */
function calendarTicks(from: number, to: number): Tick[] {
  const [first, last] = [new Date(from * DAY_MS), new Date(to * DAY_MS)];
  const months =
    last.getUTCMonth() -
    first.getUTCMonth() +
    12 * (last.getUTCFullYear() - first.getUTCFullYear());
  const byYear = months > 30;
  const count = byYear ? months / 12 : months;
  const ticks = Array.from({ length: Math.ceil(count) + 1 }, (_, at): Tick => {
    const date = byYear
      ? Date.UTC(first.getUTCFullYear() + at + 1, 0, 1)
      : Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + at + 1, 1);
    const label = new Date(date).toISOString().slice(0, byYear ? 4 : 7);
    return { x: date / DAY_MS, label };
  }).filter(({ x }) => x <= to);
  if (ticks.length > 0) return sampleEvenly(ticks, 4);
  return [from, to].map((x) => ({ x, label: new Date(x * DAY_MS).toISOString().slice(0, 10) }));
}

function describe({ points, marks = [], days, unit }: GrowthChart, strings: Strings): string {
  const { description: t } = strings.charts;
  const [first, last] = [points[0], points.at(-1)];
  return [
    first &&
      last &&
      t.growth({
        first: formatValue(first.value, unit, strings),
        firstDay: first.day,
        last: formatValue(last.value, unit, strings),
        lastDay: last.day,
      }),
    ...marks.map(({ label, value }) => t.bar({ label, value: formatValue(value, unit, strings) })),
    ...days.map(({ label, day }) => t.bar({ label, value: day })),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The first and the last value, on the curve itself. */
function endLabels(
  curve: readonly { x: number; value: number }[],
  plot: Plot,
  words: (value: number) => string,
) {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return [];
  return (
    [
      [first, 'start'],
      [last, 'end'],
    ] as const
  ).map(([point, textAnchor]) =>
    plot.text([point], {
      className: 'sb-label',
      x: 'x',
      y: 'value',
      text: ({ value }: typeof point) => words(value),
      textAnchor,
      dy: -9,
    }),
  );
}

/** A curve up to its threshold, and a line for each annotated day. */
export const plotGrowth: ChartBuilder<GrowthChart> = (chart, plot, strings) => {
  const { points, marks = [], days, unit } = chart;
  const hasMarks = marks.length > 0;
  const curve = points.map(({ day, value }) => ({ x: dayNumber(day), value }));
  const all = [...curve.map(({ x }) => x), ...days.map(({ day }) => dayNumber(day))];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const padding = (to - from || 1) * 0.02;
  const domain: [number, number] = [from - padding, to + padding];
  const lines = days.map(({ label, day, bare = false }) => ({
    x: scaleX(dayNumber(day), domain),
    label: bare ? label : `${label} ${day}`,
  }));
  const labels = placeDayLabels(lines);
  const rules = days.map(({ day }, at) => ({
    x: dayNumber(day),
    label: lines[at]?.label ?? '',
    row: labels[at]?.row ?? at,
    before: labels[at]?.side === 'before',
  }));
  const [first, last] = [points[0], points.at(-1)];
  const vertical = valueDomain(
    [...points.map(({ value }) => value), ...marks.map(({ value }) => value)],
    unit,
  );
  // The label of the threshold needs a line of its own.
  const above = LINE_HEIGHT * rules.length + (hasMarks ? 8 : 0);
  return {
    height: (chart.height ?? HEIGHT) + above,
    description: describe(chart, strings),
    options: {
      ...MARGINS,
      marginTop: MARGINS.marginTop + above,
      x: { domain, axis: null },
      y: { domain: vertical, axis: null },
      marks: [
        ...valueAxis(plot, vertical, unit, strings),
        ...lowerAxis(plot, calendarTicks(from, to), domain),
        ...rules.flatMap((rule) => [
          plot.ruleX([rule], {
            className: 'sb-day',
            x: 'x',
            insetTop: 2 - (hasMarks ? 8 : 0) - LINE_HEIGHT * (rules.length - rule.row),
          }),
          plot.text([rule], {
            className: 'sb-label',
            x: 'x',
            text: 'label',
            frameAnchor: 'top',
            textAnchor: rule.before ? 'end' : 'start',
            dx: rule.before ? -LABEL_OFFSET : LABEL_OFFSET,
            dy: -14 - (hasMarks ? 8 : 0) - LINE_HEIGHT * (rules.length - 1 - rule.row),
          }),
        ]),
        plot.line(curve, { className: 'sb-series', x: 'x', y: 'value' }),
        ...(hasMarks || !first || !last
          ? []
          : (
              [
                ['left', first],
                ['right', last],
              ] as const
            ).map(([side, { value }]) =>
              plot.text([formatValue(value, unit, strings)], {
                className: 'sb-label',
                text: (words: string) => words,
                frameAnchor: `top-${side}`,
                textAnchor: side === 'left' ? 'start' : 'end',
                dy: -14,
              }),
            )),
        ...marks.flatMap((mark) => [
          plot.ruleY([mark.value], { className: 'sb-target' }),
          plot.text([mark], {
            className: 'sb-label',
            text: ({ label, value }: typeof mark) =>
              `${label} ${formatValue(value, unit, strings)}`,
            y: 'value',
            frameAnchor: 'left',
            textAnchor: 'start',
            dx: 4,
            dy: -7,
          }),
        ]),
        ...(marks.length > 1
          ? endLabels(curve, plot, (value) => formatValue(value, unit, strings))
          : []),
      ],
    },
  };
};
