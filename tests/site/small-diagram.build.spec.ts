/** The small diagram above the fields of an entity. */
import { expect, test } from '@playwright/test';

for (const width of [1440, 1024, 800]) {
  test(`is in sight as a whole at ${width} px, however many neighbours there are`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 1000 });
    for (const entity of ['patient', 'appointment', 'clinic']) {
      await page.goto(`/entities/${entity}/`);
      const figure = page.locator('main .sb-preview');
      const [frame, drawing] = await Promise.all(
        [figure.locator('.sb-sheet'), figure.locator('svg')].map((part) =>
          part.evaluate((element) => {
            const { left, right, bottom } = element.getBoundingClientRect();
            return { left, right, bottom };
          }),
        ),
      );
      if (!frame || !drawing) throw new Error('there is no small diagram');
      expect(drawing.left).toBeGreaterThanOrEqual(frame.left);
      expect(drawing.right).toBeLessThanOrEqual(frame.right);
      expect(drawing.bottom).toBeLessThanOrEqual(frame.bottom + 1);
      const scale = await figure
        .locator('svg')
        .evaluate(
          (svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
        );
      expect(12 * scale).toBeGreaterThan(7);
    }
  });
}
