/** The business rules of an entity: those stated, and those that follow from its fields, keys and audit trail. */
import { derivedAuditRule } from './derived-audit.ts';
import { derivedFieldRules } from './derived-fields.ts';
import { derivedKeyRules } from './derived-keys.ts';
import type { DerivedRule, EffectiveRule } from './effective-rule.ts';
import { keyOf, type Entity } from '../item.ts';
import { memoize } from '../memoize.ts';
import type { Spec } from '../spec.ts';

/**
 * All rules of an entity: the stated ones first, in their order, then the derived ones. A check or unique constraint
 * that enforces a stated rule is shown with that rule, not beside it.
 *
 * @example effectiveRules(spec, patient).filter((rule) => rule.kind === 'unique')
 */
export const effectiveRules = memoize((spec: Spec, entity: Entity): readonly EffectiveRule[] => {
  const fields = spec.fields.get(entity.id) ?? [];
  const derived: DerivedRule[] = [
    ...derivedFieldRules(spec, entity, fields),
    ...derivedKeyRules(spec, entity, fields),
    ...derivedAuditRule(entity),
  ];
  const stated = new Set((entity.data.rules ?? []).map(({ id }) => id));
  const enforcers = new Map<string, DerivedRule>();
  for (const rule of derived) {
    if (rule.enforces !== undefined && stated.has(rule.enforces))
      enforcers.set(rule.enforces, rule);
  }
  const own = (entity.data.rules ?? []).map(
    ({ id, kind, statement, fields: about, enforcedBy }): EffectiveRule => {
      const enforcer = enforcers.get(id);
      const by = enforcedBy ?? (enforcer && 'database');
      return {
        kind,
        statement,
        fields: about ?? enforcer?.fields ?? [],
        ...(by && { enforcedBy: by }),
        ...(enforcer && { derivedFrom: enforcer.derivedFrom }),
        rule: keyOf('rule', id),
      };
    },
  );
  const rest = derived
    .filter(({ enforces }) => enforces === undefined || !stated.has(enforces))
    .map(({ enforces: _, ...rule }): EffectiveRule => rule);
  return [...own, ...rest];
});
