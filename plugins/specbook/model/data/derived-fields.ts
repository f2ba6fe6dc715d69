/** The rules that follow from the fields of an entity and from its checks. */
import { enumOf, maximumLength, parseType } from './data-type.ts';
import type { DerivedRule, DerivedStatement } from './effective-rule.ts';
import type { Entity, Field } from '../item.ts';
import type { Spec } from '../spec.ts';

/** What must have a value, and what may be empty: one rule each. */
function requiredRules(entity: Entity, fields: readonly Field[]): DerivedRule[] {
  const isRequired = ({ data }: Field): boolean => data.key === 'primary' || data.required === true;
  const required = fields.filter(isRequired).map(({ data }) => data.id);
  const optional = fields.filter((field) => !isRequired(field)).map(({ data }) => data.id);
  const rules: DerivedRule[] = [];
  if (required.length > 0) {
    rules.push({
      kind: 'required',
      statement: { code: 'required', fields: required },
      fields: required,
      enforcedBy: 'database',
      derivedFrom: { fact: 'required', item: entity.key, path: ['fields'] },
    });
  }
  if (optional.length > 0) {
    rules.push({
      kind: 'required',
      statement: { code: 'optional', fields: optional },
      fields: optional,
      derivedFrom: { fact: 'optional', item: entity.key, path: ['fields'] },
    });
  }
  return rules;
}

/** What the type of a field lets in: the values of an enum, a text of a limited length. */
function typeRules(spec: Spec, { key, data }: Field): DerivedRule[] {
  const type = parseType(data.type);
  const list = enumOf(spec, data.type);
  const length = type && maximumLength(type);
  const statement: DerivedStatement | undefined = list
    ? { code: 'enum', field: data.id, values: list.data.values.map(({ id }) => id) }
    : length === undefined
      ? undefined
      : { code: 'length', field: data.id, length };
  if (!statement) return [];
  return [
    {
      kind: 'validation',
      statement,
      fields: [data.id],
      enforcedBy: 'database',
      derivedFrom: { fact: 'type', item: key, path: ['type'] },
    },
  ];
}

/** Fields that an SQL condition names. */
function fieldsIn(sql: string, fields: readonly Field[]): string[] {
  const words = new Set(sql.replace(/'(?:[^']|'')*'/gu, ' ').match(/[A-Za-z0-9_]+/gu));
  return fields.map(({ data }) => data.id).filter((id) => words.has(id));
}

function checkRules(entity: Entity, fields: readonly Field[]): DerivedRule[] {
  return (entity.data.checks ?? []).map(
    ({ id, name, sql, rule, description }, index): DerivedRule => ({
      kind: 'validation',
      statement: description ?? { code: 'check', condition: sql },
      fields: fieldsIn(sql, fields),
      enforcedBy: 'database',
      derivedFrom: {
        fact: 'check',
        item: entity.key,
        path: ['checks', index],
        constraint: name ?? id,
      },
      ...(rule !== undefined && { enforces: rule }),
    }),
  );
}

/** Rules that follow from nullability, types and checks. */
export function derivedFieldRules(
  spec: Spec,
  entity: Entity,
  fields: readonly Field[],
): DerivedRule[] {
  return [
    ...checkRules(entity, fields),
    ...fields.flatMap((field) => typeRules(spec, field)),
    ...requiredRules(entity, fields),
  ];
}
