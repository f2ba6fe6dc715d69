import { describe, expect, it } from 'vitest';
import {
  clampScale,
  scaleToFit,
  scrollAfterZoom,
} from '../../../plugins/specbook/site/client/erd/viewport.ts';
import fc from '../../support/fast-check.ts';

describe('the scale of a drawing', () => {
  it('stays between a fifth and four times', () => {
    expect([clampScale(0.01), clampScale(1), clampScale(9)]).toEqual([0.2, 1, 4]);
  });

  it('that fits shows all of it, and enlarges a small one to twice at most', () => {
    expect(scaleToFit({ width: 500, height: 400 }, { width: 1000, height: 400 })).toBe(0.5);
    expect(scaleToFit({ width: 500, height: 100 }, { width: 500, height: 200 })).toBe(0.5);
    expect(scaleToFit({ width: 900, height: 900 }, { width: 100, height: 100 })).toBe(2);
  });
});

describe('zooming', () => {
  it('keeps in place what is under the pointer', () => {
    const scale = fc.double({ min: 0.2, max: 4, noNaN: true });
    const pixels = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        scale,
        scale,
        pixels,
        pixels,
        fc.boolean(),
        (before, after, scroll, point, isCentered) => {
          const axis = { scroll, frame: 800, drawing: 1000, isCentered };
          const offset = (at: number): number =>
            isCentered ? Math.max(0, (axis.frame - axis.drawing * at) / 2) : 0;
          const under = (scrolled: number, at: number): number =>
            (scrolled + point - offset(at)) / at;
          const scrolled = scrollAfterZoom(axis, point, before, after);
          expect(under(scrolled, after)).toBeCloseTo(under(scroll, before), 5);
        },
      ),
    );
  });

  it('in and out again restores the scroll position', () => {
    const axis = { scroll: 120, frame: 600, drawing: 2000, isCentered: true };
    const there = scrollAfterZoom(axis, 300, 1, 2.5);
    expect(scrollAfterZoom({ ...axis, scroll: there }, 300, 2.5, 1)).toBeCloseTo(120);
  });
});
