import { beforeAll, describe, expect, test } from 'vitest';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { tableRow, tableRows, type TableRow } from '../../support/page-query.ts';
import { specOf } from '../../support/spec-of.ts';

let rowOf: (path: string, heading: string, cell: string) => TableRow;

beforeAll(async () => {
  const { spec, problems } = await specOf({
    'spec.yaml': 'title: Shop\nrevision: 1.0.0\nscreens: { till: { name: Till } }\n',
    'constraints/shop.yaml': [
      'C-MAP: { kind: possible, title: Travel time, screens: [till], statement: It is shown., validatedBy: POC-MAP }',
      'C-FIND: { kind: possible, title: Search, screens: [till], statement: It forgives., validatedBy: POC-FIND }',
      'C-LIVE: { kind: possible, title: Live, screens: [till], statement: It is live., validatedBy: POC-LIVE }',
      'C-WAIT: { kind: design, title: Waiting, screens: [till], timing: { expected: 1.5 s, pattern: skeleton }, offline: read-only, updates: { mode: polling, every: 30 s } }',
      '',
    ].join('\n'),
    'pocs/shop.yaml': [
      'POC-MAP: { title: Map, question: Is it?, verdict: conditional, conditions: [Only on the mainland., Not by ferry.], date: 2026-05-11 }',
      'POC-FIND: { title: Find, question: Is it?, verdict: go, date: 2025-10-01, expires: 2026-10-01 }',
      'POC-LIVE: { title: Live, question: Is it?, verdict: go, date: 2026-10-01 }',
      '',
    ].join('\n'),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = new Map(allEntries({ spec, problems }).map(({ path, build }) => [path, build]));
  rowOf = (path, heading, cell) =>
    tableRow(tableRows(withoutBreaks(htmlOfPage(pages.get(path)!())), heading), cell);
});

describe.each(['/constraints/', '/screens/till/'])('%s', (path) => {
  test.each([
    ['Travel time', 'POC-MAP: Conditional: Only on the mainland; Not by ferry'],
    ['Search', 'POC-FIND: Go, expired'],
    ['Live', 'POC-LIVE: Go'],
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
