/**
 * Crow's foot notation, after Everest 1976: a crow's foot is many, a bar is one, a circle is zero. The symbol next to the
 * node is the maximum, the other the minimum.
 */
import type { Multiplicity } from '../../model/data/relationship.ts';
import type { PlacedEnd } from '../layout/layout-model.ts';
import { px } from './xml.ts';

/** Distances from the node. */
const FOOT = 11;
const FIRST_BAR = 6;
const SECOND_BAR = 11;
const BEHIND_FOOT = 15;
const CIRCLE = 4;
/** Half the height of a bar and of a foot. */
const HALF = 5.5;

/** Strokes of a symbol as path data, and its circle where it has one. */
export interface EndSymbol {
  strokes: string;
  circle?: { x: number; y: number; r: number };
}

/** The symbol of a cardinality at the end of an edge; undefined without one. */
export function symbolAt(
  { x, y, direction }: PlacedEnd,
  multiplicity: Multiplicity | undefined,
): EndSymbol | undefined {
  if (!multiplicity) return undefined;
  const at = (distance: number): string => px(x + distance * direction);
  const bar = (distance: number): string => `M${at(distance)} ${px(y - HALF)}v${2 * HALF}`;
  const circle = (distance: number): EndSymbol['circle'] => ({
    x: x + distance * direction,
    y,
    r: CIRCLE,
  });
  if (multiplicity.max === 'many') {
    const foot = `M${at(0)} ${px(y - HALF)}L${at(FOOT)} ${px(y)}L${at(0)} ${px(y + HALF)}`;
    return multiplicity.min === 1
      ? { strokes: foot + bar(BEHIND_FOOT) }
      : { strokes: foot, circle: circle(FOOT + CIRCLE) };
  }
  return multiplicity.min === 1
    ? { strokes: bar(FIRST_BAR) + bar(SECOND_BAR) }
    : { strokes: bar(FIRST_BAR), circle: circle(FIRST_BAR + 4 + CIRCLE) };
}

/** How far a bracket reaches into the node. */
const BRACKET = 3.5;
/** Between brackets that overlap. */
const BRACKET_STEP = 3;
/** Distance to the centres of its first and last row, so that two brackets can meet in one row. */
const BRACKET_INSET = 3;

/** A bracket that joins the rows of a composite key. */
export function bracketAt({ x, direction, bracket }: PlacedEnd): string {
  if (!bracket) return '';
  const { rows, depth } = bracket;
  const reach = BRACKET + depth * BRACKET_STEP;
  const inner = px(x - reach * direction);
  const [top, bottom] = [Math.min(...rows) + BRACKET_INSET, Math.max(...rows) - BRACKET_INSET];
  const ticks = rows
    .map((row) => `M${inner} ${px(Math.min(Math.max(row, top), bottom))}h${-BRACKET * direction}`)
    .join('');
  // A deeper bracket has to reach the border of the node, where its edge begins.
  const stem = depth > 0 ? `M${inner} ${px((top + bottom) / 2)}H${px(x)}` : '';
  return `M${inner} ${px(top)}V${px(bottom)}${ticks}${stem}`;
}
