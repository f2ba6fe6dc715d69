import { beforeAll, describe, expect, test } from 'vitest';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { tableRow, tableRows, type TableRow } from '../../support/page-query.ts';
import { specOf } from '../../support/spec-of.ts';

let textOf: (path: string) => string;
const rowsOf = (path: string, heading: string): TableRow[] => tableRows(textOf(path), heading);
const rowOf = (path: string, heading: string, cell: string): TableRow =>
  tableRow(rowsOf(path, heading), cell);

beforeAll(async () => {
  const { spec, problems } = await specOf({
    'spec.yaml': 'title: Shop\nrevision: 1.0.0\nscreens: { till: { name: Till } }\n',
    'constraints/shop.yaml': [
      'C-MAP: { kind: possible, title: Travel time, screens: [till], statement: It is shown., validatedBy: POC-MAP }',
      'C-FIND: { kind: possible, title: Search, screens: [till], statement: It forgives., validatedBy: POC-FIND }',
      'C-LIVE: { kind: possible, title: Live, screens: [till], statement: It is live., validatedBy: POC-LIVE }',
      'C-WAIT: { kind: design, title: Waiting, screens: [till], timing: { expected: 1.5 s, pattern: skeleton }, offline: read-only, updates: { mode: polling, every: 30 s } }',
      'C-SMS: { kind: cost, title: Messages, cost: { per: message, price: 0.04 EUR, expected: 90k/month, budget: 4000 EUR/month } }',
      'C-MAPS: { kind: cost, title: Maps, cost: { per: map, price: 0.01 EUR } }',
      'C-MAIL: { kind: cost, title: Letters, cost: { per: letter, price: 0.59 EUR, expected: 10k/month, budget: 4000 EUR/month } }',
      '',
    ].join('\n'),
    'performance/shop.yaml':
      'P-SLOW: { kind: response-time, title: Report, targets: { p95: 800 ms, p99: 2 s, max: 9 s } }\nP-FAST: { kind: response-time, title: List, targets: { p95: 1 s } }\n',
    'pocs/shop.yaml': [
      'POC-MAP: { title: Map, question: Is it?, verdict: conditional, conditions: [Only on the mainland., Not by ferry.], date: 2026-05-11 }',
      'POC-FIND: { title: Find, question: Is it?, verdict: go, date: 2025-10-01, expires: 2026-10-01 }',
      'POC-LIVE: { title: Live, question: Is it?, verdict: go, date: 2026-10-01 }',
      '',
    ].join('\n'),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = new Map(allEntries({ spec, problems }).map(({ path, build }) => [path, build]));
  textOf = (path) => withoutBreaks(htmlOfPage(pages.get(path)!())).replaceAll('\u202f', ' ');
});

describe.each(['/constraints/', '/screens/till/'])('%s', (path) => {
  test.each([
    ['Travel time', 'POC-MAP: ◇ Conditional: Only on the mainland; Not by ferry'],
    ['Search', 'POC-FIND: ◐ proof expired 2026-10-01'],
    ['Live', 'POC-LIVE: ● Go'],
  ])('says beside the claim of %s what its proof is worth: %s', (title, proof) => {
    expect(rowOf(path, "What's possible", title)['Validated by']).toBe(proof);
  });
});

test('a design constraint says in its row how it loads, works offline and is updated', () => {
  const row = rowOf('/constraints/', 'What affects design', 'Waiting');
  expect(row.Loading).toMatch(/skeleton/iu);
  expect(row.Offline).toMatch(/read/iu);
  expect(row.Updates).toMatch(/30.s/u);
});

describe('what is expensive', () => {
  test('stands with the dearest first, beside its budget', () => {
    const rows = rowsOf('/constraints/', "What's expensive");
    expect(rows.map((row) => row.Constraint)).toEqual(['C-MAIL', 'C-SMS', 'C-MAPS']);
    expect(rows.map((row) => row['Cost per month'])).toEqual([
      '5,900 EUR',
      '3,600 EUR',
      'use not stated',
    ]);
    expect(rows.map((row) => row.Note)).toEqual([
      '▲ over budget by 1,900 EUR',
      '● within budget',
      '',
    ]);
  });

  test('is summed up, without what has no stated use', () => {
    expect(textOf('/constraints/')).toContain(
      'Together 9,500 EUR per month, without 1 whose use is not stated.',
    );
  });
});

test('operations that may take more than a second stand in a section of their own, with their verdicts', () => {
  const [row, ...others] = rowsOf('/constraints/', "What's slow");
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    Requirement: 'P-SLOW',
    Targets: 'p99 at most 2 s',
    Verdict: '○ not measured',
  });
});
