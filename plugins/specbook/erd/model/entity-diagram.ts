/** One entity with its neighbours, and to the second degree with their neighbours. */
import { stringsOf } from '../../i18n/index.ts';
import { entityName } from '../../model/data/describe-relationship.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import type { Spec } from '../../model/spec.ts';
import {
  countEntities,
  domainIdOf,
  externalNode,
  entityNode,
  entityOf,
  junctionsOf,
} from './nodes.ts';
import { rowSelectionOf } from './detail.ts';
import type { DiagramNode, DiagramModel, DiagramEdge } from './diagram-model.ts';
import { collectByDomain } from './collect-edges.ts';
import {
  isLargeModel,
  MAX_NEIGHBOURS,
  MAX_NEIGHBOURS_WHERE_SMALL,
  MAX_SECOND_DEGREE_ENTITIES,
} from './limits.ts';
import { edgeOf, describeInFull } from './edges.ts';
import { diagramName, type Detail, type DiagramRequest } from './request.ts';
import type { RowSelection } from './rows.ts';

type EntityRequest = Extract<DiagramRequest, { scope: 'entity' }>;

/**
 * The diagram of an entity.
 *
 * @throws RangeError when the entity does not exist
 */
export function buildEntityDiagram(spec: Spec, request: EntityRequest): DiagramModel {
  const { entity: id, degree = 1 } = request;
  const entity = entityOf(spec, id);
  if (!entity) throw new RangeError(`there is no entity ${id}`);
  const first = relationshipsAround(spec, [id]);
  const firstDegree = entitiesOf(first, [id]);
  const hubs = degree === 2 ? hubsAmong(spec, firstDegree, id) : [];
  const second = degree === 2 ? relationshipsAround(spec, difference(firstDegree, hubs)) : first;
  const all = entitiesOf(second, firstDegree);
  const limit = 'isSmall' in request ? MAX_NEIGHBOURS_WHERE_SMALL : MAX_NEIGHBOURS;
  const hasMany = firstDegree.size - 1 > limit;
  const collected = hasMany
    ? difference(firstDegree, [id])
    : degree === 2 && all.size > MAX_SECOND_DEGREE_ENTITIES
      ? difference(all, firstDegree)
      : undefined;
  const relationships = collected && hasMany ? first : second;
  const edges = relationships.map((relationship) => edgeOf(spec, relationship));
  const { nodes: groups, edges: drawn } = collected
    ? collectByDomain(spec, collected, edges, limit)
    : { nodes: [], edges };
  const separate = [...entitiesOf(relationships, [id])].filter((other) => !collected?.has(other));
  const { entity: t, title } = stringsOf(spec).diagrams;
  return {
    name: diagramName(request),
    title: degree === 2 ? title.secondDegree({ entity: entity.title }) : entity.title,
    description: describe(
      spec,
      id,
      firstDegree.size - 1,
      degree === 2 ? all.size - firstDegree.size : 0,
    ),
    nodes: [
      ...separate.map((other) => nodeOf(spec, other, { request, firstDegree, edges: drawn })),
      ...groups,
    ],
    edges: drawn,
    sentences:
      relationships.length === 0
        ? [t.unrelated({ entity: entity.title })]
        : relationships.map((relationship) => describeInFull(spec, relationship)),
    notes: [
      ...hubs.map((hub) => t.hub({ entity: entityName(spec, hub) })),
      ...(collected
        ? [
            (collected.has([...firstDegree][1] ?? '') ? t.gathered : t.secondGathered)({
              others: collected.size,
            }),
          ]
        : []),
    ],
  };
}

/** Neighbours with too many relationships to be followed. */
function hubsAmong(spec: Spec, ids: Iterable<string>, focus: string): string[] {
  return [...ids].filter(
    (id) =>
      id !== focus &&
      relationshipsFrom(spec, id).length + relationshipsTo(spec, id).length > MAX_NEIGHBOURS,
  );
}

/**
 * True when the second degree adds relationships to the first. In a large model it is not drawn: paths between entities
 * tell more, and these files would be a tenth of the site.
 *
 * @example if (hasSecondDegree(spec, 'room')) …
 */
export function hasSecondDegree(spec: Spec, entityId: string): boolean {
  if (isLargeModel(spec)) return false;
  const firstDegree = entitiesOf(relationshipsAround(spec, [entityId]), [entityId]);
  if (firstDegree.size - 1 > MAX_NEIGHBOURS) return false;
  const wanted = difference(firstDegree, hubsAmong(spec, firstDegree, entityId));
  return relationshipsAround(spec, wanted).length > relationshipsAround(spec, [entityId]).length;
}

/**
 * Relationships of these entities; where one leads to a junction, the other foreign key of the junction is included, so
 * that many-to-many is complete.
 */
function relationshipsAround(spec: Spec, ids: Iterable<string>): Relationship[] {
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

/** The two foreign keys of a junction, if one of them references the entity. */
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

function difference(ids: ReadonlySet<string>, without: Iterable<string>): Set<string> {
  const rest = new Set(ids);
  for (const id of without) rest.delete(id);
  return rest;
}

function describe(spec: Spec, id: string, neighbours: number, secondDegree: number): string {
  const { entity: t } = stringsOf(spec).diagrams;
  const entity = entityName(spec, id);
  if (neighbours === 0) return t.unrelated({ entity });
  const entities = countEntities(spec, neighbours);
  return secondDegree === 0
    ? t.related({ entity, entities })
    : t.secondDegree({ entity, entities, others: secondDegree });
}

/** All fields of the entity, the related fields of its neighbours, names only to the second degree. */
function nodeOf(
  spec: Spec,
  id: string,
  {
    request,
    firstDegree,
    edges,
  }: { request: EntityRequest; firstDegree: ReadonlySet<string>; edges: readonly DiagramEdge[] },
): DiagramNode {
  const entity = entityOf(spec, id);
  if (!entity) return externalNode(spec, id);
  const isFocus = id === request.entity;
  if (!isFocus && !firstDegree.has(id)) return secondDegreeNode(spec, id, request);
  const selection = request.detail
    ? rowSelectionOf(request.detail)
    : defaultSelection(request, isFocus, id, edges);
  return entityNode(spec, entity, selection, isFocus ? 'focus' : 'entity');
}

function secondDegreeNode(spec: Spec, id: string, request: EntityRequest): DiagramNode {
  const node = externalNode(spec, id);
  // The domain is named only where it differs.
  if (domainIdOf(spec, id) !== domainIdOf(spec, request.entity)) return node;
  const { note: _, ...rest } = node;
  return rest;
}

function defaultSelection(
  { degree = 1 }: { degree?: 1 | 2; detail?: Detail },
  isFocus: boolean,
  id: string,
  edges: readonly DiagramEdge[],
): RowSelection {
  if (isFocus) return degree === 1 ? { fields: 'all', isVerbose: true } : rowSelectionOf('keys');
  const only = new Set(
    edges.flatMap(({ from, to }) =>
      [from, to].flatMap((end) => (end.node === id ? end.fields : [])),
    ),
  );
  return { fields: 'keys', only, isVerbose: false };
}
