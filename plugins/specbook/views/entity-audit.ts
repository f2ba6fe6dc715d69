/** How changes of an entity are recorded, and what a delete of one of its rows brings about. */
import type { RootContent } from 'mdast';
import { deleteImpact, type Consequence } from '../model/data/delete-impact.ts';
import type { Entity } from '../model/item.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import {
  facts,
  joined,
  paragraph,
  table,
  type Content,
  type Fact,
  type Row,
} from '../markup/mdast.ts';
import { inlineProse } from '../markup/prose.ts';
import { fieldList } from './entity-relationships.ts';
import { capital, reference } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

type Audit = NonNullable<Entity['data']['audit']>;

/** Names of the audit strategies. */
export const AUDIT_NAMES: Record<Audit['strategy'], string> = {
  none: 'none',
  columns: 'columns',
  'history-table': 'history table',
  'event-log': 'event log',
};

/** `History table, 10 years`. */
export function auditInShort({ data: { audit } }: Entity): string | undefined {
  if (!audit) return undefined;
  const kept = audit.retention ? `, ${formatQuantity(audit.retention)}` : '';
  return capital(AUDIT_NAMES[audit.strategy]) + kept;
}

/** The audit trail, where one is stated. */
export function auditOf(entity: Entity): SectionDeclaration {
  const { audit } = entity.data;
  return {
    id: 'sec.audit',
    title: 'Audit trail',
    exists: audit !== undefined,
    blocks: () => facts(audit ? auditFacts(audit) : []),
  };
}

function auditFacts({ strategy, fields, retention }: Audit): Fact[] {
  const everything = strategy === 'none' ? undefined : 'all fields';
  return [
    ['Strategy', capital(AUDIT_NAMES[strategy])],
    ['Recorded', fields ? fieldList(fields) : everything],
    ['Kept', retention && formatQuantity(retention)],
  ];
}

/** What deleting one row takes with it, empties, or runs into. */
export function deletesOf(spec: Spec, entity: Entity): SectionDeclaration {
  return {
    id: 'sec.delete',
    title: 'What a delete takes with it',
    blocks: () => [deletes(spec, entity)],
  };
}

function deletes(spec: Spec, entity: Entity): RootContent {
  const rows = deleteRows(spec, entity);
  if (rows.length === 0) {
    return paragraph(
      `No other row points to a row of ${entity.title}: a delete takes nothing with it.`,
    );
  }
  return table({
    caption: `What a delete of one row of ${entity.title} does`,
    columns: ['Effect', 'On', 'By', 'In words', 'Path'],
    rows,
  });
}

/** One row for each consequence, what blocks the delete first. */
function deleteRows(spec: Spec, entity: Entity): Row[] {
  const impact = deleteImpact(spec, entity);
  const rows = (effect: string, consequences: readonly Consequence[]): Row[] =>
    consequences.map(({ entity: id, relationship, path, words }) => [
      effect,
      reference(spec, 'entity', id),
      fieldList(relationship.from.fields),
      inlineProse(spec, words),
      pathOf(spec, path),
    ]);
  return [
    ...rows('is refused by', impact.blockedBy),
    ...rows('deletes', impact.takes),
    ...rows('empties', impact.changes),
  ];
}

/** Only a path of more than one step tells something new. */
function pathOf(spec: Spec, path: readonly string[]): Content {
  if (path.length < 3) return undefined;
  return joined(
    path.map((id) => reference(spec, 'entity', id)),
    ' → ',
  );
}
