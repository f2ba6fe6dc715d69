/** Families of tables that are linked more closely than chance would have it become one group. */
import { nameKey } from '../catalogue.ts';
import { LEAST_TABLES, type Family } from './families.ts';
import type { Link } from './links.ts';

/** A group is not merged beyond so many tables. */
const LARGE = 18;
/** A small family joins a group of up to so many. */
const FULL = 48;

/** Above 1, groups become smaller. */
const RESOLUTION = 1.5;

/** Families that belong together, the one they are named after first. */
export type Group = Family[];

interface Cluster {
  families: Family[];
  size: number;
  /** Weight of all its links, inside and out. */
  total: number;
  /** Weight of links by the number of the other cluster. */
  near: Map<number, number>;
}

type Clusters = Map<number, Cluster>;

function clustersOf(families: readonly Family[], links: readonly Link[]): Clusters {
  const clusters: Clusters = new Map(
    families.map((family, index) => [
      index,
      { families: [family], size: family.tables.length, total: 0, near: new Map() },
    ]),
  );
  const at = new Map(
    families.flatMap(({ tables }, index) => tables.map((table) => [nameKey(table), index])),
  );
  const add = (from: number, to: number, weight: number) => {
    const cluster = clusters.get(from);
    if (!cluster) return;
    cluster.total += weight;
    if (from !== to) cluster.near.set(to, (cluster.near.get(to) ?? 0) + weight);
  };
  for (const { from, to, weight } of links) {
    const [one, other] = [at.get(from), at.get(to)];
    if (one === undefined || other === undefined) continue;
    add(one, other, weight);
    add(other, one, weight);
  }
  return clusters;
}

function merge(clusters: Clusters, into: number, from: number): void {
  const [one, other] = [clusters.get(into), clusters.get(from)];
  if (!one || !other) return;
  clusters.delete(from);
  one.families.push(...other.families);
  one.size += other.size;
  one.total += other.total;
  one.near.delete(from);
  for (const [key, weight] of other.near) {
    if (key === into) continue;
    one.near.set(key, (one.near.get(key) ?? 0) + weight);
    const third = clusters.get(key);
    third?.near.delete(from);
    third?.near.set(into, (third.near.get(into) ?? 0) + weight);
  }
}

/** True for what many others use and none more than the rest, such as a list of countries. */
function isShared({ near }: Cluster): boolean {
  const weights = [...near.values()];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.length > 4 && Math.max(...weights) < sum / 4;
}

/** Gives each small cluster to the one that it is linked to most closely, smallest first. */
function mergeSmall(clusters: Clusters): void {
  const done = new Set<number>();
  for (;;) {
    const [small] = [...clusters]
      .filter(([key, { size }]) => size < LEAST_TABLES && !done.has(key))
      .sort(([a, one], [b, other]) => one.size - other.size || a - b);
    if (!small) return;
    const [key, cluster] = small;
    const [best] = [...cluster.near]
      .filter(([other]) => (clusters.get(other)?.size ?? Infinity) + cluster.size <= FULL)
      .map(
        ([other, weight]) => [other, weight / Math.sqrt(clusters.get(other)?.total ?? 1)] as const,
      )
      .sort(([a, one], [b, other]) => other - one || a - b);
    if (best && !isShared(cluster)) merge(clusters, best[0], key);
    else done.add(key);
  }
}

/** Merges the pair that raises modularity most, until none does. */
function mergeLinked(clusters: Clusters): void {
  const all = [...clusters.values()].reduce((sum, { total }) => sum + total, 0);
  if (all === 0) return;
  for (;;) {
    let best: { gain: number; pair: [number, number] } | undefined;
    for (const [key, cluster] of clusters) {
      for (const [other, weight] of cluster.near) {
        const second = clusters.get(other);
        if (other <= key || !second || cluster.size + second.size > LARGE) continue;
        const gain = weight - (RESOLUTION * cluster.total * second.total) / all;
        if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { gain, pair: [key, other] };
      }
    }
    if (!best) return;
    merge(clusters, ...best.pair);
  }
}

/** Groups of families; the order of families and links decides nothing but ties. */
export function mergeFamilies(families: readonly Family[], links: readonly Link[]): Group[] {
  const clusters = clustersOf(families, links);
  mergeSmall(clusters);
  mergeLinked(clusters);
  return [...clusters.values()].map(({ families: group }) => group);
}
