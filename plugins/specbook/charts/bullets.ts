/** Bullet charts: measured value as a bar, target as a tick, earlier runs as faint ticks, labels above each bar. */
import type { Strings } from '../i18n/index.ts';
import { VERDICT_SIGNS, VERDICTS, type Verdict } from '../model/verdicts/verdict.ts';
import type { Bar, BulletChart, ChartUnit, UseChart } from './chart.ts';
import { WIDTH, type Plot, type PlotSpec, type ChartBuilder } from './plot.ts';
import { formatHeadroom, formatValue } from './units.ts';
import { barLabel, VERDICT_CLASSES } from './bar-label.ts';

/** Positions in a row, from its top. */
const TEXT_Y = 12;
const BAR = { from: 20, to: 30 };
const ROW_HEIGHT = 36;
/** The expected value, below the bar. */
const EXPECTED = { from: 33, to: 36, words: 45 };
const EXPECTED_ROW_HEIGHT = 56;
/** Below the last bar, for its target tick. */
const MARGIN = 4;
/** Letters that fit in one line. */
const MAX_LETTERS = 40;

/** One row on a common scale: `words` is its label at the right. */
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

/** The label at the left, truncated to leave space for the one at the right. */
function truncateLabel({ label, words }: Row): string {
  const most = Math.max(6, MAX_LETTERS - words.length);
  // By code points, so that none is split.
  const letters = Array.from(label);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : label;
}

/** Plots rows below each other, on a scale from zero to `most`. */
function plotRows(plot: Plot, rows: readonly Row[], most: number): Omit<PlotSpec, 'description'> {
  const step = rows.some(({ expected }) => expected !== undefined)
    ? EXPECTED_ROW_HEIGHT
    : ROW_HEIGHT;
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
    at = TEXT_Y,
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
          placed.map((row) => ({ y: row.y, text: truncateLabel(row) })),
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

/** The end of a scale that fits every value, with some padding. */
function scaleEnd(values: readonly number[]): number {
  const most = Math.max(...values.filter(Number.isFinite), 0);
  return most > 0 ? most * 1.04 : 1;
}

function describeBar(
  { bound, target, measured, verdict: code }: Bar,
  unit: ChartUnit,
  strings: Strings,
): string {
  const { charts, verdicts } = strings;
  const { description: t } = charts;
  const verdict = verdicts.requirement[code];
  const required = t[bound === 'upper' ? 'atMost' : 'atLeast']({
    value: formatValue(target, unit, strings),
  });
  return measured === undefined
    ? t.unmeasured({ verdict, required })
    : t.measured({ value: formatValue(measured, unit, strings), required, verdict });
}

/** Each target in the unit of the chart. */
export const plotBullets: ChartBuilder<BulletChart> = (
  { bars, unit, expectedLabel },
  plot,
  strings,
) => {
  const { description: t } = strings.charts;
  const expectedOf = ({ expected }: Bar): string | undefined =>
    expected === undefined || expectedLabel === undefined
      ? undefined
      : `${expectedLabel} ${formatValue(expected, unit, strings)}`;
  const rows = bars.map((bar): Row => ({
    ...bar,
    value: bar.measured,
    words: barLabel(bar, unit, strings),
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
      const values = [describeBar(bar, unit, strings), expectedOf(bar)];
      const value = values.filter((part) => part !== undefined).join(', ');
      return t.bar({ label: bar.label, value });
    })
    .join(' ');
  return { ...plotRows(plot, rows, scaleEnd(values)), description };
};

/** Bars end at this multiple of the target; the label has the value. */
const MAX_USE = 2;

/** Each requirement as a share of its target, so that the targets align. */
export const plotUse: ChartBuilder<UseChart> = ({ bars }, plot, strings) => {
  const { charts, verdicts } = strings;
  const { description: t } = charts;
  const rows = bars.map(({ label, use, headroom, verdict }): Row => ({
    label,
    verdict,
    value: use,
    target: 1,
    words:
      headroom === undefined
        ? `${VERDICT_SIGNS[verdict]} ${verdicts.requirement[verdict]}`
        : `${VERDICT_SIGNS[verdict]} ${formatHeadroom(headroom, strings)}`,
  }));
  const values = bars.map(({ use = 0 }) => Math.min(use, MAX_USE));
  const description = bars
    .map(({ label, headroom, verdict: code }) => {
      const verdict = verdicts.requirement[code];
      const value =
        headroom === undefined
          ? verdict
          : t.headroom({ headroom: formatHeadroom(headroom, strings), verdict });
      return t.bar({ label, value });
    })
    .join(' ');
  return { ...plotRows(plot, rows, scaleEnd([1.25, ...values])), description };
};
