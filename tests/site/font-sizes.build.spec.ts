import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const TOKENS = ['xs', 'sm', 'base', 'lg', 'xl', '2xl'].map((name) => `--sb-text-${name}`);
/** On paper the title of a cover is larger. */
const PRINT_TOKENS = [...TOKENS, '--sb-text-cover'];

const PAGES = [
  '/',
  '/data-model/',
  '/entities/appointment/',
  '/performance/',
  '/requirements/PERF-RT-002/',
  '/constraints/',
  '/acceptance/',
  '/requirements/AC-SCH-001/',
  '/documents/07-technical-constraints/',
  '/guide/keys/',
];

/** Every style sheet of the built site. */
function builtStyles(): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join('dist', file), 'utf8'));
}

interface Size {
  selector: string;
  value: string;
}

/** What style sheets set as font sizes, and the tokens that they define. The margins of sheets are left out. */
function sizesOf(page: Page, styles: string[]): Promise<{ sizes: Size[]; tokens: Size[] }> {
  return page.evaluate((texts) => {
    const sizes: Size[] = [];
    const tokens: Size[] = [];
    const visit = (rules: CSSRuleList, around: string, media: string): void => {
      for (const rule of rules) {
        const own = rule instanceof CSSStyleRule ? rule.selectorText : '';
        const selector = own.includes('&')
          ? own.replaceAll('&', around)
          : `${around} ${own}`.trim();
        if (rule instanceof CSSStyleRule || rule instanceof CSSNestedDeclarations) {
          const { style } = rule;
          const value = style.getPropertyValue('font-size') || style.getPropertyValue('font');
          if (value !== '') sizes.push({ selector, value });
          for (const name of style)
            if (name.startsWith('--sb-text-')) tokens.push({ selector: media, value: name });
        }
        if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) {
          const condition = rule instanceof CSSMediaRule ? rule.conditionText : media;
          visit(rule.cssRules, selector, condition);
        }
      }
    };
    for (const text of texts) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      visit(sheet.cssRules, '', '');
    }
    return { sizes, tokens };
  }, styles);
}

/** Drawings are scaled as a whole, and measure text in units of their own. */
const isOfDrawing = ({ selector }: Size): boolean => /^(?:\.sb-(?:chart|erd))\b/u.test(selector);
const isToken = ({ value }: Size): boolean =>
  value === 'inherit' || /var\(--sb-(?:text-\w+|label)\)/u.test(value);

test('every font size of a style sheet is one of six tokens', async ({ page }) => {
  await page.goto('/404.html');
  const { sizes, tokens } = await sizesOf(page, builtStyles());
  const declared = (media: string): string[] => [
    ...new Set(tokens.filter(({ selector }) => selector === media).map(({ value }) => value)),
  ];
  expect(declared('')).toEqual(TOKENS);
  expect(declared('print')).toEqual(PRINT_TOKENS);
  expect(sizes.filter(isToken).length).toBeGreaterThan(30);
  expect(sizes.filter((size) => !isOfDrawing(size) && !isToken(size))).toEqual([]);
});

test('a font size that is no token is found, wherever it is nested', async ({ page }) => {
  await page.goto('/404.html');
  const planted =
    '@layer a { @media print { .sb-a { & b { color: red; font: 400 9pt/1 serif } } } }';
  const { sizes } = await sizesOf(page, [planted]);
  expect(sizes.filter((size) => !isToken(size))).toEqual([{ selector: '.sb-a b', value: '9pt' }]);
});

/** Font sizes of every text that the page shows, but for the text of diagrams. */
function shownSizes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility() && !element.closest('svg:not(.sb-chart)');
    const hasText = (element: Element): boolean =>
      element.matches('select, input[type=text]') ||
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    return [...document.body.querySelectorAll('*')]
      .filter((element) => isShown(element) && hasText(element))
      .map((element) => getComputedStyle(element).fontSize);
  });
}

for (const width of [1280, 390]) {
  test(`ten pages, search and the tools of diagrams have six font sizes at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const sizes = new Set<string>();
    for (const path of PAGES) {
      await page.goto(path);
      const tools = page.locator('figure[data-tools]').first();
      if ((await tools.count()) > 0) await expect(tools).toHaveAttribute('data-ready');
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      for (const size of await shownSizes(page)) sizes.add(size);
    }
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /search/iu }).fill('appointment');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    for (const size of await shownSizes(page)) sizes.add(size);
    expect([...sizes].sort()).toHaveLength(TOKENS.length);
  });
}
