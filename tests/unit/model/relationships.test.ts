import { describe, expect, test } from 'vitest';
import { verbsOf } from '../../../plugins/specbook/model/data/describe-relationship.ts';
import { notation } from '../../../plugins/specbook/model/data/multiplicity.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { CUSTOMER, relationshipOf, shopOf } from './shop.ts';

/** `from -> to` in the notation of UML. */
function ends(spec: Spec, id: string): string {
  const { from, to } = relationshipOf(spec, id);
  return `${from.entity} ${notation(from.multiplicity)} -> ${to.entity} ${notation(to.multiplicity)}`;
}

const order = (key: string, more = ''): Record<string, string> => ({
  customer: CUSTOMER,
  order: `fields:\n  id: { type: uuid, key: primary }\n  customer_id: { type: uuid, references: customer.id${key} }\n${more}`,
});

describe('a foreign key of one field', () => {
  test('points to at most one row when it may be empty', async () => {
    const { spec } = await shopOf(order(''));
    expect(ends(spec, 'order.customer_id')).toBe('order 0..* -> customer 0..1');
  });

  test('points to exactly one row when it is required', async () => {
    const { spec } = await shopOf(order(', required: true'));
    expect(ends(spec, 'order.customer_id')).toBe('order 0..* -> customer 1');
  });

  test('is one to one when it is unique', async () => {
    const { spec } = await shopOf(order(', unique: true'));
    expect(ends(spec, 'order.customer_id')).toBe('order 0..1 -> customer 0..1');
  });

  test('is one to one when a unique constraint holds it alone, but not when that has a condition', async () => {
    const whole = await shopOf(order('', 'unique: { one_each: { on: [customer_id] } }\n'));
    expect(ends(whole.spec, 'order.customer_id')).toBe('order 0..1 -> customer 0..1');
    const partial = await shopOf(
      order('', 'unique: { one_each: { on: [customer_id], where: id is not null } }\n'),
    );
    expect(ends(partial.spec, 'order.customer_id')).toBe('order 0..* -> customer 0..1');
  });

  test('that is the whole primary key is identifying, required and one to one', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      profile: 'fields:\n  customer_id: { type: uuid, key: primary, references: customer.id }\n',
    });
    expect(ends(spec, 'profile.customer_id')).toBe('profile 0..1 -> customer 1');
    expect(relationshipOf(spec, 'profile.customer_id').identifying).toBe(true);
  });

  test('to its own entity is marked', async () => {
    const { spec } = await shopOf({
      person:
        'fields:\n  id: { type: uuid, key: primary }\n  boss_id: { type: uuid, references: person.id }\n',
    });
    expect(relationshipOf(spec, 'person.boss_id')).toMatchObject({
      self: true,
      identifying: false,
    });
  });

  test('keeps its words and actions, and gets words when it has none', async () => {
    const { spec } = await shopOf(
      order(', verb: [is for, has], onDelete: restrict, onUpdate: cascade'),
    );
    expect(relationshipOf(spec, 'order.customer_id')).toMatchObject({
      verbs: ['is for', 'has'],
      onDelete: 'restrict',
      onUpdate: 'cascade',
      statedAt: { item: 'field:order.customer_id', path: ['references'] },
    });
    const silent = await shopOf(order(', verb: is for'));
    expect(verbsOf(silent.spec, relationshipOf(silent.spec, 'order.customer_id'))).toEqual([
      'is for',
      'is referred to by',
    ]);
  });

  test('to an entity that does not exist makes no relationship', async () => {
    const { spec } = await shopOf({
      order:
        'fields:\n  id: { type: uuid, key: primary }\n  x: { type: uuid, references: nowhere.id }\n',
    });
    expect(spec.relationships).toEqual([]);
  });
});

describe('a foreign key over several fields', () => {
  const room =
    'fields:\n  house: { type: integer, key: primary }\n  "no": { type: integer, key: primary }\n';
  const bed = (required: string, more = ''): Record<string, string> => ({
    room,
    bed: `fields:\n  id: { type: uuid, key: primary }\n  house: { type: integer, required: true }\n  room_no: { type: integer${required} }\nforeignKeys: { bed_room: { references: room, on: { house: house, room_no: "no" } } }\n${more}`,
  });

  test('is optional while any of its fields may be empty', async () => {
    const { spec } = await shopOf(bed(''));
    expect(ends(spec, 'bed.bed_room')).toBe('bed 0..* -> room 0..1');
    const strict = await shopOf(bed(', required: true'));
    expect(ends(strict.spec, 'bed.bed_room')).toBe('bed 0..* -> room 1');
  });

  test('names its fields pair by pair, and its constraint', async () => {
    const { spec } = await shopOf(bed(''));
    expect(relationshipOf(spec, 'bed.bed_room')).toMatchObject({
      from: { fields: ['house', 'room_no'] },
      to: { fields: ['house', 'no'] },
      constraint: 'bed_room',
    });
  });

  test('is one to one when a unique constraint holds the same fields in another order', async () => {
    const { spec } = await shopOf(bed('', 'unique: { one: { on: [room_no, house] } }\n'));
    expect(ends(spec, 'bed.bed_room')).toBe('bed 0..1 -> room 0..1');
  });

  test('and a field of the same name get ids of their own', async () => {
    const { spec } = await shopOf({
      room,
      bed: 'fields:\n  id: { type: uuid, key: primary }\n  house: { type: integer }\n  spot: { type: uuid, references: bed.id }\nforeignKeys: { spot: { references: room, on: { house: house, spot: "no" } } }\n',
    });
    expect(spec.relationships.map(({ id }) => id)).toEqual(['bed.spot', 'bed.spot-2']);
  });
});

