/** A model as plain data, which another process can be sent and builds the same model from. */
import { buildSpec, inputOf, type BuildInput } from './build.ts';
import type { AnyStated } from './stated-item.ts';
import type { Source } from './item.ts';
import type { Position } from './problem.ts';
import type { Spec } from './spec.ts';

/** What a model is made of, without functions: an item has its place, its parts have that of the item. */
export interface Snapshot extends Omit<BuildInput, 'items' | 'infoSource'> {
  items: readonly (Omit<AnyStated, 'source'> & { source: Position })[];
}

/** The plain data of a model. */
export function snapshotOf(spec: Spec): Snapshot {
  const { infoSource: _, items, ...rest } = inputOf(spec);
  return {
    ...rest,
    // Made from the model, after it was built.
    ...(spec.history && { history: spec.history }),
    ...(spec.views && { views: spec.views }),
    ...(spec.versions && { versions: spec.versions }),
    ...(spec.comparison && { comparison: spec.comparison }),
    items: items.map((item) => ({ ...item, source: placeOf(item.source) })),
  };
}

function placeOf({ file, line, column }: Source): Position {
  return { file, line, column };
}

/**
 * The model again. Only places differ: everything within a file stands where its item begins.
 *
 * @example specOfSnapshot(structuredClone(snapshotOf(spec)))
 */
export function specOfSnapshot({ items, ...rest }: Snapshot): Spec {
  const stated = items.map((item) => ({ ...item, source: sourceAt(item.source) }) as AnyStated);
  return buildSpec({ ...rest, items: stated }).spec;
}

function sourceAt(position: Position): Source {
  return { ...position, locate: () => position };
}
