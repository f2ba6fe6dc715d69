import { describe, expect, test } from 'vitest';
import { exclusiveArcs } from '../../../plugins/specbook/model/data/exclusive-arc.ts';
import { readNullCondition } from '../../../plugins/specbook/model/data/null-condition.ts';
import { CUSTOMER, entityOf, shopOf } from './shop.ts';

/** Which of `a` and `b` may be filled: none, a, b, both. */
function allowed(sql: string): boolean[] | undefined {
  const condition = readNullCondition(sql);
  return (
    condition && [[], ['a'], ['b'], ['a', 'b']].map((filled) => condition.allows(new Set(filled)))
  );
}

describe('a condition on which columns are null', () => {
  const EXACTLY_ONE = [false, true, true, false];
  test.each([
    'num_nonnulls(a, b) = 1',
    '1 = num_nonnulls(a, b)',
    'num_nulls(a, b) = 1',
    '(a is null) <> (b is null)',
    '(A IS NOT NULL) != ("b" IS NOT NULL)',
    '(a is not null)::int + (b is not null)::integer = 1',
    'cast(a is not null as int) + cast(b is not null as integer) = 1',
    'case when a is null then 0 else 1 end + case when b is null then 0 else 1 end = 1',
    '(a is not null and b is null) or (a is null and b is not null)',
    'not (a is null and b is null) and not (a is not null and b is not null)',
    '((num_nonnulls(a,b)) = (1))',
  ])('is read however it is written: %s', (sql) => {
    expect(allowed(sql)).toEqual(EXACTLY_ONE);
  });

  test('may allow none, or require some', () => {
    expect(allowed('num_nonnulls(a, b) <= 1')).toEqual([true, true, true, false]);
    expect(allowed('a is null or b is null')).toEqual([true, true, true, false]);
    expect(allowed('num_nonnulls(a, b) > 0')).toEqual([false, true, true, true]);
  });

  test.each([
    'a = b',
    "state = 'open' or a is null",
    'length(a) > 3',
    'a is null and',
    '(a is null',
    'a is null)',
    'num_nonnulls(a, 3) = 1',
    'a is distinct from b',
    'a is not null; drop table x',
    '',
    '('.repeat(10_000),
    'not '.repeat(100_000),
  ])('is none if it looks at values, or cannot be read: %#', (sql) => {
    expect(readNullCondition(sql)).toBeUndefined();
  });
});

const PAYER = (check: string): string => `fields:
  id: { type: uuid, key: primary }
  customer_id: { type: uuid, references: customer.id }
  company_id: { type: uuid, references: company.id }
  till_id: { type: uuid, references: till.id }
checks:
  one_payer: { sql: "${check}" }
`;
const PLAIN = 'fields:\n  id: { type: uuid, key: primary }\n';

describe('an exclusive arc', () => {
  const arcs = async (check: string): Promise<unknown> => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      company: PLAIN,
      till: PLAIN,
      payment: PAYER(check),
    });
    return exclusiveArcs(spec, entityOf(spec, 'payment'));
  };
  const members = new Set(['payment.customer_id', 'payment.company_id']);

  test('is made by a check that forbids two of its keys at once', async () => {
    expect(await arcs('num_nonnulls(customer_id, company_id) = 1')).toEqual([
      { id: 'payment.one_payer', relationships: members, isRequired: true },
    ]);
    expect(await arcs('customer_id is null or company_id is null')).toEqual([
      { id: 'payment.one_payer', relationships: members, isRequired: false },
    ]);
  });

  test('is not made by a check that allows both, forbids one, or looks at other things', async () => {
    expect(await arcs('num_nonnulls(customer_id, company_id) >= 1')).toEqual([]);
    expect(await arcs('company_id is null')).toEqual([]);
    expect(await arcs('customer_id is null and company_id is null')).toEqual([]);
    expect(await arcs('customer_id <> company_id')).toEqual([]);
  });

  test('is made by a polymorphic relationship', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      till: PLAIN,
      note: `${PLAIN}relationships:\n  about: { to: [customer, till], cardinality: many-to-one }\n`,
    });
    expect(exclusiveArcs(spec, entityOf(spec, 'note'))).toEqual([
      {
        id: 'note.about',
        relationships: new Set(['note.about.customer', 'note.about.till']),
        isRequired: false,
      },
    ]);
  });
});
