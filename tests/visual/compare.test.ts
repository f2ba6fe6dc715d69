import { describe, expect, it } from 'vitest';
import { differingPixels, type Pixels } from './compare.ts';

const SIZE = 40;
type Colour = readonly [red: number, green: number, blue: number];
type Rectangle = readonly [x: number, y: number, width: number, height: number, colour?: Colour];

const INK: Colour = [26, 30, 38];
const LINE: Colour = [180, 185, 190];
const RED: Colour = [190, 40, 40];
/** A table of two columns with a line below its head. */
const TABLE: readonly Rectangle[] = [
  [4, 4, 10, 4],
  [30, 4, 6, 4],
  [2, 12, 36, 1, LINE],
  [4, 16, 10, 4],
  [30, 16, 4, 4],
];

function picture(rectangles: readonly Rectangle[], size = SIZE): Pixels {
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [left, top, width, height, colour = INK] of rectangles)
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 1) data.set(colour, (y * size + x) * 4);
  return { width: size, height: size, data };
}

const without = (index: number): readonly Rectangle[] => TABLE.filter((_, at) => at !== index);
const moved = (dx: number, dy: number): readonly Rectangle[] =>
  TABLE.map(([x, y, width, height, colour = INK]) => [x + dx, y + dy, width, height, colour]);
const differing = (before: readonly Rectangle[], now: readonly Rectangle[]): number =>
  differingPixels(picture(before), picture(now)).length;

describe('a picture', () => {
  it('is the same as itself', () => {
    expect(differing(TABLE, TABLE)).toBe(0);
  });

  it.each([
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [1, -1],
  ])('is the same where everything stands %i to the right and %i further down', (dx, dy) => {
    expect(differing(TABLE, moved(dx, dy))).toBe(0);
  });

  it('is the same where the cells of one column stand a pixel to the left', () => {
    const shifted = TABLE.map((rectangle): Rectangle => {
      const [x, y, width, height, colour = INK] = rectangle;
      return x === 30 ? [x - 1, y, width, height, colour] : rectangle;
    });
    expect(differing(TABLE, shifted)).toBe(0);
  });

  it('is the same where the edge of a block lies between two pixels', () => {
    const smoothed: Rectangle[] = [...TABLE, [14, 4, 1, 4, [140, 142, 146]]];
    expect(differing(TABLE, smoothed)).toBe(0);
  });

  it.each([
    [2, 0],
    [0, 2],
    [-3, 0],
  ])('is another where everything stands %i to the right and %i further down', (dx, dy) => {
    expect(differing(TABLE, moved(dx, dy))).toBeGreaterThan(12);
  });

  it('is another where a line is missing, or one is too many', () => {
    expect(differing(TABLE, without(2))).toBe(36);
    expect(differing(without(2), TABLE)).toBe(36);
  });

  it('is another where a word is missing, or one is too many', () => {
    expect(differing(TABLE, without(4))).toBe(16);
    expect(differing(without(4), TABLE)).toBe(16);
  });

  it('is another where a word has another colour', () => {
    expect(differing(TABLE, [...TABLE, [4, 16, 10, 4, RED]])).toBe(40);
  });

  it('is another in all its pixels where it has another size', () => {
    expect(differingPixels(picture(TABLE), picture(TABLE, SIZE + 1))).toHaveLength(SIZE * SIZE);
  });
});
