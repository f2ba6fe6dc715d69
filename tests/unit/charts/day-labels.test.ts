import { describe, expect, it } from 'vitest';
import { placeDayLabels } from '../../../plugins/specbook/charts/day-labels.ts';

describe('the words of days above a chart', () => {
  it('stand after their lines where there is room, the earliest on top', () => {
    expect(
      placeDayLabels([
        { x: 60, label: 'begin by 2026-10-11' },
        { x: 100, label: 'reached 2026-11-01' },
      ]),
    ).toEqual([
      { row: 0, side: 'after' },
      { row: 1, side: 'after' },
    ]);
  });

  it('stand before their lines at the end of the chart, the latest on top', () => {
    expect(
      placeDayLabels([
        { x: 62, label: 'today' },
        { x: 240, label: 'begin by 2029-10-02' },
        { x: 250, label: 'reached 2029-11-27' },
      ]),
    ).toEqual([
      { row: 2, side: 'after' },
      { row: 1, side: 'before' },
      { row: 0, side: 'before' },
    ]);
  });

  it('have nothing to place without days', () => {
    expect(placeDayLabels([])).toEqual([]);
  });
});
