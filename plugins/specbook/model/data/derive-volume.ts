/** How expected rows and storage came about, and the days of a growing metric. */
import { PERIOD_MS } from '../../schema/units.ts';
import type { Derivation, DerivedInput } from '../performance/derivation.ts';
import { scalingOutlook } from '../performance/growth.ts';
import { indexBytes, indexSizes, type IndexSize } from './index-size.ts';
import type { Entity, Requirement } from '../item.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatQuantity,
  formatShare,
  type Quantity,
} from '../quantity.ts';
import { recordSize } from './record-size.ts';
import type { Spec } from '../spec.ts';
import { expectedVolume, rowsAt, storageOf, type ExpectedVolume } from './storage.ts';
import { storageLayout } from './storage-layout.ts';

const COMPOUND = 'initial × (1 + growth)^periods';
const LINEAR = 'initial + growth × periods';
/** Entities whose own derivation is unfolded within a sum; of others the page of the entity has it. */
const MOST_UNFOLDED = 3;

/** Rows of an entity on a day; undefined when it states no volume. */
function deriveRows(spec: Spec, entity: Entity, day: string): Derivation | undefined {
  const rows = rowsAt(spec, entity, day);
  const { volume } = entity.data;
  if (rows === undefined || !volume) return undefined;
  const from = { key: entity.key };
  const asOf = volume.asOf ?? spec.info.asOf ?? spec.now;
  const kept = volume.growth?.mode === 'linear' ? volume.retention : undefined;
  const formula = volume.growth?.mode === 'linear' ? LINEAR : COMPOUND;
  return {
    id: `rows-${entity.id}`,
    what: `Rows of ${entity.title} on ${day}`,
    value: formatCount(rows),
    formula: volume.growth
      ? formula + (kept ? ', at most what arrives while rows are kept' : '')
      : 'initial',
    inputs: [
      { name: 'initial', value: formatQuantity(volume.initial), from },
      ...(volume.growth
        ? [
            { name: 'growth', value: volume.growth.text, from },
            { name: 'periods', value: `${volume.growth.per}s from ${asOf} to ${day}` },
          ]
        : []),
      ...(kept ? [{ name: 'kept', value: formatQuantity(kept), from }] : []),
    ],
  };
}

/** Bytes of a record, field by field. */
function deriveRecord(spec: Spec, entity: Entity): Derivation {
  const { bytes, movedOutBytes, fields } = recordSize(spec, entity);
  const { overhead, source } = storageLayout(spec.info.database?.dialect);
  return {
    id: `record-${entity.id}`,
    what: `Bytes of a record of ${entity.title}`,
    value: formatBytes(bytes + movedOutBytes),
    formula: `sum of the fields, and ${overhead}`,
    source,
    inputs: fields.map(({ field, bytes: size, basis, movedOut }): DerivedInput => {
      const notes = [
        ...(basis === 'assumed' ? ['assumed'] : []),
        ...(movedOut ? ['outside of the row'] : []),
      ];
      return {
        name: field,
        value: formatBytes(size),
        ...(notes.length > 0 && { because: notes.join('; ') }),
      };
    }),
  };
}

function describeIndex({ entryBytes, pagesPerEntry }: IndexSize, bytes: string): string {
  if (entryBytes === 0) return 'holds the rows themselves';
  const each = pagesPerEntry === undefined ? 'an entry' : `for each ${pagesPerEntry} pages`;
  return `${formatBytes(entryBytes)} ${each}, ${bytes} in all`;
}

/**
 * Rows, table and indexes of an entity on a day; nothing when it states no volume.
 *
 * @param within another item's arithmetic: a record then is not unfolded to its fields
 */
export function deriveStorage(
  spec: Spec,
  entity: Entity,
  day: string,
  { within = false }: { within?: boolean } = {},
): Derivation | undefined {
  const rows = deriveRows(spec, entity, day);
  const count = rowsAt(spec, entity, day);
  if (!rows || count === undefined) return undefined;
  const layout = storageLayout(spec.info.database?.dialect);
  const record = deriveRecord(spec, entity);
  const indexes = indexSizes(spec, entity);
  const storage = storageOf(spec, entity, count);
  return {
    id: `storage-${entity.id}`,
    what: `Storage of ${entity.title} on ${day}`,
    value: formatBytes(storage.bytes),
    formula: 'rows ÷ rows per page × page, for the table and for each index',
    source: layout.source,
    inputs: [
      { name: 'rows', value: rows.value, derivation: rows },
      {
        name: 'record',
        value: record.value,
        ...(within ? { from: { key: entity.key } } : { derivation: record }),
      },
      { name: 'page', value: `${layout.pageBytes}\u202fB` },
      ...indexes.map((index): DerivedInput => ({
        name: `index ${index.name}`,
        value: describeIndex(
          index,
          formatBytes(indexBytes(layout, index, count, storage.tablePages)),
        ),
        ...(index.countedAsBtree !== undefined && {
          because: `${index.countedAsBtree}: counted as a B-tree of all rows`,
        }),
      })),
    ],
  };
}

