import { expect, test, type Locator, type Page } from '@playwright/test';
import { SEARCH_QUERIES } from './search-queries.ts';
import { axeViolationsInBothThemes } from '../support/axe.ts';

/** The parts of search on a page. */
function searchOn(page: Page): {
  dialog: Locator;
  input: Locator;
  options: Locator;
  status: Locator;
} {
  const dialog = page.getByRole('dialog', { name: 'Search the specification' });
  return {
    dialog,
    input: dialog.getByRole('combobox', { name: /^Search for/u }),
    options: dialog.getByRole('listbox', { name: 'Results' }).getByRole('option'),
    status: dialog.getByRole('status'),
  };
}

/** Waits until the page has its scripts: the link to search has become a button. */
async function open(page: Page, path = '/entities/room/'): Promise<ReturnType<typeof searchOn>> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Search the specification' })).toBeVisible();
  return searchOn(page);
}

test('every query of the list finds its item first, with its kind and a link', async ({ page }) => {
  test.setTimeout(180_000);
  const { input, options } = await open(page);
  await page.keyboard.press('/');
  const soon = { intervals: [40], timeout: 15_000 };
  // Half of them between the others: no two neighbours find the same, so that each answer is seen to come.
  const half = Math.ceil(SEARCH_QUERIES.length / 2);
  const apart = SEARCH_QUERIES.slice(0, half).flatMap((one, index) => [
    one,
    ...SEARCH_QUERIES.slice(half + index, half + index + 1),
  ]);
  for (const [query, finds] of apart) {
    await input.fill(query);
    await expect
      .poll(() => options.first().textContent(), { ...soon, message: query })
      .toContain(finds);
    const shown = await options.first().evaluate((option) => ({
      kind: option.querySelector('.sb-search-kind')?.textContent,
      link: option.getAttribute('href'),
    }));
    expect(shown.kind, query).toMatch(/\w/u);
    expect(shown.link, query).toMatch(/^\/\w/u);
  }
});

test('nothing of the index is loaded before search is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const { status } = await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('/_specbook/search/'))).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('patient');
  await expect(status).toHaveText(/results/u);
  expect(asked.filter((path) => path.includes('/_specbook/search/')).length).toBeGreaterThan(0);
});

test.describe('keys', () => {
  test('/ and Ctrl+K open it, Escape closes it and gives the focus back', async ({ page }) => {
    const { dialog, input } = await open(page);
    const trigger = page.getByRole('button', { name: 'Search the specification' });
    await trigger.focus();
    await page.keyboard.press('/');
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(trigger).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(input).toBeFocused();
  });

  test('/ is a letter while one types', async ({ page }) => {
    const { input } = await open(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a/b');
    await expect(input).toHaveValue('a/b');
  });

  test('arrows move through the results and around their ends', async ({ page }) => {
    const { input, options } = await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('perf rt');
    await expect(options.first()).toContainText('PERF-RT-001');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute('aria-activedescendant', 'site.search-result-0');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'false');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(input).toHaveAttribute('aria-activedescendant', 'site.search-result-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(input).toBeFocused();
  });

  test('Enter goes to the result, without waiting for the list', async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('perf rt 2');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/requirements\/PERF-RT-002\/$/u);
  });

  test('a result on the same page closes the dialog and goes there', async ({ page }) => {
    const { dialog, options } = await open(page, '/entities/patient/');
    await page.keyboard.press('/');
    await page.keyboard.type('patient.email');
    await expect(options.first()).toContainText('patient.email');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/\/entities\/patient\/#email$/u);
  });
});

test('filters narrow the results, also without words', async ({ page }) => {
  const { dialog, options, status } = await open(page);
  await page.getByRole('button', { name: 'Search the specification' }).click();
  await dialog.getByLabel('Kind').selectOption('Proof of concept');
  await expect(status).toHaveText('8 results');
  await expect(options.first()).toContainText('Proof of concept');
  await dialog.getByLabel('Kind').selectOption('');
  await dialog.getByLabel('Domain or area').selectOption('Authentication');
  await dialog.getByLabel('Document').selectOption('08 Acceptance Criteria');
  await dialog.getByLabel('Status').selectOption('Approved');
  await expect(options.first()).toContainText('Authentication');
  await page.keyboard.press('Escape');
});

