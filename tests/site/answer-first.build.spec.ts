/** What is seen without scrolling, and what readers come for, in at most three clicks. */
import { expect, test, type Locator, type Page } from '@playwright/test';

test.use({ trace: 'off' });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

const main = (page: Page): Locator => page.locator('main');
const rowOf = (page: Page, text: RegExp | string): Locator =>
  main(page).getByRole('row').filter({ hasText: text }).first();

/** Whether an element is in sight, whatever part of it. */
async function expectInSight(...elements: readonly Locator[]): Promise<void> {
  for (const element of elements) await expect(element).toBeInViewport();
}

for (const viewport of SIZES) {
  test.describe(`the first screen of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    const isPhone = viewport.width < 700;

    test('of an entity shows its fields, and its neighbours where there is room', async ({
      page,
    }) => {
      await page.goto('/entities/appointment/');
      await expectInSight(main(page).getByRole('heading', { name: 'Fields' }));
      if (isPhone) return;
      await expectInSight(
        main(page).locator('.sb-preview svg'),
        main(page).getByRole('row', { name: /^id uuid/u }),
      );
    });

    test('of a requirement shows why it is required, its targets and what was measured', async ({
      page,
    }) => {
      await page.goto('/requirements/PERF-RT-006/');
      await expectInSight(
        main(page).getByText('breached, p99 now 1343 ms'),
        main(page).getByText('A visit lasts twenty minutes'),
        // On a phone each target is a card, whose cells bear the names of the columns.
        isPhone
          ? main(page).locator('td[data-label="Measured"]').first()
          : main(page).getByRole('columnheader', { name: 'Measured' }).first(),
      );
      if (isPhone) return;
      await expectInSight(rowOf(page, /^p99 at most 1\.2\ss/u).getByText('−143 ms'));
    });

    test('of the site shows how it stands, and on a desk what to do next', async ({ page }) => {
      await page.goto('/');
      await expectInSight(
        main(page).getByRole('link', { name: '▲ 4 breached' }),
        main(page).getByRole('link', { name: '▲ 11 failed' }),
      );
      if (isPhone) return;
      await expectInSight(
        main(page).getByRole('heading', { name: 'Next actions' }),
        page.getByRole('navigation').getByRole('link', { name: '08 Acceptance Criteria' }),
      );
    });
  });
}

test.describe('a reader', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
  });

  test('comes to the limits of the booking screen in two clicks, each with its verdict', async ({
    page,
  }) => {
    await page.getByRole('banner').getByRole('link', { name: 'Constraints' }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Book a visit/u })
      .click();
    await expect(rowOf(page, 'CON-BKG-004')).toContainText(/PERF-RT-003 p95 ● met, now/u);
    await expect(rowOf(page, 'CON-BKG-001')).toContainText('POC-OVERLAP: ● Go');
  });

  test('comes to the security criteria that are not met in three clicks', async ({ page }) => {
    await page.getByRole('banner').getByRole('link', { name: 'Acceptance' }).click();
    await main(page)
      .getByRole('button', { name: /^Security \d/u })
      .click();
    await main(page)
      .getByRole('button', { name: /^not met/u })
      .click();
    await expect(page).toHaveURL(/verdict=not-met/u);
    const verdicts = main(page)
      .getByRole('group', { name: 'Criteria of all areas' })
      .locator('tbody tr:visible');
    await expect(verdicts.first()).toBeVisible();
    for (const row of await verdicts.all()) {
      await expect(row).toContainText('Security');
      await expect(row).not.toContainText('● met');
    }
  });

  test('comes to who uses an address, and what a delete of a patient does, in two clicks', async ({
    page,
  }) => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Patients/u })
      .click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Patient\b(?!s)/u })
      .first()
      .click();
    await expect(page).toHaveURL(/\/entities\/patient\/$/u);
    const uses = page.getByRole('group', { name: 'Usage of the fields of Patient' });
    await expect(uses.getByRole('row').filter({ hasText: /^email/u })).toContainText(
      'BR-PAT-002 ○ no criterion',
    );
    await expect(main(page).getByRole('heading', { name: 'Delete cascade' })).toBeVisible();
    await expect(page.getByRole('group', { name: /deleting one row of Patient/u })).toContainText(
      'Appointment',
    );
  });

  test('prints document 08 in two clicks, and reads there what changed since its approval', async ({
    page,
  }) => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: '08 Acceptance Criteria' })
      .click();
    await expect(page.getByRole('group', { name: 'Approvals' })).toContainText('Changes since');
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed');
  });
});
