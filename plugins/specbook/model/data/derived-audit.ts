/** The rule that follows from the audit trail of an entity. */
import { formatQuantity } from '../../schema/format-quantity.ts';
import type { DerivedRule } from './effective-rule.ts';
import { listed } from './describe-relationship.ts';
import type { Entity } from '../item.ts';

type Audit = NonNullable<Entity['data']['audit']>;

const WHERE: Record<Exclude<Audit['strategy'], 'none' | 'columns'>, string> = {
  'history-table': 'in a history table',
  'event-log': 'in the event log',
};

function statementOf({ strategy, fields, retention }: Audit): string {
  if (strategy === 'none') return 'No trail of changes is kept.';
  const kept = retention ? `, for ${formatQuantity(retention)}` : '';
  if (strategy === 'columns') {
    return `Each row tells when and by whom it was last changed${kept}.`;
  }
  const about = fields ? ` of ${listed(fields.map((id) => `\`${id}\``))}` : '';
  return `Each change${about} is kept ${WHERE[strategy]}${kept}.`;
}

/** One rule of the kind `audit` where `audit` is stated, else none. */
export function derivedAuditRule({ key, data: { audit } }: Entity): DerivedRule[] {
  if (!audit) return [];
  return [
    {
      kind: 'audit',
      statement: statementOf(audit),
      fields: audit.fields ?? [],
      ...(audit.strategy !== 'none' && { enforcedBy: 'database' as const }),
      derivedFrom: { fact: 'audit', item: key, path: ['audit'] },
    },
  ];
}
