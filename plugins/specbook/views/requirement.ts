/** A performance requirement in full. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Requirement } from '../model/item.ts';
import { formatGrowth, formatQuantity } from '../model/quantity.ts';
import {
  describeConditions,
  describeTargets,
  type ConditionDescription,
} from '../model/performance/describe-requirement.ts';
import { describeRequired, describeTarget } from '../model/performance/requirement-words.ts';
import type { Spec } from '../model/spec.ts';
import { code, list, paragraph, type Content, type Fact } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, prose } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import {
  elementsWithFormer,
  factWithFormer,
  isChanged,
  proseWithFormer,
  withFormer,
} from './changes/in-place.ts';
import { requirementCharts } from './requirement-charts.ts';
import { arithmeticOf } from './requirement-arithmetic.ts';
import { evidenceOf, verdictOf } from './requirement-evidence.ts';
import { targetsTable } from './requirement-targets.ts';
import { conjunction } from './conjunction.ts';
import { lifecycleFacts, reference, references } from './lifecycle.ts';
import { declareSections, NO_INTRO, type Section, type SectionDeclaration } from './section.ts';
import { claimOf, linkWithState } from './state.ts';

/** Statement, facts, targets and conditions in words, arithmetic, reasons, and the prose of its file. */
export const requirementSection = itemView((spec: Spec, requirement: Requirement): Section => {
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
  const { items, requirement: t } = stringsOf(spec).views;
  const notes = body(spec, requirement);
  return declareSections(
    {
      id: 'sec.why',
      title: items.why,
      exists: isChanged(spec, requirement.key, ['rationale']) || data.rationale !== undefined,
      blocks: () => proseWithFormer(spec, requirement.key, ['rationale'], data.rationale),
    },
    ...(data.kind === 'scalability'
      ? scalingSections(spec, requirement, data)
      : targetSections(spec, requirement)),
    evidenceOf(spec, requirement),
    arithmeticOf(spec, requirement),
    {
      id: 'sec.endpoints',
      title: t.endpoints,
      exists: isChanged(spec, requirement.key, ['endpoints']) || data.endpoints !== undefined,
      blocks: () => [endpoints(spec, requirement)],
    },
    { id: 'sec.notes', title: t.notes, exists: notes.length > 0, blocks: () => notes },
  );
}

function requirementFacts(spec: Spec, requirement: Requirement): Fact[] {
  const { data } = requirement;
  const { labels, terms, views } = stringsOf(spec);
  const { requirement: t } = views;
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, requirement.key, path, fact);
  const validFor = data.validFor ?? spec.info.evidence?.validFor;
  return [
    changed(['kind'], [terms.kind, labels.requirementKind[data.kind].label, 'kind']),
    [terms.verdict, claimOf(spec, requirement)],
    changed(['category'], [terms.category, reference(spec, 'category', data.category)]),
    changed(['service'], [terms.service, reference(spec, 'service', data.service)]),
    ...lifecycleFacts(spec, requirement.key, data),
    changed(['touches'], [t.touches, references(spec, 'entity', data.touches)]),
    ...kindFacts(spec, requirement),
    changed(['validFor'], [t.validFor, validFor && formatQuantity(validFor, spec)]),
  ];
}

function kindFacts(spec: Spec, { key, data }: Requirement): Fact[] {
  const { requirement: t } = stringsOf(spec).views;
  const changed = (part: string, fact: Fact): Fact => factWithFormer(spec, key, [part], fact);
  if (data.kind === 'data-volume') {
    const every = data.entities ? undefined : t.everyEntity;
    return [
      changed('entities', [
        t.rowsOf,
        data.entities ? references(spec, 'entity', data.entities) : every,
      ]),
      changed('horizon', [t.horizon, data.horizon && formatQuantity(data.horizon, spec)]),
    ];
  }
  if (data.kind === 'availability') {
    return [
      changed('window', [t.window, data.window && formatQuantity(data.window, spec)]),
      changed('dependsOn', [t.dependsOn, references(spec, 'service', data.dependsOn)]),
    ];
  }
  if (data.kind === 'scalability') return [changed('metric', [t.metric, data.metric])];
  return [];
}

