/** `/data-model/`: diagrams, domains, relationships, enumerations and data classes. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, list, paragraph, routeLink } from '../../markup/mdast.ts';
import type { Key } from '../../model/item.ts';
import { enumsInOrder } from '../../model/item-order.ts';
import type { Spec } from '../../model/spec.ts';
import { databaseDefaults, databaseGroups, hasDatabaseFacts } from '../../views/database.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { untitledSection } from '../render/page-section.ts';
import { emptyState } from '../page-parts/empty-states.ts';
import { dataClasses } from '../page-parts/data-classes.ts';
import { indexSpec } from '../../model/spec-index.ts';
import { linkToKey } from '../../views/tables/item-links.ts';
import { enumsPath } from '../page-parts/kind-lists.ts';
import { PAGE_SIZE } from '../page-parts/every-page.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import { modelDiagrams, modelSheets } from '../page-parts/model-diagrams.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { RELATIONSHIP_LIST, relationshipColumns } from '../../views/tables/relationships.ts';
import { domainPairColumns, domainPairs } from '../../views/tables/domain-pairs.ts';
import { domainColumns } from '../../views/tables/domains.ts';
import { enumColumns } from '../../views/tables/enums.ts';
import { registerTable } from '../../views/tables/register.ts';

/** `/data-model/`. */
export const dataModelPages: PageFamily = {
  patterns: ['/data-model', '/data-model/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/data-model/',
      () => [enumGroup(spec)],
      (groups) => ({
        page: modelPage(spec),
        groups,
        noun: 'enumerations',
        foot: [...declareSections(dataClasses(spec)), untitledSection(() => modelSheets(spec))],
      }),
    ),
};

function enumGroup(spec: Spec): ListGroup {
  const { label: title } = stringsOf(spec).nouns.enumerations;
  return {
    id: 'enumerations',
    title,
    size: spec.enums.length,
    rows: (from, to) => [
      registerTable(enumColumns(spec), {
        id: 'enumerations',
        caption: title,
        columns: ['enumeration', 'purpose', 'values'],
        rows: enumsInOrder(spec).slice(from, to),
      }),
    ],
  };
}

function modelPage(spec: Spec): PageData {
  const { dataModel: t, nouns, terms } = stringsOf(spec);
  const fields = spec.entities.flatMap(({ data }) => data.fields);
  return {
    path: '/data-model/',
    title: t.title,
    area: 'data-model',
    crumbs: [],
    lede: [
      paragraph(
        t.lede({
          entities: nouns.entities.counted({ count: spec.entities.length }),
          domains: nouns.domains.counted({ count: spec.domains.length }),
        }),
      ),
    ],
    facts: [
      [
        nouns.domains.label,
        spec.domains.length === 0
          ? '0'
          : routeLink('/data-model/#sec.domains', String(spec.domains.length)),
      ],
      [nouns.entities.label, routeLink('/entities/', String(spec.entities.length))],
      [terms.fields, String(fields.length)],
      [
        nouns.relationships.label,
        spec.relationships.length === 0
          ? '0'
          : routeLink('/data-model/#sec.relationships', String(spec.relationships.length)),
      ],
      [
        nouns.enumerations.label,
        spec.enums.length === 0 ? '0' : routeLink(enumsPath(spec), String(spec.enums.length)),
      ],
      [terms.businessRules, routeLink('/traceability/', String(spec.rules.length))],
    ],
    sections: [
      untitledSection(() => modelDiagrams(spec)),
      ...(spec.domains.length === 0 ? [untitledSection(() => emptyState(spec, 'entity'))] : []),
      ...declareSections(domains(spec), betweenDomains(spec), relationships(spec), database(spec)),
    ],
    aside: [],
    sidebar: dataModelSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '05-data-models',
  };
}

/** What belongs to no single table. */
function database(spec: Spec): SectionDeclaration {
  return {
    id: 'sec.database',
    title: stringsOf(spec).views.database.title,
    exists: hasDatabaseFacts(spec),
    blocks: () => [
      ...databaseDefaults(spec),
      ...databaseGroups(spec).flatMap(({ id, title, blocks }) => [
        heading(3, title, `sec.database.${id}`),
        ...blocks(),
      ]),
    ],
  };
}

function domains(spec: Spec): SectionDeclaration {
  const { dataModel: t, nouns } = stringsOf(spec);
  return {
    id: 'sec.domains',
    title: nouns.domains.label,
    exists: spec.domains.length > 0,
    blocks: () => [
      registerTable(domainColumns(spec), {
        caption: t.domains.caption,
        columns: ['domain', 'purpose', 'entities', 'fields', 'rules', 'owner'],
        rows: spec.domains,
      }),
    ],
  };
}

/** Which domains are linked, how often, and by which entities. */
function betweenDomains(spec: Spec): SectionDeclaration {
  const { crossDomain: t } = stringsOf(spec).dataModel;
  const rows = domainPairs(spec);
  return {
    id: 'sec.between-domains',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      registerTable(domainPairColumns(spec), {
        caption: t.caption,
        columns: ['from', 'to', 'relationships', 'targets'],
        rows,
      }),
    ],
  };
}

function relationships(spec: Spec): SectionDeclaration {
  return {
    id: 'sec.relationships',
    title: stringsOf(spec).nouns.relationships.label,
    exists: spec.relationships.length > 0,
    blocks: () => relationshipBlocks(spec),
  };
}

/** All relationships where they fit on the page, else how many each domain has. */
function relationshipBlocks(spec: Spec): RootContent[] {
  const { dataModel, nouns } = stringsOf(spec);
  const t = dataModel.relationships;
  if (spec.relationships.length <= PAGE_SIZE) {
    return [
      registerTable(relationshipColumns(spec), {
        caption: t.caption,
        columns: RELATIONSHIP_LIST,
        rows: spec.relationships,
      }),
    ];
  }
  return [
    paragraph(
      t.perDomain({
        relationships: nouns.relationships.counted({ count: spec.relationships.length }),
      }),
    ),
    list(
      [...indexSpec(spec).relationshipsByDomain].map(([key, { length }]) => {
        const domain = linkToKey(spec, key as Key) ?? dataModel.entities.withoutDomain;
        return t.ofOneDomain({ domain, size: length });
      }),
    ),
  ];
}
