/** `/traceability/`: from each rule and requirement to its criteria, and on to their tests. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import { registerTable } from '../../views/tables/register.ts';
import { traceabilityColumns } from '../../views/tables/traceability.ts';
import { coverageOf, owedCoverage, type Promised } from '../../model/verdicts/coverage.ts';
import type { Item } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { untitledSection } from '../render/page-section.ts';
import { countCoverage } from '../page-parts/coverage.ts';
import { indexSpec } from '../../model/spec-index.ts';
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
      true,
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
    rows: (from, to) => [
      registerTable(traceabilityColumns(spec), {
        id: `traceability-${id}`,
        caption: title,
        columns: ['requirement', 'statement', 'state', 'criteria', 'tests', 'coverage'],
        rows: items.slice(from, to),
        cards: true,
      }),
    ],
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
      [t.noLinkedTest, String(counts['no-test-named'])],
      [t.notCovered, String(counts['not-covered'])],
    ],
    sections:
      owed.length === 0
        ? [untitledSection(() => [paragraph(t.nothing)])]
        : declareSections(notCovered(spec, owed)),
    aside: [],
    sidebar: acceptanceSidebar(spec, undefined, '/traceability/'),
    description: t.description({ title: spec.info.title }),
    document: '08-acceptance-criteria',
  };
}

function notCovered(spec: Spec, owed: readonly Promised[]): SectionDeclaration {
  const { traceability: t } = stringsOf(spec).acceptance;
  return {
    id: 'sec.not-covered',
    title: t.notCovered,
    blocks: () => {
      const open = owed.filter((item) => coverageOf(spec, item).state === 'not-covered');
      const rest = open.length - GAPS_SHOWN;
      if (open.length === 0) return [paragraph(t.allCovered)];
      return [
        paragraph(t.notCoveredText),
        registerTable(traceabilityColumns(spec), {
          caption: t.notCovered,
          columns: ['requirement', 'statement', 'state', 'belongsTo', 'owner'],
          rows: open.slice(0, GAPS_SHOWN),
          cards: true,
        }),
        ...(rest > 0 ? [paragraph(t.more({ count: rest }))] : []),
      ];
    },
  };
}
