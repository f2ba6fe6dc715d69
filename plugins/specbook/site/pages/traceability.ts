/** `/traceability/`: from each rule and requirement to its criteria, and on to their tests. */
import type { RootContent, Table } from 'mdast';
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
import { REQUIREMENT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** `/traceability/`. */
export const traceabilityPages: PageFamily = {
  patterns: ['/traceability', '/traceability/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/traceability/',
      () => groups(spec),
      (listed) => ({ page: traceabilityPage(spec), groups: listed, noun: 'Items' }),
    ),
};

function groups(spec: Spec): ListGroup[] {
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
      group(`rules-${domain.id}`, `Business rules of ${domain.title}`, rulesOf(domain)),
    ),
    group('rules', 'Business rules without a domain', rulesOf(undefined)),
    ...REQUIREMENT_KINDS.map((kind) =>
      group(kind, REQUIREMENT_KIND_LABELS[kind].heading, requirementsByKind.get(kind) ?? []),
    ),
  ];
}

/** From each item to the criteria that verify it and the tests that those name. */
function traceTable(spec: Spec, caption: string, items: readonly Promised[]): Table {
  return table({
    caption,
    items: {},
    columns: ['Promised', 'What', 'Criteria', 'Tests', { label: 'Coverage', filter: 'coverage' }],
    rows: items.map((item) => {
      const { criteria, tests, state } = coverageOf(spec, item);
      return [
        [linkTo(item), statusMark(item)],
        wording(spec, item),
        joined(criteria.map((criterion) => linkTo(criterion))),
        joined(tests.map((test) => code(test))),
        state,
      ];
    }),
  });
}

/** How many gaps are named before they are only counted. */
const GAPS_SHOWN = 50;

function traceabilityPage(spec: Spec): PageData {
  const owed = owedCoverage(spec);
  const counts = countCoverage(spec, owed);
  return {
    path: '/traceability/',
    title: 'Traceability',
    area: 'acceptance',
    crumbs: [{ label: 'Acceptance', path: '/acceptance/' }],
    lede: [
      paragraph(
        'From each business rule and requirement to the criteria that verify it, and to their tests.',
      ),
    ],
    facts: [
      ['Rules', String(spec.rules.length)],
      ['Requirements', String(spec.requirements.length)],
      ['Covered', owed.length === 0 ? undefined : `${counts.covered} of ${owed.length}`],
      ['No test named', String(counts['no test named'])],
      ['Not covered', String(counts['not covered'])],
    ],
    tree: { type: 'root', children: notCovered(spec, owed) },
    aside: [],
    sidebar: acceptanceSidebar(spec, undefined, '/traceability/'),
    description: `Which acceptance criteria and tests prove the rules and requirements of ${spec.info.title}, and what is not covered.`,
    document: '08-acceptance-criteria',
  };
}

function notCovered(spec: Spec, owed: readonly Promised[]): RootContent[] {
  if (owed.length === 0) return [paragraph('There is no rule and no requirement yet.')];
  const open = owed.filter((item) => coverageOf(spec, item).state === 'not covered');
  const rest = open.length - GAPS_SHOWN;
  return [
    heading(2, 'Not covered', 'sec.not-covered'),
    ...(open.length === 0
      ? [paragraph('Every rule and every requirement is verified by a criterion.')]
      : [
          paragraph('No acceptance criterion verifies these.'),
          table({
            caption: 'Not covered',
            columns: ['Promised', 'What', 'Belongs to', 'Owner'],
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
    ...(rest > 0 ? [paragraph(`And ${rest} more; the lists below show them all.`)] : []),
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
