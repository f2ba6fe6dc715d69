import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { differingPixels, type Pixels } from './compare.ts';

/** How many pixels may differ in a picture that is the same; the smallest marks have more. */
export const TOLERATED = 12;

const urlOf = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
const pngOf = (url: string): Buffer => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');

/** Reads a PNG by means of the browser. */
async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000)
      text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width, height, base64: btoa(text) };
  }, urlOf(png));
  return { width, height, data: Buffer.from(base64, 'base64') };
}

/** The expected picture, pale, with the pixels that differ in red. */
async function mark(page: Page, png: Buffer, pixels: readonly number[]): Promise<Buffer> {
  const url = await page.evaluate(
    async ({ url, pixels }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d')!;
      context.globalAlpha = 0.2;
      context.drawImage(image, 0, 0);
      context.globalAlpha = 1;
      context.fillStyle = 'red';
      for (const pixel of pixels)
        context.fillRect(pixel % canvas.width, Math.floor(pixel / canvas.width), 1, 1);
      return canvas.toDataURL('image/png');
    },
    { url: urlOf(png), pixels },
  );
  return pngOf(url);
}

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`./pictures/${name}.png`, import.meta.url));
const show = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: 'disabled', scale: 'device' });

/** The number of pixels in which the page differs from `pictures/<name>.png`; a difference that is not tolerated is put into `test-results/`. */
export async function differenceFrom(page: Page, name: string, info: TestInfo): Promise<number> {
  const expected = await readFile(fileOf(name));
  const actual = await show(page);
  const reader = await page.context().newPage();
  const before = await pixelsOf(reader, expected);
  const pixels = differingPixels(before, await pixelsOf(reader, actual));
  if (pixels.length > TOLERATED) {
    const results = { expected, actual, difference: await mark(reader, expected, pixels) };
    for (const [what, png] of Object.entries(results))
      await writeFile(info.outputPath(`${name}-${what}.png`), png);
  }
  await reader.close();
  return pixels.length;
}

/**
 * Compares what the page shows with `pictures/<name>.png`. Where it differs, both and their difference are put into
 * `test-results/`. `UPDATE=1`, or Playwright's `--update-snapshots`, makes what it shows the picture.
 */
export async function expectPicture(page: Page, name: string, info: TestInfo): Promise<void> {
  if (['all', 'changed'].includes(info.config.updateSnapshots)) {
    const file = fileOf(name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await show(page));
    return;
  }
  await expect(async () => {
    const message = `pixels of ${name}.png that differ, see ${info.outputDir}`;
    expect(await differenceFrom(page, name, info), message).toBeLessThanOrEqual(TOLERATED);
    // What an animation or a font that comes late makes different once is no difference.
  }).toPass({ timeout: 20_000 });
}
