/** `/entities/`: every entity, by domain. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import { prose } from '../../markup/prose.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { entityTable } from '../../views/tables/entities.ts';

/** `/entities/`, and pages for entities without a domain where the list is long. */
export const entitiesPages: PageFamily = {
  patterns: ['/entities', '/entities/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/entities/',
      () => domainGroups(spec),
      (groups) => ({
        page: entitiesPage(spec),
        groups,
        noun: 'entities',
        starter: 'entity',
      }),
    ),
};

function entitiesPage(spec: Spec): PageData {
  const { dataModel, nouns } = stringsOf(spec);
  const t = dataModel.entities;
  const { length: count } = spec.entities;
  return {
    path: '/entities/',
    title: nouns.entities.label,
    area: 'data-model',
    crumbs: [{ label: dataModel.title, path: '/data-model/' }],
    lede: [paragraph(t.lede({ entities: nouns.entities.counted({ count }) }))],
    facts: [],
    sections: [],
    aside: [],
    sidebar: dataModelSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '05-data-models',
  };
}

function domainGroups(spec: Spec): ListGroup[] {
  const { entities: t } = stringsOf(spec).dataModel;
  const groups = indexSpec(spec).entitiesByDomain;
  const group = (domain: Item<'domain'> | undefined): ListGroup => {
    const entities = groups.get(domain?.key ?? '') ?? [];
    const title = domain?.title ?? t.withoutDomain;
    const id = domain ? domain.id : 'without-domain';
    return {
      id,
      title,
      size: entities.length,
      lede: prose(spec, domain?.data.purpose),
      rows: (from, to) => [
        entityTable(spec, `entities-${id}`, t.caption({ domain: title }), entities.slice(from, to)),
      ],
      ...(domain && { elsewhere: itemPath(domain.key) }),
    };
  };
  return [...spec.domains.map(group), group(undefined)];
}
