import { describe, expect, test } from 'vitest';
import { complaintsAbout, withKey } from './complaints.ts';

const customer = withKey('  email: { type: text }');

describe('a stated relationship', () => {
  const stated = (facts: string): Record<string, string> => ({
    customer: `${customer}relationships: { orders: { to: order, ${facts} } }\n`,
    order: withKey('  customer_id: { type: uuid, references: customer.id, verb: [is for, has] }'),
  });

  test('that repeats a foreign key from its other end is a warning', async () => {
    expect(await complaintsAbout(stated('cardinality: one-to-many'))).toEqual([
      'warning derived-contradiction: the relationship orders repeats what the foreign key order.customer_id already says. remove it; if it is another relationship, give it a verb that tells it apart',
    ]);
  });

  test('that contradicts a foreign key is an error, also in the same words', async () => {
    const said =
      'error derived-contradiction: the relationship orders is stated as n-m, and the foreign key order.customer_id says 1-n. remove it; if it is another relationship, give it a verb that tells it apart';
    expect(await complaintsAbout(stated('cardinality: many-to-many'))).toEqual([said]);
    expect(await complaintsAbout(stated('cardinality: many-to-many, verb: has'))).toEqual([said]);
  });

  test('with words of its own is another relationship', async () => {
    expect(
      await complaintsAbout(
        stated('cardinality: many-to-many, verb: [recommends, is recommended by]'),
      ),
    ).toEqual([]);
  });

  test('that repeats a junction is a warning', async () => {
    const [first] = await complaintsAbout({
      customer: `${customer}relationships: { tags: { to: tag, cardinality: many-to-many } }\n`,
      tag: withKey(),
      tagging:
        'fields:\n  c: { type: uuid, key: primary, references: customer.id }\n  t: { type: uuid, key: primary, references: tag.id }\n',
    });
    expect(first).toMatch(
      /^warning derived-contradiction: .* what the junction tagging already says/u,
    );
  });
});

describe('a stated rule', () => {
  const rule = (entity: string, facts: string): Promise<string[]> =>
    complaintsAbout({
      customer: `${customer}${entity}rules: { BR-1: { ${facts}, statement: It is so. } }\n`,
    });

  test('of the audit trail does not go with none', async () => {
    expect(await rule('audit: { strategy: none }\n', 'kind: audit, enforcedBy: database')).toEqual([
      'error derived-contradiction: BR-1 is an audit rule, but customer states strategy: none. write the audit strategy, or correct enforcedBy',
    ]);
    expect(await rule('audit: { strategy: none }\n', 'kind: audit, enforcedBy: process')).toEqual(
      [],
    );
  });

  test('of the audit trail must be within the fields that are recorded', async () => {
    const audit = 'audit: { strategy: history-table, fields: [id] }\n';
    expect(await rule(audit, 'kind: audit, fields: [id, email]')).toEqual([
      'error derived-contradiction: BR-1 requires changes of email to be recorded, but audit: fields: omits it. add email to audit: fields:, or remove audit: fields: to record all',
    ]);
    expect(await rule(audit, 'kind: audit, fields: [id]')).toEqual([]);
  });

  test('that the database requires a field must be true of the field', async () => {
    expect(await rule('', 'kind: required, fields: [email], enforcedBy: database')).toEqual([
      'error derived-contradiction: BR-1 says that the database requires email, but nothing in customer does. write required: true at email, or name the rule at the check that enforces it',
    ]);
    expect(await rule('', 'kind: required, fields: [email], enforcedBy: application')).toEqual([]);
    expect(
      await rule(
        'checks: { given: { sql: email is not null or id is null, rule: BR-1 } }\n',
        'kind: required, fields: [email], enforcedBy: database',
      ),
    ).toEqual([]);
  });

  test('that the database keeps fields unique must be true of a key', async () => {
    expect(await rule('', 'kind: unique, fields: [email], enforcedBy: database')).toEqual([
      'error derived-contradiction: BR-1 says that the database keeps email unique, but nothing in customer does. add unique: { its_name: { on: [email], rule: BR-1 } }, or correct enforcedBy',
    ]);
    expect(
      await rule(
        'unique: { u: { on: [email], where: id is not null } }\n',
        'kind: unique, fields: [email], enforcedBy: database',
      ),
    ).toEqual([]);
  });
});

