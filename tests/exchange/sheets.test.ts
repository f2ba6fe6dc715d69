/** Items as CSV and as a workbook, read back. */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { exportWorkbook } from '../../plugins/specbook/cli/export/workbook.ts';
import { exportCsv } from '../../plugins/specbook/exchange/export/sheets/csv.ts';
import { sheetsOf } from '../../plugins/specbook/exchange/export/sheets/sheets.ts';
import { HOSTILE, HOSTILE_TEXT } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { readFolder, SHOP } from '../support/specs.ts';

function rowsOf(text: string | undefined): Record<string, string>[] {
  return parse(text ?? '', { columns: true });
}

test('each item is a row of the file of its kind', async () => {
  const spec = await readFolder(SHOP);
  const { content } = exportCsv(spec);
  const ids = [...content.values()].flatMap((text) => rowsOf(text).map(({ id }) => id));
  expect(ids).toEqual(sheetsOf(spec).flatMap(({ rows }) => rows.map(([id]) => id)));
  expect(ids).toHaveLength(spec.items.size);
});

test('quantities, lists and parts are texts, and items within items have their own file', async () => {
  const { spec } = await specOf({
    'performance/all.yaml': `PERF-1:
  kind: response-time
  title: Orders
  endpoints: [GET /orders, "POST /orders"]
  targets: { p95: 250 ms }
`,
    'entities/a/order.yaml': 'name: Order\nfields: { id: { type: uuid, key: primary } }\n',
  });
  const { content } = exportCsv(spec);
  expect(rowsOf(content.get('requirements.csv'))).toMatchObject([
    {
      id: 'PERF-1',
      title: 'Orders',
      endpoints: 'GET /orders; POST /orders',
      targets: '{"p95":"250 ms"}',
      source: 'performance/all.yaml:1',
    },
  ]);
  expect(rowsOf(content.get('fields.csv'))).toMatchObject([{ within: 'order', type: 'uuid' }]);
  expect(rowsOf(content.get('entities.csv'))[0]).not.toHaveProperty('fields');
});

test('no text of an item is a formula, and a negative number stays one', async () => {
  const { spec } = await specOf({
    'enums/state.yaml': `name: "=cmd|' /C calc'!A0"
purpose: "@SUM(1+1)*cmd"
values: { "+1": "-2+3", "-5": Minus five }
`,
    'entities/a/order.yaml': `name: Order
fields: { id: { type: integer, key: primary, example: -5 } }
`,
  });
  const { content } = exportCsv(spec);
  const [state] = rowsOf(content.get('enums.csv'));
  expect(state).toMatchObject({ title: "'=cmd|' /C calc'!A0", purpose: "'@SUM(1+1)*cmd" });
  expect(rowsOf(content.get('fields.csv'))[0]).toMatchObject({ example: '-5' });
});

test('a workbook has the same rows, each text as it was', async () => {
  const { spec } = await specOf({
    ...HOSTILE,
    'constraints/all.yaml': `CON-1: { kind: possible, title: "=1+1", validatedBy: POC-1, status: draft }\n`,
  });
  const { content, omitted } = await exportWorkbook(spec);
  const sheets = await readXlsxFile(Buffer.from(content));
  const stated = sheetsOf(spec);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(stated.map(({ title }) => title));
  for (const [index, { columns, rows }] of stated.entries()) {
    const cells = sheets[index]?.data.map((row) => row.map((cell) => cell ?? ''));
    // The reader leaves out the blank behind a text.
    expect(cells).toEqual([columns, ...rows]);
  }
  expect(JSON.stringify(sheets)).toContain(JSON.stringify(HOSTILE_TEXT).slice(1, -1));
  expect(omitted).toEqual([
    'links between items that follow from others, verdicts and result files',
    'texts as they are, which get a blank behind them: __proto__, constructor',
  ]);
});
