/** What differs of the data model: changed entities with the rows that differ, and their neighbours by name. */
import { stringsOf } from '../../i18n/index.ts';
import { changesOfPage } from '../../model/changes/item-changes.ts';
import { kindOf, idOf } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { DiagramModel } from './diagram-model.ts';
import { describeInFull, edgeOf } from './edges.ts';
import { entityNode, entityOf, externalNode } from './nodes.ts';
import { diagramName } from './request.ts';

/** Beyond so many entities, neighbours that did not change are left out; beyond twice as many, further ones too. */
const MAX_ENTITIES = 40;

/** Ids of entities that are new, changed or gone. */
export function changedEntities(spec: Spec): string[] {
  return spec.entities.filter(({ key }) => changesOfPage(spec, key)).map(({ id }) => id);
}

function changedFields({ comparison }: Spec, entity: string): Set<string> {
  const keys = [
    ...(comparison?.changes.map(({ item }) => item) ?? []),
    ...(comparison?.former.items.map(({ key }) => key) ?? []),
  ];
  return new Set(
    keys
      .filter((key) => kindOf(key) === 'field' && idOf(key).startsWith(`${entity}.`))
      .map((key) => idOf(key).slice(entity.length + 1)),
  );
}

/** The diagram of the changes. */
export function buildChangesDiagram(spec: Spec): DiagramModel {
  const changed = changedEntities(spec).slice(0, 2 * MAX_ENTITIES);
  const inside = new Set(changed);
  const isChanged = new Set([
    ...(spec.comparison?.former.added ?? []),
    ...(spec.comparison?.former.changed ?? []),
    ...(spec.comparison?.former.removed ?? []).map(({ id }) => id),
  ]);
  const isWide = changed.length <= MAX_ENTITIES;
  const relationships = spec.relationships.filter(({ id, from, to, origin }) => {
    if (origin === 'junction') return false;
    const ends = [from.entity, to.entity].filter((end) => inside.has(end)).length;
    return ends === 2 || (isChanged.has(id) && ends > 0) || (isWide && ends === 1);
  });
  const around = new Set(
    relationships
      .flatMap(({ from, to }) => [from.entity, to.entity])
      .filter((id) => !inside.has(id)),
  );
  const { changesDiagram: t } = stringsOf(spec).changes;
  return {
    name: diagramName({ scope: 'changes' }),
    title: t.title,
    description: t.description({ count: changed.length }),
    nodes: [
      ...changed.flatMap((id) => {
        const entity = entityOf(spec, id);
        const only = changedFields(spec, id);
        return entity ? [entityNode(spec, entity, { fields: 'keys', only, isVerbose: true })] : [];
      }),
      ...[...around].map((id) => externalNode(spec, id)),
    ],
    edges: relationships.map((one) => edgeOf(spec, one)),
    sentences: relationships
      .filter(({ id }) => isChanged.has(id))
      .map((one) => describeInFull(spec, one)),
    notes: [t.legend],
  };
}
