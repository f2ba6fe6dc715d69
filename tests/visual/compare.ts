/*
 * Compares two pictures as somebody does who lays one over the other: what stands a pixel further is the same, what is
 * missing is not. Browsers round the width of a column up or down, and smooth edges each in its way.
 */

/** The pixels of a picture row by row, of each its red, green, blue and alpha. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** How much a channel, of 0 to 255, may differ in a pixel that is the same. */
const SMOOTHING = 48;
/** How far a pixel may have moved. */
const SHIFT = 1;
const CHANNELS = [0, 1, 2] as const;

/** The least and the greatest value of a channel in a pixel and around it. */
function rangeAround(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  channel: number,
): [least: number, greatest: number] {
  let [least, greatest] = [255, 0];
  for (let row = Math.max(0, y - SHIFT); row <= Math.min(height - 1, y + SHIFT); row += 1) {
    for (let col = Math.max(0, x - SHIFT); col <= Math.min(width - 1, x + SHIFT); col += 1) {
      const value = data[(row * width + col) * 4 + channel] ?? 0;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  }
  return [least, greatest];
}

/** Whether a pixel of one picture is there, or between two that are there, in another, a pixel further at most. */
function isIn(other: Pixels, value: (channel: number) => number, x: number, y: number): boolean {
  return CHANNELS.every((channel) => {
    const [least, greatest] = rangeAround(other, x, y, channel);
    return value(channel) >= least - SMOOTHING && value(channel) <= greatest + SMOOTHING;
  });
}

/** Numbers of the pixels that one picture has and the other has not; all, where the pictures differ in size. */
export function differingPixels(before: Pixels, now: Pixels): number[] {
  const { width, height } = before;
  const all = Array.from({ length: width * height }, (_, pixel) => pixel);
  if (now.width !== width || now.height !== height) return all;
  return all.filter((pixel) => {
    const at = pixel * 4;
    if (CHANNELS.every((channel) => before.data[at + channel] === now.data[at + channel]))
      return false;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isThere = (one: Pixels, other: Pixels): boolean =>
      isIn(other, (channel) => one.data[at + channel] ?? 0, x, y);
    return !isThere(before, now) || !isThere(now, before);
  });
}
