/** Rows that say the same of many, gathered into one: the columns that every table has, such as those of an audit. */

/** So many say more as one row. */
const FEWEST_GATHERED = 25;

/**
 * Items of the same sort together where there are many of them, at the place of the first; each other one alone.
 *
 * @param sortOf what all of one row have in common; undefined for one that is never gathered
 * @example gathered(relationships, ({ from }) => from.fields.join(' '))
 */
export function gathered<T>(
  items: readonly T[],
  sortOf: (item: T) => string | undefined,
  fewest = FEWEST_GATHERED,
): (readonly [T, ...T[]])[] {
  if (items.length < fewest) return items.map((item) => [item]);
  const bySort = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const sort = sortOf(item);
    if (sort === undefined) continue;
    const known = bySort.get(sort);
    if (known) known.push(item);
    else bySort.set(sort, [item]);
  }
  return items.flatMap((item): (readonly [T, ...T[]])[] => {
    const group = bySort.get(sortOf(item) ?? '');
    if (!group || group.length < fewest) return [[item]];
    return group[0] === item ? [group] : [];
  });
}
