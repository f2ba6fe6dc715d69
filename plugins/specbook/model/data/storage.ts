/** Rows and storage, today and ahead. */
import { PERIOD_MS } from '../../schema/units.ts';
import { addMs, msBetween } from '../days.ts';
import { grow } from '../performance/growth.ts';
import { indexBytes, indexSizes } from './indexes/index-size.ts';
import type { Entity, Requirement } from '../item.ts';
import { recordSize } from './record-size.ts';
import type { Spec } from '../spec.ts';
import { storageLayout } from './storage-layout.ts';

/** How far ahead rows and storage are shown where nothing says it: three years. */
export const DEFAULT_HORIZON_MS = 3 * PERIOD_MS.year;

/**
 * The rows of an entity on a day; undefined when it states no volume.
 *
 * Growth counts from `asOf`. It is the growth of the table: with compound growth a retention is part of the rate. With
 * linear growth rows arrive at a steady pace, so a retention limits them to what arrives within it, or to what was
 * there on the first day, whichever is more.
 *
 * @example rowsAt(spec, appointment, '2029-11-01') // 4 925 400 of 1.2M by 4 %/month
 */
export function rowsAt(spec: Spec, { data }: Entity, day: string): number | undefined {
  const { volume } = data;
  if (!volume) return undefined;
  const initial = volume.initial.base;
  if (!volume.growth) return Math.round(initial);
  const asOf = volume.asOf ?? spec.info.asOf ?? spec.now;
  const rows = grow(initial, volume.growth, msBetween(asOf, day));
  const limit =
    volume.growth.mode === 'linear' && volume.growth.amount > 0 && volume.retention
      ? Math.max(initial, grow(0, volume.growth, volume.retention.base))
      : Infinity;
  return Math.max(0, Math.round(Math.min(rows, limit)));
}

/** Rows and bytes of an entity on a day. */
export interface Storage {
  rows: number;
  /** Pages of the rows alone. */
  tablePages: number;
  /** Pages of the rows, and of values that were moved out of them. */
  tableBytes: number;
  indexBytes: number;
  bytes: number;
}

/** Bytes of so many rows of an entity, and of all its indexes, in whole pages, freshly written. */
export function storageOf(spec: Spec, entity: Entity, rows: number): Storage {
  const layout = storageLayout(spec.info.database?.dialect);
  const { pageBytes, rowSpace } = layout;
  const record = recordSize(spec, entity);
  const perPage = Math.max(1, Math.floor(rowSpace / record.bytes));
  const moved = Math.ceil((rows * record.movedOutBytes) / pageBytes);
  const tablePages = Math.ceil(rows / perPage);
  const tableBytes = (tablePages + moved) * pageBytes;
  const indexes = indexSizes(spec, entity).reduce(
    (sum, index) => sum + indexBytes(layout, index, rows, tablePages),
    0,
  );
  return { rows, tablePages, tableBytes, indexBytes: indexes, bytes: tableBytes + indexes };
}

/** Rows and storage of an entity on a day; undefined when it states no volume. */
export function storageAt(spec: Spec, entity: Entity, day: string): Storage | undefined {
  const rows = rowsAt(spec, entity, day);
  return rows === undefined ? undefined : storageOf(spec, entity, rows);
}

/** The day that is so far ahead of today; the last day of the year 9999 when it is further. */
export function horizonDay(spec: Spec, horizonMs: number = DEFAULT_HORIZON_MS): string {
  // Rounded, since a year of 365.25 days would end five years a day late.
  return addMs(spec.now, Math.round(horizonMs / PERIOD_MS.day) * PERIOD_MS.day) ?? '9999-12-31';
}

/** What the model expects of a data volume, beside its targets. */
export interface ExpectedVolume {
  /** The day of the horizon. */
  day: string;
  /** Whether the horizon is stated, or the default. */
  horizonStated: boolean;
  /** Rows and storage on that day, of each entity that states a volume. */
  entities: { entity: Entity; storage: Storage }[];
  rows: number;
  bytes: number;
  /** Entities meant that state no volume: the sums leave them out. */
  unknown: Entity[];
  /** The target leaves room for what is expected; absent without the target. */
  holdsRecords?: boolean;
  holdsStorage?: boolean;
}

/** What is expected at the horizon of a data-volume requirement; undefined for other requirements. */
export function expectedVolume(spec: Spec, { data }: Requirement): ExpectedVolume | undefined {
  if (data.kind !== 'data-volume') return undefined;
  const day = horizonDay(spec, data.horizon?.base);
  const meant = data.entities && new Set(data.entities);
  const entities: ExpectedVolume['entities'] = [];
  const unknown: Entity[] = [];
  for (const entity of spec.entities) {
    if (meant && !meant.has(entity.id)) continue;
    const storage = storageAt(spec, entity, day);
    if (storage) entities.push({ entity, storage });
    else if (meant) unknown.push(entity);
  }
  const rows = entities.reduce((sum, { storage }) => sum + storage.rows, 0);
  const bytes = entities.reduce((sum, { storage }) => sum + storage.bytes, 0);
  const { records, storage } = data.targets;
  return {
    day,
    horizonStated: data.horizon !== undefined,
    entities,
    rows,
    bytes,
    unknown,
    ...(records && { holdsRecords: rows <= records.base }),
    ...(storage && { holdsStorage: bytes <= storage.base }),
  };
}
