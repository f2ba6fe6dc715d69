/** The registers of document 05: the same facts across all entities. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { deleteImpact } from '../../model/data/delete-impact.ts';
import { entityName } from '../../model/data/describe-relationship.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { joined, paragraph, type Content } from '../../markup/mdast.ts';
import { linkWithState } from '../../views/state.ts';
import { RULE_KINDS } from '../../schema/rule.ts';
import { entityColumns } from '../../views/tables/entities.ts';
import { fieldList, sortOfKey } from '../../views/entity-relationships.ts';
import { gathered } from '../../views/gathered.ts';
import { registerTable, type RegisterColumn } from '../../views/tables/register.ts';
import { relationshipColumns } from '../../views/tables/relationships.ts';
import { ruleColumns } from '../../views/tables/rules.ts';
import { personalDataPart } from './data-classes.ts';
import { storagePart } from './data-storage.ts';
import { entitiesInOrder } from '../../model/item-order.ts';
import { byEntity } from './by-entity.ts';
import { part, type Part } from '../part.ts';

/** Relationships, rules by kind, deletes, audit trail, personal data, rows and storage. */
export function registersPart(spec: Spec): Part[] {
  const parts = [
    ...relationships(spec),
    ...rules(spec),
    ...deletes(spec),
    ...audit(spec),
    ...personalDataPart(spec),
    ...storagePart(spec),
  ];
  const { registers: title } = stringsOf(spec).documents.dataModels;
  return parts.length === 0 ? [] : [part(title, 'registers', () => [], parts)];
}

function relationships(spec: Spec): Part[] {
  const { label: caption } = stringsOf(spec).nouns.relationships;
  const { length: size } = spec.relationships;
  if (size === 0) return [];
  const blocks = (): RootContent[] => [
    registerTable(gatheredColumns(spec), {
      caption,
      columns: ['from', 'multiplicityFrom', 'sentence', 'multiplicityTo', 'to'],
      rows: gathered(
        byEntity(spec, spec.relationships, ({ from }) => from.entity),
        (one) => {
          const sort = sortOfKey(one);
          return sort === undefined || one.self ? undefined : `${one.to.entity} ${sort}`;
        },
      ),
    }),
  ];
  return [part(caption, 'registers.relationships', blocks, [], { size })];
}

/** The columns of relationships, of which a row may have those of many entities: the section of the referenced one names them. */
function gatheredColumns(spec: Spec) {
  const columns = relationshipColumns(spec);
  const { nouns, views } = stringsOf(spec);
  type Group = readonly [Relationship, ...Relationship[]];
  const ofFirst = ({ label, cell }: RegisterColumn<Relationship>): RegisterColumn<Group> => ({
    label,
    cell: ([one]) => cell(one),
  });
  return {
    from: {
      label: columns.from.label,
      cell: ([one, ...more]: Group) =>
        more.length === 0
          ? columns.from.cell(one)
          : nouns.entities.counted({ count: more.length + 1 }),
    },
    multiplicityFrom: ofFirst(columns.multiplicityFrom),
    sentence: {
      label: columns.sentence.label,
      cell: ([one, ...more]: Group) =>
        more.length === 0
          ? columns.sentence.cell(one)
          : views.entity.relationships.gathered<Content>({
              count: more.length + 1,
              entity: entityName(spec, one.to.entity),
              fields: fieldList(one.from.fields),
            }),
    },
    multiplicityTo: ofFirst(columns.multiplicityTo),
    to: ofFirst(columns.to),
  };
}

function rules(spec: Spec): Part[] {
  const { labels, nouns } = stringsOf(spec);
  const parts = RULE_KINDS.flatMap((kind) => {
    const rows = byEntity(
      spec,
      spec.rules.filter(({ data }) => data.kind === kind),
      ({ parent }) => parent?.slice('entity:'.length),
    );
    if (rows.length === 0) return [];
    const { heading: caption } = labels.ruleKind[kind];
    const blocks = (): RootContent[] => [
      registerTable(ruleColumns(spec), {
        caption,
        columns: ['rule', 'entity', 'statement', 'enforcedBy', 'verdict'],
        rows,
      }),
    ];
    return [part(caption, `registers.rules.${kind}`, blocks, [], { size: rows.length })];
  });
  if (parts.length === 0) return [];
  return [part(nouns.rules.label, 'registers.rules', () => [], parts)];
}

function deletes(spec: Spec): Part[] {
  const { deletes: t } = stringsOf(spec).documents.dataModels;
  const hasOrphans = spec.relationships.some(({ polymorphic }) => polymorphic);
  if (spec.entities.length === 0) return [];
  if (!spec.relationships.some(({ origin }) => origin === 'key')) return [];
  const blocks = (): RootContent[] => [
    registerTable(entityColumns(spec), {
      caption: t.title,
      columns: [
        'entity',
        'restrict',
        'cascade',
        'setNull',
        ...(hasOrphans ? (['orphans'] as const) : []),
      ],
      rows: entitiesInOrder(spec).filter((entity) => {
        return Object.values(deleteImpact(spec, entity)).some(({ length }) => length > 0);
      }),
    }),
  ];
  return [part(t.title, 'registers.deletes', blocks, [], { size: spec.entities.length })];
}

function audit(spec: Spec): Part[] {
  const { audit: t } = stringsOf(spec).documents.dataModels;
  const rows = entitiesInOrder(spec).filter(({ data }) => data.audit);
  const without = entitiesInOrder(spec).filter(({ data }) => !data.audit);
  if (rows.length === 0) return [];
  return [
    part(t.title, 'registers.audit', () => [
      registerTable(entityColumns(spec), {
        caption: t.title,
        columns: ['entity', 'auditStrategy', 'auditedFields', 'auditRetention'],
        rows,
      }),
      ...(without.length === 0
        ? []
        : [
            paragraph(
              t.notDeclared({
                entities: joined(without.map((entity) => linkWithState(spec, entity))),
              }),
            ),
          ]),
    ]),
  ];
}
