/** How expected rows and storage came about. */
import type { Growth } from '../../schema/quantity.ts';
import type { Derivation, DerivedInput, DerivedValue } from '../performance/derivation.ts';
import { indexBytes, indexSizes, PAGES_PER_RANGE, type IndexSize } from './indexes/index-size.ts';
import type { Entity, Requirement } from '../item.ts';
import { formatBytes, formatCount, formatGrowth, formatQuantity } from '../quantity.ts';
import { recordSize } from './record-size.ts';
import type { Spec } from '../spec.ts';
import { expectedVolume, rowsAt, storageOf, type ExpectedVolume } from './storage.ts';
import { storageLayout } from './storage-layout.ts';

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
  const inputs: DerivedInput[] = [
    { name: { code: 'initial' }, value: formatQuantity(volume.initial, spec), from },
  ];
  if (volume.growth)
    inputs.push(
      { name: { code: 'growth' }, value: formatGrowth(volume.growth, spec), from },
      { name: { code: 'periods' }, value: periodsOf(volume.growth, asOf, day) },
    );
  if (kept) inputs.push({ name: { code: 'kept' }, value: formatQuantity(kept, spec), from });
  return {
    id: `rows-${entity.id}`,
    what: { code: 'rows', params: { entity: entity.title, day } },
    value: formatCount(rows, spec),
    formula: { code: kept ? 'linear-kept' : (volume.growth?.mode ?? 'initial') },
    inputs,
  };
}

/** How many periods of a growth lie between two days, as an input of its formula. */
export function periodsOf({ per }: Growth, from: string, to: string): DerivedValue {
  return { code: `periods-${per}`, params: { from, to } };
}

/** Bytes of a record, field by field. */
function deriveRecord(spec: Spec, entity: Entity): Derivation {
  const { bytes, movedOutBytes, fields } = recordSize(spec, entity);
  const { dialect } = storageLayout(spec.info.database?.dialect);
  return {
    id: `record-${entity.id}`,
    what: { code: 'record', params: { entity: entity.title } },
    value: formatBytes(bytes + movedOutBytes, spec),
    formula: { code: `record-${dialect}` },
    source: dialect,
    inputs: fields.map(({ field, bytes: size, basis, movedOut }): DerivedInput => {
      const because = [
        ...(basis === 'assumed' ? [{ code: 'assumed' as const }] : []),
        ...(movedOut ? [{ code: 'outside' as const }] : []),
      ];
      return {
        name: field,
        value: formatBytes(size, spec),
        ...(because.length > 0 && { because }),
      };
    }),
  };
}

function sizeOfIndex(spec: Spec, { method, entryBytes }: IndexSize, size: string): DerivedValue {
  if (entryBytes === 0) return { code: 'holds-rows' };
  const entry = formatBytes(entryBytes, spec);
  return method === 'brin'
    ? { code: 'index-of-pages', params: { entry, pages: String(PAGES_PER_RANGE), size } }
    : { code: 'index', params: { entry, size } };
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
    what: { code: 'storage', params: { entity: entity.title, day } },
    value: formatBytes(storage.bytes, spec),
    formula: { code: 'storage' },
    source: layout.dialect,
    inputs: [
      { name: { code: 'rows' }, value: rows.value, derivation: rows },
      {
        name: { code: 'record' },
        value: record.value,
        ...(within ? { from: { key: entity.key } } : { derivation: record }),
      },
      { name: { code: 'page' }, value: `${layout.pageBytes}\u202fB` },
      ...indexes.map((index): DerivedInput => ({
        name:
          index.name === undefined
            ? { code: 'primary-key' }
            : { code: 'index', params: { index: index.name } },
        value: sizeOfIndex(
          spec,
          index,
          formatBytes(indexBytes(layout, index, count, storage.tablePages), spec),
        ),
        ...(index.because.length > 0 && { because: index.because }),
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
      what: { code: 'expected-rows', params: { day } },
      value: formatCount(rows, spec),
      formula: { code: 'expected-rows' },
      inputs: inputs(
        ({ storage }) => formatCount(storage.rows, spec),
        (entity) => deriveRows(spec, entity, day),
      ),
    },
    {
      id: 'storage',
      what: { code: 'expected-storage', params: { day } },
      value: formatBytes(bytes, spec),
      formula: { code: 'expected-storage' },
      inputs: inputs(
        ({ storage }) => formatBytes(storage.bytes, spec),
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
