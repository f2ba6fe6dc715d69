/** A performance requirement in full. */
import type { RootContent } from 'mdast';
import type { Requirement } from '../model/item.ts';
import { formatQuantity } from '../model/quantity.ts';
import { describeConditions, describeTargets } from '../model/performance/describe-requirement.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, joined, list, paragraph, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { requirementCharts } from './requirement-charts.ts';
import { arithmeticOf } from './requirement-arithmetic.ts';
import { evidenceOf, verdictFact } from './requirement-evidence.ts';
import { lifecycleFacts, reference, references } from './lifecycle.ts';
import { declareSections, NO_INTRO, type Section, type SectionDeclaration } from './section.ts';
import { REQUIREMENT_KIND_LABELS } from '../model/sub-kinds.ts';

/** Statement, facts, targets and conditions in words, arithmetic, reasons, and the prose of its file. */
export const requirementSection = memoize((spec: Spec, requirement: Requirement): Section => {
  const { data } = requirement;
  return {
    lede: prose(spec, data.statement),
    facts: requirementFacts(spec, requirement),
    intro: NO_INTRO,
    sections: sectionsOf(spec, requirement),
  };
});

function sectionsOf(spec: Spec, requirement: Requirement): Section['sections'] {
  const { data } = requirement;
  const notes = body(spec, requirement);
  return declareSections(
    ...(data.kind === 'scalability'
      ? scalingSections(spec, requirement, data)
      : targetSections(spec, requirement)),
    evidenceOf(spec, requirement),
    arithmeticOf(spec, requirement),
    {
      id: 'sec.endpoints',
      title: 'Endpoints',
      exists: data.endpoints !== undefined,
      blocks: () => [list((data.endpoints ?? []).map((one) => code(one)))],
    },
    {
      id: 'sec.why',
      title: 'Why',
      exists: data.rationale !== undefined,
      blocks: () => prose(spec, data.rationale),
    },
    { id: 'sec.notes', title: 'Notes', exists: notes.length > 0, blocks: () => notes },
  );
}

function requirementFacts(spec: Spec, requirement: Requirement): Fact[] {
  const { data } = requirement;
  const validFor = data.validFor ?? spec.info.evidence?.validFor;
  return [
    ['Kind', REQUIREMENT_KIND_LABELS[data.kind].label, 'kind'],
    ['Verdict', verdictFact(spec, requirement)],
    ['Category', reference(spec, 'category', data.category)],
    ['Service', reference(spec, 'service', data.service)],
    ...lifecycleFacts(spec, data),
    ['Touches', references(spec, 'entity', data.touches)],
    ...kindFacts(spec, data),
    ['Results valid for', validFor && formatQuantity(validFor)],
  ];
}

function kindFacts(spec: Spec, data: Requirement['data']): Fact[] {
  if (data.kind === 'data-volume') {
    const every = data.entities ? undefined : 'every entity with a volume';
    return [
      ['Rows of', data.entities ? references(spec, 'entity', data.entities) : every],
      ['Horizon', data.horizon && formatQuantity(data.horizon)],
    ];
  }
  if (data.kind === 'availability') {
    return [
      ['Window', data.window && formatQuantity(data.window)],
      ['Depends on', references(spec, 'service', data.dependsOn)],
    ];
  }
  if (data.kind === 'scalability') return [['Metric', data.metric]];
  return [];
}

/** Targets with their conditions, and what an availability leaves out. */
function targetSections(spec: Spec, requirement: Requirement): SectionDeclaration[] {
  const { data } = requirement;
  const excludes = data.kind === 'availability' ? data.excludes : undefined;
  return [
    { id: 'sec.targets', title: 'Targets', blocks: () => targets(spec, requirement) },
    {
      id: 'sec.excludes',
      title: 'What does not count as down',
      exists: excludes !== undefined,
      blocks: () => prose(spec, excludes),
    },
  ];
}

function targets(spec: Spec, requirement: Requirement): RootContent[] {
  const nodes: RootContent[] = [list(describeTargets(requirement.data).map(({ words }) => words))];
  const conditions = describeConditions(spec, requirement)
    .filter(({ id }) => id !== 'window' && id !== 'horizon')
    .map(({ words, about }): Content => linked(spec, words, about));
  const last = conditions.pop();
  if (last !== undefined) {
    const others = conditions.length > 0 ? inline(joined(conditions), ' and ') : undefined;
    nodes.push(paragraph('These hold ', others, last, '.'));
  }
  return nodes;
}

/** The name at the end of a condition as a link to what it names. */
function linked(
  spec: Spec,
  words: string,
  about: Parameters<Spec['linksTo']>[0] | undefined,
): Content {
  const item = about && spec.items.get(about);
  if (!item) return words;
  const name = words.endsWith(item.title) ? item.title : item.id;
  if (!words.endsWith(name)) return words;
  return inline(words.slice(0, -name.length), linkTo(item));
}

/** The targets on one line, for summaries. @example targetsInShort(data) // 'p50 at most 80 ms; p95 at most 250 ms' */
export function targetsInShort(data: Requirement['data']): string {
  if (data.kind === 'scalability')
    return `${data.metric}: to act at ${formatQuantity(data.trigger)}`;
  return describeTargets(data)
    .map(({ words }) => words)
    .join('; ');
}

type Scaling = Extract<Requirement['data'], { kind: 'scalability' }>;

/** The growth up to the trigger, with its chart, and what must be done then. */
function scalingSections(
  spec: Spec,
  requirement: Requirement,
  data: Scaling,
): SectionDeclaration[] {
  return [
    {
      id: 'sec.targets',
      title: 'Growth and trigger',
      blocks: () => [growth(spec, data), ...requirementCharts(spec, requirement)],
    },
    { id: 'sec.action', title: 'What must be done', blocks: () => prose(spec, data.action) },
  ];
}

function growth(spec: Spec, data: Scaling): RootContent {
  const asOf = data.asOf ?? spec.info.asOf;
  const on = asOf === undefined ? '' : ` on ${asOf}`;
  return list([
    `The value is ${formatQuantity(data.now)}${on}, growing by ${data.growth.text}.`,
    `At ${formatQuantity(data.trigger)} it must be acted on${data.leadTime ? `, which takes ${formatQuantity(data.leadTime)}` : ''}.`,
  ]);
}
