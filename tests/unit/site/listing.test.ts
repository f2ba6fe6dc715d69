import { describe, expect, test } from 'vitest';
import { table, type Row } from '../../../plugins/specbook/markup/mdast.ts';
import { ROW_LIMIT } from '../../../plugins/specbook/site/render/to-html.ts';
import { untitledSection } from '../../../plugins/specbook/site/render/page-section.ts';
import { blocksOf, htmlOfPage } from '../../support/page-html.ts';
import { PAGE_SIZE } from '../../../plugins/specbook/site/page-parts/every-page.ts';
import { listed } from '../../../plugins/specbook/site/page-parts/filtered-lists.ts';
import { listEntries, type ListGroup } from '../../../plugins/specbook/site/page-parts/listing.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { matchesPattern, paramsOf } from '../../../plugins/specbook/site/page-parts/page-entry.ts';
import { specOf } from '../../support/spec-of.ts';

const { spec } = await specOf({});

const page: PageData = {
  path: '/pocs/',
  title: 'Proofs of concept',
  crumbs: [],
  facts: [],
  sections: [],
  aside: [],
  sidebar: [],
  description: 'All of them.',
};

/** A group whose rows are paragraphs `id from-to`. */
function group(id: string, size: number, elsewhere?: string): ListGroup {
  return {
    id,
    title: id.toUpperCase(),
    size,
    rows: (from, to) => [
      { type: 'paragraph', children: [{ type: 'text', value: `${id} ${from}-${to}` }] },
    ],
    ...(elsewhere !== undefined && { elsewhere }),
  };
}

/** Path and content of every page of a list. */
function pagesOf(groups: readonly ListGroup[]): Map<string, PageData> {
  const entries = listEntries(
    spec,
    '/pocs/',
    () => groups,
    (listed) => ({ page, groups: listed, noun: 'pocs' }),
  );
  return new Map(entries.map(({ path, build }) => [path, build()]));
}

const textOf = (content: PageData | undefined): string => JSON.stringify(blocksOf(content));

describe('a list', () => {
  test('of 100 rows is one page with every group under a heading of its own', () => {
    const pages = pagesOf([group('go', 60), group('no-go', 40)]);
    expect([...pages.keys()]).toEqual(['/pocs/']);
    expect(textOf(pages.get('/pocs/'))).toMatch(/GO.*go 0-60.*NO-GO.*no-go 0-40/u);
  });

  test('of 101 rows is an overview, and a page for each group', () => {
    const pages = pagesOf([group('go', 60), group('no-go', 41)]);
    expect([...pages.keys()]).toEqual(['/pocs/', '/pocs/all/go/', '/pocs/all/no-go/']);
    expect(textOf(pages.get('/pocs/'))).not.toContain('go 0-60');
    expect(textOf(pages.get('/pocs/'))).toMatch(/pocs\/all\/go\/.*60.*pocs\/all\/no-go\/.*41/u);
    expect(pages.get('/pocs/all/go/')).toMatchObject({
      title: 'Proofs of concept: GO',
      pager: { pages: 1, total: 60 },
    });
  });

  test('with a group of more than 100 rows cuts it into pages that lead to each other', () => {
    const pages = pagesOf([group('go', 2 * PAGE_SIZE + 1)]);
    expect([...pages.keys()]).toEqual([
      '/pocs/',
      '/pocs/all/go/',
      '/pocs/all/go/2/',
      '/pocs/all/go/3/',
    ]);
    expect(textOf(pages.get('/pocs/all/go/2/'))).toContain('go 100-200');
    expect(textOf(pages.get('/pocs/all/go/3/'))).toContain('go 200-201');
    expect(pages.get('/pocs/all/go/2/')?.pager).toEqual({
      page: 2,
      pages: 3,
      total: 201,
      previous: '/pocs/all/go/',
      next: '/pocs/all/go/3/',
    });
    expect(pages.get('/pocs/all/go/')?.pager).not.toHaveProperty('previous');
    expect(pages.get('/pocs/all/go/3/')?.pager).not.toHaveProperty('next');
  });

  test('whose rows can be filtered stands on one page too, to which filters lead', () => {
    const all = [group('go', 60), group('no-go', 41)];
    const entries = listEntries(
      spec,
      '/pocs/',
      () => all,
      (groups) => ({ page, groups, noun: 'pocs' }),
      true,
    );
    const pages = new Map(entries.map(({ path, build }) => [path, build()]));
    expect(textOf(pages.get('/pocs/'))).toContain('/pocs/all/every/');
    expect(textOf(pages.get('/pocs/all/every/'))).toMatch(/GO.*go 0-60.*NO-GO.*no-go 0-41/u);
    expect(pages.get('/pocs/all/every/')).not.toHaveProperty('pager');
  });

  test.each([
    [100, '/pocs/?verdict=missed#site.filters'],
    [101, '/pocs/all/every/?verdict=missed#site.filters'],
    // Such a page would be too heavy.
    [4001, '/pocs/'],
  ])('of %i rows is filtered at %s', (count, path) => {
    expect(listed(Array.from({ length: count }), '/pocs/', { verdict: 'missed' })).toBe(path);
  });

  test('leads to the page that a group has anyway, and makes none for it', () => {
    const pages = pagesOf([group('scheduling', 150, '/data-model/scheduling/'), group('other', 1)]);
    expect([...pages.keys()]).toEqual(['/pocs/', '/pocs/all/other/']);
    expect(textOf(pages.get('/pocs/'))).toContain('/data-model/scheduling/');
  });

  test('leaves out groups without rows', () => {
    expect(textOf(pagesOf([group('go', 0), group('no-go', 1)]).get('/pocs/'))).not.toContain(
      '"GO"',
    );
  });
});

