/** A count or a date appears in many places: lists, filters, documents, Markdown and spec.json say the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { GROUP_KINDS } from '../../../plugins/specbook/model/kind-lists.ts';
import { KINDS } from '../../../plugins/specbook/model/kinds.ts';
import { scalingOutlook } from '../../../plugins/specbook/model/performance/growth.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import {
  VERDICTS,
  VERDICT_SIGNS,
  type Verdict,
} from '../../../plugins/specbook/model/verdicts/verdict.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { llmsFull, llmsIndex } from '../../../plugins/specbook/site/build/llms.ts';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { measuresOf } from '../../../plugins/specbook/site/page-parts/completeness.ts';
import { kindLists } from '../../../plugins/specbook/site/page-parts/kind-lists.ts';
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
const textOf = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const rowsOf = (table: Element): Element[] =>
  find(table, 'tr').filter((row) => find(row, 'td').length > 0);

describe('a count', () => {
  test.each([
    ['/entities/', 'entities', 'entity'],
    ['/constraints/', 'constraints', 'constraint'],
    ['/pocs/', 'pocs', 'poc'],
    ['/considerations/', 'considerations', 'consideration'],
  ] as const)('of %s is that of its rows and of spec.json', (path, collection, kind) => {
    const { items } = JSON.parse(specJson(spec, REASONS)) as { items: Record<string, unknown> };
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

describe('the number of items of a kind', () => {
  test('is the same in the inventory of the front page, in spec.json and in search', () => {
    const { items } = JSON.parse(specJson(spec, REASONS)) as { items: Record<string, unknown> };
    const records = searchRecords(spec, (target) => `/${target}`);
    const { caption } = stringsOf(spec).home.inventory;
    const [table] = find(parseHtml(withoutBreaks(htmlOfPage(pages.get('/')!))), 'table').filter(
      (one) => textOf(find(one, 'caption')[0]!) === caption,
    );
    const counted = rowsOf(table!).map((row) => {
      const [name, count] = find(row, 'td', 'th').map(textOf);
      const { kind } = kindLists(spec).find((list) => list.name === name)!;
      return [kind, Number(count)] as const;
    });
    expect(counted.length).toBeGreaterThan(8);
    for (const [kind, count] of counted) {
      const inJson = Object.keys(items).filter((key) => key.startsWith(`${kind}:`)).length;
      const found = records.filter((record) => record.kind === kind).length;
      expect([kind, inJson, found]).toEqual([kind, count, count]);
    }
  });

  test('is the same in llms.txt', () => {
    const text = llmsIndex(spec, { base: '/', prefix: '' });
    for (const kind of GROUP_KINDS) {
      const { length } = spec[KINDS[kind].collection];
      const { plural } = stringsOf(spec).kinds[kind];
      const [, section = ''] = text.split(`\n## ${plural}\n`);
      const entries = section.split('\n## ')[0]!.match(/^- /gmu) ?? [];
      expect(entries, plural).toHaveLength(length);
    }
    expect(text).toContain(spec.info.title);
    expect(text).toContain(spec.info.revision);
  });
});

describe('a share', () => {
  test('of the front page is the same in its Markdown', () => {
    const home = pages.get('/')!;
    const markdown = markdownOfPage(home, { base: '/', prefix: '' });
    const rows = find(parseHtml(withoutBreaks(htmlOfPage(home))), 'tr').map((row) =>
      find(row, 'td', 'th').map((cell) => textOf(cell).trim()),
    );
    const shares = measuresOf(spec);
    expect(shares.length).toBeGreaterThan(8);
    for (const { id, done, of } of shares) {
      const label = stringsOf(spec).home.measure[id];
      const row = rows.find(([first]) => first === label) ?? [];
      expect(row.slice(1, 3).map(Number), id).toEqual([done, of]);
      const [line = ''] = new RegExp(`^\\| .*${label}.*$`, 'mu').exec(markdown) ?? [];
      expect(line, id).toContain(`| ${done} | ${of} | ${row[3]!} |`);
    }
  });

  test('of criteria that are met is that of document 08, with all others', () => {
    const { done, of } = measuresOf(spec).find(({ id }) => id === 'criteriaMet')!;
    expect(of).toBe(spec.criteria.length);
    const verdicts = [...verdictsOf(spec).criteria.values()].map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === 'met')).toHaveLength(done);
    const document = composeDocuments(spec).find(({ slug }) => slug.startsWith('08'))!;
    const [status = ''] = /^Status on .*$/mu.exec(documentMarkdown(spec, document).text) ?? [];
    expect(Number(/● (\d+) met/u.exec(status)?.[1] ?? 0)).toBe(done);
    const total = [...status.matchAll(/[▲◑◇○◐▷●] (\d+) /gu)].map(([, count]) => Number(count));
    expect(total.reduce((sum, count) => sum + count, 0)).toBe(of);
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

describe('a count of the dashboard', () => {
  test('is that of the verdicts of spec.json, of its HTML and of its Markdown', () => {
    const { verdicts } = JSON.parse(specJson(spec, REASONS)) as {
      verdicts: Record<string, { verdict: Verdict }>;
    };
    const dashboard = pages.get('/performance/')!;
    const markdown = markdownOfPage(dashboard, { base: '/', prefix: '' });
    const chips = find(parseHtml(withoutBreaks(htmlOfPage(dashboard))), 'li').map((one) =>
      textOf(one).trim(),
    );
    const words = stringsOf(spec).verdicts.requirement;
    let total = 0;
    for (const verdict of VERDICTS) {
      const count = Object.entries(verdicts).filter(
        ([key, found]) => key.startsWith('requirement:') && found.verdict === verdict,
      ).length;
      if (count === 0) continue;
      total += count;
      const chip = `${VERDICT_SIGNS[verdict]} ${count} ${words[verdict]}`;
      expect(chips, verdict).toContain(chip);
      expect(markdown, verdict).toContain(`- [${chip}](`);
    }
    expect(total).toBe(spec.requirements.length);
  });
});

const DAY = /\d{4}-\d{2}-\d{2}/u;

describe('a date', () => {
  test('on which a trigger is reached is the same on its page, the dashboard, in Markdown, document 06 and llms-full.txt', () => {
    const dashboard = pages.get('/performance/')!;
    const dashboardRow = (id: string): string | undefined =>
      find(parseHtml(withoutBreaks(htmlOfPage(dashboard))), 'tr')
        .map(textOf)
        .find((row) => row.includes(id) && DAY.test(row));
    const inFull = llmsFull(spec);
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
      expect(inFull, id).toContain(day);
      expect(dashboardRow(id), id).toContain(day);
    }
  });
});
