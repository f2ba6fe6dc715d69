/** Storage of the whole database: today, at its horizon, and when it reaches its target and its disk. */
import { horizonDay, storageAt } from '../data/storage.ts';
import { addMs, msBetween } from '../days.ts';
import type { Requirement } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Quantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

const DAY_MS = 86_400_000;
/** How far ahead days are looked for. */
const FURTHEST_DAYS = Math.round(30 * 365.25);
/** Points of the curve. */
const POINTS = 12;

/** A size that storage grows towards. */
export interface StorageMark {
  bytes: number;
  /** The first day on which storage is larger; today when it is already, absent within 30 years. */
  reachedOn?: string;
}

/** Storage of the whole over time. */
export interface StorageOutlook {
  /** The requirement on the whole database, where there is one. */
  requirement?: Requirement;
  /** Bytes today, and on the day of the horizon. */
  today: number;
  horizon: { day: string; bytes: number };
  /** Bytes on some days from today to the horizon, both among them. */
  points: readonly { day: string; bytes: number }[];
  target?: StorageMark;
  disk?: StorageMark;
  /** How many entities state a volume, of how many. */
  counted: number;
  entities: number;
}

/** Storage of all entities that state a volume, on a day. */
function bytesOn(spec: Spec, day: string): number {
  return spec.entities.reduce((sum, entity) => sum + (storageAt(spec, entity, day)?.bytes ?? 0), 0);
}

function daysAhead(spec: Spec, days: number): string {
  return addMs(spec.now, days * DAY_MS) ?? '9999-12-31';
}

/** The first day with more bytes, by bisection: what grows as stated crosses a size once. */
function markOf(spec: Spec, { base: bytes }: Quantity): StorageMark {
  const isOver = (days: number): boolean => bytesOn(spec, daysAhead(spec, days)) > bytes;
  if (isOver(0)) return { bytes, reachedOn: spec.now };
  if (!isOver(FURTHEST_DAYS)) return { bytes };
  let [under, over] = [0, FURTHEST_DAYS];
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (isOver(middle)) over = middle;
    else under = middle;
  }
  return { bytes, reachedOn: daysAhead(spec, over) };
}

/** The requirement on the storage of the whole: of several the one with the furthest horizon. */
function wholeRequirement(spec: Spec): Requirement | undefined {
  const horizonOf = ({ data }: Requirement): number =>
    data.kind === 'data-volume' ? (data.horizon?.base ?? 0) : 0;
  return spec.requirements
    .filter(
      ({ data }) =>
        data.kind === 'data-volume' &&
        data.status !== 'deprecated' &&
        data.entities === undefined &&
        data.targets.storage !== undefined,
    )
    .sort((a, b) => horizonOf(b) - horizonOf(a))[0];
}

/** What the disks of a service hold. */
function diskOf(spec: Spec, service: string | undefined): Quantity | undefined {
  const found = service === undefined ? undefined : spec.items.get(`service:${service}`);
  return found?.kind === 'service' ? found.data.capacity : undefined;
}

/** Storage of the whole; undefined where no entity states a volume. */
export const storageOutlook = memoize((spec: Spec): StorageOutlook | undefined => {
  const counted = spec.entities.filter(({ data }) => data.volume !== undefined).length;
  if (counted === 0) return undefined;
  const requirement = wholeRequirement(spec);
  const data = requirement?.data.kind === 'data-volume' ? requirement.data : undefined;
  const end = horizonDay(spec, data?.horizon?.base);
  const length = Math.max(1, Math.round(msBetween(spec.now, end) / DAY_MS));
  const points = Array.from({ length: POINTS + 1 }, (_, at) => {
    const day = daysAhead(spec, Math.round((length * at) / POINTS));
    return { day, bytes: bytesOn(spec, day) };
  });
  const disk = diskOf(spec, data?.service);
  return {
    ...(requirement && { requirement }),
    today: points[0]?.bytes ?? 0,
    horizon: { day: end, bytes: points.at(-1)?.bytes ?? 0 },
    points,
    ...(data?.targets.storage && { target: markOf(spec, data.targets.storage) }),
    ...(disk && { disk: markOf(spec, disk) }),
    counted,
    entities: spec.entities.length,
  };
});
