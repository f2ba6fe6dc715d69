/** Every change of a value is marked where the value stands. */
import { expect, test } from 'vitest';
import { idOf, keyOf, kindOf, type Key } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import type { RuleId } from '../../../plugins/specbook/schema/changes/rules.ts';
import { editedBy, PAIRS } from '../../diff/pairs.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { compared, edited } from './compared.ts';

/** The last part of a list has no section any more, and words of vocabularies have no page. */
const ELSEWHERE: ReadonlySet<RuleId> = new Set([
  'check-removed',
  'exclusion-removed',
  'relationship-changed',
  'endpoint-removed',
  'test-linked',
  'test-unlinked',
  'service-promise-raised',
  'service-promise-lowered',
]);

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
  const pairs = PAIRS.filter(({ rule, path }) => path !== undefined && !ELSEWHERE.has(rule));
  const unmarked: string[] = [];
  for (const pair of pairs) {
    const html = htmlOf(await compared(editedBy(pair)), pair.item as Key);
    if (!/<del>|<ins>|sb-change/u.test(html)) unmarked.push(`${pair.rule} of ${pair.item}`);
  }
  expect(pairs.length).toBeGreaterThan(90);
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
