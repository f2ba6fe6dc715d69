/** `/data-model/<domain>/`: the entities of one domain, and their relationships. */
import { stringsOf } from '../../i18n/index.ts';
import { domainSection } from '../../views/vocabulary.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { untitledSection } from '../render/page-section.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { listEntries } from '../page-parts/listing.ts';
import { domainDiagrams, domainSheets } from '../page-parts/model-diagrams.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageEntry, PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { registerTable } from '../../views/tables/register.ts';
import { RELATIONSHIP_LIST, relationshipColumns } from '../../views/tables/relationships.ts';
import { entityTable } from '../../views/tables/entities.ts';

/** `/data-model/<domain>/`. */
export const domainPages: PageFamily = {
  patterns: ['/data-model/[id]', '/data-model/[id]/all/[...group]'],
  entries: ({ spec }) => spec.domains.flatMap((domain) => domainEntries(spec, domain)),
};

function domainEntries(spec: Spec, domain: Item<'domain'>): PageEntry[] {
  const { dataModel: t, nouns } = stringsOf(spec);
  const groups = indexSpec(spec);
  const entities = groups.entitiesByDomain.get(domain.key) ?? [];
  const related = groups.relationshipsByDomain.get(domain.key) ?? [];
  return listEntries(
    spec,
    itemPath(domain.key),
    () => [
      {
        id: 'entities',
        title: nouns.entities.label,
        size: entities.length,
        rows: (from, to) => [
          entityTable(
            spec,
            'entities',
            t.entities.ofDomain({ domain: domain.title }),
            entities.slice(from, to),
          ),
        ],
      },
      {
        id: 'relationships',
        title: nouns.relationships.label,
        size: related.length,
        rows: (from, to) => [
          registerTable(relationshipColumns(spec), {
            caption: t.relationships.ofDomain({ domain: domain.title }),
            columns: RELATIONSHIP_LIST,
            rows: related.slice(from, to),
          }),
        ],
      },
    ],
    (listed) => ({
      page: domainPage(spec, domain),
      groups: listed,
      noun: 'entries',
      foot: [untitledSection(() => domainSheets(spec, domain.id))],
    }),
  );
}

function domainPage(spec: Spec, domain: Item<'domain'>): PageData {
  const { dataModel: t, nouns, terms } = stringsOf(spec);
  const { entitiesByDomain, rulesByEntity } = indexSpec(spec);
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
        [nouns.entities.label, String(entities.length)],
        [terms.fields, String(entities.reduce((total, { data }) => total + data.fields.length, 0))],
        [terms.businessRules, String(rules)],
      ],
    },
    before: [untitledSection(() => domainDiagrams(spec, domain.id))],
    area: 'data-model',
    document: '05-data-models',
    crumbs: [{ label: t.title, path: '/data-model/' }],
    sidebar: dataModelSidebar(spec, domain.key, domain.key),
    aside: referencedBy(spec, domain.key),
    description: domain.data.purpose ?? t.domains.description({ title: domain.title }),
  });
}
