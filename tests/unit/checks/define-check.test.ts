import { describe, expect, it } from 'vitest';
import { defineCheck } from '../../../plugins/specbook/checks/define-check.ts';
import { CHECKS } from '../../../plugins/specbook/checks/index.ts';
import { PLACEHOLDER } from '../../../plugins/specbook/model/placeholder.ts';
import { specOf } from '../../support/spec-of.ts';

const entity = (status: string) =>
  `name: Order\npurpose: An order.\nstatus: ${status}\nfields:\n  id: { type: uuid, key: primary }\n`;
const { spec } = await specOf({
  'entities/shop/order.yaml': entity('approved'),
  'entities/shop/idea.yaml': entity('draft'),
});

describe('a check', () => {
  const definition = {
    id: 'no-entities',
    severity: 'draft',
    docs: 'Entities.',
    run: () =>
      spec.entities.map((item) => ({ item, path: ['name'], message: item.id, hint: 'remove it' })),
  } as const;

  it('gives its problems its name, and their position', () => {
    const [problem] = defineCheck({ ...definition, severity: 'warning' }).run(spec);
    expect(problem).toEqual({
      file: 'entities/shop/order.yaml',
      line: 1,
      column: 7,
      severity: 'warning',
      rule: 'no-entities',
      message: 'order',
      hint: 'remove it',
    });
  });

  it('is less severe with drafts, where it says so', () => {
    const found = defineCheck(definition).run(spec);
    expect(found.map(({ message, severity }) => [message, severity])).toEqual([
      ['order', 'error'],
      ['idea', 'warning'],
    ]);
  });

  it('runs over recovered items only if it recovers', () => {
    expect(defineCheck(definition).runRecovered(spec)).toEqual([]);
    expect(defineCheck({ ...definition, recovers: true }).runRecovered(spec)).toHaveLength(2);
  });

  it('says nothing about stand-ins', () => {
    const [item] = spec.entities;
    const about = (text: string) => ({ item: item!, text, message: text, hint: '' });
    const check = defineCheck({
      ...definition,
      recovers: true,
      run: () => [about(PLACEHOLDER), about(`order.${PLACEHOLDER}`), about('order.id')],
    });
    expect(check.runRecovered(spec).map(({ message }) => message)).toEqual(['order.id']);
  });
});

describe('the checks', () => {
  it('have names of their own', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(CHECKS.map(({ id, docs }) => [id, docs]))('say what they find: %s', (_, docs) => {
    expect(docs).toMatch(/^[A-Z].*\.$/u);
  });
});
