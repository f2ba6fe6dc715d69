/** Many entities of little interest, gathered into one box for each domain. */
import type { Multiplicity } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { countOf, domainBox, domainIdOf } from './nodes.ts';
import type { Box, Line, LineEnd } from './diagram-model.ts';

/** Beyond this many domains the rest of them share one box. */
const MOST_GROUPS = 24;

/** Boxes of groups, and the lines that lead to them. */
export interface Gathered {
  boxes: Box[];
  lines: Line[];
}

/**
 * Gathers entities by domain, and the lines to each domain into one a field and direction. Lines between two gathered
 * entities are left out.
 *
 * @param gathered ids of the entities
 * @param lines all lines of the diagram; those that touch no gathered entity come back as they are
 */
export function gather(
  spec: Spec,
  gathered: ReadonlySet<string>,
  lines: readonly Line[],
): Gathered {
  const byDomain = Map.groupBy(gathered, (id) => domainIdOf(spec, id));
  const largestFirst = [...byDomain].sort(([, a], [, b]) => b.length - a.length);
  const rest = largestFirst.slice(
    largestFirst.length > MOST_GROUPS ? MOST_GROUPS - 1 : MOST_GROUPS,
  );
  const restDomains = new Set(rest.map(([domain]) => domain));
  const boxes = [...byDomain]
    .filter(([domain]) => !restDomains.has(domain))
    .map(([domain, ids]) => groupBox(spec, domain, ids.length));
  if (rest.length > 0) boxes.push(restBox(rest));
  const boxOf = (end: LineEnd): string => {
    if (!gathered.has(end.box)) return end.box;
    const domain = domainIdOf(spec, end.box);
    return restDomains.has(domain) ? REST : groupId(domain);
  };
  const kept: Line[] = [];
  const bundles = new Map<string, Line[]>();
  for (const line of lines) {
    const ends = [line.from, line.to].filter(({ box }) => gathered.has(box)).length;
    if (ends === 0) kept.push(line);
    if (ends !== 1) continue;
    const own = gathered.has(line.from.box) ? line.to : line.from;
    const bundle = JSON.stringify([boxOf(line.from), boxOf(line.to), own.fields, line.kind]);
    bundles.set(bundle, [...(bundles.get(bundle) ?? []), line]);
  }
  return {
    boxes,
    lines: [...kept, ...[...bundles.values()].map((bundle) => bundled(bundle, boxOf, gathered))],
  };
}

const REST = 'group:*';
const groupId = (domain: string): string => `group:${domain}`;

function groupBox(spec: Spec, domain: string, entities: number): Box {
  return { ...domainBox(spec, domain, entities), id: groupId(domain), role: 'group' };
}

function restBox(rest: readonly (readonly [string, readonly string[]])[]): Box {
  const entities = rest.reduce((sum, [, ids]) => sum + ids.length, 0);
  const title = countOf(rest.length, 'more domain', 'more domains');
  const note = countOf(entities, 'entity', 'entities');
  return { id: REST, role: 'group', title, note, badges: [], rows: [], words: `${title}: ${note}` };
}

/** One line for several that share a field and a domain. */
function bundled(
  bundle: readonly Line[],
  boxOf: (end: LineEnd) => string,
  gathered: ReadonlySet<string>,
): Line {
  const [first] = bundle;
  if (!first) throw new RangeError('a bundle has lines');
  const end = (side: 'from' | 'to'): LineEnd => {
    const multiplicity = common(bundle.map((line) => line[side].multiplicity));
    return {
      box: boxOf(first[side]),
      fields: gathered.has(first[side].box) ? [] : first[side].fields,
      ...(multiplicity && { multiplicity }),
    };
  };
  const several = bundle.length > 1;
  return {
    ...first,
    from: end('from'),
    to: end('to'),
    relationships: bundle.flatMap(({ relationships }) => relationships),
    ...(several && {
      id: `several:${first.id}`,
      // Dashes still tell that there is no key.
      kind: first.kind === 'stated' ? ('stated' as const) : ('several' as const),
      label: String(bundle.length),
      words: `${bundle.length} relationships`,
    }),
  };
}

/** What all have in common; nothing where they differ. */
function common(all: readonly (Multiplicity | undefined)[]): Multiplicity | undefined {
  const [first] = all;
  const isSame = all.every((one) => one?.min === first?.min && one?.max === first?.max);
  return isSame ? first : undefined;
}
