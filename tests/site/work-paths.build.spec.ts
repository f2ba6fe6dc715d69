import { expect, test, type Locator, type Page } from '@playwright/test';

// The published site: the dev server's copy of the content has no history in git.
// A trace copies the page at every key, and a document is large.
test.use({ trace: 'off' });

/** How often Tab is pressed from where the focus is until it is at the link; less than none when it has passed it. */
function stopsTo(link: Locator): Promise<number> {
  return link.evaluate((target) => {
    const all = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a, button, select, summary, [tabindex]',
      ),
    ];
    const open = all.filter((element) => element.checkVisibility() && element.tabIndex >= 0);
    const stop = open.indexOf(target);
    // Neither of two that are not found is the other.
    if (stop < 0) throw new Error('The Tab key does not stop at the link.');
    return stop - open.findIndex((element) => element === document.activeElement);
  });
}

/** Goes by the Tab key to a link and follows it by Enter: one link of the path. */
async function follow(page: Page, name: string | RegExp, within: string): Promise<void> {
  const link = page.locator(within).getByRole('link', { name, exact: true }).first();
  await expect(link).toBeVisible();
  // Scripts that come late add buttons on the way; then there are more stops than were counted.
  await expect(async () => {
    const stops = await stopsTo(link);
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    for (let stop = 0; stop > stops; stop -= 1) await page.keyboard.press('Shift+Tab');
    expect(await stopsTo(link)).toBe(0);
  }).toPass();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('heading', { name });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a designer comes to a screen, where everything that affects it is on one page', async ({
  page,
}) => {
  await follow(page, 'Constraints', 'header');
  await expect(title(page)).toHaveText('Constraints');
  await follow(page, 'Day view of a clinic', 'main');
  await expect(page).toHaveURL(/\/screens\/day-view\/$/u);
  for (const name of ["What's possible", 'What has limitations', 'Loading', 'Offline', 'Updates'])
    await expect(section(page, name)).toBeVisible();
  await expect(page.getByRole('link', { name: 'POC-PUSH' }).first()).toBeVisible();
});

test('a designer comes to what is expensive on a screen', async ({ page }) => {
  await follow(page, 'Constraints', 'header');
  await follow(page, 'Find a time', 'main');
  await expect(section(page, "What's expensive")).toBeVisible();
});

test('QA sees the gaps, comes to an area with one, and filters it by priority', async ({
  page,
}) => {
  await follow(page, 'Acceptance', 'header');
  await expect(title(page)).toHaveText('Acceptance');
  await expect(section(page, 'Gaps')).toBeVisible();
  await follow(page, 'Patient register', 'main');
  await expect(page.locator('main')).toContainText(/No criteria of kind \w+/u);
  const must = page
    .getByRole('group', { name: 'Priority' })
    .getByRole('button', { name: /^must\b/iu });
  await must.focus();
  await page.keyboard.press('Space');
  await expect(must).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\?priority=must$/u);
  await expect(page.getByRole('form').getByRole('status')).toHaveText(/^\d+ of \d+ rows$/u);
});

test('operations comes to a service, its targets, dependencies and limits', async ({ page }) => {
  await follow(page, 'Performance', 'header');
  await follow(page, 'Booking API', 'main');
  await expect(page).toHaveURL(/\/services\/booking\/$/u);
  for (const name of ['Response times', 'Availability', 'Dependencies', 'Resulting constraints'])
    await expect(section(page, name)).toBeVisible();
});

test('an architect comes to the path from message to invoice in two clicks', async ({ page }) => {
  await page.getByRole('link', { name: 'Data model' }).first().click();
  await page.getByText('Path between two entities').click();
  const from = page.getByRole('combobox', { name: 'From' });
  await expect(from).toBeFocused();
  await page.keyboard.type('Message');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Invoice');
  const path = page.locator('.sb-path');
  await expect(path.locator('p[role=status]')).toHaveText(/shortest path/iu);
  await expect(path.locator('ol').first().getByRole('listitem').first()).toHaveText(/^Message /u);
  await expect(path.locator('ol').first().getByRole('listitem').last()).toHaveText('Invoice');
  await expect(path.locator('svg [data-node="invoice"]').first()).toBeVisible();
});

test('an architect comes to an entity: the usage of its fields, and what a delete takes with it', async ({
  page,
}) => {
  await follow(page, /^Patients/u, 'nav');
  await follow(page, 'Patient', 'main');
  await expect(page).toHaveURL(/\/entities\/patient\/$/u);
  const uses = page.getByRole('group', { name: 'Usage of the fields of Patient' });
  const email = uses.getByRole('row').filter({ hasText: /^email/u });
  await expect(email).toContainText('BR-PAT-002');
  await expect(section(page, 'Delete cascade')).toBeVisible();
});

test('an architect comes to the rules by kind', async ({ page }) => {
  await follow(page, 'Data Models', 'main');
  await follow(page, /^5\.\d+\.2 Business rules$/u, 'main');
  await expect(page).toHaveURL(/#registers\.rules$/u);
  await expect(page.locator('[id="registers.rules"]')).toBeInViewport();
  for (const kind of ['validation', 'required', 'unique', 'cascade', 'audit'])
    await expect(page.locator(`[id="registers.rules.${kind}"]`)).toBeAttached();
});

test('an architect comes to the register of personal data', async ({ page }) => {
  await follow(page, 'Data Models', 'main');
  await follow(page, /^5\.\d+\.5 Personal data and retention$/u, 'main');
  await expect(section(page, 'Personal data and retention')).toBeInViewport();
  await expect(page.getByRole('group', { name: 'Classified fields' })).toContainText('health');
});

test('an auditor comes to a document with its approvals and its history', async ({ page }) => {
  await follow(page, 'Acceptance Criteria', 'main');
  await expect(page).toHaveURL(/\/documents\/08-acceptance-criteria\/$/u);
  await expect(page.getByRole('group', { name: 'Approvals' })).toContainText('Head of quality');
  await expect(page.getByRole('group', { name: 'Approvals' })).toContainText('2.4.0');
  await expect(page.getByRole('group', { name: 'Change history' })).toContainText('2.4.0');
});
