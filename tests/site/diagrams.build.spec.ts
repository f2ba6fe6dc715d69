import { expect, test } from '@playwright/test';

const PAGES = [
  '/data-model/',
  '/data-model/scheduling/',
  '/entities/appointment/',
  '/entities/patient/',
];

/** Fonts as wide as those that systems put in place of ours: Verdana, Arial and Courier New, a wide serif. */
const FONTS = [
  ['DejaVu Sans', 'DejaVu Sans Mono'],
  ['Liberation Sans', 'Liberation Mono'],
  ['DejaVu Serif', 'DejaVu Sans Mono'],
] as const;

for (const path of PAGES) {
  test(`${path} draws its diagrams without script, each with its words and a file of its own`, async ({
    browser,
    request,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(path);
    const figures = page.locator('figure.sb-data-model');
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      await expect(figure.locator('svg.sb-erd')).toBeVisible();
      expect(await figure.locator('details li').count()).toBeGreaterThan(0);
      const file = await figure
        .locator('.sb-exports')
        .getByText('SVG', { exact: true })
        .getAttribute('href');
      const answer = await request.get(file ?? '');
      expect(answer.headers()['content-type']).toContain('image/svg+xml');
      expect(await answer.text()).toContain('<svg ');
    }
    await page.close();
  });

  test(`${path} has text of at least 11 px that stays in its box in any font`, async ({ page }) => {
    await page.goto(path);
    for (const [text, mono] of FONTS) {
      const faults = await page.evaluate(
        ([sans, code]) => {
          document.documentElement.style.setProperty('--sb-font-text', `"${sans}"`);
          document.documentElement.style.setProperty('--sb-font-mono', `"${code}"`);
          return [...document.querySelectorAll<SVGTextElement>('svg.sb-erd .sb-node text')].flatMap(
            (text) => {
              const own = text.getBoundingClientRect();
              const box = text
                .closest('.sb-node')
                ?.querySelector('.sb-body, .sb-head')
                ?.getBoundingClientRect();
              const size = Number.parseFloat(getComputedStyle(text).fontSize);
              const isInside = box && own.left >= box.left && own.right <= box.right;
              return isInside && size >= 11 ? [] : [`${text.textContent} (${size} px)`];
            },
          );
        },
        [text, mono],
      );
      expect(faults, text).toEqual([]);
    }
  });

  test(`${path} has no texts that run into each other within a row`, async ({ page }) => {
    await page.goto(path);
    for (const [text, mono] of FONTS) {
      const faults = await page.evaluate(
        ([sans, code]) => {
          document.documentElement.style.setProperty('--sb-font-text', `"${sans}"`);
          document.documentElement.style.setProperty('--sb-font-mono', `"${code}"`);
          return [...document.querySelectorAll('svg.sb-erd .sb-row')].flatMap((row) => {
            const texts = [...row.querySelectorAll('text')]
              .map((one) => one.getBoundingClientRect())
              .sort((a, b) => a.left - b.left);
            return texts.some((one, index) => (texts[index + 1]?.left ?? Infinity) < one.right)
              ? [row.textContent]
              : [];
          });
        },
        [text, mono],
      );
      expect(faults, text).toEqual([]);
    }
  });
}

test('a box leads to its entity, and a row to its field', async ({ page }) => {
  await page.goto('/entities/appointment/');
  const drawing = page.locator('figure.sb-data-model svg').first();
  await expect(drawing.locator('[data-node="patient"] a:has(.sb-name)')).toHaveAttribute(
    'href',
    '/entities/patient/',
  );
  await drawing.locator('[data-field="appointment.state"] .sb-field').click();
  await expect(page).toHaveURL(/\/entities\/appointment\/#state$/u);
});

test('a drawing wider than a phone scrolls in its frame, and the page does not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/entities/appointment/');
  const [frame, body] = await page.evaluate(() => {
    const sheet = document.querySelector('.sb-data-model .sb-sheet');
    return [
      sheet ? sheet.scrollWidth - sheet.clientWidth : 0,
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ];
  });
  expect(frame).toBeGreaterThan(100);
  expect(body).toBe(0);
});

test('drawings on paper are never cut, and their text is at least 6.5 pt', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/documents/05-data-models/');
  // Between the margins of A4, upright and turned sideways; a CSS pixel on paper is three quarters of a point.
  for (const sheet of [
    { drawings: ':not(.sb-landscape) > * > svg.sb-erd', width: 665, height: 964, least: 5 },
    { drawings: '.sb-landscape svg.sb-erd', width: 994, height: 635, least: 0 },
  ]) {
    await page.setViewportSize({ width: sheet.width, height: sheet.height });
    const sizes = await page.evaluate(
      ({ drawings, height: most }) =>
        [...document.querySelectorAll<SVGSVGElement>(drawings)].map((svg) => {
          const { width, height, right } = svg.getBoundingClientRect();
          return {
            name: svg.dataset.diagram,
            points: 11 * 0.75 * (width / svg.viewBox.baseVal.width),
            isWhole: right <= document.documentElement.clientWidth && height < most,
          };
        }),
      sheet,
    );
    expect(sizes.length).toBeGreaterThan(sheet.least);
    expect(sizes.filter(({ points, isWhole }) => points < 6.5 || !isWhole)).toEqual([]);
  }
});
