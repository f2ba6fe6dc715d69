/** `/data-model/`: the whole model in pictures and words. */
import type { RootContent } from 'mdast';
import { heading, joined, list, paragraph, routeLink, table, right } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { Key } from '../../model/item.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { emptyState } from '../page-parts/empty-states.ts';
import { dataClasses } from '../page-parts/data-classes.ts';
import { domainOf, indexSpec } from '../page-parts/spec-index.ts';
import { byKey } from '../../views/tables/item-links.ts';
import { listEntries, PAGE_SIZE, type ListGroup } from '../page-parts/listing.ts';
import { modelDiagrams } from '../page-parts/model-diagrams.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { relationshipTable } from '../../views/tables/relationship-table.ts';
import { enumTable } from '../../views/tables/tables.ts';
import { count } from '../../views/labels.ts';

/** `/data-model/`. */
export const dataModelPages: PageFamily = {
  patterns: ['/data-model', '/data-model/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/data-model/',
      () => [enumGroup(spec)],
      (groups) => ({
        page: modelPage(spec),
        groups,
        noun: 'Enumerations',
        foot: dataClasses(spec),
      }),
    ),
};

/** Where the enumerations are listed. */
export function enumsPath({ enums }: Pick<Spec, 'enums'>): string {
  return enums.length > PAGE_SIZE ? '/data-model/all/enumerations/' : '/data-model/#enumerations';
}

function enumGroup(spec: Spec): ListGroup {
  return {
    id: 'enumerations',
    title: 'Enumerations',
    size: spec.enums.length,
    rows: (from, to) => [enumTable(spec, 'Enumerations', spec.enums.slice(from, to))],
  };
}

function modelPage(spec: Spec): PageData {
  const fields = spec.entities.flatMap(({ data }) => data.fields);
  return {
    path: '/data-model/',
    title: 'Data model',
    area: 'data-model',
    crumbs: [],
    lede: [
      paragraph(
        `${count(spec.entities.length, 'entity', 'entities')} in ${count(spec.domains.length, 'domain')}, and how they are related.`,
      ),
    ],
    facts: [
      [
        'Domains',
        spec.domains.length === 0
          ? '0'
          : routeLink('/data-model/#sec.domains', String(spec.domains.length)),
      ],
      ['Entities', routeLink('/entities/', String(spec.entities.length))],
      ['Fields', String(fields.length)],
      [
        'Relationships',
        spec.relationships.length === 0
          ? '0'
          : routeLink('/data-model/#sec.relationships', String(spec.relationships.length)),
      ],
      [
        'Enumerations',
        spec.enums.length === 0 ? '0' : routeLink(enumsPath(spec), String(spec.enums.length)),
      ],
      ['Business rules', routeLink('/traceability/', String(spec.rules.length))],
    ],
    tree: {
      type: 'root',
      children: [
        ...modelDiagrams(spec),
        ...domains(spec),
        ...betweenDomains(spec),
        ...relationships(spec),
      ],
    },
    aside: [],
    sidebar: dataModelSidebar(spec),
    description: `The data model of ${spec.info.title}: domains, entities, relationships and enumerations.`,
    document: '05-data-models',
  };
}

function domains(spec: Spec): RootContent[] {
  const { entitiesByDomain, rulesByEntity } = indexSpec(spec);
  if (spec.domains.length === 0) {
    return emptyState('entities/');
  }
  return [
    heading(2, 'Domains', 'sec.domains'),
    table({
      caption: 'Domains of the data model',
      columns: ['Domain', 'Purpose', right('Entities'), right('Fields'), right('Rules'), 'Owner'],
      rows: spec.domains.map((domain) => {
        const entities = entitiesByDomain.get(domain.key) ?? [];
        const sum = (of: (id: Key) => number): string =>
          String(entities.reduce((total, { key }) => total + of(key), 0));
        return [
          linkTo(domain),
          inlineProse(spec, domain.data.purpose),
          String(entities.length),
          String(entities.reduce((total, { data }) => total + data.fields.length, 0)),
          sum((key) => rulesByEntity.get(key)?.length ?? 0),
          domain.data.owner === undefined
            ? undefined
            : byKey(spec, `team:${domain.data.owner}`, domain.data.owner),
        ];
      }),
    }),
  ];
}

/** Which domains are linked, how often, and by which entities. */
function betweenDomains(spec: Spec): RootContent[] {
  const pairs = Map.groupBy(crossing(spec), ({ from, to }) =>
    JSON.stringify([domainOf(spec, from.entity), domainOf(spec, to.entity)]),
  );
  if (pairs.size === 0) return [];
  return [
    heading(2, 'Links between domains', 'sec.between-domains'),
    table({
      caption: 'Relationships that cross from one domain to another',
      columns: ['From', 'To', right('Relationships'), 'Entities pointed to'],
      rows: [...pairs.values()].map((crossed) => {
        const [first] = crossed;
        const targets = [...new Set(crossed.map(({ to }) => to.entity))];
        return [
          domainLink(spec, first?.from.entity),
          domainLink(spec, first?.to.entity),
          String(crossed.length),
          [
            joined(targets.slice(0, 8).map((id) => byKey(spec, `entity:${id}`, id))),
            targets.length > 8 ? ` and ${targets.length - 8} more` : undefined,
          ],
        ];
      }),
    }),
  ];
}

function crossing(spec: Spec): Relationship[] {
  return spec.relationships.filter(
    ({ from, to }) => domainOf(spec, from.entity) !== domainOf(spec, to.entity),
  );
}

function domainLink(spec: Spec, entity: string | undefined): ReturnType<typeof byKey> {
  const key = entity === undefined ? undefined : domainOf(spec, entity);
  return key === undefined ? 'without a domain' : byKey(spec, key, key);
}

/** All relationships where they fit on the page, else how many each domain has. */
function relationships(spec: Spec): RootContent[] {
  const title = heading(2, 'Relationships', 'sec.relationships');
  if (spec.relationships.length === 0) return [];
  if (spec.relationships.length <= PAGE_SIZE) {
    return [title, relationshipTable(spec, 'Relationships in words', spec.relationships)];
  }
  return [
    title,
    paragraph(`${spec.relationships.length} relationships; they stand in words with each domain.`),
    list(
      [...indexSpec(spec).relationshipsByDomain].map(([key, group]) => [
        key === '' ? 'Without a domain' : byKey(spec, key as Key, key),
        `: ${group.length}`,
      ]),
    ),
  ];
}
