import { expect, type Page } from '@playwright/test';
import { blockFont } from './block-font.ts';

const face = (weight: number, height: number): string =>
  `@font-face { font-family: Blocks; font-weight: ${weight}; src: url(data:font/ttf;base64,${blockFont('Blocks', height).toString('base64')}); }`;

/** Every text in blocks, bold ones higher; no blinking caret, no shape of a letter made bold or slanted by the browser. */
const STYLE = `
${face(400, 480)}
${face(700, 620)}
*, *::before, *::after, ::placeholder {
  font-family: Blocks !important;
  font-synthesis: none !important;
  font-variant: normal !important;
  letter-spacing: 0 !important;
  text-rendering: geometricPrecision !important;
  caret-color: transparent !important;
}
/* The browser places this text by a font of the machine, too. */
select { color: transparent !important; }
/* Versions of a browser draw these each in its way. */
select { appearance: none !important; }
summary { list-style: none !important; }
summary::-webkit-details-marker { display: none !important; }
* { scrollbar-width: none !important; }
`;

/** Takes away what is far below the first screen; a long document is drawn in seconds then. */
async function leaveFirstScreens(page: Page): Promise<void> {
  await page.evaluate(() => {
    const far = [...document.querySelectorAll('main > *')].filter(
      (element) => element.getBoundingClientRect().top > 2 * window.innerHeight,
    );
    for (const element of far) element.remove();
  });
}

/** Hides what the lower edge of the window cuts: moved by a pixel, more or less of it would be seen. */
async function hideWhatIsCut(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main :is(h2, h3, p, li, tr)')) {
      const { bottom } = element.getBoundingClientRect();
      if (bottom > window.innerHeight - 4) element.style.visibility = 'hidden';
    }
  });
}

/** Draws all text of the page in blocks of one width, so that a picture of it depends on no installed font. */
export async function drawTextAsBlocks(page: Page): Promise<void> {
  await leaveFirstScreens(page);
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await hideWhatIsCut(page);
  // Without the blocks, an i is narrower than a W.
  const widths = await page.evaluate(() =>
    ['iiii', 'WWWW'].map((text) => {
      const probe = document.createElement('span');
      probe.style.position = 'absolute';
      probe.textContent = text;
      document.body.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    }),
  );
  expect(widths[0]).toBe(widths[1]);
}
