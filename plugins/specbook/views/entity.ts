/** An entity in full. */
import type { RootContent } from 'mdast';
import type { Entity } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, type Fact } from '../markup/mdast.ts';
import { body, prose } from '../markup/prose.ts';
import { auditInShort, auditOf, deletesOf } from './entity-audit.ts';
import { checksOf, indexesOf, uniqueOf } from './entity-constraints.ts';
import { fieldsOf } from './entity-fields.ts';
import { foreignKeysOf, relationshipsOf } from './entity-relationships.ts';
import { rulesOf } from './entity-rules.ts';
import { volumeInShort, volumeOf } from './entity-volume.ts';
import { lifecycleFacts, reference } from './lifecycle.ts';
import type { Section } from './section.ts';

/** Purpose, facts, fields, relationships, keys, indexes, rules, audit trail, volume, deletes, and the prose of its file. */
export function entitySection(spec: Spec, entity: Entity): Section {
  return {
    lede: prose(spec, entity.data.purpose),
    facts: entityFacts(spec, entity),
    body: entityBody(spec, entity),
  };
}

function entityFacts(spec: Spec, entity: Entity): Fact[] {
  return [
    ...lifecycleFacts(spec, entity.data),
    ['Domain', reference(spec, 'domain', entity.parent?.slice('domain:'.length))],
    ['Table', code(entity.data.table ?? entity.id)],
    ...volumeInShort(spec, entity),
    ['Audit', auditInShort(entity)],
  ];
}

function entityBody(spec: Spec, entity: Entity): RootContent[] {
  return [
    ...body(spec, entity),
    ...fieldsOf(spec, entity),
    ...relationshipsOf(spec, entity),
    ...foreignKeysOf(spec, entity),
    ...indexesOf(spec, entity),
    ...uniqueOf(spec, entity),
    ...checksOf(spec, entity),
    ...rulesOf(spec, entity),
    ...auditOf(entity),
    ...volumeOf(spec, entity),
    ...deletesOf(spec, entity),
  ];
}
