/** The report of `specbook drift` on the site. */
import { expect, test } from 'vitest';
import { driftProblems } from '../../../plugins/specbook/site/integration/drift-problems.ts';
import { SpecbookConfigError } from '../../../plugins/specbook/site/integration/options.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { problemsPage } from '../../../plugins/specbook/site/pages/problems.ts';
import { problemsOf } from '../../../plugins/specbook/site/render/item-problems.ts';
import { folderOf } from '../../support/folder.ts';
import { specOf } from '../../support/spec-of.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

const REPORT = {
  differences: [
    {
      class: 'type',
      object: 'column shop.customer_order.total',
      table: { schema: 'shop', name: 'customer_order' },
      column: 'total',
      spec: 'numeric(9,2)',
      database: 'numeric(12,2)',
      position: { file: 'content/moved.yaml', line: 1, column: 1 },
      text: 'as text',
    },
    { class: 'extra', object: 'table <script>', table: { schema: null, name: '<script>' } },
  ],
  ignored: [],
  notCompared: [],
};

test('each difference is a warning at the field that it is about', async () => {
  const spec = await readFolder(SHOP);
  const root = folderOf({ 'drift.json': JSON.stringify(REPORT) });
  const problems = await driftProblems(spec, root, 'drift.json');
  const [total, extra] = problems;
  expect(total).toMatchObject({
    severity: 'warning',
    rule: 'drift',
    message:
      'type of column shop.customer_order.total: numeric(9,2) in the specification, numeric(12,2) in the database',
  });
  const { file, line } = spec.items.get('field:order.total')!.source;
  expect(total).toMatchObject({ file, line });
  expect(extra).toMatchObject({
    file: 'spec.yaml',
    message: 'table <script> is not in the specification',
  });
  const state = { spec, problems, shown: 'current' as const };
  expect(problemsOf(state, 'entity:order')).toEqual([total]);
  expect(problemsOf(state, 'entity:buyer')).toEqual([]);
  const page = problemsPage({ ...state, diagrams: false } as Parameters<typeof problemsPage>[0]);
  expect(markdownOfPage(page, { base: '/', prefix: '' })).toContain(
    'numeric(12,2) in the database',
  );
});

test.each([
  ['that is missing', undefined, /drift\.json cannot be read: ENOENT/u],
  ['that is no JSON', 'No drift.', /drift\.json cannot be read: Unexpected token/u],
  [
    'of something else',
    '{"differences":[{"class":"odd","object":"x"}]}',
    /no report of drift: differences\.0\.class/u,
  ],
])('a report %s is explained', async (_, text, message) => {
  const spec = await readFolder(SHOP);
  const root = folderOf(text === undefined ? { other: '' } : { 'drift.json': text });
  const reading = driftProblems(spec, root, 'drift.json');
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(SpecbookConfigError);
});

test('a difference of a table is on the page of its entity, also where its domain is only a folder', async () => {
  const { spec } = await specOf({
    'entities/shop/order.yaml': 'name: Order\nfields: { id: { type: uuid, key: primary } }\n',
  });
  const report = {
    differences: [
      { class: 'missing', object: 'table order', table: { schema: null, name: 'order' } },
    ],
  };
  const root = folderOf({ 'drift.json': JSON.stringify(report) });
  const problems = await driftProblems(spec, root, 'drift.json');
  expect(spec.items.get('domain:shop')?.implied).toBe(true);
  expect(problemsOf({ spec, problems, shown: 'current' }, 'entity:order')).toEqual(problems);
});
