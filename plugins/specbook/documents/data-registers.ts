/** The registers of document 05: the same facts across all entities. */
import type { RootContent } from 'mdast';
import { deleteImpact } from '../model/data/delete-impact.ts';
import { describeRelationship } from '../model/data/describe-relationship.ts';
import { notation } from '../model/data/multiplicity.ts';
import { formatBytes, formatCount, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { horizonDay, storageAt } from '../model/data/storage.ts';
import { personalDataPart } from './data-classes.ts';
import { byEntity, entitiesInOrder } from './entity-order.ts';
import { code, joined, paragraph, table, type Content, type Row, right } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';
import { inlineProse } from '../markup/prose.ts';
import { auditStrategy } from '../views/entity-audit.ts';
import { fieldList } from '../views/entity-relationships.ts';
import { reference } from '../views/lifecycle.ts';
import { RULE_KIND_LABELS } from '../model/sub-kinds.ts';
import { RULE_KINDS } from '../schema/rule.ts';

/** Relationships, rules by kind, deletes, audit trail, personal data, records and storage. */
export function registersPart(spec: Spec): Part[] {
  const parts = [
    ...relationships(spec),
    ...rules(spec),
    ...deletes(spec),
    ...audit(spec),
    ...personalDataPart(spec),
    ...storage(spec),
  ];
  return parts.length === 0 ? [] : [part('Registers', 'registers', () => [], parts)];
}

/** A register: nothing when it has no row. */
function register(
  title: string,
  anchor: string,
  columns: Parameters<typeof table>[0]['columns'],
  rows: () => Row[],
  size: number,
): Part[] {
  const blocks = (): RootContent[] => [table({ caption: title, columns, rows: rows() })];
  return size === 0 ? [] : [part(title, anchor, blocks, [], { size })];
}

function relationships(spec: Spec): Part[] {
  const rows = (): Row[] =>
    byEntity(spec, spec.relationships, ({ from }) => from.entity).map((one) => [
      reference(spec, 'entity', one.from.entity),
      code(notation(one.from.multiplicity)),
      describeRelationship(spec, one)[0],
      code(notation(one.to.multiplicity)),
      reference(spec, 'entity', one.to.entity),
    ]);
  const columns = ['From', 'Rows', 'In words', 'Rows there', 'To'];
  return register(
    'Relationships',
    'registers.relationships',
    columns,
    rows,
    spec.relationships.length,
  );
}

function rules(spec: Spec): Part[] {
  const parts = RULE_KINDS.flatMap((kind) => {
    const found = byEntity(
      spec,
      spec.rules.filter(({ data }) => data.kind === kind),
      ({ parent }) => parent?.slice('entity:'.length),
    );
    const rows = (): Row[] =>
      found.map((rule) => [
        linkTo(rule),
        reference(spec, 'entity', rule.parent?.slice('entity:'.length)),
        inlineProse(spec, rule.data.statement),
        rule.data.enforcedBy,
      ]);
    const columns = ['Rule', 'Entity', 'What holds', 'Enforced by'];
    return register(
      RULE_KIND_LABELS[kind].heading,
      `registers.rules.${kind}`,
      columns,
      rows,
      found.length,
    );
  });
  if (parts.length === 0) return [];
  return [part('Stated business rules', 'registers.rules', () => [], parts)];
}

function deletes(spec: Spec): Part[] {
  const names = (ids: readonly string[]): Content =>
    joined([...new Set(ids)].map((id) => reference(spec, 'entity', id)));
  const hasKeys = spec.relationships.some(({ origin }) => origin === 'key');
  const rows = (): Row[] =>
    entitiesInOrder(spec).flatMap((entity): Row[] => {
      const { takes, changes, blockedBy } = deleteImpact(spec, entity);
      if (takes.length + changes.length + blockedBy.length === 0) return [];
      const of = (consequences: typeof takes): Content =>
        names(consequences.map((one) => one.entity));
      return [[linkTo(entity), of(blockedBy), of(takes), of(changes)]];
    });
  const columns = ['Deleting a row of', 'Is refused by', 'Deletes', 'Empties the reference in'];
  return register(
    'What a delete takes with it',
    'registers.deletes',
    columns,
    rows,
    hasKeys ? spec.entities.length : 0,
  );
}

function audit(spec: Spec): Part[] {
  const found = entitiesInOrder(spec).filter(({ data }) => data.audit);
  const without = entitiesInOrder(spec).filter(({ data }) => !data.audit);
  if (found.length === 0) return [];
  return [
    part('Audit trail', 'registers.audit', () => {
      const rows = found.map(({ data, ...entity }): Row => [
        reference(spec, 'entity', entity.id),
        data.audit && auditStrategy(spec, data.audit),
        data.audit?.fields
          ? fieldList(data.audit.fields)
          : data.audit?.strategy === 'none'
            ? undefined
            : 'all',
        data.audit?.retention && formatQuantity(data.audit.retention),
      ]);
      const nodes: RootContent[] = [
        table({ caption: 'Audit trail', columns: ['Entity', 'Strategy', 'Fields', 'Kept'], rows }),
      ];
      if (without.length > 0)
        nodes.push(
          paragraph('Nothing is said of ', joined(without.map((entity) => linkTo(entity))), '.'),
        );
      return nodes;
    }),
  ];
}

function storage(spec: Spec): Part[] {
  const found = entitiesInOrder(spec).filter(({ data }) => data.volume);
  const day = horizonDay(spec);
  if (found.length === 0) return [];
  return [
    part('Records and storage', 'registers.storage', () => {
      const volumes = found.flatMap((entity) => {
        const now = storageAt(spec, entity, spec.now);
        const then = storageAt(spec, entity, day);
        return now && then ? [{ entity, now, then }] : [];
      });
      const total = (of: (volume: (typeof volumes)[number]) => number): number =>
        volumes.reduce((sum, volume) => sum + of(volume), 0);
      return [
        table({
          caption: 'Records and storage',
          columns: [
            'Entity',
            'Growth',
            right('Rows now'),
            right('Storage now'),
            right('Rows in 3 years'),
            right('Storage in 3 years'),
          ],
          rows: [
            ...volumes.map(({ entity, now, then }): Row => [
              linkTo(entity),
              entity.data.volume?.growth?.text,
              formatCount(now.rows),
              formatBytes(now.bytes),
              formatCount(then.rows),
              formatBytes(then.bytes),
            ]),
            [
              'Together',
              undefined,
              formatCount(total(({ now }) => now.rows)),
              formatBytes(total(({ now }) => now.bytes)),
              formatCount(total(({ then }) => then.rows)),
              formatBytes(total(({ then }) => then.bytes)),
            ],
          ],
        }),
      ];
    }),
  ];
}
