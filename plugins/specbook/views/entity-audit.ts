/** How changes of an entity are recorded, and what a delete of one of its rows brings about. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { isView } from '../model/data/entity-kind.ts';
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
import { factWithFormer, isChanged } from './changes/in-place.ts';
import { conjunction } from './conjunction.ts';
import { describeDelete } from './derived-rule.ts';
import { fieldList } from './entity-relationships.ts';
import { gathered } from './gathered.ts';
import { capital, reference } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

type Audit = NonNullable<Entity['data']['audit']>;

/** The name of an audit strategy, as a fact. @example 'History table' */
export function auditStrategy(spec: Spec, { strategy }: Audit): string {
  return capital(stringsOf(spec).views.entity.auditTrail.strategies[strategy]);
}

/** `History table, 10 years`. */
export function auditInShort(spec: Spec, { data: { audit } }: Entity): string | undefined {
  if (!audit) return undefined;
  const strategy = auditStrategy(spec, audit);
  if (!audit.retention) return strategy;
  const { short } = stringsOf(spec).views.entity.auditTrail;
  return short({ strategy, retention: formatQuantity(audit.retention, spec) });
}

/** The audit trail, where one is stated. */
export function auditOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { audit } = entity.data;
  return {
    id: 'sec.audit',
    title: stringsOf(spec).views.entity.auditTrail.title,
    exists: audit !== undefined || isChanged(spec, entity.key, ['audit']),
    blocks: () => facts(auditFacts(spec, entity, audit)),
  };
}

function auditFacts(spec: Spec, { key }: Entity, audit: Audit | undefined): Fact[] {
  const changed = (part: string, fact: Fact): Fact =>
    factWithFormer(spec, key, ['audit', part], fact);
  const { auditTrail: t } = stringsOf(spec).views.entity;
  const { strategy, fields, retention } = audit ?? {};
  const everything = strategy === undefined || strategy === 'none' ? undefined : t.allFields;
  return [
    changed('strategy', [t.strategy, audit && auditStrategy(spec, audit)]),
    changed('fields', [t.recorded, fields ? fieldList(fields) : everything]),
    changed('retention', [t.retention, retention && formatQuantity(retention, spec)]),
  ];
}

/** What deleting one row takes with it, empties, or runs into. */
export function deletesOf(spec: Spec, entity: Entity): SectionDeclaration {
  return {
    id: 'sec.delete',
    title: stringsOf(spec).views.entity.deletes.title,
    // Nothing is deleted from a view.
    exists: !isView(entity),
    blocks: () => deletes(spec, entity),
  };
}

function deletes(spec: Spec, entity: Entity): RootContent[] {
  const t = stringsOf(spec).views.entity;
  const rows = deleteRows(spec, entity);
  if (rows.length === 0) return [paragraph(t.deletes.none({ entity: entity.title }))];
  return [
    paragraph(deleteSummary(spec, entity)),
    table({
      caption: t.deletes.caption({ entity: entity.title }),
      columns: [t.deletes.effect, t.on, t.deletes.by, t.deletes.description, t.deletes.path],
      rows,
    }),
  ];
}

/** One line: of how many entities rows are deleted, changed, or in the way. */
function deleteSummary(spec: Spec, entity: Entity): Content {
  const { deletes: t } = stringsOf(spec).views.entity;
  const impact = deleteImpact(spec, entity);
  const effects = (['blockedBy', 'takes', 'changes', 'orphans'] as const).flatMap((effect) => {
    const count = new Set(impact[effect].map((one) => one.entity)).size;
    return count === 0 ? [] : [t.summaryOf[effect]({ count })];
  });
  return t.summary<Content>({ entity: entity.title, effects: conjunction(spec, effects) });
}

/** One row for each consequence, what blocks the delete first. */
function deleteRows(spec: Spec, entity: Entity): Row[] {
  const { deletes: t } = stringsOf(spec).views.entity;
  const impact = deleteImpact(spec, entity);
  const rows = (effect: string, consequences: readonly Consequence[]): Row[] =>
    gathered(consequences, sortOf).map(([{ entity: id, relationship, detail, path }, ...more]) => {
      const count = more.length + 1;
      return [
        effect,
        count === 1 ? reference(spec, 'entity', id) : t.gathered({ count }),
        fieldList(relationship.from.fields),
        describeDelete(spec, {
          relationship,
          ...(detail && { detail }),
          ...(count > 1 && { entities: t.rowsOfGathered({ count }) }),
        }),
        count === 1 ? pathOf(spec, path) : undefined,
      ];
    });
  return [
    ...rows(t.refused, impact.blockedBy),
    ...rows(t.deleted, impact.takes),
    ...rows(t.emptied, impact.changes),
    ...rows(t.orphaned, impact.orphans),
  ];
}

/** What consequences of the first step have in common but for the entity; a further delete has consequences of its own. */
function sortOf({ relationship, detail, path }: Consequence): string | undefined {
  const { from, onDelete } = relationship;
  if (path.length > 2 || onDelete === 'cascade') return undefined;
  return [from.fields, onDelete, detail].join(' ');
}

/** Only a path of more than one step tells something new. */
function pathOf(spec: Spec, path: readonly string[]): Content {
  if (path.length < 3) return undefined;
  return joined(
    path.map((id) => reference(spec, 'entity', id)),
    ' → ',
  );
}
