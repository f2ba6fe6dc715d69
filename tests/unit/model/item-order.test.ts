import { expect, it } from 'vitest';
import { entitiesInOrder, enumsInOrder } from '../../../plugins/specbook/model/item-order.ts';
import { specOf } from '../../support/spec-of.ts';

const entity = (name: string, order?: number): string =>
  `name: ${name}\npurpose: One.\n${order === undefined ? '' : `order: ${order}\n`}fields: { id: { type: uuid, key: primary } }\n`;

const { spec } = await specOf({
  'spec.yaml':
    'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { b: { name: B, purpose: P }, a: { name: A, purpose: P } }\n',
  'entities/a/x1.yaml': entity('Zebra'),
  'entities/a/x2.yaml': entity('Äpfel 10'),
  'entities/a/x3.yaml': entity('Apfel 9'),
  'entities/b/x4.yaml': entity('Ant'),
  'entities/b/x5.yaml': entity('Wolf', 2),
  'entities/b/x6.yaml': entity('Yak', 1),
  'enums/x1.yaml': 'name: Second\npurpose: One.\nvalues: { a: A. }\n',
  'enums/x2.yaml': 'name: First\npurpose: One.\nvalues: { a: A. }\n',
  'enums/x3.yaml': 'name: Zero\norder: 1\npurpose: One.\nvalues: { a: A. }\n',
});

it('entities follow their domains, those with an order come first, and the others go by name', () => {
  expect(entitiesInOrder(spec).map(({ title }) => title)).toEqual([
    ...['Yak', 'Wolf', 'Ant', 'Apfel 9', 'Äpfel 10', 'Zebra'],
  ]);
});

it('enumerations go by order, then by name', () => {
  expect(enumsInOrder(spec).map(({ title }) => title)).toEqual(['Zero', 'First', 'Second']);
});
