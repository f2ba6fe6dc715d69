import { describe, expect, test } from 'vitest';
import { pluralNoun } from '../../../plugins/specbook/i18n/plural.ts';
import { describeRelationship } from '../../../plugins/specbook/model/data/describe-relationship.ts';
import { cardinality } from '../../../plugins/specbook/model/data/multiplicity.ts';
import { CUSTOMER, relationshipOf, shopOf } from './shop.ts';

describe('relationships in words', () => {
  test('read there and back', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      order:
        'fields:\n  id: { type: uuid, key: primary }\n  customer_id: { type: uuid, required: true, references: customer.id, verb: [is for, has] }\n',
    });
    expect(describeRelationship(spec, relationshipOf(spec, 'order.customer_id'))).toEqual([
      'Each Order is for exactly one Customer.',
      'Each Customer has any number of Orders.',
    ]);
  });

  test('of a junction name what they go through', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      tag: 'fields: { id: { type: uuid, key: primary } }\n',
      tagging:
        'fields:\n  c: { type: uuid, key: primary, references: customer.id }\n  t: { type: uuid, key: primary, references: tag.id }\n',
    });
    expect(describeRelationship(spec, relationshipOf(spec, 'tagging'))).toEqual([
      'Each Customer is linked to any number of Tags, through Tagging.',
      'Each Tag is linked to any number of Customers, through Tagging.',
    ]);
  });

  test('to one of several entities name them all', async () => {
    const { spec } = await shopOf({
      a: 'fields: { id: { type: uuid, key: primary } }\n',
      b: 'fields: { id: { type: uuid, key: primary } }\n',
      note: 'fields: { id: { type: uuid, key: primary } }\nrelationships: { about: { to: [a, b], cardinality: many-to-one, verb: [is about, has] } }\n',
    });
    expect(describeRelationship(spec, relationshipOf(spec, 'note.about.b'))[0]).toBe(
      'Each Note is about at most one B (or one A instead).',
    );
  });

  test.each([
    ['Order', 'Orders'],
    ['Audit entry', 'Audit entries'],
    ['Holiday', 'Holidays'],
    ['Address', 'Addresses'],
    ['Box', 'Boxes'],
    ['Diagnosis', 'Diagnoses'],
    ['Bonus', 'Bonuses'],
    ['Opening hours', 'Opening hours'],
    ['診察 (しんさつ)', '診察 (しんさつ)'],
    ['Café', 'Cafés'],
  ])('the plural of %s is %s', (one, many) => {
    expect(pluralNoun(one)).toBe(many);
  });

  test('a name has no plural in a language whose rules are not known', () => {
    expect(pluralNoun('Termin', 'de')).toBe('Termin');
  });

  test('a cardinality is read from the first end', () => {
    const [one, many] = [
      { min: 0, max: 1 },
      { min: 0, max: 'many' },
    ] as const;
    expect(cardinality(many, one)).toBe('n-1');
    expect(cardinality(one, many)).toBe('1-n');
    expect(cardinality(many, many)).toBe('n-m');
    expect(cardinality(one, one)).toBe('1-1');
  });
});
