/** `/traceability/`: from each rule and requirement to its criteria, and on to their tests. */
import { blockSource } from '../../markup/block-source.ts';
import type { RootContent, Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, heading, joined, paragraph, table, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { wording } from '../../views/statement.ts';
import { coverageOf, owedCoverage, type Promised } from '../../model/verdicts/coverage.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { countCoverage } from '../page-parts/coverage.ts';
import { indexSpec } from '../page-parts/spec-index.ts';
import { byKey, statusMark } from '../../views/tables/item-links.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { acceptanceSidebar } from '../page-parts/sidebar.ts';

/** `/traceability/`. */
export const traceabilityPages: PageFamily = {
  patterns: ['/traceability', '/traceability/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/traceability/',
      () => groups(spec),
      (listed) => ({ page: traceabilityPage(spec), groups: listed, noun: 'items' }),
    ),
};

function groups(spec: Spec): ListGroup[] {
  const { acceptance, labels } = stringsOf(spec);
  const t = acceptance.traceability;
  const { entitiesByDomain, rulesByEntity, requirementsByKind } = indexSpec(spec);
  const rulesOf = (domain: Item<'domain'> | undefined): Promised[] =>
    (entitiesByDomain.get(domain?.key ?? '') ?? []).flatMap(
      ({ key }) => rulesByEntity.get(key) ?? [],
    );
  const group = (id: string, title: string, items: readonly Promised[]): ListGroup => ({
    id,
    title,
    size: items.length,
    rows: (from, to) => [traceTable(spec, title, items.slice(from, to))],
  });
  return [
    ...spec.domains.map((domain) =>
      group(`rules-${domain.id}`, t.rulesOf({ domain: domain.title }), rulesOf(domain)),
    ),
    group('rules', t.rulesWithoutDomain, rulesOf(undefined)),
    ...REQUIREMENT_KINDS.map((kind) =>
      group(kind, labels.requirementKind[kind].heading, requirementsByKind.get(kind) ?? []),
    ),
  ];
}

/** From each item to the criteria that verify it and the tests that those name. */
function traceTable(spec: Spec, caption: string, items: readonly Promised[]): Table {
  const { labels, nouns, terms } = stringsOf(spec);
  return table({
    caption,
    items: {},
    columns: [
      terms.requirement,
      terms.statement,
      nouns.criteria.label,
      terms.tests,
      { label: terms.coverage, filter: 'coverage' },
    ],
    rows: items.map((item) => {
      const { criteria, tests, state } = coverageOf(spec, item);
      return [
        [linkTo(item), statusMark(item)],
        wording(spec, item),
        joined(criteria.map((criterion) => linkTo(criterion))),
        joined(tests.map((test) => code(test))),
        labels.coverage[state],
      ];
    }),
  });
}

/** How many gaps are named before they are only counted. */
const GAPS_SHOWN = 50;

function traceabilityPage(spec: Spec): PageData {
  const { acceptance, nouns, terms } = stringsOf(spec);
  const t = acceptance.traceability;
  const owed = owedCoverage(spec);
  const counts = countCoverage(spec, owed);
  return {
    path: '/traceability/',
    title: t.title,
    area: 'acceptance',
    crumbs: [{ label: acceptance.title, path: '/acceptance/' }],
    lede: [paragraph(t.lede)],
    facts: [
      [terms.rules, String(spec.rules.length)],
      [nouns.requirements.label, String(spec.requirements.length)],
      [
        t.covered,
        owed.length === 0 ? undefined : terms.of({ done: counts.covered, total: owed.length }),
      ],
      [t.noLinkedTest, String(counts['no test named'])],
      [t.notCovered, String(counts['not covered'])],
    ],
    blocks: [blockSource(() => notCovered(spec, owed))],
    aside: [],
    sidebar: acceptanceSidebar(spec, undefined, '/traceability/'),
    description: t.description({ title: spec.info.title }),
    document: '08-acceptance-criteria',
  };
}

function notCovered(spec: Spec, owed: readonly Promised[]): RootContent[] {
  const { acceptance, terms } = stringsOf(spec);
  const t = acceptance.traceability;
  if (owed.length === 0) return [paragraph(t.nothing)];
  const open = owed.filter((item) => coverageOf(spec, item).state === 'not covered');
  const rest = open.length - GAPS_SHOWN;
  return [
    heading(2, t.notCovered, 'sec.not-covered'),
    ...(open.length === 0
      ? [paragraph(t.allCovered)]
      : [
          paragraph(t.notCoveredText),
          table({
            caption: t.notCovered,
            columns: [terms.requirement, terms.statement, t.belongsTo, terms.owner],
            rows: open
              .slice(0, GAPS_SHOWN)
              .map((item) => [
                [linkTo(item), statusMark(item)],
                wording(spec, item),
                homeOf(spec, item),
                ownerOf(spec, item),
              ]),
          }),
        ]),
    ...(rest > 0 ? [paragraph(t.more({ count: rest }))] : []),
  ];
}

/** The entity of a rule; the category or the service of a requirement. */
function homeOf(spec: Spec, item: AnyItem): Content {
  if (item.kind === 'rule') return item.parent && byKey(spec, item.parent, '');
  if (item.kind !== 'requirement') return undefined;
  const { category, service } = item.data;
  if (category !== undefined) return byKey(spec, `category:${category}`, category);
  return service === undefined ? undefined : byKey(spec, `service:${service}`, service);
}

/** Who answers for it: for a rule that names nobody, the owner of its entity. */
function ownerOf(spec: Spec, item: Promised): Content {
  const entity = item.kind === 'rule' && item.parent ? spec.items.get(item.parent) : undefined;
  const owner = item.data.owner ?? (entity?.kind === 'entity' ? entity.data.owner : undefined);
  return owner === undefined ? undefined : byKey(spec, `team:${owner}`, owner);
}