function sums(spec: Spec, { day, entities, rows, bytes }: ExpectedVolume): Derivation[] {
  const unfolded = entities.length <= MOST_UNFOLDED;
  const inputs = (
    value: (one: ExpectedVolume['entities'][number]) => string,
    derive: (entity: Entity) => Derivation | undefined,
  ): DerivedInput[] =>
    entities.map((one) => {
      const derivation = unfolded ? derive(one.entity) : undefined;
      return {
        name: one.entity.title,
        value: value(one),
        from: { key: one.entity.key },
        ...(derivation && { derivation }),
      };
    });
  return [
    {
      id: 'rows',
      what: `Rows expected on ${day}`,
      value: formatCount(rows),
      formula: 'sum of the rows of each entity',
      inputs: inputs(
        ({ storage }) => formatCount(storage.rows),
        (entity) => deriveRows(spec, entity, day),
      ),
    },
    {
      id: 'storage',
      what: `Storage expected on ${day}`,
      value: formatBytes(bytes),
      formula: 'sum of the storage of each entity, indexes included',
      inputs: inputs(
        ({ storage }) => formatBytes(storage.bytes),
        (entity) => deriveStorage(spec, entity, day, { within: true }),
      ),
    },
  ];
}

/** Rows and storage that the model expects at the horizon of a data-volume requirement. */
export function deriveVolume(spec: Spec, requirement: Requirement): Derivation[] {
  const expected = expectedVolume(spec, requirement);
  return expected && expected.entities.length > 0 ? sums(spec, expected) : [];
}

/** A value in the unit of a quantity: 0.4 of `35 %` is `40 %`. */
function inUnitOf(base: number, quantity: Quantity): string {
  if (quantity.dimension === 'ratio') return formatShare(base);
  if (quantity.dimension === 'size') return formatBytes(base);
  const value = quantity.base === 0 ? base : (base / quantity.base) * quantity.value;
  return `${formatCount(value)}${quantity.unit === '' ? '' : `\u202f${quantity.unit}`}`;
}

/** The value today, the day of the trigger, and the day on which work must begin. */
export function deriveScaling(spec: Spec, requirement: Requirement): Derivation[] {
  const { data, key } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const linear = data.growth.mode === 'linear';
  const now: DerivedInput = {
    name: 'now',
    value: `${formatQuantity(data.now)} on ${outlook.asOf}`,
    from: { key },
  };
  const growth: DerivedInput = { name: 'growth', value: data.growth.text, from: { key } };
  const found: Derivation[] = [
    {
      id: 'value-today',
      what: `Value on ${spec.now}`,
      value: inUnitOf(outlook.today, data.now),
      formula: linear ? 'now + growth × periods' : 'now × (1 + growth)^periods',
      inputs: [
        now,
        growth,
        { name: 'periods', value: `${data.growth.per}s from ${outlook.asOf} to ${spec.now}` },
      ],
    },
  ];
  if (outlook.reachedOn === undefined) return found;
  const periods = `${formatNumber(PERIOD_MS[data.growth.per] / PERIOD_MS.day)} days`;
  const reached: Derivation = {
    id: 'reached-on',
    what: 'Day on which the trigger is reached',
    value: `${outlook.reachedBefore ? 'on or before ' : ''}${outlook.reachedOn}`,
    formula: outlook.reachedBefore
      ? 'day, as the value is beyond the trigger already'
      : linear
        ? 'day + (trigger - now) ÷ growth × period'
        : 'day + log(trigger ÷ now) ÷ log(1 + growth) × period',
    inputs: [
      { name: 'day', value: outlook.asOf },
      now,
      { name: 'trigger', value: formatQuantity(data.trigger), from: { key } },
      ...(outlook.reachedBefore ? [] : [growth, { name: 'period', value: periods }]),
    ],
  };
  found.push(reached);
  if (data.leadTime && outlook.beginBy !== undefined) {
    found.push({
      id: 'begin-by',
      what: 'Day on which work must begin',
      value: outlook.beginBy,
      formula: 'trigger day - lead time',
      inputs: [
        { name: 'trigger day', value: reached.value, derivation: reached },
        {
          name: 'lead time',
          value: `${formatQuantity(data.leadTime)} (${formatDuration(data.leadTime.base)})`,
          from: { key },
        },
      ],
    });
  }
  return found;
}
