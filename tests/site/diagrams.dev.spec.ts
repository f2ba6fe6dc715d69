import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { expect, test } from '@playwright/test';

const file = join(env.SPECBOOK_DEV_ROOT ?? '', 'content/entities/scheduling/room.yaml');

test('saving a file draws its diagram anew, in the style of the page', async ({ page }) => {
  const before = readFileSync(file, 'utf8');
  try {
    await page.goto('/entities/room/');
    const drawing = page.locator('figure.sb-data-model svg.sb-erd');
    await expect(drawing.locator('.sb-node.sb-focus > a > .sb-head')).toHaveCSS(
      'fill',
      /oklch\(0\.48|oklch\(0\.76/u,
    );
    await expect(drawing.locator('[data-field="room.noise_level"]')).toHaveCount(0);
    writeFileSync(file, before.replace(/^fields:$/mu, 'fields:\n  noise_level: { type: integer }'));
    await expect(drawing.locator('[data-field="room.noise_level"]')).toHaveCount(1);
  } finally {
    writeFileSync(file, before);
  }
});
