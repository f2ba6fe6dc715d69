/** People type the name of a table as they speak: its entity comes before its own fields and keys, on schemas of every habit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../../plugins/specbook/site/build/search-index.ts';
import {
  filesOf,
  HABITS,
  pascal,
  plural,
  pluralWords,
  tablesOf,
  type Habit,
  type Table,
} from '../../support/schema-habits.ts';
import { searchOver } from '../../support/search-index.ts';
import { specOf } from '../../support/spec-of.ts';

/** Tables that are asked for, of each schema. */
const ASKED = 30;

/** What is typed for a table, and the entity that is meant. */
interface Question {
  query: string;
  name: string;
}

/** Ways to write words. */
const WRITINGS: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(' '),
  (words) => words.join('_'),
  pascal,
  (words) => words.join('').toLowerCase(),
  (words) => words.map((word) => word.toUpperCase()).join(' '),
];

/** Tables by the word that ends their names; a word that ends several means none of them. */
function byLastWord(tables: readonly Table[]): Map<string, Table[]> {
  return Map.groupBy(tables, ({ words }) => words.at(-1)!);
}

/** The singular, the plural and the last word of tables spread over the schema, each time in another writing. */
function questionsOf(habit: Habit): Question[] {
  const tables = tablesOf(habit);
  const lastWords = byLastWord(tables);
  const step = tables.length / ASKED;
  const write = (words: readonly string[], at: number): string =>
    WRITINGS[at % WRITINGS.length]!(words);
  const spread = Array.from({ length: ASKED }, (_, at) => tables[Math.floor(at * step)]!);
  const ofOne = tables.filter(
    ({ words }) => words.length > 1 && lastWords.get(words.at(-1)!)!.length === 1,
  );
  return [
    ...spread.flatMap(({ words, name }, at) => [
      { query: write(words, at), name },
      { query: write(pluralWords(words), at + 1), name },
    ]),
    ...ofOne.slice(0, ASKED).map(({ words, name }, at) => {
      const last = words.at(-1)!;
      return { query: at % 2 === 0 ? last : plural(last), name };
    }),
  ];
}

async function engineOf(files: Readonly<Record<string, string>>) {
  const { spec } = await specOf(files);
  return searchOver(recordsOf({ spec, config: { base: '/', prefix: '' } }));
}

describe.each(HABITS.map((habit) => [habit.id, habit.count, habit] as const))(
  'on a schema named %s of %i entities',
  (_, count, habit) => {
    test('the entity is first for at least 95 of 100 names as people type them', async () => {
      expect(new Set(tablesOf(habit).map(({ name }) => name)).size).toBe(count);
      const questions = questionsOf(habit);
      expect(questions.length).toBeGreaterThan(65);
      const engine = await engineOf(filesOf(habit));
      const strays: string[] = [];
      for (const { query, name } of questions) {
        const [first] = (await engine.ask(query, {})).hits;
        if (first?.id !== name || first.kind !== 'Entity')
          strays.push(`${query}: ${first?.kind} ${first?.id} instead of ${name}`);
      }
      engine.close();
      const share = 1 - strays.length / questions.length;
      expect(share, strays.join('\n')).toBeGreaterThanOrEqual(0.95);
    }, 120_000);
  },
);

describe('on tables in the plural beside prefixed ones', () => {
  const key = (name: string): string => `  ${name}: { type: bigint, key: primary }`;
  const entity = (name: string, ...fields: string[]): [string, string] => [
    `entities/core/${name}.yaml`,
    [`name: ${name}`, 'purpose: Not documented.', 'fields:', ...fields, ''].join('\n'),
  ];
  const ofInvoice = '  invoice_id: { type: bigint, references: invoices.id }';
  const number = '  invoice_number: { type: text }';
  const FILES = Object.fromEntries([
    [
      'spec.yaml',
      'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { core: { name: Core } }\n',
    ],
    entity('invoices', key('id'), '  number: { type: text }'),
    ...['invoice_metadata', 'invoice_settlements', 'invoice_subscriptions', 'invoices_taxes'].map(
      (name) => entity(name, key('id'), ofInvoice),
    ),
    ...['credits', 'fees', 'notes', 'payments', 'refunds'].map((name) =>
      entity(name, key('id'), ofInvoice, number),
    ),
    entity('C_Invoice', key('C_Invoice_ID')),
    entity('C_InvoiceLine', key('C_InvoiceLine_ID')),
    entity('C_ProjectLine', key('C_ProjectLine_ID'), '  InvoicedAmt: { type: numeric }'),
    entity('C_BP_BankAccount', key('C_BP_BankAccount_ID')),
  ]);

  let engine: Awaited<ReturnType<typeof engineOf>>;
  beforeAll(async () => {
    engine = await engineOf(FILES);
  });
  afterAll(() => {
    engine.close();
  });

  test.each([
    ['invoice', 'invoices'],
    ['Invoices', 'invoices'],
    ['InvoiceLine', 'C_InvoiceLine'],
    ['invoice lines', 'C_InvoiceLine'],
    ['bank account', 'C_BP_BankAccount'],
    ['account', 'C_BP_BankAccount'],
    ['metadata', 'invoice_metadata'],
    ['invoice_id', 'credits.invoice_id'],
  ])('%s finds %s first', async (query, finds) => {
    const { hits } = await engine.ask(query, {});
    expect(hits[0]?.id).toBe(finds);
  });
});
