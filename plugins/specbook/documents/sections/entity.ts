/** An entity in full. */
import type { RootContent } from 'mdast';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { code, type Fact } from '../mdast.ts';
import { body, prose } from '../prose.ts';
import { fieldsOf } from './entity-fields.ts';
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
  ];
}

function entityBody(spec: Spec, entity: Entity): RootContent[] {
  return [...body(spec, entity), ...fieldsOf(spec, entity)];
}
