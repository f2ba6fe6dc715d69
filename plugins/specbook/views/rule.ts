/** A business rule in full. */
import { stringsOf } from '../i18n/index.ts';
import { effectiveRules } from '../model/data/effective-rules.ts';
import type { Rule } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, inline, joined, type Content, type Fact } from '../markup/mdast.ts';
import { prose } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import { factWithFormer, isChanged, proseWithFormer } from './changes/in-place.ts';
import { capital, lifecycleFacts, reference } from './lifecycle.ts';
import { declareSections, NO_INTRO, type Section } from './section.ts';

/** Statement, kind, fields, who enforces it, and why. */
export const ruleSection = itemView((spec: Spec, rule: Rule): Section => {
  const { data } = rule;
  const parent = rule.parent && spec.items.get(rule.parent);
  const entity = parent?.kind === 'entity' ? parent : undefined;
  const effective = entity && effectiveRules(spec, entity).find((one) => one.rule === rule.key);
  const fields = (effective?.fields ?? data.fields ?? []).map((id): Content =>
    entity ? reference(spec, 'field', `${entity.id}.${id}`) : code(id),
  );
  const { labels, terms, views } = stringsOf(spec);
  const changed = (path: readonly string[], fact: Fact): Fact =>
    factWithFormer(spec, rule.key, path, fact);
  const facts: Fact[] = [
    changed(['kind'], [terms.kind, labels.ruleKind[data.kind].label, 'kind']),
    [terms.entity, entity && reference(spec, 'entity', entity.id)],
    changed(['fields'], [terms.fields, joined(fields)]),
    changed(['enforcedBy'], [views.items.enforcedBy, enforcement(spec, effective)]),
    ...lifecycleFacts(spec, rule.key, data),
  ];
  return {
    lede: prose(spec, data.statement),
    facts,
    intro: NO_INTRO,
    sections: declareSections({
      id: 'sec.why',
      title: views.items.why,
      exists: isChanged(spec, rule.key, ['rationale']) || data.rationale !== undefined,
      blocks: () => proseWithFormer(spec, rule.key, ['rationale'], data.rationale),
    }),
  };
});

function enforcement(
  spec: Spec,
  rule: ReturnType<typeof effectiveRules>[number] | undefined,
): Content {
  if (rule?.enforcedBy === undefined) return undefined;
  const constraint = rule.derivedFrom?.constraint;
  return inline(
    capital(stringsOf(spec).labels.enforcedBy[rule.enforcedBy]),
    constraint === undefined ? undefined : inline(', ', code(constraint)),
  );
}
