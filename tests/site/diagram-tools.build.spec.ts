import { expect, test, type Locator, type Page } from '@playwright/test';

/** Opens a page and waits until the script has put the controls there. */
async function open(page: Page, address: string, at = 0): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator('figure.sb-data-model').nth(at);
  await expect(figure.getByRole('group', { name: 'Diagram controls' })).toBeVisible();
  return figure;
}

const widthOf = async (figure: Locator): Promise<number> =>
  Number(await figure.locator('svg.sb-erd').getAttribute('width'));
const scrollOf = (figure: Locator): Promise<number[]> =>
  figure.locator('.sb-sheet').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
/** Ids of the boxes that are brought out. */
const lit = (figure: Locator): Promise<string[]> =>
  figure
    .locator('.sb-fading .sb-node.sb-on')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-node') ?? '').sort());

test.describe('zoom', () => {
  test('by buttons: larger, smaller, actual size, and to fit', async ({ page }) => {
    const figure = await open(page, '/data-model/', 1);
    const before = await widthOf(figure);
    // Playwright would scroll to what it clicks.
    await figure.getByRole('button', { name: 'Zoom in' }).scrollIntoViewIfNeeded();
    const top = await figure.locator('figcaption').boundingBox();
    await figure.getByRole('button', { name: 'Zoom in' }).click();
    expect(await widthOf(figure)).toBeCloseTo(before * 1.25, -1);
    await expect(
      figure.getByRole('button', { name: 'Actual size; currently 125 %' }),
    ).toBeVisible();
    // The page below stands still.
    expect(await figure.locator('figcaption').boundingBox()).toEqual(top);
    await figure.getByRole('button', { name: 'Zoom out' }).click();
    await figure.getByRole('button', { name: 'Zoom out' }).click();
    expect(await widthOf(figure)).toBeLessThan(before);
    await figure.getByRole('button', { name: 'Actual size' }).click();
    expect(await widthOf(figure)).toBeCloseTo(before, 0);
    await figure.getByRole('button', { name: 'Zoom in' }).click();
    await figure.getByRole('button', { name: 'Fit to frame' }).click();
    await expect(figure.locator('.sb-sheet')).not.toHaveClass(/sb-overflowing/u);
  });

  test('by keys, from within the diagram only', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    const size = figure.locator('.sb-size');
    await page.keyboard.press('+');
    await expect(size).toHaveText('100 %');
    await figure.locator('.sb-sheet').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect(size).toHaveText('156 %');
    await page.keyboard.press('-');
    await expect(size).toHaveText('125 %');
    await page.keyboard.press('0');
    await expect(size).toHaveText('100 %');
  });

  test('by the wheel with Ctrl, towards the pointer; alone it scrolls the page', async ({
    page,
  }) => {
    const figure = await open(page, '/entities/appointment/');
    const head = figure.locator('[data-node="visit_type"] .sb-head');
    await head.hover();
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await expect(figure.locator('.sb-size')).toHaveText('100 %');
    await head.hover();
    const before = (await head.boundingBox())!;
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect(figure.locator('.sb-size')).not.toHaveText('100 %');
    const after = (await head.boundingBox())!;
    expect(after.width).toBeGreaterThan(before.width * 1.3);
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    // What was under the pointer still is, unless the edge of the drawing forbids it.
    expect(x > after.x - 8 && x < after.x + after.width + 8).toBe(true);
    expect(y > after.y - 8 && y < after.y + after.height + 8).toBe(true);
  });

  test('by two fingers', async ({ browser }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('.sb-sheet').scrollIntoViewIfNeeded();
    const frame = (await figure.locator('.sb-sheet').boundingBox())!;
    const [x, y] = [frame.x + 180, frame.y + 60];
    const session = await context.newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      apart?: number,
    ): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [
                { x: x - apart, y, id: 1 },
                { x: x + apart, y, id: 2 },
              ],
      });
    await touch('touchStart', 40);
    for (const apart of [50, 60, 70, 80]) await touch('touchMove', apart);
    await touch('touchEnd');
    await expect(figure.locator('.sb-size')).toHaveText('200 %');
    await context.close();
  });
});

