/** One domain: its entities with rows, those of other domains as names that lead over. */
import { listed } from '../../model/data/describe-relationship.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import type { Spec } from '../../model/spec.ts';
import { countOf, domainName, elsewhereBox, entityBox, junctionsOf } from './nodes.ts';
import { choiceOf } from './detail.ts';
import type { Box, DiagramModel, Line, Shown } from './diagram-model.ts';
import { gather } from './collect-edges.ts';
import { MOST_ELSEWHERE, MOST_IN_DOMAIN, MOST_TO_ONE } from './limits.ts';
import { lineOf, sentenceOf } from './edges.ts';
import { entitiesOfDomain, partsOfDomain } from './parts.ts';
import { diagramName, type DiagramRequest } from './request.ts';

type DomainRequest = Extract<DiagramRequest, { show: 'domain' }>;

/**
 * The diagram of a domain, or of one part of it.
 *
 * @throws RangeError when the domain has no such part
 */
export function showDomain(spec: Spec, request: DomainRequest): DiagramModel {
  const { domain, part, of, detail } = request;
  const parts = partsOfDomain(spec, domain, of);
  const own = part === undefined ? entitiesOfDomain(spec, domain) : parts[part - 1];
  if (!own) throw new RangeError(`domain ${domain} has ${parts.length} parts, not ${part ?? 0}`);
  const inside = new Set(own.map(({ id }) => id));
  const shown = relationshipsOf(spec, inside);
  const outside = new Set(
    shown.flatMap(({ from, to }) => [from.entity, to.entity]).filter((id) => !inside.has(id)),
  );
  const lines = shown.map((relationship) => lineOf(spec, relationship));
  const isTooMany = outside.size > MOST_ELSEWHERE;
  const around = isTooMany ? gather(spec, outside, lines) : singly(spec, outside, lines);
  const drawn = linesThatHelp(around.boxes, around.lines);
  const choice = choiceOf(detail ?? (own.length > MOST_IN_DOMAIN ? 'names' : 'keys'));
  const name = domainName(spec, domain);
  const boxes = own.map((entity) => entityBox(spec, entity, choice));
  const hasLess = isTooMany || drawn.lines !== around.lines;
  const inTexts = hasLess ? aroundInTexts(spec, outside, lines) : undefined;
  return {
    name: diagramName(request),
    title: part === undefined ? name : `${name}, part ${part} of ${parts.length}`,
    description: `${part === undefined ? '' : `Part ${part} of ${parts.length}: `}${countOf(own.length, 'entity', 'entities')} of ${name}, ${outside.size === 0 ? 'related to none' : `related to ${outside.size}`} of other ${part === undefined ? 'domains' : 'parts and domains'}.`,
    boxes: [...boxes, ...around.boxes],
    lines: drawn.lines,
    ...(inTexts && { inTexts: { boxes: [...boxes, ...inTexts.boxes], lines: inTexts.lines } }),
    words: shown.map((relationship) => sentenceOf(spec, relationship)),
    notes: [
      ...(isTooMany ? ['Entities of other domains are gathered: one box for each domain.'] : []),
      ...drawn.notes,
      ...(part === undefined && parts.length > 1
        ? [
            `The domain is too large for one picture to be read; it is also drawn in ${parts.length} parts.`,
          ]
        : []),
    ],
  };
}

/** Each entity outside as a box of its own, and all lines as they are. */
function singly(spec: Spec, outside: Iterable<string>, lines: readonly Line[]): Shown {
  return { boxes: [...outside].map((id) => elsewhereBox(spec, id)), lines };
}

/**
 * What is around a domain for tools that find places of their own: what its entities point to, each by itself, so that
 * every relationship is in the texts of the domain that has its key. What only points here is gathered where there is
 * much of it, since each is in the texts of its own domain.
 */
function aroundInTexts(spec: Spec, outside: ReadonlySet<string>, lines: readonly Line[]): Shown {
  const pointedTo = new Set(
    lines.filter(({ from }) => !outside.has(from.box)).map(({ to }) => to.box),
  );
  const onlyPointing = [...outside].filter((id) => !pointedTo.has(id));
  if (onlyPointing.length <= MOST_ELSEWHERE) return singly(spec, outside, lines);
  const gathered = gather(spec, new Set(onlyPointing), lines);
  const single = [...outside].filter((id) => pointedTo.has(id));
  return {
    boxes: [...single.map((id) => elsewhereBox(spec, id)), ...gathered.boxes],
    lines: gathered.lines,
  };
}

/** Leaves out the lines to boxes of other domains that have too many, and says so. */
function linesThatHelp(
  outside: readonly Box[],
  lines: readonly Line[],
): { lines: readonly Line[]; notes: string[] } {
  const touching = Map.groupBy(
    lines.flatMap((line) => [line.from.box, line.to.box].map((box) => ({ box, line }))),
    ({ box }) => box,
  );
  const hubs = outside.filter(({ id }) => (touching.get(id)?.length ?? 0) > MOST_TO_ONE);
  const hidden = new Set(
    hubs.flatMap(({ id }) => (touching.get(id) ?? []).map(({ line }) => line)),
  );
  if (hidden.size === 0) return { lines, notes: [] };
  const names = listed(
    hubs.map(
      ({ id, title }) => `${countOf(touching.get(id)?.length ?? 0, 'line', 'lines')} to ${title}`,
    ),
  );
  return {
    lines: lines.filter((line) => !hidden.has(line)),
    notes: [
      `Not drawn, since they would hide all others: ${names}. The sentences name them, and the diagrams of the entities draw them.`,
    ],
  };
}

/** Relationships with an end inside, in the order of the entities; n-m only where no box stands for it. */
function relationshipsOf(spec: Spec, inside: ReadonlySet<string>): Relationship[] {
  const ids = new Set<string>();
  const shown: Relationship[] = [];
  for (const entity of inside) {
    for (const relationship of [
      ...relationshipsFrom(spec, entity),
      ...relationshipsTo(spec, entity),
    ]) {
      if (ids.has(relationship.id) || isDrawnAsBox(spec, relationship)) continue;
      ids.add(relationship.id);
      shown.push(relationship);
    }
  }
  return shown;
}

/** True for an n-m that a junction stands for: its two keys are drawn, and their box bears the mark. */
function isDrawnAsBox(spec: Spec, { id, via }: Relationship): boolean {
  return via !== undefined && junctionsOf(spec).get(via)?.id === id;
}
