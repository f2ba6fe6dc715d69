/** What will be breached next: triggers inside their lead time, and percentiles on their way to their target. */
import type { ScalingOutlook } from '../performance/growth.ts';
import type { Requirement } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';
import type { TargetVerdict } from '../verdicts/requirement-verdict.ts';
import { verdictsOf } from '../verdicts/verdicts.ts';
import { storageOutlook, type StorageOutlook } from './storage-outlook.ts';
import { trendForecast, type TrendForecast } from './trend-forecast.ts';

/** One breach to come, with its day. */
export type UpcomingBreach = {
  requirement: Requirement;
  /** The day on which it is expected. */
  on: string;
} & (
  | { kind: 'trigger'; outlook: ScalingOutlook }
  | { kind: 'trend'; target: TargetVerdict; forecast: TrendForecast }
  /** Storage of the whole passes its target before the horizon. */
  | { kind: 'storage'; storage: StorageOutlook }
);

/** Breaches to come, the first one first. */
export const upcomingBreaches = memoize((spec: Spec): readonly UpcomingBreach[] => {
  const found = [...verdictsOf(spec).requirements.values()].flatMap(
    ({ requirement, outlook, targets }): UpcomingBreach[] => {
      if (outlook?.state === 'due' && outlook.reachedOn !== undefined)
        return [{ kind: 'trigger', requirement, outlook, on: outlook.reachedOn }];
      return targets.flatMap((target): UpcomingBreach[] => {
        const forecast = trendForecast(target, spec.now);
        return forecast
          ? [{ kind: 'trend', requirement, target, forecast, on: forecast.crossesOn }]
          : [];
      });
    },
  );
  const storage = storageOutlook(spec);
  const day = storage?.target?.reachedOn;
  if (storage?.requirement && day !== undefined && day <= storage.horizon.day)
    found.push({ kind: 'storage', requirement: storage.requirement, storage, on: day });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
});
