/** New tables beside those that have a domain already: each takes that of most of its neighbours. */
import { nameKey, type Table } from '../catalogue.ts';

/** Tables that each table references or is referenced by. */
function neighbours(tables: readonly Table[]): Map<string, string[]> {
  const links = new Map<string, string[]>(tables.map((table) => [nameKey(table), []]));
  for (const table of tables) {
    for (const { to } of table.foreignKeys) {
      const [own, other] = [nameKey(table), nameKey(to)];
      if (own === other) continue;
      links.get(own)?.push(other);
      links.get(other)?.push(own);
    }
  }
  return links;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

/**
 * Adds domains, from the best linked table outwards.
 *
 * @param tables all of them
 * @param domains domains by the key of their tables; what joins one is added
 */
export function joinDomains(tables: readonly Table[], domains: Map<string, string>): void {
  const links = neighbours(tables);
  const open = tables
    .map(nameKey)
    .filter((key) => !domains.has(key))
    .sort((a, b) => (links.get(b)?.length ?? 0) - (links.get(a)?.length ?? 0) || (a < b ? -1 : 1));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const key of open.filter((one) => !domains.has(one))) {
      const domain = mostFrequent(
        (links.get(key) ?? []).flatMap((other) => domains.get(other) ?? []),
      );
      if (domain === undefined) continue;
      domains.set(key, domain);
      hasChanged = true;
    }
  }
}
