import type { Entity } from '../item.ts';

/** True for a view, whose rows come from others: it has no keys of its own, and nothing is written to it. */
export function isView({ data }: Entity): boolean {
  return data.kind === 'view' || data.kind === 'materialized-view';
}
