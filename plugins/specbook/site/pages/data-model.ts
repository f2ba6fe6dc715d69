/** `/data-model/`: diagrams, domains, relationships, enumerations and data classes. */
import { blockSource } from '../../markup/block-source.ts';
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
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
import { enumsPath } from '../page-parts/kind-lists.ts';
import { listEntries, PAGE_SIZE, type ListGroup } from '../page-parts/listing.ts';
import { modelDiagrams } from '../page-parts/model-diagrams.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { dataModelSidebar } from '../page-parts/sidebar.ts';
import { relationshipTable } from '../../views/tables/relationship-table.ts';
import { enumTable } from '../../views/tables/tables.ts';

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
        foot: dataClasses(spec),
      }),
    ),
};

function enumGroup(spec: Spec): ListGroup {
  const { label: title } = stringsOf(spec).nouns.enumerations;
  return {
    id: 'enumerations',
    title,
    size: spec.enums.length,
    rows: (from, to) => [enumTable(spec, title, spec.enums.slice(from, to))],
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
    blocks: [
      blockSource(() => [
        ...modelDiagrams(spec),
        ...domains(spec),
        ...betweenDomains(spec),
        ...relationships(spec),
      ]),
    ],
    aside: [],
    sidebar: dataModelSidebar(spec),
    description: t.description({ title: spec.info.title }),
    document: '05-data-models',
  };
}

function domains(spec: Spec): RootContent[] {
  const { dataModel: t, nouns, terms } = stringsOf(spec);
  const { entitiesByDomain, rulesByEntity } = indexSpec(spec);
  if (spec.domains.length === 0) {
    return emptyState(spec, 'entities/');
  }
  return [
    heading(2, nouns.domains.label, 'sec.domains'),
    table({
      caption: t.domains.caption,
      columns: [
        terms.domain,
        terms.purpose,
        right(nouns.entities.label),
        right(terms.fields),
        right(terms.rules),
        terms.owner,
      ],
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
  const { dataModel, nouns, shell, terms } = stringsOf(spec);
  const t = dataModel.crossDomain;
  const pairs = Map.groupBy(crossing(spec), ({ from, to }) =>
    JSON.stringify([domainOf(spec, from.entity), domainOf(spec, to.entity)]),
  );
  if (pairs.size === 0) return [];
  return [
    heading(2, t.title, 'sec.between-domains'),
    table({
      caption: t.caption,
      columns: [terms.from, terms.to, right(nouns.relationships.label), t.targets],
      rows: [...pairs.values()].map((crossed) => {
        const [first] = crossed;
        const targets = [...new Set(crossed.map(({ to }) => to.entity))];
        return [
          domainLink(spec, first?.from.entity),
          domainLink(spec, first?.to.entity),
          String(crossed.length),
          [
            joined(targets.slice(0, 8).map((id) => byKey(spec, `entity:${id}`, id))),
            targets.length > 8 ? [' ', shell.andMore({ count: targets.length - 8 })] : undefined,
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
  return key === undefined ? stringsOf(spec).dataModel.domains.none : byKey(spec, key, key);
}

/** All relationships where they fit on the page, else how many each domain has. */
function relationships(spec: Spec): RootContent[] {
  const { dataModel, nouns } = stringsOf(spec);
  const t = dataModel.relationships;
  const title = heading(2, nouns.relationships.label, 'sec.relationships');
  if (spec.relationships.length === 0) return [];
  if (spec.relationships.length <= PAGE_SIZE) {
    return [title, relationshipTable(spec, t.caption, spec.relationships)];
  }
  return [
    title,
    paragraph(
      t.perDomain({
        relationships: nouns.relationships.counted({ count: spec.relationships.length }),
      }),
    ),
    list(
      [...indexSpec(spec).relationshipsByDomain].map(([key, { length }]) => {
        const domain = key === '' ? dataModel.entities.withoutDomain : byKey(spec, key as Key, key);
        return t.ofOneDomain({ domain, size: length });
      }),
    ),
  ];
}
