import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  deleteImpact,
  type Consequence,
  type DeleteImpact,
} from '../../../plugins/specbook/model/data/delete-impact.ts';
import { paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { describeDelete } from '../../../plugins/specbook/views/derived-rule.ts';
import { deletesOf } from '../../../plugins/specbook/views/entity-audit.ts';
import { CUSTOMER, entityOf, shopOf } from './shop.ts';

/** What deletes do, as Markdown. */
const sentencesOf = (spec: Spec, all: readonly Consequence[]): string[] =>
  all.map((one) => toMarkdown([paragraph(describeDelete(spec, one))], { href: () => '#' }).trim());

const child = (parent: string, action: string): string =>
  `fields:\n  id: { type: uuid, key: primary }\n  parent_id: { type: uuid, references: ${parent}.id${action === '' ? '' : `, onDelete: ${action}`} }\n`;

async function impactOf(
  id: string,
  entities: Record<string, string>,
): Promise<Record<keyof DeleteImpact, string[]>> {
  const { spec } = await shopOf({ customer: CUSTOMER, ...entities });
  const impact = deleteImpact(spec, entityOf(spec, id));
  const paths = (all: DeleteImpact['takes']): string[] => all.map(({ path }) => path.join(' > '));
  return {
    takes: paths(impact.takes),
    changes: paths(impact.changes),
    blockedBy: paths(impact.blockedBy),
    orphans: paths(impact.orphans),
  };
}

describe('a delete', () => {
  test('takes with it what cascades, through any number of steps', async () => {
    expect(
      await impactOf('customer', {
        order: child('customer', 'cascade'),
        line: child('order', 'cascade'),
      }),
    ).toEqual({
      takes: ['customer > order', 'customer > order > line'],
      changes: [],
      blockedBy: [],
      orphans: [],
    });
  });

  test('is refused by what restricts, or says nothing, also behind a cascade', async () => {
    expect(
      await impactOf('customer', {
        order: child('customer', 'cascade'),
        line: child('order', 'restrict'),
        note: child('customer', ''),
      }),
    ).toEqual({
      takes: ['customer > order'],
      changes: [],
      blockedBy: ['customer > note', 'customer > order > line'],
      orphans: [],
    });
  });

  test('empties what is set null or to its default, and goes no further', async () => {
    expect(
      await impactOf('customer', {
        order: child('customer', 'set null'),
        note: child('customer', 'set default'),
        line: child('order', 'cascade'),
      }),
    ).toEqual({
      takes: [],
      changes: ['customer > order', 'customer > note'],
      blockedBy: [],
      orphans: [],
    });
  });

  test('that runs in a circle ends, and names each entity once', async () => {
    const circle = {
      a: 'fields:\n  id: { type: uuid, key: primary }\n  b_id: { type: uuid, references: b.id, onDelete: cascade }\n  a_id: { type: uuid, references: a.id, onDelete: cascade }\n',
      b: 'fields:\n  id: { type: uuid, key: primary }\n  a_id: { type: uuid, references: a.id, onDelete: cascade }\n',
    };
    expect((await impactOf('a', circle)).takes).toEqual(['a > a', 'a > b']);
  });

  test('behind a cascade takes rows that point to their own table too', async () => {
    const folder =
      'fields:\n  id: { type: uuid, key: primary }\n  customer_id: { type: uuid, references: customer.id, onDelete: cascade }\n  parent_id: { type: uuid, references: folder.id, onDelete: cascade }\n';
    expect(await impactOf('customer', { folder, file: child('folder', 'cascade') })).toEqual({
      takes: ['customer > folder', 'customer > folder > folder', 'customer > folder > file'],
      changes: [],
      blockedBy: [],
      orphans: [],
    });
  });

  test('is told in Markdown that names cannot break', async () => {
    const { spec } = await shopOf(
      { order: child('odd', 'cascade') },
      {
        'entities/shop/odd.yaml':
          'name: "<b>[a](b)"\npurpose: A thing.\nfields: { id: { type: uuid, key: primary } }\n',
      },
    );
    const { takes } = deleteImpact(spec, entityOf(spec, 'odd'));
    expect(sentencesOf(spec, takes)).toEqual([
      String.raw`Orders of the \<b>\[a\](b) are deleted too.`,
    ]);
  });

  test('is told in sentences', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      order: child('customer', 'cascade'),
      note: child('customer', 'set null'),
      claim: child('customer', 'restrict'),
    });
    const { takes, changes, blockedBy } = deleteImpact(spec, entityOf(spec, 'customer'));
    expect(sentencesOf(spec, [...takes, ...changes, ...blockedBy])).toEqual([
      'Orders of the Customer are deleted too.',
      '`parent_id` of Notes that point to the Customer becomes empty.',
      'Refused while any of the Claims points to the Customer.',
    ]);
  });

  const PAYMENT =
    'fields:\n  id: { type: uuid, key: primary }\n  customer_id: { type: uuid, references: customer.id, onDelete: set null }\n  company_id: { type: uuid, references: company.id, onDelete: set null }\n';
  const COMPANY = 'fields:\n  id: { type: uuid, key: primary }\n';

  test.each([
    ['= 1', [], ['customer > payment']],
    ['<= 1', ['customer > payment'], []],
  ])(
    'cannot empty a reference of which a check requires one: num_nonnulls %s',
    async (count, changes, blockedBy) => {
      const check = `checks: { one_payer: { sql: 'num_nonnulls(customer_id, company_id) ${count}' } }\n`;
      expect(
        await impactOf('customer', { company: COMPANY, payment: PAYMENT + check }),
      ).toMatchObject({ takes: [], changes, blockedBy });
    },
  );

  test('goes through the arms of an exclusive arc that cascade', async () => {
    const attachment =
      'fields:\n  id: { type: uuid, key: primary }\n  order_id: { type: uuid, references: order.id, onDelete: cascade }\n  customer_id: { type: uuid, references: customer.id, onDelete: cascade }\nchecks: { one_owner: { sql: "num_nonnulls(order_id, customer_id) = 1" } }\n';
    expect(
      await impactOf('customer', {
        order: child('customer', 'cascade'),
        attachment,
        page: child('attachment', 'cascade'),
      }),
    ).toMatchObject({
      takes: ['customer > order', 'customer > attachment', 'customer > attachment > page'],
      blockedBy: [],
    });
  });

  // Tried with PostgreSQL 18, in either order of the constraints.
  test.each([
    ['a later step', 'order', 'customer', 'Refused while any of the Lines points to the Customer.'],
    [
      'the same step',
      'customer',
      'order',
      'Refused while any of the Lines that is not deleted too points to the Order.',
    ],
  ])(
    'is refused, without an action, by rows that %s deletes, or not',
    async (_name, cascades, checked, sentence) => {
      const line = `fields:\n  id: { type: uuid, key: primary }\n  a: { type: uuid, references: ${cascades}.id, onDelete: cascade }\n  b: { type: uuid, references: ${checked}.id }\n`;
      const { spec } = await shopOf({
        customer: CUSTOMER,
        order: child('customer', 'cascade'),
        line,
      });
      const { blockedBy } = deleteImpact(spec, entityOf(spec, 'customer'));
      expect(sentencesOf(spec, blockedBy)).toEqual([sentence]);
    },
  );

  test('leaves polymorphic references without a target', async () => {
    const note = `${COMPANY}relationships: { about: { to: [customer, company], cardinality: many-to-one } }\n`;
    const { spec, problems } = await shopOf({ customer: CUSTOMER, company: COMPANY, note });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(sentencesOf(spec, deleteImpact(spec, entityOf(spec, 'customer')).orphans)).toEqual([
      'Notes that point to the Customer stay, and point to nothing: no foreign key.',
    ]);
  });

  test('is summed up in a line that counts entities', async () => {
    const { spec } = await shopOf({
      customer: CUSTOMER,
      order: child('customer', 'cascade'),
      line: child('order', 'cascade'),
      note: child('customer', 'set null'),
      claim: child('customer', 'restrict'),
    });
    const [summary] = deletesOf(spec, entityOf(spec, 'customer')).blocks() as RootContent[];
    expect(toMarkdown([summary!], { href: () => '#' }).trim()).toBe(
      'Deleting one row of Customer is refused while rows of 1 entity stand in the way, deletes rows of 2 entities and sets references of 1 entity to null or to a default.',
    );
  });
});
