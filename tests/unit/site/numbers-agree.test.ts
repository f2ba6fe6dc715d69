/** A count or a date appears in many places: lists, filters, documents, Markdown and spec.json say the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { scalingOutlook } from '../../../plugins/specbook/model/performance/growth.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specJson } from '../../../plugins/specbook/site/build/spec-json.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { find, parseHtml, type Element } from '../../facts/html-tree.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

let spec: Spec;
let pages: Map<string, PageData>;

beforeAll(async () => {
  spec = await readFolder(SHOP);
  pages = new Map(allEntries({ spec, problems: [] }).map(({ path, build }) => [path, build()]));
});

const tablesOf = (path: string): Element[] =>
  find(parseHtml(withoutBreaks(htmlOfPage(pages.get(path)!))), 'table').filter(
    ({ attributes }) => attributes['data-items'] !== undefined,
  );
const rowsOf = (table: Element): Element[] =>
  find(table, 'tr').filter((row) => find(row, 'td').length > 0);

describe('a count', () => {
  test.each([
    ['/entities/', 'entities', 'entity'],
    ['/constraints/', 'constraints', 'constraint'],
    ['/pocs/', 'pocs', 'poc'],
    ['/considerations/', 'considerations', 'consideration'],
  ] as const)('of %s is that of its rows and of spec.json', (path, collection, kind) => {
    const { items } = JSON.parse(specJson(spec)) as { items: Record<string, unknown> };
    const inJson = Object.keys(items).filter((key) => key.startsWith(`${kind}:`)).length;
    // The page of constraints also lists screens, and slow operations without filters.
    const tables = tablesOf(path).filter(
      ({ attributes }) => attributes['data-items'] !== 'screens',
    );
    const rows = tables.flatMap(rowsOf).length;
    expect(rows).toBeGreaterThan(0);
    expect([inJson, spec[collection].length]).toEqual([rows, rows]);
  });
});

describe('the filter of a table', () => {
  test('has a code in each row that states a value, and none without', () => {
    let filters = 0;
    for (const path of pages.keys()) {
      for (const table of tablesOf(path)) {
        const heads = find(table, 'th').filter(({ attributes }) => attributes.scope === 'col');
        for (const [at, { attributes }] of heads.entries()) {
          if (attributes['data-filter'] === undefined) continue;
          filters += 1;
          for (const row of rowsOf(table)) {
            const cell = find(row, 'td', 'th')[at]!;
            const isCoded = (cell.attributes['data-codes'] ?? '') !== '';
            const isStated = withoutBreaks(JSON.stringify(cell.children)).length > 2;
            expect(isCoded, `${path} ${attributes['data-filter']}`).toBe(isStated);
          }
        }
      }
    }
    expect(filters).toBeGreaterThan(5);
  });
});

describe('a date', () => {
  test('on which a trigger is reached is the same on its page, in Markdown and in document 06', () => {
    const document = composeDocuments(spec).find(({ slug }) => slug.startsWith('06'))!;
    const inDocument = documentMarkdown(spec, document).text;
    const dated = spec.requirements.flatMap((requirement) => {
      const day = scalingOutlook(spec, requirement)?.reachedOn;
      return day === undefined ? [] : [{ id: requirement.id, day }];
    });
    expect(dated.length).toBeGreaterThan(0);
    for (const { id, day } of dated) {
      const page = pages.get(`/requirements/${id}/`)!;
      expect(htmlOfPage(page), id).toContain(day);
      expect(markdownOfPage(page, { base: '/', prefix: '' }), id).toContain(day);
      expect(inDocument, id).toContain(day);
    }
  });
});
