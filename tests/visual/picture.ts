import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, type TestInfo } from '@playwright/test';

/** How much a channel, of 0 to 255, may differ in a pixel that is the same: another browser smooths edges otherwise. */
const SMOOTHING = 48;
/** How many pixels may differ in a picture that is the same; the smallest marks have more. */
const TOLERATED = 12;

interface Difference {
  /** How many pixels differ; infinite where the pictures differ in size. */
  pixels: number;
  /** The expected picture, pale, with what differs in red. */
  picture: Buffer;
}

/** Compares every pixel. Playwright's own comparison takes a thin line for the smooth edge of something, and passes it over. */
async function compare(page: Page, expected: Buffer, actual: Buffer): Promise<Difference> {
  const urls = [expected, actual].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const { pixels, url } = await page.evaluate(
    async ({ urls, smoothing }) => {
      const pixelsOf = async (url: string): Promise<ImageData> => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height);
      };
      const [before, now] = await Promise.all([pixelsOf(urls[0] ?? ''), pixelsOf(urls[1] ?? '')]);
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [before.width, before.height];
      const isSameSize = before.width === now.width && before.height === now.height;
      let pixels = isSameSize ? 0 : Number.MAX_SAFE_INTEGER;
      for (let at = 0; isSameSize && at < before.data.length; at += 4) {
        const channels = [at, at + 1, at + 2];
        const differs = channels.some(
          (channel) => Math.abs((before.data[channel] ?? 0) - (now.data[channel] ?? 0)) > smoothing,
        );
        if (differs) pixels += 1;
        for (const channel of channels)
          before.data[channel] = differs ? 0 : 200 + (before.data[channel] ?? 0) / 5;
        if (differs) before.data[at] = 255;
      }
      canvas.getContext('2d')?.putImageData(before, 0, 0);
      return { pixels, url: canvas.toDataURL('image/png') };
    },
    { urls, smoothing: SMOOTHING },
  );
  return { pixels, picture: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}

/**
 * Compares what the page shows with `pictures/<name>.png`. Where it differs, both and their difference are put into
 * `test-results/`. `UPDATE=1`, or Playwright's `--update-snapshots`, makes what it shows the picture.
 */
export async function expectPicture(page: Page, name: string, info: TestInfo): Promise<void> {
  const file = fileURLToPath(new URL(`./pictures/${name}.png`, import.meta.url));
  const show = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', scale: 'device' });
  if (['all', 'changed'].includes(info.config.updateSnapshots)) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await show());
    return;
  }
  const expected = await readFile(file);
  const comparing = await page.context().newPage();
  await expect(async () => {
    const actual = await show();
    const { pixels, picture } = await compare(comparing, expected, actual);
    if (pixels > TOLERATED) {
      const results = { expected, actual, difference: picture };
      for (const [what, png] of Object.entries(results))
        await writeFile(info.outputPath(`${name}-${what}.png`), png);
    }
    expect(pixels, `pixels of ${name}.png that differ, see ${info.outputDir}`).toBeLessThanOrEqual(
      TOLERATED,
    );
    // What an animation or a font that comes late makes different once is no difference.
  }).toPass({ timeout: 5_000 });
}
