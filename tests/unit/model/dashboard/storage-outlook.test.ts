import { describe, expect, it } from 'vitest';
import { storageOutlook } from '../../../../plugins/specbook/model/dashboard/storage-outlook.ts';
import { storageAt } from '../../../../plugins/specbook/model/data/storage.ts';
import { specOf } from '../../../support/spec-of.ts';

/** A log that grows by a million rows a month. */
const LOG = [
  'name: Log entry',
  'purpose: What happened.',
  'fields:',
  '  id: { type: bigint, key: primary }',
  '  line: { type: text, size: 200 B }',
  'volume: { initial: 10M, growth: +1M/month }',
  '',
].join('\n');
const PLAIN = 'name: Note\npurpose: A note.\nfields:\n  id: { type: bigint, key: primary }\n';

async function outlookOf(target: string, { capacity = '' } = {}) {
  const { spec } = await specOf({
    'spec.yaml': `title: Test\nrevision: 1.0.0\nasOf: 2026-11-22\nservices:\n  db: { name: Database${capacity} }\n`,
    'entities/all/log_entry.yaml': LOG,
    'entities/all/note.yaml': PLAIN,
    'performance/volume.yaml': `PERF-DV-001:\n  kind: data-volume\n  service: db\n  horizon: 2 years\n  targets: { storage: ${target} }\n`,
  });
  return { spec, outlook: storageOutlook(spec) };
}

/** The first day with more bytes, day by day: the slow way. */
function firstDayOver(spec: Parameters<typeof storageOutlook>[0], bytes: number): string {
  for (let ms = Date.parse(spec.now); ; ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const total = spec.entities.reduce(
      (sum, one) => sum + (storageAt(spec, one, day)?.bytes ?? 0),
      0,
    );
    if (total > bytes) return day;
  }
}

describe('the outlook of storage', () => {
  it('goes from today to the horizon of the requirement on the whole', async () => {
    const { spec, outlook } = await outlookOf('4 GB');
    expect(outlook?.requirement?.id).toBe('PERF-DV-001');
    expect(outlook?.horizon.day).toBe('2028-11-22');
    expect(outlook?.points[0]).toEqual({ day: spec.now, bytes: outlook?.today });
    expect(outlook?.points.at(-1)).toEqual(outlook?.horizon);
    expect([outlook?.counted, outlook?.entities]).toEqual([1, 2]);
  });

  it('finds the day on which the target and the disk are full, which counting day by day finds too', async () => {
    const { spec, outlook } = await outlookOf('4 GB', { capacity: ', capacity: 5 GB' });
    expect(outlook?.target?.reachedOn).toBe(firstDayOver(spec, 4e9));
    expect(outlook?.disk?.reachedOn).toBe(firstDayOver(spec, 5e9));
  });

  it('says today of a target that is passed, and no day of one that is out of sight', async () => {
    const passed = await outlookOf('1 GB');
    expect(passed.outlook?.target?.reachedOn).toBe(passed.spec.now);
    const far = await outlookOf('900 TB');
    expect(far.outlook?.target).toEqual({ bytes: 900e12 });
    expect(far.outlook?.disk).toBeUndefined();
  });

  it('is none where no entity states a volume', async () => {
    const { spec } = await specOf({ 'entities/all/note.yaml': PLAIN });
    expect(storageOutlook(spec)).toBeUndefined();
  });
});
