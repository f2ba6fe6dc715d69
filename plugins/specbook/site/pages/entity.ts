/** `/entities/<id>/`: one entity in full; a field is `#<field>`. */
import { stringsOf } from '../../i18n/index.ts';
import { entitySection } from '../../views/entity.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { declareSections } from '../../views/section.ts';
import { itemPath } from '../render/links.ts';
import { untitledSection } from '../render/page-section.ts';
import { asideSection, itemEntries, referencedBy } from '../page-parts/aside.ts';
import { fieldUses } from '../page-parts/field-uses.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { entityDiagram } from '../page-parts/model-diagrams.ts';
import type { Crumb, PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';

/** One page for each entity. */
export const entityPages: PageFamily = {
  patterns: ['/entities/[id]'],
  entries: ({ spec }) =>
    spec.entities.map((entity) => ({
      path: itemPath(entity.key),
      build: () => entityPage(spec, entity),
    })),
};

/** The page of one entity. */
export function entityPage(spec: Spec, entity: Entity): PageData {
  const { dataModel, terms } = stringsOf(spec);
  const domain = entity.parent && spec.items.get(entity.parent);
  const crumbs: Crumb[] = [
    { label: dataModel.title, path: '/data-model/' },
    ...(domain ? [{ label: domain.title, path: itemPath(domain.key) }] : []),
  ];
  return itemPage({
    spec,
    item: entity,
    section: entitySection(spec, entity),
    before: [untitledSection(() => [entityDiagram(spec, entity)])],
    behind: declareSections(fieldUses(spec, entity)),
    area: 'data-model',
    document: '05-data-models',
    crumbs,
    sidebar: dataModelSidebar(spec, entity.key, entity.parent),
    aside: [
      ...asideSection(
        terms.businessRules,
        itemEntries(spec, indexSpec(spec).rulesByEntity.get(entity.key) ?? []),
      ),
      // How many rows each run found says little of an entity.
      ...referencedBy(spec, entity.key, { without: ['run'] }),
    ],
    description: entity.data.purpose,
  });
}