test('verdict, owner and priority narrow the results and stand in them', async ({ page }) => {
  const { dialog, options } = await open(page);
  await page.keyboard.press('/');
  await dialog.getByLabel('Verdict').selectOption('Breached');
  await expect(options.first()).toContainText('▲ breached');
  const owner = dialog.getByLabel('Owner');
  await owner.selectOption('Scheduling');
  await expect(options.first()).toContainText('Scheduling');
  await expect(dialog.getByLabel('Priority')).toBeVisible();
});

test('a word of the trade finds what the specification calls otherwise, and says so', async ({
  page,
}) => {
  const { options, status } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('RTO');
  await expect(status).toHaveText(/ Also searched for: .*recovery time/u);
  await expect(options.first()).toContainText(/back after/u);
});

test('prints the page from the list', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const { dialog, options } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('print this page');
  await expect(options.last()).toContainText('Print this page');
  await options.last().click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('switches the theme and leads to the Markdown page from the list', async ({ page }) => {
  const { dialog, options } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('switch theme');
  await expect(options.last()).toContainText('dark theme');
  await options.last().click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('as markdown');
  await expect(options.last()).toContainText('as Markdown');
  await options.last().click();
  await expect(page).toHaveURL(/\/entities\/room\.md$/u);
});

test('offers near words where nothing is found, each of which searches', async ({ page }) => {
  const { options, input, status } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('zpointment');
  await expect(status).toHaveText('No results for “zpointment”');
  await expect(options.first()).toContainText('appointment');
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue('appointment');
  await expect(options.first()).toContainText('Appointment');
});

test.describe('?q=', () => {
  test('opens search on any page', async ({ page }) => {
    for (const path of ['/?q=perf+rt+2', '/constraints/?q=perf+rt+2']) {
      await page.goto(path);
      const { options, input } = searchOn(page);
      await expect(input).toHaveValue('perf rt 2');
      await expect(options.first()).toContainText('PERF-RT-002');
    }
  });

  test('follows what is typed, leads back from a result, and goes when search is closed', async ({
    page,
  }) => {
    const { dialog, options } = await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('day view');
    await expect(options.first()).toContainText('Day view');
    await expect(page).toHaveURL(/\?q=day\+view$/u);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/screens\/day-view\/$/u);
    await page.goBack();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/entities\/room\/$/u);
  });
});

test.describe('for those who do not see it', () => {
  test('the number of results is a status, and each result has a name', async ({ page }) => {
    const { input, options, status } = await open(page);
    await page.keyboard.press('/');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.type('p95 250 ms');
    await expect(status).toHaveText('1 result');
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await expect(options.first()).toHaveAccessibleName(
      /Day view of a clinic PERF-RT-002 Performance requirement ● met Response time/u,
    );
    await input.fill('qqqq');
    await expect(status).toHaveText('No results for “qqqq”');
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
    await input.fill('dictation timezone');
    await expect(status).toHaveText(
      /^Nothing has all these words\. \d+ results with some of them/u,
    );
  });

  test('a long list says how much of it is shown', async ({ page }) => {
    const { status } = await open(page);
    await page.keyboard.press('/');
    await page.keyboard.type('patient');
    await expect(status).toHaveText(/^\d+ or more results, the first 30 are shown$/u);
  });
});

test('axe finds nothing in the open dialog, in both themes', async ({ page }) => {
  const { options } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('day view');
  await expect(options.first()).toBeVisible();
  expect(await axeViolationsInBothThemes(page, 'dialog')).toEqual([]);
});

test('at 320 px nothing of it is wider than the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { dialog, options } = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('day view');
  await expect(options.first()).toBeVisible();
  const wider = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wider).toBe(0);
});

test('without scripts the way to search leads to an index', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/entities/room/');
  await page.getByRole('link', { name: 'Search the specification' }).click();
  await expect(page).toHaveURL(/\/traceability\/$/u);
  await context.close();
});
