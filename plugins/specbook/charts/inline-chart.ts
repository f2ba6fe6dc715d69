/**
 * Charts of the height of a line, for cells of tables. They are written as SVG directly, since a table has many, and
 * hold no words: what they show stands beside them.
 */
import type { Verdict } from '../model/verdicts/verdict.ts';
import { VERDICT_CLASSES } from './bar-label.ts';

/** What was used of a target or a budget: a bar, with a tick where all of it is used. */
export interface InlineBullet {
  kind: 'bullet';
  /** 1 is the target itself; absent without a measurement. */
  use?: number | undefined;
  verdict: Verdict;
}

/** Values of runs, oldest first, and the target as a dashed line. */
export interface InlineTrend {
  kind: 'trend';
  values: readonly number[];
  target: number;
  /** Of the newest value. */
  verdict: Verdict;
}

/** A time in which work is due, up to the day on which it must be done. Positions are shares of the whole time. */
export interface InlineSpan {
  kind: 'span';
  /** When work must begin; absent where nothing is known of it. */
  from?: number | undefined;
  to: number;
  /** Beginnings of years. */
  ticks: readonly number[];
  verdict: Verdict;
}

/** Any chart within a line. */
export type InlineChart = InlineBullet | InlineTrend | InlineSpan;

/** Bars end at this multiple of the target. */
const MAX_USE = 1.3;
const BULLET = { width: 130, height: 8 };
const TREND = { width: 56, height: 20, padding: 4 };
const SPAN = { width: 160, height: 20, padding: 6 };

/** Numbers with one decimal, which is less than a device pixel. */
const round = (value: number): string => String(Math.round(value * 10) / 10);

function svg(chart: InlineChart['kind'], size: { width: number; height: number }, content: string) {
  // A bar is as wide as its cell.
  const stretch = chart === 'bullet' ? ' preserveAspectRatio="none"' : '';
  return `<svg class="sb-inline sb-inline-${chart}" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"${stretch} aria-hidden="true">${content}</svg>`;
}

function bullet({ use, verdict }: InlineBullet): string {
  const { width, height } = BULLET;
  const bar =
    use === undefined
      ? ''
      : `<rect class="sb-measured ${VERDICT_CLASSES[verdict]}" y="2" width="${round((Math.min(use, MAX_USE) / MAX_USE) * width)}" height="4"/>`;
  const tick = `<rect class="sb-tick" x="${round(width / MAX_USE - 1)}" width="2" height="${height}"/>`;
  return svg(
    'bullet',
    BULLET,
    `<rect class="sb-track" y="2" width="${width}" height="4"/>${bar}${tick}`,
  );
}

function trend({ values, target, verdict }: InlineTrend): string {
  const { width, height, padding } = TREND;
  const all = [...values, target];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): string =>
    round(height - padding - ((value - least) / (most - least || 1)) * (height - 2 * padding));
  const step = (width - 2 * padding) / Math.max(1, values.length - 1);
  const points = values.map((value, at) => [round(padding + at * step), y(value)] as const);
  const [x2 = '0', y2 = '0'] = points.at(-1) ?? [];
  return svg(
    'trend',
    TREND,
    `<path class="sb-target" d="M0 ${y(target)}H${width}"/><polyline class="sb-series" points="${points.map((point) => point.join(',')).join(' ')}"/><circle class="sb-run ${VERDICT_CLASSES[verdict]}" cx="${x2}" cy="${y2}" r="3"/>`,
  );
}

function span({ from, to, ticks, verdict }: InlineSpan): string {
  const { width, height, padding } = SPAN;
  const x = (share: number): number =>
    padding + Math.min(1, Math.max(0, share)) * (width - 2 * padding);
  const lines = ticks
    .map((tick) => `<path class="sb-grid" d="M${round(x(tick))} 0V${height}"/>`)
    .join('');
  const lead =
    from === undefined
      ? ''
      : `<rect class="sb-lead" x="${round(x(from))}" y="5" width="${round(Math.max(0, x(to) - x(from)))}" height="10"/>`;
  return svg(
    'span',
    SPAN,
    `${lines}<path class="sb-axis" d="M${padding} ${height / 2}H${width - padding}"/>${lead}<circle class="sb-run ${VERDICT_CLASSES[verdict]}" cx="${round(x(to))}" cy="${height / 2}" r="4"/>`,
  );
}

/** The SVG of a chart within a line: classes and no styles, hidden from screen readers. */
export function drawInlineChart(chart: InlineChart): string {
  switch (chart.kind) {
    case 'bullet':
      return bullet(chart);
    case 'trend':
      return trend(chart);
    case 'span':
      return span(chart);
  }
}
