/** `/data-model/`: the whole model in words, and `/data-model/<domain>/`. */
import type { RootContent } from 'mdast';
import { code, heading, joined, list, paragraph, routeLink, table } from '../../documents/mdast.ts';
import { inlineProse } from '../../documents/prose.ts';
import { linkTo } from '../../documents/prose-links.ts';
import { domainSection } from '../../documents/sections/vocabulary.ts';
import { cardinality } from '../../model/multiplicity.ts';
import { relationshipInWords } from '../../model/in-words.ts';
import type { Item, Key } from '../../model/item.ts';
import type { Relationship } from '../../model/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { itemPath } from '../links.ts';
import { referredToBy } from './aside.ts';
import { groupsOf, domainOf, pointingTo } from './groups.ts';
import { byKey } from './item-links.ts';
import { itemPage } from './item-page.ts';
import { listEntries, PAGE_SIZE, type ListGroup } from './listing.ts';
import type { PageContent } from './page-content.ts';
import type { PageEntry, PageFamily } from './page-entry.ts';
import { domainDiagrams, modelDiagrams } from './model-diagrams.ts';
import { dataModelRail } from './rail.ts';
import { entityTable, enumTable } from './tables.ts';
import { count } from './words.ts';

const right = (label: string): { label: string; align: 'right' } => ({ label, align: 'right' });

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

/** `/data-model/<domain>/`. */
export const domainPages: PageFamily = {
  patterns: ['/data-model/[id]', '/data-model/[id]/all/[...group]'],
  entries: ({ spec }) => spec.domains.flatMap((domain) => domainEntries(spec, domain)),
};

function enumGroup(spec: Spec): ListGroup {
  return {
    id: 'enumerations',
    title: 'Enumerations',
    size: spec.enums.length,
    rows: (from, to) => [enumTable(spec, 'Enumerations', spec.enums.slice(from, to))],
  };
}

function modelPage(spec: Spec): PageContent {
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
      ['Domains', String(spec.domains.length)],
      ['Entities', routeLink('/entities/', String(spec.entities.length))],
      ['Fields', String(fields.length)],
      ['Relationships', String(spec.relationships.length)],
      ['Enumerations', String(spec.enums.length)],
      ['Business rules', String(spec.rules.length)],
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
    rail: dataModelRail(spec),
    description: `The data model of ${spec.info.title}: domains, entities, relationships and enumerations.`,
    document: '05-data-models',
  };
}

function domains(spec: Spec): RootContent[] {
  const { entitiesByDomain, rulesByEntity } = groupsOf(spec);
  if (spec.domains.length === 0) {
    return [
      paragraph(
        'No entity is written yet. Each stands in ',
        code('entities/<domain>/<id>.yaml'),
        '.',
      ),
    ];
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
          owner(spec, domain),
        ];
      }),
    }),
  ];
}

function owner(spec: Spec, { data }: Item<'domain'>): ReturnType<typeof byKey> {
  return data.owner === undefined ? undefined : byKey(spec, `team:${data.owner}`, data.owner);
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
      [...groupsOf(spec).relationshipsByDomain].map(([key, group]) => [
        key === '' ? 'Without a domain' : byKey(spec, key as Key, key),
        `: ${group.length}`,
      ]),
    ),
  ];
}

/** Relationships as sentences, there and back. */
function relationshipTable(
  spec: Spec,
  caption: string,
  shown: readonly Relationship[],
): RootContent {
  return table({
    caption,
    columns: ['From', 'To', 'Kind', 'In words'],
    rows: shown.map((relationship) => [
      byKey(spec, `entity:${relationship.from.entity}`, relationship.from.entity),
      byKey(spec, `entity:${relationship.to.entity}`, relationship.to.entity),
      cardinality(relationship.from.multiplicity, relationship.to.multiplicity),
      joined(relationshipInWords(spec, relationship), ' '),
    ]),
  });
}

/** How many fields of a class of data are named. */
const FIELDS_SHOWN = 12;

function dataClasses(spec: Spec): RootContent[] {
  if (spec.dataClasses.length === 0) return [];
  return [
    heading(2, 'Classes of data', 'sec.data-classes'),
    table({
      caption: 'Classes of data: how long they may be kept, and why',
      columns: ['Class', 'What belongs to it', 'Kept for', 'Basis', 'When it must go', 'Fields'],
      rows: spec.dataClasses.map((item) => {
        const fields = pointingTo<Item<'field'>>(spec, item.key, ['classification'], 'field');
        return {
          anchor: `data-class-${item.id}`,
          cells: [
            item.title,
            item.data.description === item.id
              ? undefined
              : inlineProse(spec, item.data.description),
            item.data.retention && formatQuantity(item.data.retention),
            inlineProse(spec, item.data.basis),
            item.data.erasure,
            [
              joined(fields.slice(0, FIELDS_SHOWN).map((field) => linkTo(field))),
              fields.length > FIELDS_SHOWN
                ? ` and ${fields.length - FIELDS_SHOWN} more`
                : undefined,
            ],
          ],
        };
      }),
    }),
  ];
}

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
