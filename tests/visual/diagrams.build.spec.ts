import { expect, test } from '@playwright/test';
import { drawTextAsBlocks } from './blocks-of-text.ts';
import { expectPicture } from './picture.ts';

// Half as large as on a screen: lines and colours are seen, and a picture is small.
test.use({ viewport: { width: 960, height: 960 }, deviceScaleFactor: 0.5, colorScheme: 'light' });

for (const [what, file] of [
  ['the whole model', 'data-model'],
  ['a domain', 'domain-scheduling'],
  ['an entity', 'entity-appointment'],
  ['many-to-many relationships, each by one line', 'entity-practitioner-lines'],
  ['an entity that refers to itself', 'entity-speciality'],
  ['a composite key that others refer to', 'entity-room'],
] as const) {
  test(`the diagram of ${what} looks as in its picture`, async ({ page, request }, info) => {
    const response = await request.get(`/diagrams/${file}.svg`);
    expect(response.ok()).toBe(true);
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${await response.text()}`,
    );
    await drawTextAsBlocks(page);
    await expectPicture(page, `diagram-${file}`, info);
  });
}
