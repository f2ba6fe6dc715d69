import { expect, it } from 'vitest';
import { targetAt } from '../../../plugins/specbook/model/performance/target-history.ts';

it('a target before the first commit that is known was not yet written, unless the clone is shallow', () => {
  const before = (shallow: boolean): ReturnType<typeof targetAt> =>
    targetAt(
      { history: { revisions: [], shallow, targets: new Map() } },
      'requirement:PERF-1',
      'p95',
      '2026-11-01T00:00:00Z',
    );
  expect(before(false)).toBe('unwritten');
  expect(before(true)).toBe('unknown');
  expect(targetAt({}, 'requirement:PERF-1', 'p95', '2026-11-01T00:00:00Z')).toBe('unknown');
});
