import { z } from 'zod';
import { parseQuantity, type Parsed, type Quantity } from './quantity.ts';
import { checkRange, POSITIVE } from './range.ts';
import { QuantityOutput } from './quantity-output.ts';
import { converted } from './scalar.ts';
import { PERIOD_MS } from './units.ts';

/** Periods of the calendar that an availability can be counted over. */
export const CALENDAR_PERIODS = ['week', 'month', 'quarter', 'year'] as const;
/** One of {@link CALENDAR_PERIODS}. */
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** The window over which an availability counts. */
export interface Window extends Quantity {
  /** The budget is new on the first day of each such period; absent for a rolling window. `base` is its mean length. */
  calendar?: CalendarPeriod;
}

function parseWindow(text: string): Parsed<Window> {
  const [, word] = /^(?:1 +)?calendar +(\S+)$/u.exec(text.trim()) ?? [];
  if (word === undefined) {
    const parsed = parseQuantity(text, ['duration']);
    return parsed.ok ? checkRange(parsed.value, POSITIVE) : parsed;
  }
  const calendar = CALENDAR_PERIODS.find((period) => period === word);
  if (!calendar) {
    return {
      ok: false,
      message: `"calendar ${word}" is not a window`,
      hint: `write ${CALENDAR_PERIODS.map((period) => `calendar ${period}`).join(', ')}, or a rolling window such as 30 days`,
    };
  }
  const base = PERIOD_MS[calendar];
  return {
    ok: true,
    value: {
      dimension: 'duration',
      value: 1,
      unit: calendar,
      base,
      text: `calendar ${calendar}`,
      calendar,
    },
  };
}

const WindowOutput = QuantityOutput.extend({
  calendar: z.enum(CALENDAR_PERIODS).optional(),
});

/** A window: a duration (`30 days`), which rolls, or a period of the calendar (`calendar month`). */
export function window() {
  return converted<Window>(parseWindow, { type: 'string' }, WindowOutput);
}
