/** One entity, what it is related to, and with two steps what that is related to. */
import { entityName } from '../../model/data/describe-relationship.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import type { Spec } from '../../model/spec.ts';
import { countOf, domainIdOf, elsewhereBox, entityBox, entityOf, junctionsOf } from './nodes.ts';
import { choiceOf } from './detail.ts';
import type { Box, DiagramModel, Line } from './diagram-model.ts';
import { gather } from './collect-edges.ts';
import { MOST_AROUND, MOST_IN_TWO_STEPS } from './limits.ts';
import { lineOf, sentenceOf } from './edges.ts';
import { diagramName, type Detail, type DiagramRequest } from './request.ts';
import type { RowChoice } from './rows.ts';

type EntityRequest = Extract<DiagramRequest, { show: 'entity' }>;

/**
 * The diagram of an entity.
 *
 * @throws RangeError when there is no such entity
 */
export function showEntity(spec: Spec, request: EntityRequest): DiagramModel {
  const { entity: id, steps = 1 } = request;
  const entity = entityOf(spec, id);
  if (!entity) throw new RangeError(`there is no entity ${id}`);
  const first = around(spec, [id]);
  const near = entitiesOf(first, [id]);
  const hubs = steps === 2 ? hubsAmong(spec, near, id) : [];
  const second = steps === 2 ? around(spec, withoutAll(near, hubs)) : first;
  const all = entitiesOf(second, near);
  const tooMany =
    near.size - 1 > MOST_AROUND
      ? withoutAll(near, [id])
      : steps === 2 && all.size > MOST_IN_TWO_STEPS
        ? withoutAll(all, near)
        : undefined;
  const shown = tooMany && near.size - 1 > MOST_AROUND ? first : second;
  const lines = shown.map((relationship) => lineOf(spec, relationship));
  const { boxes: groups, lines: drawn } = tooMany
    ? gather(spec, tooMany, lines)
    : { boxes: [], lines };
  const single = [...entitiesOf(shown, [id])].filter((other) => !tooMany?.has(other));
  return {
    name: diagramName(request),
    title: steps === 2 ? `${entity.title}, two steps out` : entity.title,
    description: describe(spec, id, near.size - 1, steps === 2 ? all.size - near.size : 0),
    boxes: [
      ...single.map((other) => boxOf(spec, other, { request, near, lines: drawn })),
      ...groups,
    ],
    lines: drawn,
    words:
      shown.length === 0
        ? [`${entity.title} is related to no other entity.`]
        : shown.map((relationship) => sentenceOf(spec, relationship)),
    notes: [
      ...hubs.map(
        (hub) => `What else ${entityName(spec, hub)} is related to is left out: it is too much.`,
      ),
      ...(tooMany
        ? [
            `${tooMany.size} entities ${tooMany.has([...near][1] ?? '') ? 'around it' : 'of the second step'} are gathered: one box for each domain.`,
          ]
        : []),
    ],
  };
}

/** Neighbours that are related to more entities than can be read. */
function hubsAmong(spec: Spec, near: Iterable<string>, focus: string): string[] {
  return [...near].filter(
    (id) =>
      id !== focus &&
      relationshipsFrom(spec, id).length + relationshipsTo(spec, id).length > MOST_AROUND,
  );
}

/**
 * True when two steps lead further than one.
 *
 * @example if (hasSecondStep(spec, 'room')) …
 */
export function hasSecondStep(spec: Spec, entityId: string): boolean {
  const near = entitiesOf(around(spec, [entityId]), [entityId]);
  if (near.size - 1 > MOST_AROUND) return false;
  const wanted = withoutAll(near, hubsAmong(spec, near, entityId));
  return around(spec, wanted).length > around(spec, [entityId]).length;
}

/**
 * Relationships that touch these entities; where one leads to a junction, what lies behind that is there too, so that
 * many to many is seen whole.
 */
function around(spec: Spec, ids: Iterable<string>): Relationship[] {
  const found = new Map<string, Relationship>();
  const add = (relationships: readonly Relationship[]): void => {
    for (const relationship of relationships) {
      if (relationship.origin !== 'junction') found.set(relationship.id, relationship);
    }
  };
  for (const id of ids) {
    add(relationshipsFrom(spec, id));
    const pointing = relationshipsTo(spec, id);
    add(pointing);
    for (const { origin, from } of pointing) {
      if (origin === 'key' && junctionsOf(spec).has(from.entity)) {
        add(keysOfJunction(spec, from.entity, id));
      }
    }
  }
  return [...found.values()];
}

/** The two keys of a junction, if one of them leads to the entity. */
function keysOfJunction(spec: Spec, junctionId: string, entityId: string): Relationship[] {
  const manyToMany = junctionsOf(spec).get(junctionId);
  if (!manyToMany) return [];
  const ends = [manyToMany.from.entity, manyToMany.to.entity];
  if (!ends.includes(entityId)) return [];
  return relationshipsFrom(spec, junctionId).filter(
    ({ origin, to }) => origin === 'key' && ends.includes(to.entity),
  );
}

function entitiesOf(relationships: readonly Relationship[], first: Iterable<string>): Set<string> {
  return new Set([...first, ...relationships.flatMap(({ from, to }) => [from.entity, to.entity])]);
}

function withoutAll(ids: ReadonlySet<string>, without: Iterable<string>): Set<string> {
  const rest = new Set(ids);
  for (const id of without) rest.delete(id);
  return rest;
}

function describe(spec: Spec, id: string, near: number, far: number): string {
  const related = near === 0 ? 'no other entity' : countOf(near, 'entity', 'entities');
  const further = far === 0 ? '' : `, and these to ${far} more`;
  return `${entityName(spec, id)} is related to ${related}${further}.`;
}

/** The entity in full; its neighbours with the fields that take part; those a step further as names. */
function boxOf(
  spec: Spec,
  id: string,
  {
    request,
    near,
    lines,
  }: { request: EntityRequest; near: ReadonlySet<string>; lines: readonly Line[] },
): Box {
  const entity = entityOf(spec, id);
  if (!entity) return elsewhereBox(spec, id);
  const isFocus = id === request.entity;
  if (!isFocus && !near.has(id)) return farBox(spec, id, request);
  const choice = request.detail
    ? choiceOf(request.detail)
    : usualChoice(request, isFocus, id, lines);
  return entityBox(spec, entity, choice, isFocus ? 'focus' : 'entity');
}

function farBox(spec: Spec, id: string, request: EntityRequest): Box {
  const box = elsewhereBox(spec, id);
  // The domain is named only where it is another one.
  if (domainIdOf(spec, id) !== domainIdOf(spec, request.entity)) return box;
  const { note: _, ...rest } = box;
  return rest;
}

function usualChoice(
  { steps = 1 }: { steps?: 1 | 2; detail?: Detail },
  isFocus: boolean,
  id: string,
  lines: readonly Line[],
): RowChoice {
  if (isFocus) return steps === 1 ? { fields: 'all', inFull: true } : choiceOf('keys');
  const only = new Set(
    lines.flatMap(({ from, to }) =>
      [from, to].flatMap((end) => (end.box === id ? end.fields : [])),
    ),
  );
  return { fields: 'keys', only, inFull: false };
}
