/** Positions of the labels of annotated days, so that no line of another day crosses them. */
import { WIDTH } from './plot.ts';

/** Maximum width of a bold letter, in units of the drawing. */
const LETTER_WIDTH = 6.8;
/** Between a line and its label. */
export const LABEL_OFFSET = 4;

/** The line of an annotated day. */
interface DayLine {
  /** In units of the drawing. */
  x: number;
  label: string;
}

/** The position of a label. */
interface DayLabel {
  /** From the top; the line of the day starts there. */
  row: number;
  /** Before or after the line. */
  side: 'before' | 'after';
}

const SIDES = ['after', 'before'] as const;

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)),
  );
}

function sideChoices(count: number): DayLabel['side'][][] {
  if (count === 0) return [[]];
  return sideChoices(count - 1).flatMap((some) => SIDES.map((side) => [...some, side]));
}

/** Cost of a choice: labels cut off at the edge, labels crossed by lines from rows above. */
function cost(days: readonly DayLine[], labels: readonly DayLabel[]): number {
  return labels.reduce((sum, { row, side }, at) => {
    const { x = 0, label = '' } = days[at] ?? {};
    const length = label.length * LETTER_WIDTH;
    const [from, to] =
      side === 'after'
        ? [x + LABEL_OFFSET, x + LABEL_OFFSET + length]
        : [x - LABEL_OFFSET - length, x - LABEL_OFFSET];
    const cut = Math.max(0, -from) + Math.max(0, to - WIDTH);
    const crossed = days.filter(
      (other, index) => (labels[index]?.row ?? 0) < row && other.x > from - 2 && other.x < to + 2,
    );
    return sum + cut * 10 + crossed.length * 5 + (side === 'before' ? 1 : 0);
  }, 0);
}

/**
 * A row and a side for each label, with the fewest labels cut off or crossed. All arrangements are tried: three days
 * have 48.
 */
export function placeDayLabels(days: readonly DayLine[]): DayLabel[] {
  let best: { labels: DayLabel[]; cost: number } | undefined;
  for (const order of permutations(days.length)) {
    for (const sides of sideChoices(days.length)) {
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
