import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import type { EffectiveRule } from '../../../plugins/specbook/model/data/effective-rule.ts';
import { effectiveRules } from '../../../plugins/specbook/model/data/effective-rules.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { describeRule } from '../../../plugins/specbook/views/derived-rule.ts';
import { CUSTOMER, entityOf, shopOf } from './shop.ts';

async function specAndRules(
  order: string,
  kind: string,
): Promise<{ spec: Spec; rules: EffectiveRule[] }> {
  const { spec } = await shopOf(
    { customer: CUSTOMER, order },
    {
      'enums/state.yaml':
        'name: State\npurpose: Where it stands.\nvalues: { open: Open., shut: Shut. }\n',
    },
  );
  const rules = effectiveRules(spec, entityOf(spec, 'order')).filter((rule) => rule.kind === kind);
  return { spec, rules };
}

async function rulesOf(order: string, kind: string): Promise<EffectiveRule[]> {
  return (await specAndRules(order, kind)).rules;
}

/** What derived rules say, as Markdown. */
async function statementsOf(order: string, kind: string): Promise<string[]> {
  const { spec, rules } = await specAndRules(order, kind);
  return rules.map(({ statement }) =>
    typeof statement === 'string'
      ? statement
      : toMarkdown([paragraph(describeRule(spec, statement))], { href: () => '#' }).trim(),
  );
}

const KEY = 'fields:\n  id: { type: uuid, key: primary }\n';

describe('the rules of an entity', () => {
  test('say which fields always have a value, and which may be empty', async () => {
    const order = `${KEY}  at: { type: date, required: true }\n  note: { type: text }\n`;
    expect(await statementsOf(order, 'required')).toEqual([
      '`id` and `at` always have a value.',
      '`note` may be empty.',
    ]);
    expect((await rulesOf(order, 'required'))[0]).toMatchObject({
      enforcedBy: 'database',
      derivedFrom: { fact: 'required' },
    });
  });

  test('follow from enums, from lengths and from checks', async () => {
    const order = `${KEY}  state: { type: state }\n  code: { type: varchar(3) }\nchecks: { code_given: { sql: "code <> 'id'" } }\n`;
    expect(await statementsOf(order, 'validation')).toEqual([
      "`code <> 'id'` holds.",
      '`state` is one of `open` or `shut`.',
      '`code` has at most 3 characters.',
    ]);
    expect((await rulesOf(order, 'validation'))[0]).toMatchObject({
      fields: ['code'],
      derivedFrom: { constraint: 'code_given' },
    });
  });

  test('follow from keys and unique constraints', async () => {
    const statements = await statementsOf(
      `${KEY}  code: { type: text, unique: true }\n  at: { type: date }\nunique: { day: { on: [code, at], where: at is not null } }\n`,
      'unique',
    );
    expect(statements).toEqual([
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
    const statements = await statementsOf(
      `${KEY}  customer_id: { type: uuid, references: customer.id${action} }\n`,
      'cascade',
    );
    expect(statements).toEqual([statement]);
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
    expect(await statementsOf(`${KEY}audit: ${audit}\n`, 'audit')).toEqual([statement]);
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
