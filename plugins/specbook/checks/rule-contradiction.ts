import { candidateKeys, fieldsOfUnique, sameFields } from '../model/data/candidate-keys.ts';
import type { Entity, Rule } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { ProblemInput } from './define-check.ts';

type Contradiction = Pick<ProblemInput, 'message' | 'hint'>;

/** True when a check or unique constraint says that it enforces the rule. */
function isEnforced(spec: Spec, rule: Rule): boolean {
  return spec.linksTo(rule.key).some(({ relation }) => relation === 'enforces');
}

function contradictsAudit(entity: Entity, { data, id }: Rule): Contradiction | undefined {
  const { audit } = entity.data;
  if (data.kind !== 'audit' || !audit) return undefined;
  if (audit.strategy === 'none' && data.enforcedBy === 'database') {
    return {
      message: `${id} is an audit rule, but ${entity.id} states strategy: none`,
      hint: 'write the audit strategy, or correct enforcedBy',
    };
  }
  const recorded = audit.fields;
  const missing = recorded && data.fields?.filter((field) => !recorded.includes(field));
  if (!missing || missing.length === 0 || audit.strategy === 'none') return undefined;
  return {
    message: `${id} requires changes of ${missing.join(', ')} to be recorded, but audit: fields: omits ${missing.length === 1 ? 'it' : 'them'}`,
    hint: `add ${missing.join(', ')} to audit: fields:, or remove audit: fields: to record all`,
  };
}

function contradictsRequired(entity: Entity, { data, id }: Rule): Contradiction | undefined {
  if (data.kind !== 'required' || data.enforcedBy !== 'database') return undefined;
  const optional = entity.data.fields.filter(
    (field) =>
      data.fields?.includes(field.id) && field.key !== 'primary' && field.required !== true,
  );
  if (optional.length === 0 || optional.length < (data.fields?.length ?? 0)) return undefined;
  const names = optional.map((field) => field.id).join(', ');
  return {
    message: `${id} says that the database requires ${names}, but nothing in ${entity.id} does`,
    hint: `write required: true at ${names}, or name the rule at the check that enforces it`,
  };
}

function contradictsUnique(
  spec: Spec,
  entity: Entity,
  { data, id }: Rule,
): Contradiction | undefined {
  const fields = data.fields ?? [];
  if (data.kind !== 'unique' || data.enforcedBy !== 'database' || fields.length === 0) {
    return undefined;
  }
  const keys = [
    ...candidateKeys(entity, spec.fields.get(entity.id) ?? []),
    ...(entity.data.unique ?? []).map(({ on }) => fieldsOfUnique(on)),
  ];
  if (keys.some((key) => sameFields(key, fields))) return undefined;
  return {
    message: `${id} says that the database keeps ${fields.join(', ')} unique, but nothing in ${entity.id} does`,
    hint: `add unique: { its_name: { on: [${fields.join(', ')}], rule: ${id} } }, or correct enforcedBy`,
  };
}

/** Stated rules that differ from what follows from fields, keys and the audit trail of their entity. */
export function findContradictingRules(spec: Spec): ProblemInput[] {
  return spec.rules.flatMap((rule) => {
    const entity = rule.parent && spec.items.get(rule.parent);
    if (entity?.kind !== 'entity' || isEnforced(spec, rule)) return [];
    const contradiction =
      contradictsAudit(entity, rule) ??
      contradictsRequired(entity, rule) ??
      contradictsUnique(spec, entity, rule);
    return contradiction ? { item: rule, ...contradiction } : [];
  });
}
