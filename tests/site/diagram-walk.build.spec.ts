import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeViolationsInBothThemes } from '../support/axe.ts';

async function open(page: Page, address: string, at = 0): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('figure.sb-data-model').nth(at);
  await expect(figure.getByRole('group', { name: 'Diagram controls' })).toBeVisible();
  return figure;
}

const lit = (figure: Locator): Promise<string[]> =>
  figure
    .locator('.sb-fading .sb-node.sb-on')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-node') ?? '').sort());

test.describe('the keyboard', () => {
  test('comes to one box of a diagram, walks along relationships, and goes on with Tab', async ({
    page,
  }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('.sb-sheet').focus();
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toHaveAccessibleName(
      /^Appointment, \d relationships: is for exactly one Patient \(patient_id\); /u,
    );
    await page.keyboard.press('ArrowLeft');
    await expect(focused).toHaveAccessibleName(
      'Room, 1 relationship: hosts any number of Appointments',
    );
    expect(await lit(figure)).toEqual(['appointment', 'room']);
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveAccessibleName(/^Visit type, /u);
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveAccessibleName(
      'Appointment, 9 relationships: is of exactly one Visit type (visit_type_code)',
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(focused).not.toHaveAccessibleName(/^Appointment/u);
    await page.keyboard.press('Tab');
    expect(
      await figure.locator('.sb-sheet').evaluate((sheet) => sheet.contains(document.activeElement)),
    ).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(
      await figure.locator('.sb-sheet').evaluate((sheet) => sheet.contains(document.activeElement)),
    ).toBe(true);
  });

  test('says where no relationship leads on, and Escape lets go', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('[data-node="room"] > a').focus();
    await page.keyboard.press('ArrowLeft');
    await expect(figure.locator('p[role=status]')).toHaveText('No related entity to the left.');
    await expect(figure.locator('.sb-fading')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(figure.locator('.sb-fading')).toHaveCount(0);
    await expect(figure.locator('.sb-sheet')).toBeFocused();
  });

  test('follows a box to its page', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('[data-node="room"] > a').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/entities\/room\/$/u);
  });

  test('lets go of a diagram that it leaves', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('[data-node="room"] > a').focus();
    await page.locator('h1 ~ * a').last().focus();
    await expect(figure.locator('.sb-fading')).toHaveCount(0);
  });

  test('hides the box it is on, and shows all again', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('[data-node="room"] > a').focus();
    await page.keyboard.press('h');
    await expect(figure.locator('[data-node="room"]')).toBeHidden();
    await expect(figure.locator('[data-relationship][data-references="room.id"]')).toBeHidden();
    await expect(figure.locator('p[role=status]')).toHaveText('Room is hidden.');
    const fold = figure.locator('summary', { hasText: 'Entities: 1 hidden' });
    await fold.press('Enter');
    await figure.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect(figure.locator('[data-node="room"]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(figure.getByRole('checkbox', { name: 'Room' })).toBeHidden();
  });
});

test.describe('finding', () => {
  test('goes to an entity by a part of its name', async ({ page }) => {
    const figure = await open(page, '/data-model/', 1);
    const field = figure.getByRole('combobox', { name: 'Find in the diagram' });
    await field.fill('qualif');
    await field.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Qualification, 2 relationships/u);
    expect(await lit(figure)).toEqual(['practitioner', 'practitioner_speciality', 'speciality']);
  });

  test('brings out a field with the other end of its relationship', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    const field = figure.getByRole('combobox', { name: 'Find in the diagram' });
    await field.fill('appointment.visit_type_code');
    await field.press('Enter');
    expect(await lit(figure)).toEqual(['appointment', 'visit_type']);
    await expect(page).toHaveURL(/focus\.entity-appointment=appointment\.visit_type_code/u);
  });

  test('tells when there is no such thing', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    const field = figure.getByRole('combobox', { name: 'Find in the diagram' });
    await field.fill('unicorn');
    await field.press('Enter');
    await expect(figure.locator('p[role=status]')).toHaveText(
      'No results for “unicorn” in the diagram.',
    );
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  });
});

test.describe('detail', () => {
  test('is changed in place: names, keys, all fields, and back', async ({ page }) => {
    const figure = await open(page, '/data-model/billing/');
    const rows = figure.locator('[data-field]');
    const before = await rows.count();
    const detail = figure.getByRole('combobox', { name: 'Detail' });
    await detail.selectOption('All fields');
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    await expect(figure.locator('p.sb-key')).toContainText('IX indexed');
    await detail.selectOption('Names');
    await expect(rows).toHaveCount(0);
    await detail.selectOption('Keys');
    await expect(rows).toHaveCount(before);
    await expect(page).toHaveURL(/\/data-model\/billing\/$/u);
  });

  test('draws many to many with its junction or as a line that bears its name', async ({
    page,
  }) => {
    const figure = await open(page, '/data-model/', 1);
    const junction = figure.locator('[data-node="practitioner_speciality"]');
    await expect(junction).toHaveCount(1);
    await figure
      .getByRole('combobox', { name: 'Detail' })
      .selectOption('Names, many-to-many collapsed');
    await expect(junction).toHaveCount(0);
    await expect(
      figure.locator(
        '.sb-edge.sb-junction[data-from="practitioner"] .sb-label, .sb-edge.sb-junction[data-to="practitioner"] .sb-label',
      ),
    ).toHaveText('Qualification');
  });
});

