/** Document 05: the data model. */
import type { Entity, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { considerationsPart } from '../considerations.ts';
import { diagram } from '../../views/diagram.ts';
import { conventionsPart } from './data-conventions.ts';
import { fieldIndexPart } from './data-field-index.ts';
import { entitiesInOrder, enumsInOrder } from '../../model/item-order.ts';
import { overviewPart, scopePart } from './data-overview.ts';
import { registersPart } from './data-registers.ts';
import { itemPart, part, type Part } from '../part.ts';
import { entitySection } from '../../views/entity.ts';
import { enumSection } from '../../views/enum.ts';
import { databaseDefaults, databaseGroups, hasDatabaseFacts } from '../../views/database.ts';
import { domainSection } from '../../views/vocabulary.ts';

/** Scope, conventions, the whole model, each domain with its entities, enumerations, registers, considerations, index. */
export function dataModelParts(spec: Spec): Part[] {
  const homeless = entitiesInOrder(spec).filter(
    ({ parent }) => parent === undefined || !spec.items.has(parent),
  );
  return [
    scopePart(spec),
    ...conventionsPart(spec),
    ...overviewPart(spec),
    ...spec.domains.map((domain) => domainPart(spec, domain)),
    ...(homeless.length > 0
      ? [
          part(
            stringsOf(spec).documents.dataModels.withoutDomain,
            'no-domain',
            () => [],
            entityParts(spec, homeless),
          ),
        ]
      : []),
    ...enumsPart(spec),
    ...registersPart(spec),
    ...considerationsPart(spec, '05-data-models'),
    ...fieldIndexPart(spec),
    ...databasePart(spec),
  ];
}

/** What belongs to the database and to no single table; last, so that no number before it changes. */
function databasePart(spec: Spec): Part[] {
  if (!hasDatabaseFacts(spec)) return [];
  const { title } = stringsOf(spec).views.database;
  const groups = databaseGroups(spec).map((group) =>
    part(group.title, `database.${group.id}`, group.blocks),
  );
  return [part(title, 'database', () => databaseDefaults(spec), groups)];
}

function domainPart(spec: Spec, domain: Item<'domain'>): Part {
  const entities = entitiesInOrder(spec).filter(({ parent }) => parent === domain.key);
  return itemPart(domain, () => domainSection(spec, domain), {
    title: domain.title,
    more: () =>
      entities.length > 0
        ? [diagram(spec, { scope: 'domain', domain: domain.id }, { paper: true })]
        : [],
    parts: entityParts(spec, entities),
  });
}

function entityParts(spec: Spec, entities: readonly Entity[]): Part[] {
  return entities.map((entity) =>
    itemPart(entity, () => entitySection(spec, entity), { title: entity.title, divided: true }),
  );
}

function enumsPart(spec: Spec): Part[] {
  if (spec.enums.length === 0) return [];
  const parts = enumsInOrder(spec).map((item) =>
    itemPart(item, () => enumSection(spec, item), { title: item.title }),
  );
  return [part(stringsOf(spec).nouns.enumerations.label, 'enumerations', () => [], parts)];
}
