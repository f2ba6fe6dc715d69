/** Document 06: performance requirements. */
import type { RootContent } from 'mdast';
import type { Item, Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { OPEN_VERDICTS } from '../../model/verdicts/verdict.ts';
import { considerationsPart } from '../considerations.ts';
import { joined, list, paragraph } from '../../markup/mdast.ts';
import { operationsPart } from './operations.ts';
import { itemPart, part, type Part } from '../part.ts';
import { formulasPart } from './performance-formulas.ts';
import { measurementPart } from './performance-measurement.ts';
import { requirementSection } from '../../views/requirement.ts';
import { verdictOf } from '../../views/requirement-evidence.ts';
import { runSection } from '../../views/run.ts';
import { categorySection, serviceSection } from '../../views/vocabulary.ts';
import { tally } from '../../views/verdict.ts';
import { titled } from '../../views/tables/item-links.ts';
import { registerTable } from '../../views/tables/register.ts';
import { requirementColumns } from '../../views/tables/requirements.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../../schema/requirement.ts';

/** How it is measured, a summary, the five kinds, services, evidence, considerations, formulas. */
export function performanceParts(spec: Spec): Part[] {
  return [
    ...measurementPart(spec),
    ...summaryPart(spec),
    ...responseTimesPart(spec),
    ...operationsPart(spec),
    ...kindPart(spec, 'throughput'),
    ...kindPart(spec, 'data-volume'),
    ...kindPart(spec, 'availability'),
    ...kindPart(spec, 'scalability'),
    ...servicesPart(spec),
    ...evidencePart(spec),
    ...openPart(spec),
    ...considerationsPart(spec, '06-performance-requirements'),
    ...formulasPart(spec),
  ];
}

function requirementPart(spec: Spec, requirement: Requirement): Part {
  return itemPart(requirement, () => requirementSection(spec, requirement), {
    title: `${requirement.id} ${requirement.title}`,
  });
}

function ofKind(spec: Spec, kind: RequirementKind): Requirement[] {
  return spec.requirements.filter(({ data }) => data.kind === kind);
}

function kindPart(spec: Spec, kind: RequirementKind): Part[] {
  const found = ofKind(spec, kind);
  if (found.length === 0) return [];
  return [
    part(
      stringsOf(spec).labels.requirementKind[kind].heading,
      kind,
      () => [],
      found.map((one) => requirementPart(spec, one)),
    ),
  ];
}

function summaryPart(spec: Spec): Part[] {
  if (spec.requirements.length === 0) return [];
  const { summary: t } = stringsOf(spec).documents.performanceRequirements;
  return [
    part(t.title, 'summary', () => {
      const verdicts = spec.requirements.map((one) => verdictOf(spec, one)?.verdict);
      return [
        paragraph(
          t.status({
            day: spec.now,
            verdicts: joined(
              tally(
                spec,
                'requirement',
                verdicts.map((verdict) => verdict ?? 'not-measured'),
              ),
            ),
          }),
        ),
        registerTable(requirementColumns(spec), {
          caption: t.title,
          columns: ['requirement', 'title', 'kind', 'targets', 'standing'],
          rows: REQUIREMENT_KINDS.flatMap((kind) => ofKind(spec, kind)),
        }),
      ];
    }),
  ];
}

/** What is missed, unmeasured, stale or measured under other conditions, the worst first, each with its reason. */
function openPart(spec: Spec): Part[] {
  const { documents, performance } = stringsOf(spec);
  const rows = OPEN_VERDICTS.flatMap((verdict) =>
    spec.requirements.filter((one) => verdictOf(spec, one)?.verdict === verdict),
  );
  if (rows.length === 0) return [];
  return [
    part(performance.attention.title, 'open', () => [
      registerTable(requirementColumns(spec), {
        caption: documents.performanceRequirements.attention,
        columns: ['requirement', 'title', 'standing', 'reason'],
        rows,
      }),
    ]),
  ];
}

/** By category of the API; requirements of other kinds are named under their category. */
function responseTimesPart(spec: Spec): Part[] {
  const { documents, labels, performance } = stringsOf(spec);
  const { responseTimes: t } = documents.performanceRequirements;
  const found = ofKind(spec, 'response-time');
  const homeless = found.filter(
    ({ data }) => data.category === undefined || !spec.items.has(`category:${data.category}`),
  );
  const parts = spec.categories.map((category) => categoryPart(spec, category, found));
  if (homeless.length > 0) {
    const title = parts.length > 0 ? performance.categories.none : t.all;
    const inside = homeless.map((one) => requirementPart(spec, one));
    parts.push(part(title, 'response-time.other', () => [], inside));
  }
  const { heading } = labels.requirementKind['response-time'];
  return parts.length === 0 ? [] : [part(heading, 'response-time', () => [], parts)];
}

function categoryPart(spec: Spec, category: Item<'category'>, found: readonly Requirement[]): Part {
  const { responseTimes: t } = stringsOf(spec).documents.performanceRequirements;
  const own = found.filter(({ data }) => data.category === category.id);
  const others = spec.requirements.filter(
    ({ data }) => data.category === category.id && data.kind !== 'response-time',
  );
  const named = (): RootContent[] => [
    ...(own.length === 0 ? [paragraph(t.none)] : []),
    ...(others.length === 0
      ? []
      : [
          paragraph(
            t.others({
              requirements: joined(
                others.map((one) => titled(spec, one)),
                '; ',
              ),
            }),
          ),
        ]),
  ];
  return itemPart(category, () => categorySection(spec, category), {
    title: category.title,
    more: named,
    parts: own.map((one) => requirementPart(spec, one)),
  });
}

function servicesPart(spec: Spec): Part[] {
  if (spec.services.length === 0) return [];
  const { services: t } = stringsOf(spec).documents.performanceRequirements;
  const parts = spec.services.map((service) => {
    const users = spec.linksTo(service.key).filter(({ relation }) => relation === 'service');
    const lines = users.map(({ from }) => {
      const item = spec.items.get(from);
      return item && titled(spec, item);
    });
    const body = lines.length === 0 ? [] : [paragraph(t.users), list(lines)];
    return itemPart(service, () => serviceSection(spec, service), {
      title: service.title,
      more: () => body,
    });
  });
  return [part(t.title, 'services', () => [], parts)];
}

function evidencePart(spec: Spec): Part[] {
  if (spec.runs.length === 0) return [];
  const parts = spec.runs.map((run) =>
    itemPart(run, () => runSection(spec, run), { title: run.title }),
  );
  return [part(stringsOf(spec).terms.testRuns, 'evidence', () => [], parts)];
}
