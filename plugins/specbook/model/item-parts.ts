import type { AnyItem } from './item.ts';

/** Parts of an item that a reference may name behind a dot, and what one of them is called. */
export interface ItemParts {
  noun: 'field' | 'value' | 'target' | 'part';
  names: readonly string[];
}

/** @example partsOf(requirement) // { noun: 'target', names: ['p50', 'p95'] } */
export function partsOf(item: AnyItem): ItemParts {
  switch (item.kind) {
    case 'entity':
      return { noun: 'field', names: item.data.fields.map(({ id }) => id) };
    case 'enum':
      return { noun: 'value', names: item.data.values.map(({ id }) => id) };
    case 'requirement':
      return { noun: 'target', names: targetNames(item.data) };
    default:
      return { noun: 'part', names: [] };
  }
}

function targetNames(data: (AnyItem & { kind: 'requirement' })['data']): string[] {
  return data.kind === 'scalability' ? ['now', 'trigger'] : Object.keys(data.targets);
}