describe('a requirement', () => {
  const requirement = (yaml: string): Promise<string[]> =>
    complaintsAbout({}, { 'performance/all.yaml': `P-1: { ${yaml} }\n` });

  test('whose percentiles fall is wrong', async () => {
    expect(await requirement('kind: response-time, targets: { p50: 300 ms, p95: 0.25 s }')).toEqual(
      [
        'error target-order: p95 is 0.25\u202fs, less than p50 with 300\u202fms. write at least 300\u202fms, or lower p50',
      ],
    );
    expect(
      await requirement('kind: response-time, targets: { p50: 300 ms, p99: 300 ms, errors: 0 % }'),
    ).toEqual([]);
  });

  test('whose peak is less than what it sustains is wrong', async () => {
    expect(
      await requirement('kind: throughput, targets: { sustained: 400 rps, peak: 6000 rpm }'),
    ).toHaveLength(1);
  });

  test('that asks for more than the whole is wrong', async () => {
    expect(await requirement('kind: availability, targets: { availability: 999 % }')).toEqual([
      'error invalid-value: "999 %" is out of range. write more than 0 % and at most 100 %',
    ]);
  });

  test('whose trigger does not compare with its value is wrong', async () => {
    expect(
      await requirement(
        'kind: scalability, metric: size, now: 10 GB, growth: 1 %/month, trigger: 20k, action: Split.',
      ),
    ).toEqual([
      'error different-units: the trigger 20k does not compare with 10\u202fGB now. write both in units of one kind',
    ]);
  });
});

describe('a constraint', () => {
  const design = (timing: string): Promise<string[]> =>
    complaintsAbout(
      {},
      {
        'performance/all.yaml':
          'P-1: { kind: response-time, targets: { p95: 1 s, errors: 1 % } }\nP-2: { kind: throughput, targets: { peak: 9 rps } }\n',
        'constraints/all.yaml': `C-1: { kind: design, title: It loads, timing: { ${timing}, pattern: spinner } }\n`,
      },
    );

  test('takes its loading time from a target that says a time', async () => {
    expect(await design('from: P-1.p95')).toEqual([]);
    expect(await design('from: P-1')).toEqual([]);
    expect(await design('from: P-1.errors')).toEqual([
      'error timing-target: P-1.errors is not a duration. write one of P-1.p95',
    ]);
    expect((await design('from: P-2'))[0]).toMatch(/^error timing-target: P-2 is not a duration/u);
  });

  test('states its loading time once', async () => {
    expect(await design('from: P-1.p95, expected: 1000 ms')).toEqual([]);
    expect(await design('from: P-1.p95, expected: 2 s')).toEqual([
      'error derived-contradiction: expected is 2\u202fs, and P-1.p95 is 1\u202fs. remove expected:, or from:',
    ]);
  });

  test('has its budget in the currency of its price', async () => {
    expect(
      await complaintsAbout(
        {},
        {
          'constraints/all.yaml':
            'C-1: { kind: cost, title: Mail, cost: { per: letter, price: 1 EUR, expected: 9/month, budget: 9 USD/month } }\n',
        },
      ),
    ).toEqual([
      'error different-units: the budget is in USD, and the price in EUR. write both in one currency',
    ]);
  });

  test('of what is possible may wait for its proof as a draft, but never against it', async () => {
    const claim = (poc: string, status: string): Promise<string[]> =>
      complaintsAbout(
        {},
        {
          'pocs/one.yaml': `id: POC-1\ntitle: One\nquestion: Is it so?\ndate: 2025-01-01\n${poc}\n`,
          'constraints/all.yaml': `C-1: { kind: possible, title: It can, validatedBy: POC-1, status: ${status} }\n`,
        },
      );
    expect(await claim('verdict: go\nexpires: 2026-11-23', 'approved')).toEqual([]);
    expect((await claim('verdict: go\nexpires: 2026-11-22', 'approved'))[0]).toMatch(
      /^warning expired-poc/u,
    );
    expect(await claim('verdict: go\nexpires: 2026-11-22', 'draft')).toEqual([]);
    expect((await claim('verdict: no-go', 'draft'))[0]).toMatch(/^error refuted-claim/u);
  });
});

describe('a consideration', () => {
  const due = (facts: string): Promise<string[]> =>
    complaintsAbout(
      {},
      { 'considerations/all.yaml': `CSD-1: { question: Is it so?, ${facts} }\n` },
    );

  test('is in time on its day, and late on the next', async () => {
    expect(await due('status: open, due: 2026-11-22')).toEqual([]);
    expect(await due('status: open, due: 2026-11-21')).toHaveLength(1);
    expect(await due('status: decided, decision: Yes., due: 2026-11-01')).toEqual([]);
  });
});

describe('ids', () => {
  test('of two kinds, or of fields of two entities, may differ by case alone', async () => {
    expect(
      await complaintsAbout(
        { order: withKey('  State: { type: text }'), state: withKey('  state: { type: text }') },
        { 'enums/State.yaml': 'name: State\npurpose: A state.\nvalues: { open: Open. }\n' },
      ),
    ).toEqual([]);
    const [first] = await complaintsAbout({
      order: withKey('  state: { type: text }', '  State: { type: text }'),
    });
    expect(first).toMatch(/^error id-case: "order.State" differs from "order.state"/u);
  });
});
