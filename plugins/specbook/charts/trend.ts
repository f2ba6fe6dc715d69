/** Values over runs, run by run at equal distances, with their target as a line in steps. */
import { VERDICT_SIGNS, VERDICTS } from '../model/verdicts/verdict.ts';
import { lowerAxis, MARGINS, valueAxis, valueDomain } from './axes.ts';
import type { TrendChart } from './chart.ts';
import type { Sketcher } from './plot.ts';
import { evenly } from './scale.ts';
import { summarise } from './summarise.ts';
import { inUnit } from './units.ts';
import { VERDICT_CLASSES } from './verdict-words.ts';

const HEIGHT = 140;

/** Shapes of verdicts: none is told by its colour alone. */
const SYMBOLS = {
  met: 'circle',
  missed: 'triangle',
  'not measured': 'circle',
  stale: 'square',
  'wrong conditions': 'diamond',
} as const;

function describe({ points, targets, bound, unit }: TrendChart): string {
  const newest = points.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  const target = targets.at(-1);
  const before = targets.slice(0, -1).map(({ value }) => inUnit(value, unit));
  return [
    `${points.length} ${points.length === 1 ? 'run' : 'runs'}.`,
    newest && `Newest: ${inUnit(newest.value, unit)} on ${newest.day}, ${newest.verdict}.`,
    target && `Target ${bound === 'upper' ? 'at most' : 'at least'} ${inUnit(target.value, unit)}.`,
    before.length > 0 ? `Earlier targets: ${before.join(', ')}.` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The target that held at each point; it changes halfway between two. */
function stepsOf(
  targets: TrendChart['targets'],
  points: readonly { day: string; x: number }[],
): { x: number; value: number }[] {
  return points.flatMap(({ day, x }) => {
    const held = targets.findLast(({ from }) => from <= day) ?? targets[0];
    return held
      ? [
          { x: x - 0.5, value: held.value },
          { x: x + 0.5, value: held.value },
        ]
      : [];
  });
}

/** Runs as marks, older ones as the range of their month, the target as a line in steps. */
export const sketchTrend: Sketcher<TrendChart> = (chart, plot) => {
  const { unit, bound, targets, now } = chart;
  const points = summarise(chart.points).map((point, x) => ({ ...point, x }));
  const newest = points.at(-1);
  const target = targets.at(-1);
  const line = stepsOf(targets, points);
  // What holds today, where it has changed since the newest run.
  if (newest && target && line.at(-1)?.value !== target.value) {
    line.push({ x: newest.x + 0.5, value: target.value }, { x: newest.x + 1, value: target.value });
  }
  const domain: [number, number] = [-0.5, Math.max(0.5, ...line.map(({ x }) => x))];
  const values = [
    ...points.flatMap(({ value, range = [] }) => [value, ...range]),
    ...line.map(({ value }) => value),
  ];
  const vertical = valueDomain(values, unit);
  const wide = points.some(({ day }) => day.slice(0, 4) !== now.slice(0, 4));
  const ranges = points.flatMap(({ x, range }) =>
    range ? [{ x, least: range[0], most: range[1] }] : [],
  );
  const marks = VERDICTS.flatMap((verdict) => {
    const data = points.filter((point) => point.verdict === verdict);
    const options = { x: 'x', y: 'value', symbol: SYMBOLS[verdict], r: 4 };
    return data.length === 0
      ? []
      : [plot.dot(data, { ...options, className: `sb-run ${VERDICT_CLASSES[verdict]}` })];
  });
  return {
    height: HEIGHT,
    description: describe(chart),
    options: {
      ...MARGINS,
      x: { domain, axis: null },
      y: { domain: vertical, axis: null },
      marks: [
        ...valueAxis(plot, vertical, unit),
        ...lowerAxis(
          plot,
          evenly(points, 3).map(({ x, day }) => ({
            x,
            words: wide ? day.slice(0, 7) : day.slice(5),
          })),
          domain,
        ),
        plot.line(line, { className: 'sb-target', x: 'x', y: 'value' }),
        plot.line(points, { className: 'sb-way', x: 'x', y: 'value' }),
        ...(ranges.length === 0
          ? []
          : [plot.ruleX(ranges, { className: 'sb-range', x: 'x', y1: 'least', y2: 'most' })]),
        ...marks,
        ...(newest
          ? [
              plot.text([`${VERDICT_SIGNS[newest.verdict]} ${inUnit(newest.value, unit)}`], {
                className: `sb-words ${VERDICT_CLASSES[newest.verdict]}`,
                text: (words: string) => words,
                frameAnchor: 'top-right',
                textAnchor: 'end',
                dy: -14,
              }),
            ]
          : []),
        ...(target
          ? [
              plot.text([`${bound === 'upper' ? '≤' : '≥'} ${inUnit(target.value, unit)}`], {
                className: 'sb-label',
                text: (words: string) => words,
                frameAnchor: 'top-left',
                textAnchor: 'start',
                dy: -14,
              }),
            ]
          : []),
      ],
    },
  };
};
