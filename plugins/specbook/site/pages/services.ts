/** `/services/<id>/`: what one service must do, what it stands on, where its limits are, who depends on it. */
import type { RootContent } from 'mdast';
import { heading, table } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { serviceSection } from '../../views/vocabulary.ts';
import type { Constraint, Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../schema/requirement.ts';
import { itemPath } from '../render/links.ts';
import { referredToBy } from '../page-parts/aside.ts';
import { pointingTo } from '../page-parts/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';

import { listEntries, PAGE_SIZE, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { verdictFact, verdictsOfSome } from '../page-parts/performance-attention.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementTable } from '../../views/tables/requirement-tables.ts';
import { constraintTable } from '../../views/tables/tables.ts';
import { REQUIREMENT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** One page for each service. */
export const servicePages: PageFamily = {
  patterns: ['/services/[id]', '/services/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.services.flatMap((service) => {
      const targets = pointingTo<Requirement>(spec, service.key, ['service'], 'requirement');
      const dependents = pointingTo<Requirement>(spec, service.key, ['dependsOn'], 'requirement');
      const limits = pointingTo<Constraint>(spec, service.key, ['service'], 'constraint');
      return listEntries(
        itemPath(service.key),
        () => [
          ...REQUIREMENT_KINDS.map((kind) => targetGroup(spec, kind, targets)),
          {
            id: 'limits',
            title: 'Constraints that come from it',
            size: limits.length,
            rows: (from, to) => [
              constraintTable(spec, 'Constraints', limits.slice(from, to), { withService: false }),
            ],
          },
          {
            id: 'dependents',
            title: 'What depends on it',
            size: dependents.length,
            rows: (from, to) => [
              requirementTable(spec, 'What depends on it', dependents.slice(from, to)),
            ],
          },
        ],
        (groups) => ({ page: servicePage(spec, service, targets), groups, noun: 'Entries' }),
      );
    }),
};

function targetGroup(
  spec: Spec,
  kind: RequirementKind,
  targets: readonly Requirement[],
): ListGroup {
  const inside = targets.filter(({ data }) => data.kind === kind);
  const title = REQUIREMENT_KIND_LABELS[kind].heading;
  return {
    id: kind,
    title,
    size: inside.length,
    rows: (from, to) => [
      requirementTable(spec, title, inside.slice(from, to), { withService: false }),
    ],
  };
}

function servicePage(
  spec: Spec,
  service: Item<'service'>,
  targets: readonly Requirement[],
): PageData {
  const section = serviceSection(spec, service);
  return itemPage({
    spec,
    item: service,
    section: {
      ...section,
      facts: [['Verdicts', verdictFact(verdictsOfSome(spec, targets))], ...section.facts],
      body: [...section.body, ...dependencies(spec, targets)],
    },
    area: 'performance',
    document: '06-performance-requirements',
    crumbs: [{ label: 'Performance', path: '/performance/' }],
    sidebar: performanceSidebar(spec, service.key),
    aside: referredToBy(spec, service.key, { without: ['requirement', 'constraint'] }),
    description: service.data.purpose ?? `Targets, dependencies and limits of ${service.title}.`,
  });
}

/** The services without which its availability targets cannot be met. */
function dependencies(spec: Spec, targets: readonly Requirement[]): RootContent[] {
  const ids = new Set(
    targets.flatMap(({ data }) => (data.kind === 'availability' ? (data.dependsOn ?? []) : [])),
  );
  const services = [...ids].flatMap((id) => {
    const item = spec.items.get(`service:${id}`);
    return item?.kind === 'service' ? [item] : [];
  });
  if (services.length === 0) return [];
  return [
    heading(2, 'What it depends on', 'sec.dependencies'),
    table({
      caption: 'Services without which it is down',
      columns: ['Service', 'Run by', 'Promised availability'],
      rows: services
        .slice(0, PAGE_SIZE)
        .map((item) => [
          linkTo(item),
          item.data.external ? 'others' : 'us',
          item.data.availability ? formatQuantity(item.data.availability) : 'nothing promised',
        ]),
    }),
  ];
}
