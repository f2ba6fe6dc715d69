/** A comparison as a site shows it. */
import type { Change } from '../model/changes/change.ts';
import type { Comparison, RemovedItem } from '../model/changes/comparison.ts';
import { mayBeBroken } from '../model/broken-items.ts';
import { ownerOf, statementOf } from '../model/item-summary.ts';
import type { Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { formerModel } from './former-model.ts';
import { diffSpecs, type DiffOptions } from './diff-specs.ts';

/** Addresses now, by those before, of items that were renamed. */
function renamesOf(changes: readonly Change[]): Map<Key, Key> {
  return new Map(
    changes.flatMap(({ formerItem, item }) =>
      formerItem === undefined ? [] : [[formerItem, item]],
    ),
  );
}

function removedItems(before: Spec, after: Spec, renames: ReadonlyMap<Key, Key>): RemovedItem[] {
  return [...before.items.values()]
    .filter((item) => !item.implied && !after.items.has(item.key) && !mayBeBroken(after, item))
    .map((item): RemovedItem => {
      const { key, kind, title, parent, source } = item;
      const statement = statementOf(item);
      const owner = ownerOf(before, item);
      const replacedBy = renames.get(key);
      const { file, line, column } = source;
      return {
        ...{ key, kind, title, position: { file, line, column } },
        ...(parent && { parent }),
        ...(owner !== undefined && { owner }),
        ...(statement !== undefined && { statement }),
        ...(replacedBy && { replacedBy }),
      };
    });
}

/** The base of a comparison, and how readers know it. */
export type NamedBase = Pick<Comparison, 'sharedWith'> & { name: string; spec: Spec };

/** Compares a specification with its base. */
export function compareSpecs(
  { spec: before, name: base, sharedWith }: NamedBase,
  after: Spec,
  options: DiffOptions = {},
): Comparison {
  const diff = diffSpecs(before, after, options);
  const renames = renamesOf(diff.changes);
  return {
    ...diff,
    base,
    ...(sharedWith !== undefined && { sharedWith }),
    revision: before.info.revision,
    removed: removedItems(before, after, renames),
    former: formerModel(before, after, renames),
  };
}