describe('a stated relationship', () => {
  const log = 'fields: { id: { type: uuid, key: primary } }\n';

  test('has the cardinality that is stated, and its minimum at the far end', async () => {
    const { spec } = await shopOf({
      log,
      order: `${log}relationships: { trail: { to: log, cardinality: one-to-many, min: 1 } }\n`,
    });
    expect(ends(spec, 'order.trail')).toBe('order 0..1 -> log 1..*');
    expect(relationshipOf(spec, 'order.trail').origin).toBe('stated');
  });

  test('to several entities becomes one for each, none of them certain', async () => {
    const { spec } = await shopOf({
      log,
      order: log,
      note: `${log}relationships: { about: { to: [log, order], cardinality: many-to-one, min: 1 } }\n`,
    });
    expect(ends(spec, 'note.about.log')).toBe('note 0..* -> log 0..1');
    expect(ends(spec, 'note.about.order')).toBe('note 0..* -> order 0..1');
    expect(relationshipOf(spec, 'note.about.order').polymorphic).toBe(true);
  });
});

describe('a junction', () => {
  const tag = 'fields: { id: { type: uuid, key: primary } }\n';
  const tagging = (fields: string, more = ''): Record<string, string> => ({
    customer: CUSTOMER,
    tag,
    tagging: `fields:\n${fields}${more}`,
  });
  const KEYS =
    '  customer_id: { type: uuid, key: primary, references: customer.id }\n  tag_id: { type: uuid, key: primary, references: tag.id }\n';

  test('whose primary key is two foreign keys is many to many, beside its keys', async () => {
    const { spec } = await shopOf(tagging(KEYS));
    expect(spec.relationships.map(({ id }) => id)).toEqual([
      'tagging.customer_id',
      'tagging.tag_id',
      'tagging',
    ]);
    expect(ends(spec, 'tagging')).toBe('customer 0..* -> tag 0..*');
    expect(relationshipOf(spec, 'tagging')).toMatchObject({ origin: 'junction', via: 'tagging' });
  });

  test('may carry further facts', async () => {
    const { spec } = await shopOf(tagging(`${KEYS}  since: { type: date }\n`));
    expect(ends(spec, 'tagging')).toBe('customer 0..* -> tag 0..*');
  });

  test('with a further field in its primary key is no junction', async () => {
    const { spec } = await shopOf(tagging(`${KEYS}  since: { type: date, key: primary }\n`));
    expect(spec.relationships).toHaveLength(2);
  });

  const OWN_KEY =
    '  id: { type: uuid, key: primary }\n  customer_id: { type: uuid, required: true, references: customer.id }\n  tag_id: { type: uuid, required: true, references: tag.id }\n';
  const UNIQUE = 'unique: { once: { on: [customer_id, tag_id] } }\n';

  test('with a key of its own is known by its unique constraint', async () => {
    expect(ends((await shopOf(tagging(OWN_KEY, UNIQUE))).spec, 'tagging')).toBe(
      'customer 0..* -> tag 0..*',
    );
    expect((await shopOf(tagging(OWN_KEY))).spec.relationships).toHaveLength(2);
  });

  test('with a key of its own that others point to is a thing of its own', async () => {
    const { spec } = await shopOf({
      ...tagging(OWN_KEY, UNIQUE),
      note: 'fields:\n  id: { type: uuid, key: primary }\n  tagging_id: { type: uuid, references: tagging.id }\n',
    });
    expect(spec.relationships.some(({ origin }) => origin === 'junction')).toBe(false);
  });

  test('whose one side is unique allows only one on the other', async () => {
    const { spec } = await shopOf(
      tagging(KEYS.replace('references: customer.id', 'references: customer.id, unique: true')),
    );
    expect(ends(spec, 'tagging')).toBe('customer 0..* -> tag 0..1');
  });

  test('may share a field between its keys, or join the rows of one entity', async () => {
    const { spec } = await shopOf({
      a: 'fields:\n  tenant: { type: uuid, key: primary }\n  id: { type: uuid, key: primary }\n',
      b: 'fields:\n  tenant: { type: uuid, key: primary }\n  id: { type: uuid, key: primary }\n',
      ab: 'fields:\n  tenant: { type: uuid, key: primary }\n  a: { type: uuid, key: primary }\n  b: { type: uuid, key: primary }\nforeignKeys:\n  to_a: { references: a, on: { tenant: tenant, a: id } }\n  to_b: { references: b, on: { tenant: tenant, b: id } }\n',
      friend:
        'fields:\n  x: { type: uuid, key: primary, references: person.id }\n  y: { type: uuid, key: primary, references: person.id }\n',
      person: 'fields: { id: { type: uuid, key: primary } }\n',
    });
    expect(ends(spec, 'ab')).toBe('a 0..* -> b 0..*');
    expect(relationshipOf(spec, 'friend')).toMatchObject({ self: true, origin: 'junction' });
  });
});