/** Targets with their conditions, and what an availability leaves out. */
function targetSections(spec: Spec, requirement: Requirement): SectionDeclaration[] {
  const { data } = requirement;
  const { requirement: t } = stringsOf(spec).views;
  const excludes = data.kind === 'availability' ? data.excludes : undefined;
  return [
    { id: 'sec.targets', title: t.targets, blocks: () => targets(spec, requirement) },
    {
      id: 'sec.excludes',
      title: t.excludes,
      exists: isChanged(spec, requirement.key, ['excludes']) || excludes !== undefined,
      blocks: () => proseWithFormer(spec, requirement.key, ['excludes'], excludes),
    },
  ];
}

function targets(spec: Spec, requirement: Requirement): RootContent[] {
  const { targets: found = [] } = verdictOf(spec, requirement) ?? {};
  const nodes: RootContent[] = [targetsTable(spec, requirement, found)];
  const conditions = describeConditions(requirement)
    .filter(({ id }) => id !== 'window' && id !== 'calendarWindow' && id !== 'horizon')
    .map((condition) =>
      withFormer(spec, requirement.key, pathOfCondition(condition), linked(spec, condition)),
    );
  if (conditions.length > 0) {
    const { requirement: t } = stringsOf(spec).views;
    nodes.push(paragraph(t.conditions({ conditions: conjunction(spec, conditions) })));
  }
  return nodes;
}

/** Where a condition is stated in the file of its requirement. */
function pathOfCondition(condition: ConditionDescription): string[] {
  if (condition.id === 'volume') return ['under', 'volume', condition.entity];
  return condition.id === 'thinkTime' ? ['thinkTime'] : ['under', condition.id];
}

/** The operations that the targets hold for. */
function endpoints(spec: Spec, { key, data }: Requirement): RootContent {
  const show = (name: string): Content => code(name);
  return list(elementsWithFormer(spec, key, ['endpoints'], { now: data.endpoints, show }));
}

/** A condition with a link to what it names. */
function linked(spec: Spec, condition: ConditionDescription): Content {
  const item = 'about' in condition && spec.items.get(condition.about);
  if (!item) return describeRequired(spec, condition);
  const { condition: t } = stringsOf(spec).targets;
  return condition.id === 'environment'
    ? t.environment<Content>({ environment: linkTo(item) })
    : t.volume<Content>({
        value: formatQuantity(condition.quantity, spec),
        entity: linkWithState(spec, item),
      });
}

/** The targets on one line, for summaries. @example targetsInShort(spec, data) // 'p50 at most 80 ms; p95 at most 250 ms' */
export function targetsInShort(spec: Spec, data: Requirement['data']): string {
  if (data.kind === 'scalability') {
    const { triggerInShort } = stringsOf(spec).views.requirement;
    return triggerInShort({ metric: data.metric, trigger: formatQuantity(data.trigger, spec) });
  }
  return describeTargets(data)
    .map((target) => describeTarget(spec, target))
    .join('; ');
}

type Scaling = Extract<Requirement['data'], { kind: 'scalability' }>;

/** The growth up to the trigger, with its chart, and what must be done then. */
function scalingSections(
  spec: Spec,
  requirement: Requirement,
  data: Scaling,
): SectionDeclaration[] {
  const { requirement: t } = stringsOf(spec).views;
  return [
    {
      id: 'sec.targets',
      title: t.growth,
      blocks: () => [growth(spec, requirement, data), ...requirementCharts(spec, requirement)],
    },
    {
      id: 'sec.action',
      title: t.action,
      blocks: () => proseWithFormer(spec, requirement.key, ['action'], data.action),
    },
  ];
}

function growth(spec: Spec, { key }: Requirement, data: Scaling): RootContent {
  const changed = (part: string, value: string): Content => withFormer(spec, key, [part], value);
  const { requirement: t } = stringsOf(spec).views;
  const asOf = data.asOf ?? spec.info.asOf;
  const now = {
    value: changed('now', formatQuantity(data.now, spec)),
    growth: changed('growth', formatGrowth(data.growth, spec)),
  };
  const trigger = changed('trigger', formatQuantity(data.trigger, spec));
  return list([
    asOf === undefined ? t.value<Content>(now) : t.valueOn<Content>({ ...now, day: asOf }),
    data.leadTime
      ? t.triggerLeadTime<Content>({
          trigger,
          leadTime: changed('leadTime', formatQuantity(data.leadTime, spec)),
        })
      : t.trigger<Content>({ trigger }),
  ]);
}
