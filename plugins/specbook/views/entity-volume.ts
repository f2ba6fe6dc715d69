/** How many rows an entity has, and how much room they take. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { deriveStorage } from '../model/data/derive-volume.ts';
import type { Entity } from '../model/item.ts';
import { formatBytes, formatCount, formatGrowth, formatQuantity } from '../model/quantity.ts';
import { recordSize } from '../model/data/record-size.ts';
import type { Spec } from '../model/spec.ts';
import { horizonDay, rowsAt, storageAt, type Storage } from '../model/data/storage.ts';
import { factWithFormer } from './changes/in-place.ts';
import { derivationFolds } from './derivation.ts';
import { facts, right, table, type Fact, type Row } from '../markup/mdast.ts';
import type { SectionDeclaration } from './section.ts';

/** Rows today, as a fact; nothing for an entity that states no volume. */
export function volumeInShort(spec: Spec, entity: Entity): Fact[] {
  const now = storageAt(spec, entity, spec.now);
  const then = storageAt(spec, entity, horizonDay(spec));
  if (!now || !then) return [];
  const { entity: t } = stringsOf(spec).views;
  return [
    [t.rowsNow, formatCount(now.rows, spec)],
    [
      t.inThreeYears,
      t.rowsAndSize({ rows: formatCount(then.rows, spec), size: formatBytes(then.bytes, spec) }),
    ],
  ];
}

/** Stated growth and retention, the size of a record, rows and storage today and in three years. */
export function volumeOf(spec: Spec, entity: Entity): SectionDeclaration {
  return {
    id: 'sec.volume',
    title: stringsOf(spec).views.entity.volume.title,
    exists: rowsAt(spec, entity, spec.now) !== undefined,
    blocks: () => volume(spec, entity),
  };
}

function volume(spec: Spec, entity: Entity): RootContent[] {
  const { volume: stated } = entity.data;
  const now = storageAt(spec, entity, spec.now);
  const day = horizonDay(spec);
  const then = storageAt(spec, entity, day);
  if (!stated || !now || !then) return [];
  const asOf = stated.asOf ?? spec.info.asOf;
  const record = recordSize(spec, entity);
  const { on, volume: t } = stringsOf(spec).views.entity;
  const rows = formatQuantity(stated.initial, spec);
  const derived = deriveStorage(spec, entity, day);
  const changed = (part: string, fact: Fact): Fact =>
    factWithFormer(spec, entity.key, ['volume', part], fact);
  return [
    ...facts([
      changed('initial', [
        t.declared,
        asOf === undefined ? t.rows({ rows }) : t.rowsOn({ rows, day: asOf }),
      ]),
      changed('growth', [t.growth, stated.growth && formatGrowth(stated.growth, spec)]),
      changed('retention', [
        t.retention,
        stated.retention && formatQuantity(stated.retention, spec),
      ]),
      [t.measuredSize, stated.size && formatQuantity(stated.size, spec)],
      [t.record, formatBytes(record.bytes + record.movedOutBytes, spec)],
    ]),
    table({
      caption: t.caption({ entity: entity.title }),
      columns: [on, right(t.rowCount), right(t.table), right(t.indexes), right(t.storage)],
      rows: [storageRow(spec, spec.now, now), storageRow(spec, day, then)],
    }),
    ...derivationFolds(spec, entity, derived ? [derived] : []),
  ];
}

function storageRow(
  spec: Spec,
  day: string,
  { rows, tableBytes, indexBytes, bytes }: Storage,
): Row {
  return [
    day,
    formatCount(rows, spec),
    formatBytes(tableBytes, spec),
    formatBytes(indexBytes, spec),
    formatBytes(bytes, spec),
  ];
}
