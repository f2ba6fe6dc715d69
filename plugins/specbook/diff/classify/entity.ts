import type { Entity } from '../../model/item.ts';
import type { ReferentialAction } from '../../schema/field.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import type { Edit } from '../../model/changes/edits.ts';
import { byAmount, byPresence, type Classify } from './context.ts';
import { isRestated } from './restated.ts';

/** How much of the rows that refer to a deleted row is lost. */
const LOSS: Record<ReferentialAction, number> = {
  restrict: 0,
  'no action': 0,
  'set default': 1,
  'set null': 1,
  cascade: 2,
};

/** What another action means, on a delete or where the key that is referred to changes. */
export function classifyAction({ before, after }: Edit, action: 'onDelete' | 'onUpdate'): RuleId {
  const [old, now] = [before, after].map(
    (action) => LOSS[(action as ReferentialAction | undefined) ?? 'no action'],
  ) as [number, number];
  if (action === 'onUpdate') return now === 0 && old > 0 ? 'update-restricted' : 'update-relaxed';
  if (now === 2 && old < 2) return 'delete-cascades';
  return now === 0 && old > 0 ? 'delete-restricted' : 'delete-relaxed';
}

const FOREIGN_KEY = {
  added: 'foreign-key-added',
  removed: 'foreign-key-removed',
  changed: 'foreign-key-changed',
} as const;
const UNIQUE = {
  added: 'unique-added',
  removed: 'unique-removed',
  changed: 'unique-changed',
} as const;
const CHECK = { added: 'check-added', removed: 'check-removed', changed: 'check-changed' } as const;
const EXCLUSION = {
  added: 'exclusion-added',
  removed: 'exclusion-removed',
  changed: 'exclusion-changed',
} as const;

/** Parts of a constraint that say nothing of the rows. */
const HARMLESS: ReadonlySet<string> = new Set([
  'description',
  'verb',
  'name',
  'include',
  'method',
  'comment',
  'rule',
  'fill',
]);

function isUnique(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'unique' in value && value.unique === true;
}

function classifyIndex(edit: Edit, { after }: { after: Entity }): RuleId {
  const [, id, part] = edit.path;
  if (part === 'unique') return edit.after === true ? 'unique-added' : 'unique-removed';
  if (part !== undefined) {
    const index = after.data.indexes?.find((one) => one.id === id);
    return index?.unique === true && (part === 'on' || part === 'where')
      ? 'unique-changed'
      : 'index-changed';
  }
  if (isUnique(edit.before ?? edit.after)) return byPresence(edit, UNIQUE);
  const serves = (edit.before as { serves?: unknown } | undefined)?.serves;
  const removed = serves === undefined ? 'index-removed' : 'needed-index-removed';
  return byPresence(edit, { added: 'index-added', removed, changed: 'index-changed' });
}

const AUDIT_STRENGTH = ['none', 'columns', 'event-log', 'history-table'];

function classifyAudit(
  edit: Edit,
  { before: old, after: now }: { before: Entity; after: Entity },
): RuleId {
  const [, part] = edit.path;
  if (part === 'retention')
    return byAmount(edit, { raised: 'retention-lengthened', lowered: 'retention-shortened' });
  if (part === 'strategy') {
    const [weaker, stronger] = [edit.before, edit.after].map((name) =>
      AUDIT_STRENGTH.indexOf(String(name)),
    ) as [number, number];
    return stronger > weaker ? 'audit-strengthened' : 'audit-weakened';
  }
  // The trail itself came or went.
  if (!old.data.audit || !now.data.audit)
    return now.data.audit ? 'audit-strengthened' : 'audit-weakened';
  // Without a list of fields, all are recorded.
  const before = Array.isArray(edit.before) ? edit.before.length : Infinity;
  const after = Array.isArray(edit.after) ? edit.after.length : Infinity;
  return after >= before ? 'audit-strengthened' : 'audit-weakened';
}

/** Names the rule of one edit of an entity. */
export const classifyEntity: Classify<'entity'> = (edit, pair, context) => {
  const [key = '', , part = ''] = edit.path;
  // An index answers queries by its method and with what it includes; a constraint holds all the same.
  if (key === 'indexes' && (part === 'method' || part === 'include')) return 'index-changed';
  if (HARMLESS.has(part)) return undefined;
  if (isRestated(edit, pair, context)) return 'restated';
  switch (key) {
    case 'table':
      return 'table-renamed';
    case 'kind':
      return 'entity-kind-changed';
    case 'primaryKey':
      return ['on', 'none'].includes(edit.path[1] ?? '') ? 'primary-key-changed' : undefined;
    case 'foreignKeys':
      return part === 'onDelete' || part === 'onUpdate'
        ? classifyAction(edit, part)
        : byPresence(part === '' ? edit : { ...edit, before: '', after: '' }, FOREIGN_KEY);
    case 'unique':
      return byPresence(part === '' ? edit : { ...edit, before: '', after: '' }, UNIQUE);
    case 'checks':
      return byPresence(part === '' ? edit : { ...edit, before: '', after: '' }, CHECK);
    case 'exclude':
      return byPresence(part === '' ? edit : { ...edit, before: '', after: '' }, EXCLUSION);
    case 'indexes':
      return classifyIndex(edit, pair);
    case 'relationships':
      return 'relationship-changed';
    case 'partitions':
      return 'partitions-changed';
    case 'triggers':
      return 'trigger-changed';
    case 'audit':
      return classifyAudit(edit, pair);
    case 'volume':
      return edit.path[1] === 'retention'
        ? byAmount(
            edit,
            { raised: 'retention-lengthened', lowered: 'retention-shortened' },
            Infinity,
          )
        : 'volume-changed';
    default:
      return undefined;
  }
};