describe('a very long table', () => {
  const rows = (count: number, anchor?: string): Row[] =>
    Array.from({ length: count }, (_, n) =>
      anchor === undefined ? [`row ${n}`] : { anchor: `${anchor}-${n}`, cells: [`row ${n}`] },
    );
  const htmlOf = (of: readonly Row[]): string => {
    const rowsTable = table({ caption: 'Rows', columns: ['Row'], rows: of });
    const sections = [untitledSection(() => [rowsTable])];
    return htmlOfPage({ ...page, path: '/entities/hub/', sections });
  };
  const countRows = (html: string): number => html.match(/<tr[ >]/gu)!.length - 1;

  test('is cut on a page, with a link to the Markdown page that has all of it', () => {
    const html = htmlOf(rows(ROW_LIMIT + 7));
    expect(countRows(html)).toBe(ROW_LIMIT);
    expect(html).toMatch(/<a href="\/entities\/hub\.md">7 more in the Markdown/u);
  });

  test('stays whole up to the limit, and where links lead to its rows', () => {
    expect(countRows(htmlOf(rows(ROW_LIMIT)))).toBe(ROW_LIMIT);
    expect(countRows(htmlOf(rows(ROW_LIMIT + 7, 'field')))).toBe(ROW_LIMIT + 7);
    for (const count of [ROW_LIMIT, 49, 50, 51])
      expect(htmlOf(rows(count))).not.toContain('more in the Markdown');
  });
});

describe('a route', () => {
  test.each([
    ['/entities/[id]', '/entities/patient/', { id: 'patient' }],
    ['/pocs/all/[...group]', '/pocs/all/go/', { group: 'go' }],
    [
      '/services/[id]/all/[...group]',
      '/services/booking/all/limits/2/',
      { id: 'booking', group: 'limits/2' },
    ],
    ['/', '/', {}],
  ])('%s is that of %s', (pattern, path, params) => {
    expect(matchesPattern(pattern, path)).toBe(true);
    expect(paramsOf(pattern, path)).toEqual(params);
  });

  test.each([
    ['/entities/[id]', '/entities/'],
    ['/entities', '/entities/patient/'],
    ['/pocs/all/[...group]', '/pocs/all/'],
    ['/performance/[id]', '/performance/all/throughput/'],
    ['/services/[id]/all/[...group]', '/services/booking/'],
  ])('%s is not that of %s', (pattern, path) => {
    expect(matchesPattern(pattern, path)).toBe(false);
  });
});
