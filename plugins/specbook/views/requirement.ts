/** A performance requirement in full. */
import type { RootContent } from 'mdast';
import type { Requirement } from '../model/item.ts';
import { formatQuantity } from '../model/quantity.ts';
import { describeConditions, describeTargets } from '../model/performance/describe-requirement.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import {
  code,
  heading,
  inline,
  joined,
  list,
  paragraph,
  type Content,
  type Fact,
} from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { requirementCharts } from './requirement-charts.ts';
import { arithmeticOf } from './requirement-arithmetic.ts';
import { evidenceOf, targetHistory, verdictFact } from './requirement-evidence.ts';
import { lifecycleFacts, reference, references } from './lifecycle.ts';
import type { Section } from './section.ts';
import { REQUIREMENT_KIND_LABELS } from '../model/sub-kinds.ts';

/** Statement, facts, targets and conditions in words, arithmetic, reasons, and the prose of its file. */
export const requirementSection = memoize((spec: Spec, requirement: Requirement): Section => {
  const { data } = requirement;
  return {
    lede: prose(spec, data.statement),
    facts: requirementFacts(spec, requirement),
    body: blockSource(() => [
      ...targets(spec, requirement),
      ...evidenceOf(spec, requirement),
      ...requirementCharts(spec, requirement),
      ...targetHistory(spec, requirement),
      ...arithmeticOf(spec, requirement),
      ...(data.endpoints
        ? [heading(2, 'Endpoints', 'sec.endpoints'), list(data.endpoints.map((one) => code(one)))]
        : []),
      ...(data.rationale === undefined
        ? []
        : [heading(2, 'Why', 'sec.why'), ...prose(spec, data.rationale)]),
      ...notes(spec, requirement),
    ]),
  };
});

/** Longer prose than a reason. */
function notes(spec: Spec, requirement: Requirement): RootContent[] {
  const nodes = body(spec, requirement);
  return nodes.length === 0 ? [] : [heading(2, 'Notes', 'sec.notes'), ...nodes];
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

function targets(spec: Spec, requirement: Requirement): RootContent[] {
  const { data } = requirement;
  if (data.kind === 'scalability') return scaling(spec, data);
  const wanted = describeTargets(data).map(({ words }) => words);
  const nodes: RootContent[] = [heading(2, 'Targets', 'sec.targets'), list(wanted)];
  const conditions = describeConditions(spec, requirement)
    .filter(({ id }) => id !== 'window' && id !== 'horizon')
    .map(({ words, about }): Content => linked(spec, words, about));
  const last = conditions.pop();
  if (last !== undefined) {
    const others = conditions.length > 0 ? inline(joined(conditions), ' and ') : undefined;
    nodes.push(paragraph('These hold ', others, last, '.'));
  }
  if (data.kind === 'availability' && data.excludes !== undefined) {
    nodes.push(
      heading(2, 'What does not count as down', 'sec.excludes'),
      ...prose(spec, data.excludes),
    );
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

function scaling(
  spec: Spec,
  data: Extract<Requirement['data'], { kind: 'scalability' }>,
): RootContent[] {
  const asOf = data.asOf ?? spec.info.asOf;
  const on = asOf === undefined ? '' : ` on ${asOf}`;
  return [
    heading(2, 'Growth and trigger', 'sec.targets'),
    list([
      `The value is ${formatQuantity(data.now)}${on}, growing by ${data.growth.text}.`,
      `At ${formatQuantity(data.trigger)} it must be acted on${data.leadTime ? `, which takes ${formatQuantity(data.leadTime)}` : ''}.`,
    ]),
    heading(2, 'What must be done', 'sec.action'),
    ...prose(spec, data.action),
  ];
}
