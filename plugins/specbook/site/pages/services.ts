/** `/services/<id>/`: targets, dependencies, constraints and dependents of one service. */
import { stringsOf } from '../../i18n/index.ts';
import { serviceSection } from '../../views/vocabulary.ts';
import type { Constraint, Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../schema/requirement.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { itemPath } from '../../model/item-path.ts';
import { referencedBy } from '../page-parts/aside.ts';
import { pointingTo } from '../../model/spec-index.ts';
import { itemPage } from '../page-parts/item-page.ts';
import { PAGE_SIZE } from '../page-parts/every-page.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { requirementTally, verdictsOfRequirements } from '../../views/requirement-verdicts.ts';
import { performanceSidebar } from '../page-parts/sidebar.ts';
import { requirementTable } from '../../views/tables/requirements.ts';
import { constraintTable } from '../../views/tables/constraints.ts';
import { registerTable } from '../../views/tables/register.ts';
import { serviceColumns } from '../../views/tables/services.ts';

/** One page for each service. */
export const servicePages: PageFamily = {
  patterns: ['/services/[id]', '/services/[id]/all/[...group]'],
  entries: ({ spec }) =>
    spec.services.flatMap((service) => {
      const targets = pointingTo<Requirement>(spec, service.key, ['service'], 'requirement');
      const dependents = pointingTo<Requirement>(spec, service.key, ['dependsOn'], 'requirement');
      const limits = pointingTo<Constraint>(spec, service.key, ['service'], 'constraint');
      const { services: t } = stringsOf(spec).performance;
      return listEntries(
        spec,
        itemPath(service.key),
        () => [
          ...REQUIREMENT_KINDS.map((kind) => targetGroup(spec, kind, targets)),
          {
            id: 'limits',
            title: t.constraints,
            size: limits.length,
            rows: (from, to) => [
              constraintTable(
                spec,
                'constraints',
                t.constraints,
                limits.slice(from, to),
                'service',
              ),
            ],
          },
          {
            id: 'dependents',
            title: t.dependents,
            size: dependents.length,
            rows: (from, to) => [
              requirementTable(spec, 'dependents', t.dependents, dependents.slice(from, to), [
                'service',
              ]),
            ],
          },
        ],
        (groups) => ({ page: servicePage(spec, service, targets), groups, noun: 'entries' }),
      );
    }),
};

function targetGroup(
  spec: Spec,
  kind: RequirementKind,
  targets: readonly Requirement[],
): ListGroup {
  const inside = targets.filter(({ data }) => data.kind === kind);
  const title = stringsOf(spec).labels.requirementKind[kind].heading;
  return {
    id: kind,
    title,
    size: inside.length,
    rows: (from, to) => [
      requirementTable(spec, `requirements-${kind}`, title, inside.slice(from, to), []),
    ],
  };
}

function servicePage(
  spec: Spec,
  service: Item<'service'>,
  targets: readonly Requirement[],
): PageData {
  const { performance: t, terms } = stringsOf(spec);
  const section = serviceSection(spec, service);
  const found = verdictsOfRequirements(spec, targets);
  return itemPage({
    spec,
    item: service,
    section: {
      ...section,
      facts: [[terms.verdicts, requirementTally(spec, found)], ...section.facts],
    },
    behind: declareSections(dependencies(spec, targets)),
    area: 'performance',
    document: '06-performance-requirements',
    crumbs: [{ label: t.title, path: '/performance/' }],
    sidebar: performanceSidebar(spec, service.key),
    aside: referencedBy(spec, service.key, { without: ['requirement', 'constraint'] }),
    description: service.data.purpose ?? t.services.description({ title: service.title }),
  });
}

/** The services that its availability targets depend on. */
function dependencies(spec: Spec, targets: readonly Requirement[]): SectionDeclaration {
  const { services: t } = stringsOf(spec).performance;
  const ids = new Set(
    targets.flatMap(({ data }) => (data.kind === 'availability' ? (data.dependsOn ?? []) : [])),
  );
  const services = [...ids].flatMap((id) => {
    const item = spec.items.get(`service:${id}`);
    return item?.kind === 'service' ? [item] : [];
  });
  return {
    id: 'sec.dependencies',
    title: t.dependencies,
    exists: services.length > 0,
    blocks: () => [
      registerTable(serviceColumns(spec), {
        caption: t.dependenciesCaption,
        columns: ['service', 'operatedBy', 'slaOrNone'],
        rows: services.slice(0, PAGE_SIZE),
      }),
    ],
  };
}
