/** Data models of a shape that diagrams find hard. */
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { specOf } from './spec-of.ts';

const entity = (name: string, references: readonly string[]): string =>
  [
    `name: ${name}`,
    'purpose: One of several.',
    'fields:',
    '  id: { type: uuid, key: primary }',
    ...references.map(
      (target, index) =>
        `  to_${index}_id: { type: uuid, references: ${target}.id${index % 2 === 0 ? ', required: true' : ''} }`,
    ),
    '',
  ].join('\n');

/** A specification of these entities, each with the ids of those it refers to, all in one domain. */
export async function specOfLinks(
  links: Readonly<Record<string, readonly string[]>>,
): Promise<Spec> {
  const files = Object.entries(links).map(
    ([id, targets]) => [`entities/all/${id}.yaml`, entity(`Entity ${id}`, targets)] as const,
  );
  const { spec } = await specOf(Object.fromEntries(files));
  return spec;
}

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `e${String(index).padStart(2, '0')}`);

/** One entity that all others refer to. */
export function star(count: number): Promise<Spec> {
  return specOfLinks(Object.fromEntries(ids(count).map((id, n) => [id, n === 0 ? [] : ['e00']])));
}

/** Each entity refers to the one before. */
export function chain(count: number): Promise<Spec> {
  const all = ids(count);
  return specOfLinks(
    Object.fromEntries(all.map((id, n) => [id, all.slice(Math.max(0, n - 1), n)])),
  );
}

/** Each entity refers to four others, spread over the whole, circles and itself included. */
export function dense(count: number): Promise<Spec> {
  const all = ids(count);
  const others = (n: number): string[] =>
    [3 * n + 1, 7 * n + 5, 11 * n + 2, 13 * n].map((place) => all[place % count]!);
  return specOfLinks(Object.fromEntries(all.map((id, n) => [id, others(n)])));
}
