import { describe, expect, test } from 'vitest';
import {
  availabilityBudget,
  downtime,
  inParallel,
  inSeries,
} from '../../../plugins/specbook/model/performance/availability.ts';
import { PERIOD_MS } from '../../../plugins/specbook/schema/units.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';
import { requirementOf } from './shop.ts';
import fc from '../../support/fast-check.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('availability', () => {
  // Source of the numbers: Site Reliability Engineering, appendix A.
  test.each([
    [0.99, PERIOD_MS.day * 30, 7.2 * PERIOD_MS.hour],
    [0.999, PERIOD_MS.day * 30, 43.2 * PERIOD_MS.minute],
    [0.9999, PERIOD_MS.day * 30, 4.32 * PERIOD_MS.minute],
    [0.999, PERIOD_MS.day, 1.44 * PERIOD_MS.minute],
  ])('of %d over %d ms allows %d ms down', (availability, window, allowed) => {
    expect(downtime(availability, window)).toBeCloseTo(allowed, 3);
  });

  test('more availability never allows more downtime', () => {
    fc.assert(
      fc.property(share, share, fc.nat(1e9), (a, b, window) => {
        expect(downtime(Math.max(a, b), window)).toBeLessThanOrEqual(
          downtime(Math.min(a, b), window),
        );
      }),
    );
  });

  test('a chain is no better than its weakest part, copies are no worse than one', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (all, copies) => {
          expect(inSeries(all)).toBeLessThanOrEqual(Math.min(...all) + 1e-12);
          expect(inParallel(all[0] ?? 0, copies)).toBeGreaterThanOrEqual((all[0] ?? 0) - 1e-12);
        },
      ),
    );
  });

  test.each([
    ['two, both of 99.99 %', '99.980001 %', 'availability: 99.99 %', 'one, two'],
    ['two copies of 95 %', '99.75 %', 'availability: 95 %, redundant: 2', 'one'],
    ['two copies of 99.5 %', '99.9975 %', 'availability: 99.5 %, redundant: 2', 'one'],
  ])('of exactly what %s allow can be reached: %s', async (_, target, service, dependsOn) => {
    const { spec } = await specOf({
      'spec.yaml': `${SPEC_YAML}services:\n  one: { name: One, ${service} }\n  two: { name: Two, ${service} }\n`,
      'performance/up.yaml': `AV-1:\n  kind: availability\n  targets: { availability: ${target} }\n  dependsOn: [${dependsOn}]\n`,
    });
    expect(availabilityBudget(spec, requirementOf(spec, 'AV-1'))?.reachable).toBe(true);
  });

  test('of dependencies bounds what a requirement can ask', async () => {
    const { spec } = await specOf({
      'spec.yaml': `${SPEC_YAML}services:\n  one: { name: One, availability: 99 % }\n  two: { name: Two, availability: 99 %, redundant: 2 }\n  three: Three\n`,
      'performance/up.yaml':
        'AV-1:\n  kind: availability\n  targets: { availability: 99.9 % }\n  dependsOn: [one, two, three]\nAV-2:\n  kind: availability\n  targets: { availability: 99.9 % }\n  window: 90 days\n  dependsOn: [two, three]\nAV-3:\n  kind: availability\n  targets: { recoveryTime: 1 h }\n',
    });
    const tight = availabilityBudget(spec, requirementOf(spec, 'AV-1'));
    expect(tight?.ceiling).toBeCloseTo(0.99 * 0.9999, 9);
    expect(tight).toMatchObject({ reachable: false, windowStated: false });
    expect(tight?.dependencies.map(({ effective }) => effective !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
    const loose = availabilityBudget(spec, requirementOf(spec, 'AV-2'));
    expect(loose).toMatchObject({ reachable: true, windowStated: true });
    expect(loose?.downtimeMs).toBeCloseTo(0.001 * 90 * PERIOD_MS.day, 3);
    expect(availabilityBudget(spec, requirementOf(spec, 'AV-3'))).toBeUndefined();
  });
});
