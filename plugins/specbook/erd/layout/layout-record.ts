/** Answers of Graphviz as plain data, to be kept from one run to the next. */
import type { GraphLayout, Point } from './graphviz.ts';

/** Name of the form of {@link LayoutRecord}; it changes whenever the same question is to have another answer. */
export const LAYOUT_FORMAT = 'layouts-1';

/** Size, corners of boxes, and lines: each box and line begins with its index, pairs of coordinates follow. */
export type LayoutRecord = [
  size: [number, number],
  boxes: [number, number, number][],
  lines: number[][],
];

/** Keeps layouts by what was asked for. */
export interface LayoutStore {
  get: (question: string) => LayoutRecord | undefined;
  set: (question: string, layout: LayoutRecord) => void;
}

/** A layout as plain data. */
export function recordOf({ width, height, boxes, lines }: GraphLayout): LayoutRecord {
  return [
    [width, height],
    [...boxes].map(([index, { x, y }]) => [index, x, y]),
    [...lines].map(([index, points]) => [index, ...points.flatMap(({ x, y }) => [x, y])]),
  ];
}

/** The layout again. */
export function layoutOf([[width, height], boxes, lines]: LayoutRecord): GraphLayout {
  return {
    width,
    height,
    boxes: new Map(boxes.map(([index, x, y]) => [index, { x, y }])),
    lines: new Map(lines.map(([index = 0, ...coordinates]) => [index, pointsOf(coordinates)])),
  };
}

function pointsOf(coordinates: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at < coordinates.length; at += 2) {
    points.push({ x: coordinates[at] ?? 0, y: coordinates[at + 1] ?? 0 });
  }
  return points;
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one));

/** True for what {@link recordOf} makes, whatever a file holds. */
export function isLayoutRecord(value: unknown): value is LayoutRecord {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [size, boxes, lines] = value as unknown[];
  return (
    isNumbers(size) &&
    size.length === 2 &&
    Array.isArray(boxes) &&
    boxes.every((box) => isNumbers(box) && box.length === 3) &&
    Array.isArray(lines) &&
    lines.every((line) => isNumbers(line) && line.length % 2 === 1)
  );
}
