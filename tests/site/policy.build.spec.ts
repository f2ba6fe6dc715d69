import { expect, test, type Page } from '@playwright/test';
import { embedded, policy } from '../../src/publishing-examples.ts';
import { VISITED_PAGES } from './kinds-of-pages.ts';

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
];
/** Mermaid writes styles into its drawings. */
const FOR_MERMAID = POLICY.map((rule) =>
  rule.startsWith('style-src') ? `${rule} 'unsafe-inline'` : rule,
);

/** Serves what the page asks for with the policy; returns what the policy refuses, and what fails. */
async function underPolicy(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.exposeFunction('reportRefused', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, sample } = event;
      Reflect.apply(Reflect.get(globalThis, 'reportRefused') as () => void, undefined, [
        [effectiveDirective, blockedURI, sourceFile, sample].join(' '),
      ]);
    });
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const isPage = route.request().resourceType() === 'document';
    const hasMermaid = isPage && (await response.text()).includes('data-language="mermaid"');
    const headers = {
      ...response.headers(),
      'content-security-policy': (hasMermaid ? FOR_MERMAID : POLICY).join('; '),
    };
    await route.fulfill({ response, headers });
  });
  return faults;
}

for (const path of VISITED_PAGES) {
  test(`${path} works under a strict policy: theme, tables and search`, async ({ page }) => {
    const faults = await underPolicy(page);
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");

    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

    const sorts = page.locator('th > button');
    if ((await page.locator('table[data-items] tbody tr:nth-child(2)').count()) > 0) {
      await sorts.first().click();
      await expect(page.locator('th[aria-sort=ascending]').first()).toBeVisible();
    }
    const filter = page.locator('form.sb-filters select').first();
    if ((await filter.count()) > 0) {
      await filter.selectOption({ index: 1 });
      await expect(page.locator('form.sb-filters [role=status]')).toContainText(' of ');
    }

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').first().fill('PERF-RT-002');
    await expect(
      page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
    ).toContainText('PERF-RT-002');
    expect(faults).toEqual([]);
  });
}

test('a file is given to the reader under a strict policy', async ({ page }) => {
  const faults = await underPolicy(page);
  await page.goto('/pocs/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Download as CSV/u })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/u);
  expect(faults).toEqual([]);
});

test('a diagram is zoomed, changed, searched and taken away under a strict policy', async ({
  page,
}) => {
  const faults = await underPolicy(page);
  await page.goto('/data-model/?from=message&to=price_item');
  const figure = page.locator('figure.sb-data-model').nth(1);
  await expect(figure.locator('.sb-path ol > li')).toHaveCount(4);
  await figure.getByRole('button', { name: 'Zoom in' }).click();
  await figure.getByRole('combobox', { name: 'Detail' }).selectOption('Keys');
  await expect(figure.locator('[data-field]').first()).toBeVisible();
  const field = figure.getByRole('combobox', { name: 'Find in the diagram' });
  await field.fill('Room');
  await field.press('Enter');
  await expect(figure.locator('.sb-fading [data-node="room"].sb-on')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await figure.locator('summary', { hasText: /^Export$/u }).click();
      await figure.getByRole('button', { name: 'PNG' }).click();
    })(),
  ]);
  expect(download.suggestedFilename()).toBe('data-model-keys.png');
  await figure.getByRole('button', { name: 'Full screen' }).click();
  await expect(figure).toHaveClass(/full/u);
  expect(faults).toEqual([]);
});

test('an SVG file needs unsafe styles where it is opened, and nothing as an image', async ({
  page,
}) => {
  const file = '/diagrams/data-model.light.svg';
  const openUnder = async (style: string): Promise<string> => {
    await page.route(`**${file}`, async (route) => {
      const response = await route.fetch();
      const policy = `default-src 'none'; img-src 'self'; style-src ${style}`;
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await page.goto(file);
    const sheet = page.locator('.sb-sheet');
    return sheet.evaluate((element) => getComputedStyle(element).fill);
  };
  expect(await openUnder("'self' 'unsafe-inline'")).not.toBe('rgb(0, 0, 0)');
  await page.unrouteAll();
  expect(await openUnder("'self'")).toBe('rgb(0, 0, 0)');

  await page.unrouteAll();
  const faults = await underPolicy(page);
  await page.goto('/pocs/');
  await page.evaluate((src) => {
    const image = document.createElement('img');
    image.src = src;
    document.body.append(image);
  }, file);
  await expect(page.locator(`img[src="${file}"]`)).toHaveJSProperty('complete', true);
  expect(faults).toEqual([]);
});

test('a policy that is broken is noticed', async ({ page }) => {
  const faults = await underPolicy(page);
  await page.goto('/pocs/');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'h1 { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => faults.join('\n')).toContain('style-src');
  // Files of the page may still be on their way.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the guide shows a policy that is tried here, and diagrams that are there', async ({
  request,
}) => {
  const directives = policy
    .replace(/^.*?: /u, '')
    .trim()
    .split(/;\s*/u);
  expect(POLICY).toEqual(expect.arrayContaining(directives));
  for (const [, path = ''] of embedded.matchAll(/"https:\/\/[^/]+(\/[^"]+)"/gu))
    expect((await request.get(path)).status(), path).toBe(200);
});
