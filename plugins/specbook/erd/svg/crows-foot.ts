/**
 * Signs at the ends of lines, after Everest 1976: a crow's foot is many, a bar across the line one, a circle none. The
 * sign nearer to the box is the maximum, the other the minimum.
 */
import type { Multiplicity } from '../../model/data/relationship.ts';
import type { PlacedEnd } from '../layout/layout.ts';

/** Distances from the box. */
const FOOT = 11;
const FIRST_BAR = 6;
const SECOND_BAR = 11;
const BEHIND_FOOT = 15;
const CIRCLE = 4;
/** Half the height of a bar and of a foot. */
const HALF = 5.5;

/** Strokes of a sign as path data, and the middle of its circle where it has one. */
export interface EndSign {
  strokes: string;
  circle?: { x: number; y: number; r: number };
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The sign of a multiplicity at the end of a line; nothing where it is not known. */
export function signAt(
  { x, y, direction }: PlacedEnd,
  multiplicity: Multiplicity | undefined,
): EndSign | undefined {
  if (!multiplicity) return undefined;
  const at = (distance: number): string => round(x + distance * direction);
  const bar = (distance: number): string => `M${at(distance)} ${round(y - HALF)}v${2 * HALF}`;
  const circle = (distance: number): EndSign['circle'] => ({
    x: x + distance * direction,
    y,
    r: CIRCLE,
  });
  if (multiplicity.max === 'many') {
    const foot = `M${at(0)} ${round(y - HALF)}L${at(FOOT)} ${round(y)}L${at(0)} ${round(y + HALF)}`;
    return multiplicity.min === 1
      ? { strokes: foot + bar(BEHIND_FOOT) }
      : { strokes: foot, circle: circle(FOOT + CIRCLE) };
  }
  return multiplicity.min === 1
    ? { strokes: bar(FIRST_BAR) + bar(SECOND_BAR) }
    : { strokes: bar(FIRST_BAR), circle: circle(FIRST_BAR + 4 + CIRCLE) };
}

/** How far the bracket stands inside the box. */
const BRACKET = 3.5;
/** Between brackets that overlap. */
const BRACKET_STEP = 3;
/** How far short of the middle of its first and last row it ends, so that two may meet in one row. */
const BRACKET_INSET = 3;

/** A bracket that gathers the rows of a key over several fields into one end. */
export function bracketAt({ x, direction, bracket }: PlacedEnd): string {
  if (!bracket) return '';
  const { rows, depth } = bracket;
  const reach = BRACKET + depth * BRACKET_STEP;
  const inner = round(x - reach * direction);
  const [top, bottom] = [Math.min(...rows) + BRACKET_INSET, Math.max(...rows) - BRACKET_INSET];
  const ticks = rows
    .map(
      (row) => `M${inner} ${round(Math.min(Math.max(row, top), bottom))}h${-BRACKET * direction}`,
    )
    .join('');
  // A deeper bracket reaches the edge, where its line begins.
  const stem = depth > 0 ? `M${inner} ${round((top + bottom) / 2)}H${round(x)}` : '';
  return `M${inner} ${round(top)}V${round(bottom)}${ticks}${stem}`;
}
