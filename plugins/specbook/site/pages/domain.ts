/** `/data-model/<domain>/`: the entities of one domain, and their relationships. */
import { domainSection } from '../../documents/sections/vocabulary.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../links.ts';
import { referredToBy } from './aside.ts';
import { groupsOf } from './groups.ts';
import { itemPage } from './item-page.ts';
import { listEntries } from './listing.ts';
import { domainDiagrams } from './model-diagrams.ts';
import type { PageContent } from './page-content.ts';
import type { PageEntry, PageFamily } from './page-entry.ts';
import { dataModelRail } from './rail.ts';
import { relationshipTable } from './relationship-table.ts';
import { entityTable } from './tables.ts';

/** `/data-model/<domain>/`. */
export const domainPages: PageFamily = {
  patterns: ['/data-model/[id]', '/data-model/[id]/all/[...group]'],
  entries: ({ spec }) => spec.domains.flatMap((domain) => domainEntries(spec, domain)),
};

function domainEntries(spec: Spec, domain: Item<'domain'>): PageEntry[] {
  const groups = groupsOf(spec);
  const entities = groups.entitiesByDomain.get(domain.key) ?? [];
  const related = groups.relationshipsByDomain.get(domain.key) ?? [];
  return listEntries(
    itemPath(domain.key),
    () => [
      {
        id: 'entities',
        title: 'Entities',
        size: entities.length,
        rows: (from, to) => [
          entityTable(spec, `Entities of ${domain.title}`, entities.slice(from, to)),
        ],
      },
      {
        id: 'relationships',
        title: 'Relationships',
        size: related.length,
        rows: (from, to) => [
          relationshipTable(spec, `Relationships of ${domain.title}`, related.slice(from, to)),
        ],
      },
    ],
    (listed) => ({ page: domainPage(spec, domain), groups: listed, noun: 'Entries' }),
  );
}

function domainPage(spec: Spec, domain: Item<'domain'>): PageContent {
  const { entitiesByDomain, rulesByEntity } = groupsOf(spec);
  const entities = entitiesByDomain.get(domain.key) ?? [];
  const rules = entities.reduce(
    (total, { key }) => total + (rulesByEntity.get(key)?.length ?? 0),
    0,
  );
  const section = domainSection(spec, domain);
  return itemPage({
    spec,
    item: domain,
    section: {
      ...section,
      facts: [
        ...section.facts,
        ['Entities', String(entities.length)],
        ['Fields', String(entities.reduce((total, { data }) => total + data.fields.length, 0))],
        ['Business rules', String(rules)],
      ],
      body: [...domainDiagrams(spec, domain.id), ...section.body],
    },
    area: 'data-model',
    document: '05-data-models',
    crumbs: [{ label: 'Data model', path: '/data-model/' }],
    rail: dataModelRail(spec, domain.key, domain.key),
    aside: referredToBy(spec, domain.key),
    description: domain.data.purpose ?? `The domain ${domain.title} of the data model.`,
  });
}
