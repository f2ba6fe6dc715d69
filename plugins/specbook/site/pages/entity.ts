/** `/entities/<id>/`: one entity in full; a field is `#<field>`. */
import { stringsOf } from '../../i18n/index.ts';
import { entitySection } from '../../views/entity.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { declareSections } from '../../views/section.ts';
import { itemPath } from '../../model/item-path.ts';
import { untitledSection, type PageSection } from '../render/page-section.ts';
import { asideSection, itemEntries, referencedBy } from '../page-parts/aside.ts';
import { fieldUses } from '../page-parts/field-uses.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { entityDiagram, entityPreview } from '../page-parts/model-diagrams.ts';
import type { Crumb } from '../page-parts/crumb.ts';
import type { PageData } from '../page-parts/page-data.ts';
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

const DIAGRAM_ANCHOR = 'sec.diagram';

/** The page of one entity: its neighbourhood small, its fields, and the diagram in full further down. */
export function entityPage(spec: Spec, entity: Entity): PageData {
  const { dataModel, terms } = stringsOf(spec);
  const domain = entity.parent && spec.items.get(entity.parent);
  const crumbs: Crumb[] = [
    { label: dataModel.title, path: '/data-model/' },
    ...(domain ? [{ label: domain.title, path: itemPath(domain.key) }] : []),
  ];
  const page = itemPage({
    spec,
    item: entity,
    section: entitySection(spec, entity),
    before: [untitledSection(() => entityPreview(spec, entity, DIAGRAM_ANCHOR))],
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
  return { ...page, sections: fieldsFirst(spec, entity, page.sections) };
}

/** Prose stands behind what the database holds, and the diagram in full behind the relationships that it draws. */
function fieldsFirst(spec: Spec, entity: Entity, sections: readonly PageSection[]): PageSection[] {
  const { dataModel, views } = stringsOf(spec);
  const [preview, prose, ...own] = sections;
  const at = own.findIndex(({ id }) => id === 'sec.relationships') + 1 || Math.min(1, own.length);
  const added = declareSections(
    {
      id: DIAGRAM_ANCHOR,
      title: dataModel.diagram.title,
      blocks: () => [entityDiagram(spec, entity)],
    },
    {
      id: 'sec.notes',
      title: views.requirement.notes,
      exists: entity.body !== undefined && entity.body.text.trim() !== '',
      blocks: () => prose?.body.blocks() ?? [],
    },
  );
  return [...(preview ? [preview] : []), ...own.slice(0, at), ...added, ...own.slice(at)];
}
