/** Every change of a value is marked where the value stands. */
import { expect, test } from 'vitest';
import { idOf, keyOf, kindOf, type Key } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { editedBy, PAIRS } from '../../diff/pairs.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { compared, edited } from './compared.ts';

/** The page on which an item stands, without the table of what differs. */
function htmlOf(spec: Spec, item: Key): string {
  const key = kindOf(item) === 'field' ? keyOf('entity', idOf(item).split('.')[0] ?? '') : item;
  const pages = allEntries({ spec, problems: [] }).map((one) => one.build());
  const page = pages.find((one) => one.key === key);
  if (!page) throw new Error(`${key} has no page`);
  const sections = page.sections.filter(({ id }) => id !== 'sec.changes');
  return withoutBreaks(htmlOfPage({ ...page, sections }));
}

test('of every rule, on the page of the item', async () => {
  const pairs = PAIRS.filter(({ path }) => path !== undefined);
  const unmarked: string[] = [];
  for (const pair of pairs) {
    const html = htmlOf(await compared(editedBy(pair)), pair.item as Key);
    if (!/<del>|<ins>|sb-change/u.test(html)) unmarked.push(`${pair.rule} of ${pair.item}`);
  }
  expect(pairs.length).toBeGreaterThan(95);
  expect(unmarked).toEqual([]);
});

const BEFORE = '<span class="sb-visually-hidden">before: </span>';
const JOB = 'entities/work/job.yaml';
const PERF = 'performance/all.yaml';

test.each<[what: string, file: string, from: string, to: string, item: Key, html: string]>([
  [
    'a field that became required',
    JOB,
    'state: { type: job_state, required: true',
    'state: { type: job_state',
    'field:job.state',
    `${BEFORE}<del>required</del>`,
  ],
  [
    'a default',
    JOB,
    'default: open',
    'default: done',
    'field:job.state',
    `${BEFORE}<del>open</del> <ins>done</ins>`,
  ],
  [
    'the words of a rule',
    JOB,
    'A price is never below 5 euros.',
    'A price is never below 7 euros.',
    'rule:BR-1',
    `A price is never below ${BEFORE}<del>5</del> <ins>7</ins> euros.`,
  ],
  [
    'the same in the table of its entity',
    JOB,
    'A price is never below 5 euros.',
    'A price is never below 7 euros.',
    'entity:job',
    `A price is never below ${BEFORE}<del>5</del> <ins>7</ins> euros.`,
  ],
  [
    'a value of an enumeration',
    'enums/job_state.yaml',
    '  done: Handed out.\n',
    '  late: Not yet.\n',
    'enum:job_state',
    '<code>late</code> <span class="sb-change sb-added">+ New</span>',
  ],
  [
    'a value of an enumeration that is gone',
    'enums/job_state.yaml',
    '  done: Handed out.\n',
    '',
    'enum:job_state',
    '<code>done</code> <span class="sb-change sb-removed">− Removed</span>',
  ],
  [
    'the columns of an index',
    JOB,
    'by_state: { on: [state] }',
    'by_state: { on: [state, code] }',
    'entity:job',
    `${BEFORE}<del>state</del> <ins>state</ins>, <ins>code</ins>`,
  ],
  [
    'the load of a requirement',
    PERF,
    'load: 50 rps',
    'load: 80 rps',
    'requirement:PERF-1',
    `${BEFORE}<del>50 rps</del> <ins>`,
  ],
  [
    'a target that is gone',
    PERF,
    'p95: 250 ms, p99: 900 ms',
    'p95: 250 ms',
    'requirement:PERF-1',
    '<code>p99</code> <span class="sb-change sb-removed">− Removed</span>',
  ],
  [
    'a criterion with its priority',
    'acceptance/jobs.yaml',
    'priority: should',
    'priority: must',
    'criterion:AC-1',
    `${BEFORE}<del>should</del> <ins>Must</ins>`,
  ],
])('%s', async (_, file, from, to, item, html) => {
  expect(htmlOf(await compared(edited({ [file]: [from, to] })), item)).toContain(html);
});

const AC = 'acceptance/jobs.yaml';
const CON = 'constraints/all.yaml';

test.each<[what: string, file: string, from: string, to: string, item: Key, html: string]>([
  [
    'a test that a criterion names',
    AC,
    'tests: [jobs > refuses]',
    'tests: [jobs > refuses, jobs > warns]',
    'criterion:AC-1',
    '<ins>jobs &gt; warns</ins>',
  ],
  [
    'the availability that a service promises',
    'spec.yaml',
    'availability: 99.9 %',
    'availability: 99.5 %',
    'service:api',
    `${BEFORE}<del>99.9 %</del> <ins>`,
  ],
])('%s', async (_, file, from, to, item, html) => {
  expect(htmlOf(await compared(edited({ [file]: [from, to] })), item)).toContain(html);
});

/** Parts of which nothing is left, each with what stood there. */
test.each<[what: string, file: string, from: string, item: Key, gone: string]>([
  [
    'checks',
    JOB,
    'checks:\n  price_positive: { sql: price >= 0 }\n',
    'entity:job',
    'price_positive',
  ],
  [
    'unique constraints',
    JOB,
    'unique:\n  one_per_place: { on: [place_row, place_no] }\n',
    'entity:job',
    'one_per_place',
  ],
  [
    'exclusion constraints',
    JOB,
    'exclude:\n  one_at_a_time: { using: gist, on: [customer with =, opened_at with <>] }\n',
    'entity:job',
    'one_at_a_time',
  ],
  [
    'indexes',
    JOB,
    'indexes:\n  by_state: { on: [state] }\n  by_customer: { on: [customer], serves: [PERF-1] }\n  by_code: { on: [code], unique: true }\n',
    'entity:job',
    'by_customer',
  ],
  [
    'relationships',
    JOB,
    'relationships:\n  tools: { to: tool, cardinality: many-to-many, verb: [takes, is taken for] }\n',
    'entity:job',
    'tools',
  ],
  ['triggers', JOB, 'triggers:\n  stamp: { sql: create trigger stamp }\n', 'entity:job', 'stamp'],
  [
    'partitions',
    JOB,
    'partitions: { by: range, on: [opened_at] }\n',
    'entity:job',
    'range opened_at',
  ],
  [
    'the audit trail',
    JOB,
    'audit: { strategy: columns, fields: [state], retention: 5 years }\n',
    'entity:job',
    '5 years',
  ],
  [
    'a rule of an entity',
    JOB,
    '  BR-2: { kind: audit, statement: Every change of the state is recorded. }\n',
    'entity:job',
    'Every change of the state is recorded.',
  ],
  ['operations', PERF, '  endpoints: [GET /jobs]\n', 'requirement:PERF-1', 'GET /jobs'],
  ['tests', AC, '    tests: [jobs > refuses]\n', 'criterion:AC-1', 'jobs &gt; refuses'],
  ['standards', AC, '    standards: [ISO 1]\n', 'criterion:AC-1', 'ISO 1'],
  [
    'screens and proof of a constraint',
    CON,
    ', screens: [board], validatedBy: POC-1',
    'constraint:CON-2',
    'POC-1',
  ],
])('%s of which nothing is left are struck where they stood', async (_, file, from, item, gone) => {
  const html = htmlOf(await compared(edited({ [file]: [from, ''] })), item);
  const struck = html.match(/<tr.*?(?=<tr|<\/table)|<(li|p|dd)>.*?(?=<\/\1>)/gsu) ?? [];
  const marks = struck.filter((part) => part.includes(gone) && /<del>|sb-removed/u.test(part));
  expect(marks.length, html).toBeGreaterThan(0);
});