test.describe('pan', () => {
  test('by dragging, which follows no link', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    for (let n = 0; n < 3; n += 1) await figure.getByRole('button', { name: 'Zoom in' }).click();
    const before = await scrollOf(figure);
    const head = (await figure.locator('[data-node="appointment"] .sb-head').boundingBox())!;
    await page.mouse.move(head.x + 60, head.y + 10);
    await page.mouse.down();
    await page.mouse.move(head.x - 40, head.y - 50, { steps: 5 });
    await page.mouse.up();
    const after = await scrollOf(figure);
    expect(after[0]! - before[0]!).toBeCloseTo(100, -1);
    expect(after[1]! - before[1]!).toBeCloseTo(60, -1);
    await expect(page).toHaveURL(/\/entities\/appointment\/$/u);
  });

  test('by buttons, which are there while there is more than the frame shows', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const figure = await open(page, '/entities/appointment/');
    const right = figure.getByRole('button', { name: 'Pan right' });
    await expect(right).toBeHidden();
    for (let n = 0; n < 4; n += 1) await figure.getByRole('button', { name: 'Zoom in' }).click();
    await figure.locator('.sb-sheet').evaluate((sheet) => {
      sheet.scrollTo(0, 0);
    });
    await right.click();
    await figure.getByRole('button', { name: 'Pan down' }).click();
    const [left = 0, top = 0] = await scrollOf(figure);
    expect(left).toBeGreaterThan(50);
    expect(top).toBeGreaterThan(50);
    await figure.getByRole('button', { name: 'Pan left' }).press('Enter');
    await figure.getByRole('button', { name: 'Pan up' }).press('Space');
    expect(await scrollOf(figure)).toEqual([0, 0]);
  });

  test('by the arrow keys on the frame', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    for (let n = 0; n < 4; n += 1) await figure.getByRole('button', { name: 'Zoom in' }).click();
    const [before = 0] = await scrollOf(figure);
    await figure.locator('.sb-sheet').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await scrollOf(figure))[0]).toBeGreaterThan(before);
  });
});

test.describe('full screen', () => {
  test('shows all of the diagram, and Escape leaves it as it was', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    const button = figure.getByRole('button', { name: 'Full screen' });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const box = (await figure.boundingBox())!;
    expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 1280, 720]);
    await expect(figure.locator('.sb-sheet')).not.toHaveClass(/sb-overflowing/u);
    await expect(figure.locator('.sb-sheet')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(button).toBeFocused();
    await expect(figure.locator('.sb-size')).toHaveText('100 %');
  });

  test('is opened and left by the keyboard alone, and its wheel zooms', async ({ page }) => {
    const figure = await open(page, '/entities/appointment/');
    const button = figure.getByRole('button', { name: 'Full screen' });
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const before = await widthOf(figure);
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => widthOf(figure)).toBeGreaterThan(before);
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  test('fills the page where the browser offers none', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
    });
    const figure = await open(page, '/entities/appointment/');
    await figure.getByRole('button', { name: 'Full screen' }).click();
    expect((await figure.boundingBox())!.height).toBe(720);
    await page.keyboard.press('Escape');
    expect((await figure.boundingBox())!.width).toBeLessThan(1280);
  });
});

test.describe('tracing', () => {
  test('brings out a box with what it is related to while the pointer is on it', async ({
    page,
  }) => {
    const figure = await open(page, '/entities/appointment/');
    await figure.locator('[data-node="room"] .sb-name').hover();
    expect(await lit(figure)).toEqual(['appointment', 'room']);
    expect(
      await figure
        .locator('.sb-row.sb-on')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-field')).sort()),
    ).toEqual(['appointment.clinic_id', 'appointment.room_no', 'room.clinic_id', 'room.no']);
    await page.mouse.move(5, 5);
    await expect(figure.locator('.sb-fading')).toHaveCount(0);
  });

  test('brings out a relationship with the fields at both ends, and stays when it is clicked', async ({
    page,
  }) => {
    const figure = await open(page, '/entities/appointment/');
    const way = figure.locator('[data-relationship="appointment.visit_type_code"] .sb-route');
    const point = await way.evaluate((path: SVGPathElement) => {
      path.scrollIntoView({ block: 'center' });
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.4);
      const { left, top } = path.ownerSVGElement!.getBoundingClientRect();
      return [left + x, top + y + 4] as const;
    });
    await page.mouse.move(...point);
    expect(await lit(figure)).toEqual(['appointment', 'visit_type']);
    await page.mouse.click(...point);
    await page.mouse.move(5, 5);
    expect(await lit(figure)).toEqual(['appointment', 'visit_type']);
    await figure.locator('.sb-sheet').click({ position: { x: 5, y: 5 } });
    await page.mouse.move(5, 5);
    expect(await lit(figure)).toEqual([]);
  });
});
