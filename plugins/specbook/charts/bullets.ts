/** Bullet bars: measured as a bar, target as a tick, earlier runs as faint ticks, words above each bar. */
import { VERDICT_SIGNS, VERDICTS, type Verdict } from '../model/verdicts/verdict.ts';
import type { Bar, BulletChart, ChartUnit, UseChart } from './chart.ts';
import { WIDTH, type Plot, type Sketch, type Sketcher } from './plot.ts';
import { inUnit, percentOf } from './units.ts';
import { barWords, VERDICT_CLASSES } from './verdict-words.ts';

/** Where things are in a row, from its top. */
const WORDS_AT = 12;
const BAR = { from: 20, to: 30 };
const ROW = 36;
/** Below the bar, where something is expected. */
const EXPECTED = { from: 33, to: 36, words: 45 };
const EXPECTED_ROW = 56;
/** What sticks out below the last bar. */
const MARGIN = 4;
/** Letters that fit into one line. */
const LETTERS = 40;

/** One row on a common scale. */
interface Row {
  label: string;
  words: string;
  verdict: Verdict;
  value?: number | undefined;
  target: number;
  earlier?: readonly number[] | undefined;
  expected?: number | undefined;
  expectedWords?: string | undefined;
}

/** A label that leaves room for the words on the right. */
function cut({ label, words }: Row): string {
  const most = Math.max(6, LETTERS - words.length);
  // By characters, so that none is cut in half.
  const letters = Array.from(label);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : label;
}

/** Draws rows below each other; the scale begins at nothing and ends at `most`. */
function sketch(plot: Plot, rows: readonly Row[], most: number): Omit<Sketch, 'description'> {
  const step = rows.some(({ expected }) => expected !== undefined) ? EXPECTED_ROW : ROW;
  const height = rows.length * step + MARGIN;
  const placed = rows.map((row, index) => ({ ...row, y: index * step }));
  const within = (value: number): number => Math.min(value, most);
  const bar = (
    className: string,
    data: readonly { y: number; x: number }[],
    { from, to }: { from: number; to: number } = BAR,
  ) =>
    data.length === 0
      ? []
      : [
          plot.rect(data, {
            className,
            x1: 0,
            x2: 'x',
            y1: ({ y }: { y: number }) => y + from,
            y2: ({ y }: { y: number }) => y + to,
          }),
        ];
  const ticks = (
    className: string,
    data: readonly { y: number; x: number }[],
    from: number,
    to: number,
  ) =>
    data.length === 0
      ? []
      : [
          plot.ruleX(data, {
            className,
            x: 'x',
            y1: ({ y }: { y: number }) => y + from,
            y2: ({ y }: { y: number }) => y + to,
          }),
        ];
  const words = (
    className: string,
    data: readonly { y: number; text: string }[],
    side: 'start' | 'end',
    at = WORDS_AT,
  ) =>
    data.length === 0
      ? []
      : [
          plot.text(data, {
            className,
            x: side === 'start' ? 0 : most,
            y: ({ y }: { y: number }) => y + at,
            text: 'text',
            textAnchor: side,
          }),
        ];
  const byVerdict = VERDICTS.map((verdict) => ({
    name: VERDICT_CLASSES[verdict],
    rows: placed.filter((row) => row.verdict === verdict),
  }));
  const bars = byVerdict.flatMap(({ name, rows: some }) =>
    bar(
      `sb-measured ${name}`,
      some.flatMap(({ y, value }) => (value === undefined ? [] : [{ y, x: within(value) }])),
    ),
  );
  const unmeasured = placed.flatMap(({ y, value, target }) =>
    value === undefined ? [{ y, x: within(target) }] : [],
  );
  const earlier = placed.flatMap(({ earlier: values = [], y }) =>
    values.slice(0, 12).map((value) => ({ y, x: within(value) })),
  );
  const expected = placed.flatMap(({ y, expected: value, expectedWords: text = '' }) =>
    value === undefined ? [] : [{ y, x: within(value), text }],
  );
  return {
    height,
    options: {
      x: { axis: null, domain: [0, most], range: [0, WIDTH] },
      y: { axis: null, domain: [0, height], range: [0, height] },
      marks: [
        ...bar(
          'sb-track',
          placed.map(({ y }) => ({ y, x: most })),
        ),
        ...bar('sb-unmeasured', unmeasured),
        ...bars,
        ...bar('sb-expected', expected, EXPECTED),
        ...ticks('sb-earlier', earlier, BAR.to - 3, BAR.to + 2),
        ...ticks(
          'sb-target',
          placed.map(({ y, target }) => ({ y, x: within(target) })),
          BAR.from - 3,
          BAR.to + 3,
        ),
        ...words(
          'sb-label',
          placed.map((row) => ({ y: row.y, text: cut(row) })),
          'start',
        ),
        ...words('sb-axis', expected, 'start', EXPECTED.words),
        ...byVerdict.flatMap(({ name, rows: some }) =>
          words(
            `sb-words ${name}`,
            some.map(({ y, words: text }) => ({ y, text })),
            'end',
          ),
        ),
      ],
    },
  };
}

/** The end of a scale that shows every value with a little room. */
function endOf(values: readonly number[]): number {
  const most = Math.max(...values.filter(Number.isFinite), 0);
  return most > 0 ? most * 1.04 : 1;
}

function inWords({ bound, target, measured, verdict }: Bar, unit: ChartUnit): string {
  const asked = `target ${bound === 'upper' ? 'at most' : 'at least'} ${inUnit(target, unit)}`;
  return measured === undefined
    ? `${verdict}, ${asked}`
    : `measured ${inUnit(measured, unit)}, ${asked}, ${verdict}`;
}

/** Each target on the scale of the chart's unit. */
export const sketchBullets: Sketcher<BulletChart> = ({ bars, unit, expectedLabel }, plot) => {
  const expectedOf = ({ expected }: Bar): string | undefined =>
    expected === undefined || expectedLabel === undefined
      ? undefined
      : `${expectedLabel} ${inUnit(expected, unit)}`;
  const rows = bars.map((bar): Row => ({
    ...bar,
    value: bar.measured,
    words: barWords(bar, unit),
    expectedWords: expectedOf(bar),
  }));
  const values = bars.flatMap(({ target, measured = 0, expected = 0, earlier = [] }) => [
    target,
    measured,
    expected,
    ...earlier.slice(0, 12),
  ]);
  const description = bars
    .map((bar) => {
      const more = expectedOf(bar);
      return `${bar.label}: ${inWords(bar, unit)}${more === undefined ? '' : `, ${more}`}.`;
    })
    .join(' ');
  return { ...sketch(plot, rows, endOf(values)), description };
};

/** Beyond this share of the target a bar is cut; its words tell the value. */
const MOST_USE = 2;

/** Each requirement as a share of its target: the targets stand in one line. */
export const sketchUse: Sketcher<UseChart> = ({ bars }, plot) => {
  const rows = bars.map(({ label, use, verdict }): Row => ({
    label,
    verdict,
    value: use,
    target: 1,
    words:
      use === undefined
        ? `${VERDICT_SIGNS[verdict]} ${verdict}`
        : `${VERDICT_SIGNS[verdict]} ${percentOf(use)}`,
  }));
  const values = bars.map(({ use = 0 }) => Math.min(use, MOST_USE));
  const description = bars
    .map(({ label, use, verdict }) =>
      use === undefined
        ? `${label}: ${verdict}.`
        : `${label}: ${percentOf(use)} of the target, ${verdict}.`,
    )
    .join(' ');
  return { ...sketch(plot, rows, endOf([1.25, ...values])), description };
};
