/** Rows and storage of every entity with a volume, now and in three years. */
import type { Entity } from '../../model/item.ts';
import { horizonDay, storageAt, type Storage } from '../../model/data/storage.ts';
import { formatBytes, formatCount } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { right, table, type Content, type Row } from '../../markup/mdast.ts';
import { linkWithState } from '../../views/state.ts';
import { entitiesInOrder } from '../../model/item-order.ts';
import { part, type Part } from '../part.ts';

/** The register, with totals in its last row. */
export function storagePart(spec: Spec): Part[] {
  const { columns, documents, terms } = stringsOf(spec);
  const { storage: t } = documents.dataModels;
  const found = entitiesInOrder(spec).filter(({ data }) => data.volume);
  if (found.length === 0) return [];
  return [
    part(t.title, 'registers.storage', () => {
      const volumes = volumesOf(spec, found);
      const totals = (['now', 'then'] as const).flatMap((time) =>
        cellsOf(spec, {
          rows: volumes.reduce((sum, volume) => sum + volume[time].rows, 0),
          bytes: volumes.reduce((sum, volume) => sum + volume[time].bytes, 0),
        }),
      );
      return [
        table({
          caption: t.title,
          columns: [
            terms.entity,
            columns.growth,
            ...[columns.rowsNow, columns.storageNow, t.rowsThen, t.storageThen].map(right),
          ],
          rows: [
            ...volumes.map(({ entity, now, then }): Row => [
              linkWithState(spec, entity),
              entity.data.volume?.growth?.text,
              ...cellsOf(spec, now),
              ...cellsOf(spec, then),
            ]),
            [columns.total, undefined, ...totals],
          ],
        }),
      ];
    }),
  ];
}

interface Volume {
  entity: Entity;
  now: Storage;
  then: Storage;
}

function volumesOf(spec: Spec, entities: readonly Entity[]): Volume[] {
  const day = horizonDay(spec);
  return entities.flatMap((entity) => {
    const now = storageAt(spec, entity, spec.now);
    const then = storageAt(spec, entity, day);
    return now && then ? [{ entity, now, then }] : [];
  });
}

function cellsOf(spec: Spec, { rows, bytes }: Pick<Storage, 'rows' | 'bytes'>): Content[] {
  return [formatCount(rows, spec), formatBytes(bytes, spec)];
}
