/** How many rows an entity has, and how much room they take. */
import type { RootContent } from 'mdast';
import { deriveStorage } from '../model/data/derive-volume.ts';
import type { Entity } from '../model/item.ts';
import { formatBytes, formatCount, formatQuantity } from '../model/quantity.ts';
import { recordSize } from '../model/data/record-size.ts';
import type { Spec } from '../model/spec.ts';
import { horizonDay, rowsAt, storageAt, type Storage } from '../model/data/storage.ts';
import { derivationFolds } from './derivation.ts';
import { facts, table, type Fact, type Row } from '../markup/mdast.ts';
import type { SectionDeclaration } from './section.ts';

/** Rows today, as a fact; nothing for an entity that states no volume. */
export function volumeInShort(spec: Spec, entity: Entity): Fact[] {
  const now = storageAt(spec, entity, spec.now);
  const then = storageAt(spec, entity, horizonDay(spec));
  if (!now || !then) return [];
  return [
    ['Rows now', formatCount(now.rows)],
    ['In 3 years', `${formatCount(then.rows)} · ${formatBytes(then.bytes)}`],
  ];
}

/** Stated growth and retention, the size of a record, rows and storage today and in three years. */
export function volumeOf(spec: Spec, entity: Entity): SectionDeclaration {
  return {
    id: 'sec.volume',
    title: 'Volume',
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
  const derived = deriveStorage(spec, entity, day);
  return [
    ...facts([
      [
        'Stated',
        `${formatQuantity(stated.initial)} rows${asOf === undefined ? '' : ` on ${asOf}`}`,
      ],
      ['Growth', stated.growth?.text],
      ['Kept', stated.retention && formatQuantity(stated.retention)],
      ['Record', formatBytes(record.bytes + record.movedOutBytes)],
    ]),
    table({
      caption: `Rows and storage of ${entity.title}`,
      columns: [
        'On',
        { label: 'Rows', align: 'right' },
        { label: 'Table', align: 'right' },
        { label: 'Indexes', align: 'right' },
        { label: 'Storage', align: 'right' },
      ],
      rows: [storageRow(spec.now, now), storageRow(day, then)],
    }),
    ...derivationFolds(spec, entity, derived ? [derived] : []),
  ];
}

function storageRow(day: string, { rows, tableBytes, indexBytes, bytes }: Storage): Row {
  return [
    day,
    formatCount(rows),
    formatBytes(tableBytes),
    formatBytes(indexBytes),
    formatBytes(bytes),
  ];
}
