/** Arithmetic of availability: downtime, and what dependencies allow. */
import { PERIOD_MS } from '../../schema/units.ts';
import type { CalendarPeriod } from '../../schema/window.ts';
import type { Item, Requirement } from '../item.ts';
import type { Spec } from '../spec.ts';

/** The window over which a share counts when none is stated: 30 days, the usual window of an error budget. */
export const DEFAULT_WINDOW_MS = 30 * PERIOD_MS.day;

/**
 * The downtime that an availability allows over a window, in ms: `(1 - a) · window`. Source: Beyer et al., Site
 * Reliability Engineering (O'Reilly 2016), chapter 3 and appendix A.
 *
 * @example downtime(0.999, 30 * PERIOD_MS.day) // 2 592 000, or 43 min 12 s
 */
export function downtime(availability: number, windowMs: number): number {
  return Math.max(0, 1 - availability) * windowMs;
}

/** What is up only while all parts are: the product of their availabilities. Source: as {@link downtime}, appendix A. */
export function inSeries(availabilities: readonly number[]): number {
  return availabilities.reduce((product, share) => product * share, 1);
}

/** What is up while one of several independent copies is: `1 - (1 - a)^n`. */
export function inParallel(availability: number, copies: number): number {
  return 1 - (1 - availability) ** copies;
}

/** One service that an availability requirement stands on. */
export interface Dependency {
  service: Item<'service'>;
  /** What one copy is promised to be; absent when nothing is promised. */
  promised?: number;
  copies: number;
  /** What all copies together are. */
  effective?: number;
}

/** What a requirement of availability allows, and whether its dependencies permit it. */
export interface AvailabilityBudget {
  /** The share asked for, 0..1. */
  target: number;
  windowMs: number;
  /** Whether the window is stated, or the default. */
  windowStated: boolean;
  /** The window is one of the calendar, of which `windowMs` is the mean length. */
  calendar?: CalendarPeriod;
  /** Allowed downtime over the window, in ms. */
  downtimeMs: number;
  dependencies: Dependency[];
  /** The most that the dependencies with a promise allow together; absent when none promises anything. */
  ceiling?: number;
  /** False when the ceiling is below the target. */
  reachable: boolean;
}

function dependencyOf(service: Item<'service'>): Dependency {
  const promised = service.data.availability?.base;
  const copies = service.data.redundant ?? 1;
  return {
    service,
    copies,
    ...(promised !== undefined && { promised, effective: inParallel(promised, copies) }),
  };
}

/**
 * The error budget of an availability requirement; undefined for other requirements and when it states no share.
 * Dependencies are taken as independent of each other, so the ceiling is the best case.
 */
export function availabilityBudget(
  spec: Spec,
  { data }: Requirement,
): AvailabilityBudget | undefined {
  if (data.kind !== 'availability' || !data.targets.availability) return undefined;
  const target = data.targets.availability.base;
  const windowMs = data.window?.base ?? DEFAULT_WINDOW_MS;
  const dependencies = [...new Set(data.dependsOn)].flatMap((id) => {
    const service = spec.items.get(`service:${id}`);
    return service?.kind === 'service' ? [dependencyOf(service)] : [];
  });
  const effective = dependencies.flatMap((one) => one.effective ?? []);
  const ceiling = effective.length > 0 ? inSeries(effective) : undefined;
  return {
    target,
    windowMs,
    windowStated: data.window !== undefined,
    ...(data.window?.calendar !== undefined && { calendar: data.window.calendar }),
    downtimeMs: downtime(target, windowMs),
    dependencies,
    ...(ceiling !== undefined && { ceiling }),
    // 0.9999 squared is a little less than the 0.99980001 that it is on paper.
    reachable: ceiling === undefined || ceiling >= target - 1e-12,
  };
}
