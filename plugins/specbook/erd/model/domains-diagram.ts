/** The domains, and how many relationships link them. */
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { countOf, domainBox, domainIdOf, domainName } from './nodes.ts';
import type { DiagramModel, Line } from './diagram-model.ts';
import { MOST_AROUND } from './limits.ts';
import { entitiesOfDomain } from './parts.ts';
import { diagramName } from './request.ts';

/** The diagram of the domains. */
export function showDomains(spec: Spec): DiagramModel {
  const ids = spec.domains.map(({ id }) => id);
  if (entitiesOfDomain(spec, '').length > 0) ids.push('');
  const crossing = spec.relationships.filter(
    ({ from, to }) => domainIdOf(spec, from.entity) !== domainIdOf(spec, to.entity),
  );
  const lines = [...Map.groupBy(crossing, (relationship) => pairOf(spec, relationship))].map(
    ([pair, relationships]) => lineBetween(spec, pair, relationships),
  );
  const ends = lines.flatMap(({ from, to }) => [from.box, to.box]);
  const linked = new Set(ends);
  const hubs = Map.groupBy(ends, (box) => box);
  for (const [box, { length }] of hubs) if (length <= MOST_AROUND) hubs.delete(box);
  const boxes = ids.map((id) => domainBox(spec, id, entitiesOfDomain(spec, id).length));
  return {
    name: diagramName({ show: 'domains' }),
    title: `${spec.info.title}: domains`,
    description: `${countOf(ids.length, 'domain', 'domains')}, and ${crossingInWords(crossing.length)} from one to another.`,
    boxes,
    ...(hubs.size > 0 && { inTexts: { boxes, lines } }),
    // A line from everywhere to one domain would hide all others.
    lines: lines.filter(({ from, to }) => !hubs.has(from.box) && !hubs.has(to.box)),
    words: [
      ...lines.map(({ words }) => words),
      ...ids
        .filter((id) => !linked.has(`domain:${id}`))
        .map((id) => `${domainName(spec, id)} is linked to no other domain.`),
    ],
    notes: [
      ...(lines.length > 0
        ? ['A number on a line counts the relationships between the two domains.']
        : []),
      ...[...hubs].map(
        ([box, { length }]) =>
          `${domainName(spec, box.slice('domain:'.length))} is linked to ${length} other domains; these lines are not drawn, the sentences name them.`,
      ),
    ],
  };
}

function crossingInWords(count: number): string {
  if (count === 0) return 'no relationship that crosses';
  return count === 1 ? '1 relationship that crosses' : `${count} relationships that cross`;
}

/** The two domains of a relationship in an order of their own, as JSON. */
function pairOf(spec: Spec, { from, to }: Relationship): string {
  return JSON.stringify([domainIdOf(spec, from.entity), domainIdOf(spec, to.entity)].sort());
}

function lineBetween(spec: Spec, pair: string, relationships: readonly Relationship[]): Line {
  const [a = '', b = ''] = JSON.parse(pair) as string[];
  const forth = relationships.filter(({ from }) => domainIdOf(spec, from.entity) === a).length;
  // The domain that points to the other more often stands to its right, as an entity does.
  const [from, to] = forth * 2 >= relationships.length ? [a, b] : [b, a];
  const ahead = Math.max(forth, relationships.length - forth);
  const behind = relationships.length - ahead;
  const back = behind === 0 ? '' : ` and ${behind} back`;
  return {
    id: `domains:${a}:${b}`,
    from: { box: `domain:${from}`, fields: [] },
    to: { box: `domain:${to}`, fields: [] },
    relationships: relationships.map(({ id }) => id),
    kind: 'several',
    label: String(relationships.length),
    words: `${countOf(ahead, 'relationship', 'relationships')} from ${domainName(spec, from)} to ${domainName(spec, to)}${back}.`,
  };
}