test('a link leads to the same focus, hidden entities and detail', async ({ page }) => {
  const figure = await open(page, '/data-model/scheduling/');
  await figure.getByRole('combobox', { name: 'Detail' }).selectOption('Names');
  await expect(figure.locator('[data-field]')).toHaveCount(0);
  await figure.locator('summary', { hasText: /^Entities/u }).click();
  await figure.getByRole('checkbox', { name: 'Clinic', exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await figure.getByRole('combobox', { name: 'Find in the diagram' }).fill('room');
  await figure.getByRole('combobox', { name: 'Find in the diagram' }).press('Enter');
  const before = await lit(figure);
  expect(before).toContain('room');
  await page.reload();
  await expect(figure.locator('[data-field]')).toHaveCount(0);
  await expect(figure.locator('[data-node="clinic"]')).toBeHidden();
  await expect(figure.getByRole('combobox', { name: 'Detail' })).toHaveValue('names');
  expect(await lit(figure)).toEqual(before);
});

test.describe('the path between two entities', () => {
  test('stands in words, each a link, and in the drawing', async ({ page }) => {
    const figure = await open(page, '/data-model/', 1);
    await page.getByText('Path between two entities').press('Enter');
    await page.getByRole('combobox', { name: 'From' }).selectOption('Message');
    await page.getByRole('combobox', { name: 'To' }).selectOption('Price');
    await expect(figure.getByText('Shortest path: 3 relationships.')).toBeVisible();
    await expect(figure.locator('.sb-path ol > li')).toHaveText([
      'Message reminds of at most one Appointment (appointment_id)',
      'Appointment is of exactly one Visit type (visit_type_code)',
      'Visit type is priced by any number of Prices',
      'Price',
    ]);
    await expect(figure.getByRole('link', { name: 'Visit type', exact: true })).toHaveAttribute(
      'href',
      '/entities/visit_type/',
    );
    expect(await lit(figure)).toEqual(['appointment', 'message', 'price_item', 'visit_type']);
    await expect(figure.locator('.sb-edge.sb-on')).toHaveCount(3);
  });

  test('is linked to, and told where there is none to tell', async ({ page }) => {
    const figure = await open(page, '/data-model/?from=message&to=price_item', 1);
    await expect(figure.locator('.sb-path ol > li')).toHaveCount(4);
    await page.getByRole('combobox', { name: 'To' }).selectOption('Message');
    await expect(figure.getByText('Both are the same entity.')).toBeVisible();
    await expect(figure.locator('.sb-path ol')).toHaveCount(0);
  });
});

/** Opens the menu of exports and chooses a button of it. */
async function exportAs(figure: Locator, name: string): Promise<void> {
  await figure.locator('summary', { hasText: /^Export$/u }).click();
  await figure.getByRole('button', { name }).click();
}

test('drawings are taken away as PNG, without what is hidden', async ({ page }) => {
  const figure = await open(page, '/entities/appointment/?hide.entity-appointment=room');
  await expect(figure.locator('[data-node="room"]')).toBeHidden();
  const [download] = await Promise.all([page.waitForEvent('download'), exportAs(figure, 'PNG')]);
  expect(download.suggestedFilename()).toBe('entity-appointment.png');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const png = Buffer.concat(chunks);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Two dots a pixel.
  expect(png.readUInt32BE(16)).toBe(
    2 * Number(await figure.locator('svg.sb-erd').getAttribute('width')),
  );
});

test('without script the drawing, its words, its details and its files are all there', async ({
  browser,
  request,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/data-model/billing/');
  const figure = page.locator('figure.sb-data-model');
  await expect(figure.locator('svg.sb-erd')).toBeVisible();
  await expect(figure.locator('.sb-tools')).toHaveCount(0);
  await expect(figure.getByRole('link', { name: 'All fields' })).toBeVisible();
  await figure.locator('summary', { hasText: 'Text description' }).click();
  await figure.locator('summary', { hasText: 'Export' }).click();
  await expect(figure.locator('details > ul > li:not(:has(a))').first()).toBeVisible();
  const types: Record<string, RegExp> = {
    SVG: /^image\/svg\+xml/u,
    Light: /^image\/svg\+xml/u,
    Dark: /^image\/svg\+xml/u,
    'All fields': /^image\/svg\+xml/u,
    Mermaid: /^/u,
    DOT: /^/u,
    PlantUML: /^/u,
  };
  for (const [name, type] of Object.entries(types)) {
    const href = await figure.getByRole('link', { name, exact: true }).getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.status(), name).toBe(200);
    expect(answer.headers()['content-type'] ?? '').toMatch(type);
  }
  await page.close();
});

test('axe finds nothing in a diagram at work, in both themes', async ({ page }) => {
  const figure = await open(page, '/data-model/?from=message&to=price_item', 1);
  await expect(figure.locator('.sb-path ol')).toBeVisible();
  await figure.locator('summary', { hasText: /^Entities/u }).click();
  await expect(figure.getByRole('checkbox', { name: 'Patient', exact: true })).toBeVisible();
  expect(await axeViolationsInBothThemes(page)).toEqual([]);
});

test('controls are at least 24 px in either direction, at 320 px too, and the page stays as wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const figure = await open(page, '/data-model/', 1);
  await figure.locator('summary', { hasText: /^Entities/u }).click();
  const small = await figure
    .locator('.sb-tools :is(button, select, input[type=text], summary, label)')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24) ? [control.textContent] : [];
      }),
    );
  expect(small).toEqual([]);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBe(0);
});

test('paper shows the drawing as it was, and no controls', async ({ page }) => {
  const figure = await open(page, '/entities/appointment/');
  for (let n = 0; n < 4; n += 1) await figure.getByRole('button', { name: 'Zoom in' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(figure.locator('.sb-tools')).toBeHidden();
  await expect(figure.locator('.sb-exports')).toBeHidden();
  const [drawing, frame] = await figure.evaluate((element) => [
    element.querySelector('svg.sb-erd')!.getBoundingClientRect().width,
    element.getBoundingClientRect().width,
  ]);
  expect(drawing).toBeLessThanOrEqual(frame + 1);
});
