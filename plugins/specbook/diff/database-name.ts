import type { AnyItem } from '../model/item.ts';

/**
 * The key that names an item in a database, and its name there, which is its id where the key is missing; undefined for
 * items that no database holds.
 */
export function databaseName(item: AnyItem): { key: string; name: string } | undefined {
  switch (item.kind) {
    case 'entity':
      return { key: 'table', name: item.data.table ?? item.id };
    case 'field':
      return { key: 'column', name: item.data.column ?? item.data.id };
    case 'enum':
      return { key: 'type', name: item.data.type ?? item.id };
    default:
      return undefined;
  }
}
