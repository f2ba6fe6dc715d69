import { describe, expect, test } from 'vitest';
import { mark, sorted, table } from '../../../plugins/specbook/markup/mdast.ts';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';
import { csvOf } from '../../../plugins/specbook/site/client/tables/table-csv.ts';
import { orderOf } from '../../../plugins/specbook/site/client/tables/table-order.ts';
import { registerTable, type Columns } from '../../../plugins/specbook/views/tables/register.ts';

function inOrder(values: readonly string[], descending = false): (string | undefined)[] {
  return orderOf(values, descending).map((index) => values[index]);
}

describe('the order of rows', () => {
  test('is that of numbers by their size, thousands separated or not', () => {
    expect(inOrder(['10', '9', '1,200', '0.5', '1e-7', '-3'])).toEqual([
      '-3',
      '1e-7',
      '0.5',
      '9',
      '10',
      '1,200',
    ]);
  });

  test('is that of words as people sort them, with the numbers in them', () => {
    expect(inOrder(['PERF-10', 'Zimt', 'PERF-9', 'äpfel', 'Birne'])).toEqual([
      'äpfel',
      'Birne',
      'PERF-9',
      'PERF-10',
      'Zimt',
    ]);
  });

  test('keeps numbers of different things apart', () => {
    expect(inOrder(['size 0.5', 'rate 50', 'size 0.25', 'rate 9'])).toEqual([
      'rate 9',
      'rate 50',
      'size 0.25',
      'size 0.5',
    ]);
  });

  test('has the empty ones last, whichever way round, and leaves equal ones as they stood', () => {
    expect(orderOf(['b', '', 'a', 'b', ''], false)).toEqual([2, 0, 3, 1, 4]);
    expect(orderOf(['b', '', 'a', 'b', ''], true)).toEqual([0, 3, 2, 1, 4]);
  });
});

describe('a table as CSV', () => {
  test('quotes what holds commas, quotes or line ends, and ends lines as RFC 4180 says', () => {
    expect(
      csvOf([
        ['Id', 'What'],
        ['1', 'say "a, b"'],
        ['2', 'one\ntwo'],
        ['', 'plain'],
      ]),
    ).toBe('Id,What\r\n1,"say ""a, b"""\r\n2,"one\ntwo"\r\n,plain\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['+1,200.50', '"+1,200.50"'],
    ['a=b', 'a=b'],
  ])('lets no spreadsheet run %j', (text, field) => {
    expect(csvOf([[text]])).toBe(`${field}\r\n`);
  });
});

describe('a table of items', () => {
  const html = toHtml(
    table({
      caption: 'Limits',
      items: {
        id: 'limits',
        shared: { kind: { code: 'limitation', label: 'What "limits"' } },
      },
      columns: [
        'Id',
        'Limit',
        'Empty',
        {
          label: 'Screens',
          id: 'screens',
          filter: { name: 'screen', codes: [['day-view'], ['week', 'month']] },
        },
      ],
      rows: [
        ['A', sorted(250, '250 ms'), '', 'Day'],
        ['B', sorted(0, mark('none')), '', 'Week'],
      ],
    }),
    { href: () => undefined },
  );

  test('says what holds for all rows, what filters, and how a cell sorts', () => {
    expect(html).toContain(
      '<table data-items="limits" id="table.limits" data-filter-kind="limitation">',
    );
    expect(html).toContain('<th scope="col" data-column="screens" data-filter="screen">Screens<');
    expect(html).toContain('<td data-codes="day-view">Day<');
    expect(html).toContain('<td data-codes="week month">Week<');
    expect(html).toContain('<td data-sort="250">250 ms<');
    expect(html).toContain('<td data-sort="0"><span class="sb-mark">none</span><');
  });

  test('has nothing of it where a table is none', () => {
    const plain = table({ caption: 'Plain', columns: ['Id'], rows: [['A']] });
    expect(toHtml(plain, { href: () => undefined })).not.toContain('data-');
  });
});

describe('a register', () => {
  const columns = {
    name: { label: 'Name', cell: ({ name }: Row) => name },
    verdict: {
      label: 'Verdict',
      filter: { name: 'verdict', codes: ({ verdict }: Row) => verdict, collapses: true },
      cell: ({ verdict }: Row) => verdict.toUpperCase(),
    },
    size: { label: 'Size', align: 'right', cell: ({ name }: Row) => String(name.length) },
  } satisfies Columns<Row>;
  interface Row {
    name: string;
    verdict: string;
  }
  const alike: Row[] = ['A', 'B'].map((name) => ({ name, verdict: 'not-yet' }));
  const mixed: Row[] = [...alike, { name: 'C', verdict: 'no' }];
  const htmlOf = (rows: readonly Row[], options: { id?: string; anchors?: boolean }): string =>
    toHtml(
      registerTable(columns, {
        ...(options.id !== undefined && { id: options.id }),
        caption: 'A caption',
        columns: ['verdict', 'size', 'name'],
        rows,
        ...(options.anchors && { anchor: ({ name }: Row) => ({ anchor: `row-${name}` }) }),
      }),
      { href: () => undefined },
    );

  test('has the columns that it is asked for, in that order, under names of their own', () => {
    const heads = [...htmlOf(mixed, { id: 'names' }).matchAll(/<th scope="col"([^>]*)>([^<]*)/gu)];
    expect(heads.map(([, attributes, label]) => [label, attributes])).toEqual([
      ['Verdict', ' data-column="verdict" data-filter="verdict"'],
      ['Size', ' data-column="size" class="sb-num"'],
      ['Name', ' data-column="name"'],
    ]);
  });

  test('has the codes of its rows beside the labels that are read', () => {
    expect(htmlOf(mixed, { id: 'names' })).toContain('<td data-codes="not-yet">NOT-YET<');
  });

  test('leaves out what all rows say alike, and filters by it', () => {
    const html = htmlOf(alike, { id: 'names' });
    expect(html).toContain(
      '<table data-items="names" id="table.names" data-filter-verdict="not-yet">',
    );
    expect(html).not.toContain('Verdict');
    expect(html).toContain('<td>A<');
  });

  test('keeps it where nobody can filter', () => {
    const html = htmlOf(alike, {});
    expect(html).toContain('Verdict');
    expect(html).not.toContain('data-');
  });

  test('has rows that links lead to', () => {
    expect(htmlOf(alike, { anchors: true })).toContain('id="row-A"');
  });
});
