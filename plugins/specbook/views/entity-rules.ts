/** The business rules of an entity: those its authors state, and those that follow from what they state. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { EffectiveRule } from '../model/data/effective-rule.ts';
import { effectiveRules } from '../model/data/effective-rules.ts';
import type { Entity, Rule } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, lines, table, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { fieldList } from './entity-relationships.ts';
import { lifecycleRun } from './lifecycle.ts';
import { RULE_KIND_LABELS } from '../model/sub-kinds.ts';
import type { SectionDeclaration } from './section.ts';

/** Stated rules in full, then the derived ones; each stated rule bears its id in small letters as its anchor. */
export function rulesOf(spec: Spec, entity: Entity): SectionDeclaration {
  const rules = effectiveRules(spec, entity);
  const rows = rules.flatMap(({ rule }) => (rule && spec.items.has(rule) ? [rule] : []));
  return {
    id: 'sec.rules',
    title: 'Business rules',
    exists: rules.length > 0,
    rows,
    blocks: () => tables(spec, entity, rules),
  };
}

function tables(spec: Spec, entity: Entity, rules: readonly EffectiveRule[]): RootContent[] {
  const stated = rules.flatMap((rule) => {
    const item = rule.rule && spec.items.get(rule.rule);
    return item?.kind === 'rule' ? [{ rule, item }] : [];
  });
  const derived = rules.filter(({ rule }) => rule === undefined);
  const nodes: RootContent[] = [];
  if (stated.length > 0) {
    nodes.push(
      table({
        caption: `Business rules of ${entity.title}`,
        columns: ['Rule', 'Kind', 'What holds', 'Fields', 'Enforced by'],
        rows: stated.map(({ rule, item }) => ({
          anchor: ruleAnchor(item),
          item: item.key,
          cells: [
            linkTo(item),
            RULE_KIND_LABELS[rule.kind].label,
            lines(
              inlineProse(spec, rule.statement),
              reason(spec, item),
              lifecycleRun(spec, item.data),
            ),
            fieldList(rule.fields),
            inline(rule.enforcedBy, constraint(rule)),
          ],
        })),
      }),
    );
  }
  if (derived.length > 0) {
    nodes.push(
      table({
        caption: `Rules that follow for ${entity.title}`,
        columns: ['Kind', 'What follows', 'From'],
        rows: derived.map((rule) => [
          RULE_KIND_LABELS[rule.kind].label,
          inlineProse(spec, rule.statement),
          inline(origin(rule), constraint(rule)),
        ]),
      }),
    );
  }
  return nodes;
}

/** The anchor of a rule within its entity. */
export function ruleAnchor({ id }: Rule): string {
  return id.toLowerCase();
}

function reason(spec: Spec, { data }: Rule): PhrasingContent[] {
  return data.rationale === undefined ? [] : inline('Why: ', inlineProse(spec, data.rationale));
}

function constraint({ derivedFrom }: EffectiveRule): Content {
  return derivedFrom?.constraint === undefined
    ? undefined
    : inline(' ', code(derivedFrom.constraint));
}

const ORIGINS: Record<NonNullable<EffectiveRule['derivedFrom']>['fact'], string> = {
  required: 'required fields',
  optional: 'fields not required',
  type: 'type',
  check: 'check',
  unique: 'unique constraint',
  'primary key': 'primary key',
  'foreign key': 'foreign key',
  audit: 'audit trail',
};

function origin({ derivedFrom }: EffectiveRule): string | undefined {
  return derivedFrom && ORIGINS[derivedFrom.fact];
}
