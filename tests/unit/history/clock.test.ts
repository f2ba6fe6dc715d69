import { describe, expect, test } from 'vitest';
import { ClockError, today } from '../../../plugins/specbook/history/clock.ts';

const at = (env: Record<string, string>) => ({ env, date: () => new Date('2026-11-22T23:59:00Z') });

describe('today', () => {
  test('is the stated date, regardless of the environment', () => {
    expect(today('2024-02-29', at({ SOURCE_DATE_EPOCH: '0' }))).toBe('2024-02-29');
  });

  test('is the date of SOURCE_DATE_EPOCH if none is stated', () => {
    expect(today(undefined, at({ SOURCE_DATE_EPOCH: '1767225599' }))).toBe('2025-12-31');
    expect(today(undefined, at({ SOURCE_DATE_EPOCH: '1767225600' }))).toBe('2026-01-01');
  });

  test('is the date of the system clock in UTC by default', () => {
    expect(today(undefined, at({}))).toBe('2026-11-22');
    expect(today(undefined, at({ SOURCE_DATE_EPOCH: '' }))).toBe('2026-11-22');
  });

  test.each(['2025-02-29', '22.11.2026', '2026-11-22T00:00:00Z', 'tomorrow', ''])(
    'cannot be stated as "%s", and the error says how to write it',
    (stated) => {
      expect(() => today(stated, at({}))).toThrow(ClockError);
      expect(() => today(stated, at({}))).toThrow('write year-month-day, such as 2026-11-22');
    },
  );

  test.each(['soon', '-1', '1.5', '99999999999999'])(
    'cannot come from SOURCE_DATE_EPOCH=%s',
    (epoch) => {
      expect(() => today(undefined, at({ SOURCE_DATE_EPOCH: epoch }))).toThrow(
        'set it to the seconds since 1970',
      );
    },
  );
});
