import { describe, expect, test } from 'vitest';
import { codeSpan, plainText } from '../../../plugins/specbook/model/code-span.ts';
import type { EffectiveRule } from '../../../plugins/specbook/model/data/effective-rule.ts';
import { effectiveRules } from '../../../plugins/specbook/model/data/effective-rules.ts';
import { CUSTOMER, entityOf, shopOf } from './shop.ts';

async function rulesOf(order: string, kind: string): Promise<EffectiveRule[]> {
  const { spec } = await shopOf(
    { customer: CUSTOMER, order },
    {
      'enums/state.yaml':
        'name: State\npurpose: Where it stands.\nvalues: { open: Open., shut: Shut. }\n',
    },
  );
  return effectiveRules(spec, entityOf(spec, 'order')).filter((rule) => rule.kind === kind);
}

const KEY = 'fields:\n  id: { type: uuid, key: primary }\n';
const words = (rules: readonly EffectiveRule[]): string[] =>
  rules.map(({ statement }) => statement);

describe('the rules of an entity', () => {
  test('say which fields always have a value, and which may be empty', async () => {
    const rules = await rulesOf(
      `${KEY}  at: { type: date, required: true }\n  note: { type: text }\n`,
      'required',
    );
    expect(words(rules)).toEqual(['`id` and `at` always have a value.', '`note` may be empty.']);
    expect(rules[0]).toMatchObject({ enforcedBy: 'database', derivedFrom: { fact: 'required' } });
  });

  test('follow from enums, from lengths and from checks', async () => {
    const rules = await rulesOf(
      `${KEY}  state: { type: state }\n  code: { type: varchar(3) }\nchecks: { code_given: { sql: "code <> 'id'" } }\n`,
      'validation',
    );
    expect(words(rules)).toEqual([
      "`code <> 'id'` holds.",
      '`state` is one of `open` or `shut`.',
      '`code` has at most 3 characters.',
    ]);
    expect(rules[0]).toMatchObject({ fields: ['code'], derivedFrom: { constraint: 'code_given' } });
  });

  test('follow from keys and unique constraints', async () => {
    const rules = await rulesOf(
      `${KEY}  code: { type: text, unique: true }\n  at: { type: date }\nunique: { day: { on: [code, at], where: at is not null } }\n`,
      'unique',
    );
    expect(words(rules)).toEqual([
      '`id` identifies a row.',
      'No two rows share `code`.',
      'No two rows share the same `code` and `at`, among those where `at is not null`.',
    ]);
  });

  test.each([
    ['', 'The Customer in `customer_id` cannot be deleted while its Orders exist.'],
    [
      ', onDelete: restrict',
      'The Customer in `customer_id` cannot be deleted while its Orders exist.',
    ],
    [', onDelete: cascade', 'Deleting the Customer in `customer_id` deletes its Orders too.'],
    [', onDelete: set null', 'Deleting the Customer in `customer_id` leaves `customer_id` empty.'],
    [
      ', onDelete: set default',
      'Deleting the Customer in `customer_id` gives `customer_id` its default.',
    ],
  ])('follow from the action of a foreign key%s', async (action, statement) => {
    const rules = await rulesOf(
      `${KEY}  customer_id: { type: uuid, references: customer.id${action} }\n`,
      'cascade',
    );
    expect(words(rules)).toEqual([statement]);
  });

  test.each([
    ['{ strategy: none }', 'No trail of changes is kept.'],
    ['{ strategy: columns }', 'Each row tells when and by whom it was last changed.'],
    [
      '{ strategy: history-table, fields: [id], retention: 10 years }',
      'Each change of `id` is kept in a history table, for 10\u202fyears.',
    ],
    ['{ strategy: event-log }', 'Each change is kept in the event log.'],
  ])('follow from the audit trail %s', async (audit, statement) => {
    expect(words(await rulesOf(`${KEY}audit: ${audit}\n`, 'audit'))).toEqual([statement]);
  });

  test('an entity that says nothing of its trail has no rule of it', async () => {
    expect(await rulesOf(KEY, 'audit')).toEqual([]);
  });

  test('a check that enforces a stated rule is shown with it, not beside it', async () => {
    const rules = await rulesOf(
      `${KEY}  code: { type: text }\nchecks: { short: { sql: length(code) < 9, rule: BR-1 } }\nrules: { BR-1: { kind: validation, statement: A code is short. } }\n`,
      'validation',
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      statement: 'A code is short.',
      rule: 'rule:BR-1',
      fields: ['code'],
      enforcedBy: 'database',
      derivedFrom: { fact: 'check', constraint: 'short' },
    });
  });

  test('a stated rule that nothing enforces stands as it is', async () => {
    const rules = await rulesOf(
      `${KEY}rules: { BR-1: { kind: validation, statement: Be nice., enforcedBy: process } }\n`,
      'validation',
    );
    expect(rules).toEqual([
      {
        kind: 'validation',
        statement: 'Be nice.',
        fields: [],
        enforcedBy: 'process',
        rule: 'rule:BR-1',
      },
    ]);
  });
});

describe('text put into Markdown', () => {
  test('is a code span whatever it holds', () => {
    expect(codeSpan('a')).toBe('`a`');
    expect(codeSpan('a ` b')).toBe('``a ` b``');
    expect(codeSpan('`a`')).toBe('`` `a` ``');
  });

  test('is plain text whatever it holds', () => {
    expect(plainText('a_b [[c]] <d>')).toBe(String.raw`a\_b \[\[c\]\] \<d\>`);
  });
});
