/** Where the words of days stand above a chart, so that no line of another day runs through them. */
import { WIDTH } from './plot.ts';

/** How wide a bold letter is, at most, in units of the drawing. */
const LETTER = 6.8;
/** Between a line and its words. */
export const SPACE = 4;

/** A day on the chart: where its line stands, and what is said of it. */
interface DayLine {
  /** In units of the drawing. */
  x: number;
  words: string;
}

/** Where the words of a day stand. */
interface DayLabel {
  /** From the top; the line of the day begins there. */
  row: number;
  /** The words stand before or after their line. */
  side: 'before' | 'after';
}

const SIDES = ['after', 'before'] as const;

function orders(count: number): number[][] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)),
  );
}

function choices(count: number): DayLabel['side'][][] {
  if (count === 0) return [[]];
  return choices(count - 1).flatMap((some) => SIDES.map((side) => [...some, side]));
}

/** How bad a choice is: words cut at the edge, words crossed by a line that comes from above them. */
function cost(days: readonly DayLine[], labels: readonly DayLabel[]): number {
  return labels.reduce((sum, { row, side }, at) => {
    const { x = 0, words = '' } = days[at] ?? {};
    const length = words.length * LETTER;
    const [from, to] =
      side === 'after' ? [x + SPACE, x + SPACE + length] : [x - SPACE - length, x - SPACE];
    const cut = Math.max(0, -from) + Math.max(0, to - WIDTH);
    const crossed = days.filter(
      (other, index) => (labels[index]?.row ?? 0) < row && other.x > from - 2 && other.x < to + 2,
    );
    return sum + cut * 10 + crossed.length * 5 + (side === 'before' ? 1 : 0);
  }, 0);
}

/**
 * A row and a side for the words of each day; of all arrangements that with the fewest words cut or crossed. For few
 * days: three have 48 arrangements.
 */
export function placeDayLabels(days: readonly DayLine[]): DayLabel[] {
  let best: { labels: DayLabel[]; cost: number } | undefined;
  for (const order of orders(days.length)) {
    for (const sides of choices(days.length)) {
      const labels = days.map((_, at) => ({
        row: order.indexOf(at),
        side: sides[at] ?? 'after',
      }));
      const found = cost(days, labels);
      if (!best || found < best.cost) best = { labels, cost: found };
    }
  }
  return best?.labels ?? [];
}
