/** `/entities/`: every entity, by domain. */
import { paragraph } from '../../markup/mdast.ts';
import { prose } from '../../markup/prose.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../render/links.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { entityTable } from '../../views/tables/tables.ts';
import { count } from '../../views/labels.ts';

/** `/entities/`, and pages for entities without a domain where the list is long. */
export const entitiesPages: PageFamily = {
  patterns: ['/entities', '/entities/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/entities/',
      () => domainGroups(spec),
      (groups) => ({
        page: {
          path: '/entities/',
          title: 'Entities',
          area: 'data-model',
          crumbs: [{ label: 'Data model', path: '/data-model/' }],
          lede: [paragraph(`${count(spec.entities.length, 'entity', 'entities')}, by domain.`)],
          facts: [],
          tree: { type: 'root', children: [] },
          aside: [],
          sidebar: dataModelSidebar(spec),
          description: `Every entity of ${spec.info.title}, by domain.`,
          document: '05-data-models',
        },
        groups,
        noun: 'Entities',
        folder: 'entities/',
      }),
    ),
};

function domainGroups(spec: Spec): ListGroup[] {
  const groups = indexSpec(spec).entitiesByDomain;
  const group = (domain: Item<'domain'> | undefined): ListGroup => {
    const entities = groups.get(domain?.key ?? '') ?? [];
    const title = domain?.title ?? 'Without a domain';
    return {
      id: domain ? domain.id : 'without-domain',
      title,
      size: entities.length,
      lede: prose(spec, domain?.data.purpose),
      rows: (from, to) => [entityTable(spec, `Entities: ${title}`, entities.slice(from, to))],
      ...(domain && { elsewhere: itemPath(domain.key) }),
    };
  };
  return [...spec.domains.map(group), group(undefined)];
}
