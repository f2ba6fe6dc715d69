/** The business rules of an entity: those its authors state, and those that follow from what they state. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { EffectiveRule } from '../model/data/effective-rule.ts';
import { effectiveRules } from '../model/data/effective-rules.ts';
import type { Entity, Rule } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, lines, table, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { addedRun } from './additions.ts';
import { isRemoved, sectionsOfRows } from './arrange-sections.ts';
import { itemMark, removedRuleRows, textWithFormer, withFormer } from './changes/in-place.ts';
import { describeRestricted, describeRule } from './derived-rule.ts';
import { fieldList } from './entity-relationships.ts';
import { gathered } from './gathered.ts';
import { lifecycleRun } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';
import { stateOf } from './state.ts';

/** Stated rules in full, then the derived ones; each stated rule bears its id in small letters as its anchor. */
export function rulesOf(spec: Spec, entity: Entity): SectionDeclaration {
  const rules = effectiveRules(spec, entity);
  const rows = rules.flatMap(({ rule }) => (rule && spec.items.has(rule) ? [rule] : []));
  return {
    id: 'sec.rules',
    title: stringsOf(spec).views.entity.rules.title,
    exists: rules.length > 0 || removedRuleRows(spec, entity).length > 0,
    rows,
    blocks: () => tables(spec, entity, rules),
  };
}

function tables(spec: Spec, entity: Entity, rules: readonly EffectiveRule[]): RootContent[] {
  const { labels, terms, views } = stringsOf(spec);
  const { rules: t } = views.entity;
  const stated = rules.flatMap((rule) => {
    const item = rule.rule && spec.items.get(rule.rule);
    return item?.kind === 'rule' ? [{ rule, item }] : [];
  });
  const derived = rules.filter(({ rule }) => rule === undefined);
  const nodes: RootContent[] = [];
  const removed = removedRuleRows(spec, entity);
  if (stated.length + removed.length > 0) {
    nodes.push(
      table({
        caption: t.caption({ entity: entity.title }),
        columns: [t.rule, t.statement, terms.verdict, terms.kind, terms.fields, t.enforcedBy],
        rows: [
          ...stated.map(({ rule, item }) => ({
            anchor: ruleAnchor(item),
            item: item.key,
            cells: [
              [linkTo(item), itemMark(spec, item.key)],
              lines(
                textWithFormer(spec, item.key, ['statement'], item.data.statement),
                reason(spec, item),
                lifecycleRun(spec, item.data),
                addedRun(spec, item),
              ),
              stateOf(spec, item),
              withFormer(spec, item.key, ['kind'], labels.ruleKind[rule.kind].label),
              withFormer(spec, item.key, ['fields'], fieldList(rule.fields)),
              inline(rule.enforcedBy && labels.enforcedBy[rule.enforcedBy], constraint(rule)),
            ],
          })),
          ...removed,
        ],
      }),
    );
  }
  if (derived.length > 0) {
    nodes.push(
      table({
        caption: t.derivedCaption({ entity: entity.title }),
        columns: [terms.kind, t.derivedRule, t.source],
        rows: gathered(derived, sortOf, FEWEST_RESTRICTED).map(([rule, ...more]) => [
          labels.ruleKind[rule.kind].label,
          more.length === 0 ? statement(spec, rule) : restricted(spec, [rule, ...more]),
          inline(rule.derivedFrom && t.origin[rule.derivedFrom.fact], constraint(rule)),
        ]),
      }),
    );
  }
  return [
    ...nodes,
    ...sectionsOfRows(
      spec,
      stated.map(({ item }) => item),
    ),
  ];
}

/** So many foreign keys that refuse a delete are one rule. */
const FEWEST_RESTRICTED = 5;

/** Foreign keys that refuse the delete of what they reference, and say no more. */
function sortOf({ statement: stated, derivedFrom }: EffectiveRule): string | undefined {
  if (typeof stated === 'string' || stated.code !== 'delete') return undefined;
  if (derivedFrom?.constraint !== undefined) return undefined;
  const { onDelete = 'no action' } = stated.relationship;
  return onDelete === 'no action' || onDelete === 'restrict' ? 'restricted' : undefined;
}

function restricted(spec: Spec, rules: readonly EffectiveRule[]): Content {
  const keys = rules.flatMap(({ statement: stated }) =>
    typeof stated !== 'string' && stated.code === 'delete' ? [stated.relationship] : [],
  );
  return describeRestricted(spec, keys);
}

function statement(spec: Spec, { statement: stated }: EffectiveRule): Content {
  return typeof stated === 'string' ? inlineProse(spec, stated) : describeRule(spec, stated);
}

/** The anchor of a rule within its entity. */
export function ruleAnchor({ id }: Rule): string {
  return id.toLowerCase();
}

function reason(spec: Spec, { data }: Rule): Content {
  if (data.rationale === undefined || isRemoved(spec, 'rule', 'why')) return undefined;
  return stringsOf(spec).views.entity.rules.why({ reason: inlineProse(spec, data.rationale) });
}

function constraint({ derivedFrom }: EffectiveRule): Content {
  return derivedFrom?.constraint === undefined
    ? undefined
    : inline(' ', code(derivedFrom.constraint));
}
