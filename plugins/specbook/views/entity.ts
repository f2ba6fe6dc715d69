/** An entity in full. */
import { stringsOf } from '../i18n/index.ts';
import type { Entity } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import { code, type Fact } from '../markup/mdast.ts';
import { body } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import { auditInShort, auditOf, deletesOf } from './entity-audit.ts';
import {
  databaseFactsOf,
  exclusionsOf,
  otherFactsOf,
  partitionsOf,
  primaryKeyOf,
  queryOf,
  triggersOf,
} from './entity-database.ts';
import { checksOf, indexesOf, uniqueOf } from './entity-constraints.ts';
import { fieldsOf } from './entity-fields.ts';
import { foreignKeysOf, relationshipsOf } from './entity-relationships.ts';
import { rulesOf } from './entity-rules.ts';
import { volumeInShort, volumeOf } from './entity-volume.ts';
import { factWithFormer } from './changes/in-place.ts';
import { lifecycleFacts, reference } from './lifecycle.ts';
import { purposeOf } from './purpose.ts';
import { declareSections, type Section } from './section.ts';

/** Purpose, facts, fields, relationships, keys, indexes, rules, audit trail, volume, deletes, and the prose of its file. */
export const entitySection = itemView((spec: Spec, entity: Entity): Section => ({
  // Numbering asks every entity for its sections, and for nothing else.
  get lede() {
    return purposeOf(spec, entity.data);
  },
  get facts() {
    return entityFacts(spec, entity);
  },
  intro: blockSource(() => body(spec, entity)),
  sections: sectionsOf(spec, entity),
  numbered: true,
}));

function entityFacts(spec: Spec, entity: Entity): Fact[] {
  const { terms, views } = stringsOf(spec);
  const changed = (part: string, fact: Fact): Fact =>
    factWithFormer(spec, entity.key, [part], fact);
  return [
    ...lifecycleFacts(spec, entity.key, entity.data),
    [terms.domain, reference(spec, 'domain', entity.parent?.slice('domain:'.length))],
    changed('table', [views.entity.table, code(entity.data.table ?? entity.id)]),
    ...databaseFactsOf(spec, entity),
    ...volumeInShort(spec, entity),
    [views.entity.audit, auditInShort(spec, entity)],
  ];
}

/** Which sections an entity has is known without making any of them. */
function sectionsOf(spec: Spec, entity: Entity): Section['sections'] {
  return declareSections(
    fieldsOf(spec, entity),
    relationshipsOf(spec, entity),
    foreignKeysOf(spec, entity),
    indexesOf(spec, entity),
    uniqueOf(spec, entity),
    checksOf(spec, entity),
    rulesOf(spec, entity),
    auditOf(spec, entity),
    volumeOf(spec, entity),
    deletesOf(spec, entity),
    primaryKeyOf(spec, entity),
    exclusionsOf(spec, entity),
    partitionsOf(spec, entity),
    triggersOf(spec, entity),
    queryOf(spec, entity),
    otherFactsOf(spec, entity),
  );
}
