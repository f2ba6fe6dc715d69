/** The rule that follows from the audit trail of an entity. */
import type { DerivedRule } from './effective-rule.ts';
import type { Entity } from '../item.ts';

/** One rule of the kind `audit` where `audit` is stated, else none. */
export function derivedAuditRule({ key, data: { audit } }: Entity): DerivedRule[] {
  if (!audit) return [];
  return [
    {
      kind: 'audit',
      statement: { code: 'audit', audit },
      fields: audit.fields ?? [],
      ...(audit.strategy !== 'none' && { enforcedBy: 'database' as const }),
      derivedFrom: { fact: 'audit', item: key, path: ['audit'] },
    },
  ];
}
