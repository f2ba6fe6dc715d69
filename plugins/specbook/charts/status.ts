/** Stacked bars: numbers of items by verdict, from met to missed. */
import type { Strings } from '../i18n/index.ts';
import { VERDICTS, type Verdict } from '../model/verdicts/verdict.ts';
import type { StatusChart } from './chart.ts';
import { WIDTH, type ChartBuilder } from './plot.ts';
import { VERDICT_CLASSES } from './bar-label.ts';

/** Positions in a row, from its top. */
const TEXT_Y = 10;
const BAR = { from: 18, to: 30 };
/** Missed is two lines, to differ from met in black-and-white print. */
const MISSED = [
  { from: BAR.from, to: BAR.from + 4 },
  { from: BAR.to - 4, to: BAR.to },
];
const ROW_HEIGHT = 36;
/** Between two segments of a bar. */
const GAP = 2;

type Bar = StatusChart['bars'][number];

const BEST_FIRST: readonly Verdict[] = VERDICTS.toReversed();

const countOf = ({ counts }: Bar, verdict: Verdict): number => counts[verdict] ?? 0;

const sizeOf = (bar: Bar): number =>
  VERDICTS.reduce((sum, verdict) => sum + countOf(bar, verdict), 0);

/** Of those that can be met, which a trigger that is on track cannot. @example '4 of 7 met' */
const metOf = (bar: Bar, { charts }: Strings): string =>
  charts.met({
    met: String(countOf(bar, 'met')),
    total: String(sizeOf(bar) - countOf(bar, 'on-track')),
  });

function describe(
  bar: Bar,
  of: StatusChart['of'],
  { charts: { description: t }, verdicts }: Strings,
): string {
  const segments = VERDICTS.flatMap((verdict) =>
    countOf(bar, verdict) === 0
      ? []
      : [
          verdicts.counted({
            number: String(countOf(bar, verdict)),
            verdict: verdicts[of][verdict],
          }),
        ],
  ).join(', ');
  return bar.label === '' ? t.segments({ segments }) : t.bar({ label: bar.label, value: segments });
}

/** A stacked bar for each group of items, on one scale. */
export const plotStatus: ChartBuilder<StatusChart> = ({ bars, most, of }, plot, strings) => {
  const scale = WIDTH / Math.max(1, most ?? 0, ...bars.map(sizeOf));
  const placed = bars.map((bar, index) => ({ bar, y: index * ROW_HEIGHT }));
  const height = bars.length * ROW_HEIGHT;
  const segments = placed.flatMap(({ bar, y }) => {
    let before = 0;
    return BEST_FIRST.map((verdict) => {
      const x1 = before * scale;
      before += countOf(bar, verdict);
      return { verdict, y, x1, x2: Math.max(x1 + 1, before * scale - GAP) };
    }).filter(({ verdict }) => countOf(bar, verdict) > 0);
  });
  const words = (
    className: string,
    data: readonly { y: number; text: string }[],
    side: 'start' | 'end',
  ) =>
    plot.text(data, {
      className,
      x: side === 'start' ? 0 : WIDTH,
      y: ({ y }: { y: number }) => y + TEXT_Y,
      text: 'text',
      textAnchor: side,
    });
  return {
    height,
    description: bars.map((bar) => describe(bar, of, strings)).join(' '),
    options: {
      x: { axis: null, domain: [0, WIDTH], range: [0, WIDTH] },
      y: { axis: null, domain: [0, height], range: [0, height] },
      marks: [
        ...BEST_FIRST.flatMap((verdict) => {
          const some = segments.filter((segment) => segment.verdict === verdict);
          if (some.length === 0) return [];
          const name = VERDICT_CLASSES[verdict];
          return (verdict === 'missed' ? MISSED : [BAR]).map(({ from, to }) =>
            plot.rect(some, {
              className: verdict === 'not-measured' ? 'sb-unmeasured' : `sb-measured ${name}`,
              x1: 'x1',
              x2: 'x2',
              y1: ({ y }: { y: number }) => y + from,
              y2: ({ y }: { y: number }) => y + to,
            }),
          );
        }),
        words(
          'sb-label',
          placed.map(({ bar, y }) => ({ y, text: bar.label })),
          'start',
        ),
        words(
          'sb-axis',
          placed.map(({ bar, y }) => ({ y, text: metOf(bar, strings) })),
          'end',
        ),
      ],
    },
  };
};
