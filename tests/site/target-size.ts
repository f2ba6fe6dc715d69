import type { Page } from '@playwright/test';

/** CSS pixels that a target measures at least, by success criterion 2.5.8 of WCAG 2.2. */
export const MINIMUM_PX = 24;

/**
 * Pointer targets of a page that are too small: neither 24 by 24 px, nor links within a sentence, nor so far from all
 * others that a circle of 24 px around each touches no other target and no other such circle. Links of a drawing are
 * left out: it is zoomed, and lists beside it hold the same. Source: https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((minimum) => {
    interface Target {
      element: Element;
      rect: DOMRect;
      isUndersized: boolean;
    }

    const isOutside = (element: Element): boolean => {
      const modal = document.querySelector('dialog:modal');
      return modal !== null && !modal.contains(element);
    };
    /** A checkbox in a label is as large as the label, which is a target itself. */
    const isPartOfTarget = (element: Element): boolean =>
      element.matches('input') && element.closest('label') !== null;
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      getComputedStyle(element).clipPath === 'none';

    /** The largest of its lines, where it has several. */
    const rectOf = (element: Element): DOMRect => {
      const rects = [...element.getClientRects()];
      const area = ({ width, height }: DOMRect): number => width * height;
      return rects.reduce(
        (largest, rect) => (area(rect) > area(largest) ? rect : largest),
        rects[0] ?? element.getBoundingClientRect(),
      );
    };

    const isWithinSentence = (element: Element): boolean => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (!block) return false;
      const rest = block.cloneNode(true) as Element;
      for (const other of rest.querySelectorAll('a, button, small, .sb-mark, .sb-v, .sb-n'))
        other.remove();
      return /\p{L}{2}/u.test(rest.textContent);
    };

    const centre = ({ x, y, width, height }: DOMRect) => ({
      x: x + width / 2,
      y: y + height / 2,
    });
    const touches = (a: Target, b: Target): boolean => {
      const from = centre(a.rect);
      const { left, right, top, bottom } = b.rect;
      const x = Math.max(left, Math.min(from.x, right));
      const y = Math.max(top, Math.min(from.y, bottom));
      if (Math.hypot(from.x - x, from.y - y) < minimum / 2) return true;
      const to = centre(b.rect);
      return b.isUndersized && Math.hypot(from.x - to.x, from.y - to.y) < minimum;
    };

    const selector = 'a[href], button, select, summary, input, label:has(input)';
    const targets = [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest('svg') && !isOutside(element))
      .filter((element) => !isPartOfTarget(element) && isShown(element))
      .map((element): Target => {
        const rect = rectOf(element);
        return { element, rect, isUndersized: Math.min(rect.width, rect.height) < minimum };
      });
    return targets
      .filter((target) => target.isUndersized && !isWithinSentence(target.element))
      .filter((target) => targets.some((other) => other !== target && touches(target, other)))
      .map(({ element, rect }) => {
        const parents = `${element.parentElement?.parentElement?.className ?? ''} > ${element.parentElement?.tagName ?? ''}.${element.parentElement?.className ?? ''}`;
        const size = `${rect.width.toFixed(1)} × ${rect.height.toFixed(1)} px`;
        return `${parents} > ${element.tagName} "${element.textContent.trim().slice(0, 40)}": ${size}`;
      });
  }, MINIMUM_PX);
}
