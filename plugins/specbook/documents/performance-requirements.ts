/** Document 06: performance requirements. */
import type { RootContent } from 'mdast';
import type { Item, Requirement } from '../model/item.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import type { Spec } from '../model/spec.ts';
import { VERDICTS } from '../model/verdicts/verdict.ts';
import { considerationsPart } from './considerations.ts';
import { inline, joined, list, paragraph, table, type Row } from '../markup/mdast.ts';
import { operationsPart } from './operations.ts';
import { itemPart, part, type Part } from './part.ts';
import { formulasPart } from './performance-formulas.ts';
import { measurementPart } from './performance-measurement.ts';
import { linkTo } from '../markup/prose-links.ts';
import { reference } from '../views/lifecycle.ts';
import { requirementSection, targetsInShort } from '../views/requirement.ts';
import { verdictFact, verdictOf } from '../views/requirement-evidence.ts';
import { runSection } from '../views/run.ts';
import { categorySection, serviceSection } from '../views/vocabulary.ts';
import { tally } from '../views/verdict.ts';
import { REQUIREMENT_KIND_LABELS } from '../model/sub-kinds.ts';
import { REQUIREMENT_KINDS, type RequirementKind } from '../schema/requirement.ts';

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
      REQUIREMENT_KIND_LABELS[kind].heading,
      kind,
      () => [],
      found.map((one) => requirementPart(spec, one)),
    ),
  ];
}

function summaryPart(spec: Spec): Part[] {
  if (spec.requirements.length === 0) return [];
  const rows = (): Row[] =>
    REQUIREMENT_KINDS.flatMap((kind) => ofKind(spec, kind)).map((requirement) => [
      linkTo(requirement),
      requirement.title,
      REQUIREMENT_KIND_LABELS[requirement.data.kind].label,
      targetsInShort(spec, requirement.data),
      verdictFact(spec, requirement),
    ]);
  return [
    part('Summary of targets', 'summary', () => [
      paragraph(
        `On ${spec.now} they stand so: `,
        joined(
          tally(
            spec,
            'requirement',
            spec.requirements.map((one) => verdictOf(spec, one)?.verdict ?? 'not measured'),
          ),
        ),
        '.',
      ),
      table({
        caption: 'Summary of targets',
        columns: ['Id', 'Requirement', 'Kind', 'Targets', 'Verdict'],
        rows: rows(),
      }),
    ]),
  ];
}

/** What is missed, unmeasured, stale or measured under other conditions, the worst first, each with its reason. */
function openPart(spec: Spec): Part[] {
  const found = VERDICTS.filter((verdict) => verdict !== 'met').flatMap((verdict) =>
    spec.requirements.filter((one) => verdictOf(spec, one)?.verdict === verdict),
  );
  if (found.length === 0) return [];
  return [
    part('Missed, unmeasured, stale', 'open', () => [
      table({
        caption: 'Requirements that do not stand as asked for',
        columns: ['Id', 'Requirement', 'Verdict', 'Why'],
        rows: found.map((one) => [
          linkTo(one),
          one.title,
          verdictFact(spec, one),
          verdictOf(spec, one)?.why,
        ]),
      }),
    ]),
  ];
}

/** By category of the API; requirements of other kinds are named under their category. */
function responseTimesPart(spec: Spec): Part[] {
  const found = ofKind(spec, 'response-time');
  const homeless = found.filter(
    ({ data }) => data.category === undefined || !spec.items.has(`category:${data.category}`),
  );
  const parts = spec.categories.map((category) => categoryPart(spec, category, found));
  if (homeless.length > 0) {
    const title = parts.length > 0 ? 'Without a category' : 'All response times';
    parts.push(
      part(
        title,
        'response-time.other',
        () => [],
        homeless.map((one) => requirementPart(spec, one)),
      ),
    );
  }
  return parts.length === 0
    ? []
    : [part(REQUIREMENT_KIND_LABELS['response-time'].heading, 'response-time', () => [], parts)];
}

function categoryPart(spec: Spec, category: Item<'category'>, found: readonly Requirement[]): Part {
  const own = found.filter(({ data }) => data.category === category.id);
  const others = spec.requirements.filter(
    ({ data }) => data.category === category.id && data.kind !== 'response-time',
  );
  const named = (): RootContent[] => [
    ...(own.length === 0 ? [paragraph('No response time is required of this category.')] : []),
    ...(others.length === 0
      ? []
      : [
          paragraph(
            'Also of this category: ',
            joined(
              others.map((one) => inline(linkTo(one), ` ${one.title}`)),
              '; ',
            ),
            '.',
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
  const parts = spec.services.map((service) => {
    const users = spec.linksTo(service.key).filter(({ relation }) => relation === 'service');
    const lines = users.map(({ from }) => {
      const item = spec.items.get(from);
      return item && inline(linkTo(item), ` ${item.title}`);
    });
    const body =
      lines.length === 0
        ? []
        : [paragraph('Requirements and constraints that name it:'), list(lines)];
    return itemPart(service, () => serviceSection(spec, service), {
      title: service.title,
      more: () => body,
    });
  });
  return [part('Services and dependencies', 'services', () => [], parts)];
}

function evidencePart(spec: Spec): Part[] {
  if (spec.runs.length === 0) return [];
  const parts = spec.runs.map((run) =>
    itemPart(run, () => runSection(spec, run), { title: run.title }),
  );
  return [part('Evidence', 'evidence', () => [], parts)];
}

/** Requirements slower than a second at their slowest stated percentile, where people begin to notice. */
export function slowRequirements(spec: Spec): { requirement: Requirement; words: string }[] {
  return ofKind(spec, 'response-time').flatMap((requirement) => {
    const slow = describeTargets(requirement.data).filter(
      ({ id, quantity }) =>
        quantity.dimension === 'duration' && quantity.base > 1000 && id !== 'max',
    );
    return slow.length === 0
      ? []
      : [{ requirement, words: slow.map(({ words }) => words).join(', ') }];
  });
}

/** A row that refers to a requirement, for documents that only name it. */
export function requirementRow(
  spec: Spec,
  requirement: Requirement,
  ...rest: readonly string[]
): Row {
  return [
    linkTo(requirement),
    requirement.title,
    reference(spec, 'category', requirement.data.category),
    ...rest,
  ];
}
