/** A verdict appears in many places: pages, lists, charts, documents, Markdown and spec.json say the same. */
import { beforeAll, describe, expect, test } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import {
  VERDICTS,
  VERDICT_SIGNS,
  type Verdict,
} from '../../../plugins/specbook/model/verdicts/verdict.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { llmsFull } from '../../../plugins/specbook/site/build/llms.ts';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { measuresOf } from '../../../plugins/specbook/site/page-parts/completeness.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';
import { find, parseHtml, type Element } from '../../facts/html-tree.ts';

const K6 = JSON.stringify({
  metrics: {
    http_req_duration: { avg: 90, min: 10, med: 80, max: 900, 'p(90)': 150, 'p(95)': 200 },
    http_reqs: { count: 22_000, rate: 22 },
    http_req_failed: { value: 0, passes: 0, fails: 22_000 },
  },
});
const map = 'latency: http_req_duration';
const FILES = {
  'spec.yaml': `title: Shop
revision: 1.0.0
asOf: 2026-11-01
evidence: { validFor: 60 days }
environments: { staging: Small, production-like: As large as production }
`,
  'performance/all.yaml': `
P-MET: { kind: response-time, title: Quick, targets: { p95: 250 ms } }
P-MISSED: { kind: response-time, title: Slow, targets: { p95: 100 ms } }
P-OTHER: { kind: response-time, title: Elsewhere, targets: { p95: 250 ms }, under: { environment: production-like } }
P-NONE: { kind: response-time, title: Never tried, targets: { p95: 250 ms } }
P-OLD: { kind: response-time, title: Long ago, targets: { p95: 250 ms } }
P-RATE: { kind: throughput, title: Many, targets: { sustained: 20 rps } }
P-DUE: { kind: scalability, title: Growth, metric: orders, now: 1000, growth: 4 %/month, trigger: 1100, action: Add a node, leadTime: 12 weeks }
P-TRACK: { kind: scalability, title: Slow growth, metric: rooms, now: 100, growth: 1 %/month, trigger: 1000, action: Add a node, leadTime: 12 weeks }
`,
  'acceptance/all.yaml': `
area: Shop
criteria:
  A-MET: { kind: performance, verifies: [P-MET] }
  A-MISSED: { kind: performance, verifies: [P-MISSED] }
  A-NONE: { kind: performance, verifies: [P-NONE] }
`,
  'evidence/new/run.yaml': `title: New
at: 2026-11-20T00:00:00Z
environment: staging
results:
  - file: k6.json
    tool: k6
    maps: { P-MET: { ${map} }, P-MISSED: { ${map} }, P-OTHER: { ${map} }, P-RATE: { sustained: http_reqs } }
`,
  'evidence/new/k6.json': K6,
  'evidence/old/run.yaml': `title: Old
at: 2026-08-01T00:00:00Z
environment: staging
results: [{ file: k6.json, tool: k6, maps: { P-OLD: { ${map} } } }]
`,
  'evidence/old/k6.json': K6,
};

let spec: Spec;
let pages: Map<string, PageData>;
/** The verdict of each id. */
let verdicts: Map<string, Verdict>;

beforeAll(async () => {
  const read = await specOf(FILES);
  ({ spec } = read);
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  pages = new Map(allEntries({ spec, problems: [] }).map(({ path, build }) => [path, build()]));
  const { requirements, criteria } = verdictsOf(spec);
  verdicts = new Map([
    ...[...requirements.values()].map((one) => [one.requirement.id, one.verdict] as const),
    ...[...criteria.values()].map((one) => [one.criterion.id, one.verdict] as const),
  ]);
});

/** The word for a verdict of an item. */
function wordOf(id: string, verdict: Verdict): string {
  const words = stringsOf(spec).verdicts;
  return words[id.startsWith('A') ? 'criterion' : 'requirement'][verdict];
}

/** The verdict that a cell states, whether in the words of requirements, criteria or triggers. */
function verdictIn(cell: string): Verdict | undefined {
  const { requirement, criterion } = stringsOf(spec).verdicts;
  return VERDICTS.find((verdict) =>
    [requirement[verdict], criterion[verdict]].some((word) =>
      new RegExp(`^\\W*${word}\\b`, 'u').test(cell),
    ),
  );
}

const textOf = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const cellText = (element: Element): string => textOf(element).replace(/\s+/gu, ' ').trim();

/** Cells below the heading Verdict, of rows that begin with an id: `[id, text, codes]`. */
function verdictCells(html: string): [id: string, text: string, codes: string | undefined][] {
  return find(parseHtml(withoutBreaks(html)), 'table').flatMap((table) => {
    const heads = find(table, 'th').map(cellText);
    const at = heads.indexOf('Verdict');
    return find(table, 'tr').flatMap((row) => {
      const cells = find(row, 'td', 'th');
      const cell = cells[at];
      const first = cells[0] ? cellText(cells[0]) : '';
      const id = [...verdicts.keys()].find((one) => first === one || first.startsWith(`${one} `));
      if (at < 0 || !cell || id === undefined) return [];
      return [[id, cellText(cell), cell.attributes['data-codes']] as const];
    });
  }) as [string, string, string | undefined][];
}

describe('the specification of these tests', () => {
  test('has every verdict', () => {
    expect(new Set(verdicts.values())).toEqual(new Set(VERDICTS));
  });
});

describe('a verdict', () => {
  test('is the same in every table of every page and document, and in its filter', () => {
    const seen = new Set<string>();
    for (const [path, page] of pages) {
      for (const [id, text, codes] of verdictCells(htmlOfPage(page))) {
        const verdict = verdicts.get(id) ?? 'met';
        seen.add(`${path.split('/')[1] ?? ''} ${id}`);
        expect(verdictIn(text), `${path} ${id}: ${text}`).toBe(verdict);
        if (codes !== undefined) expect(codes, `${path} ${id}`).toBe(verdict);
      }
    }
    for (const { id } of spec.requirements) {
      expect([...seen]).toContain(`performance ${id}`);
      expect([...seen]).toContain(`documents ${id}`);
    }
    for (const { id } of spec.criteria) expect([...seen]).toContain(`acceptance ${id}`);
  });

  test('is among the facts of the page of its item, in HTML and in Markdown', () => {
    for (const [id, verdict] of verdicts) {
      const page = pages.get(`/requirements/${id}/`);
      const fact = page?.facts.find(([name]) => name === 'Verdict')?.[1];
      expect(fact, id).toBeDefined();
      const word = wordOf(id, verdict);
      expect(withoutBreaks(htmlOfPage(page!)), id).toContain(word);
      expect(markdownOfPage(page!, { base: '/', prefix: '' }), id).toContain(word);
    }
  });

  const documentsText = (): string =>
    composeDocuments(spec)
      .map((one) => documentMarkdown(spec, one).text)
      .join('\n');
  test.each([
    ['the Markdown documents', documentsText],
    ['llms-full.txt', () => llmsFull(spec)],
  ])('is the same in the rows of %s', (_, textOfAll) => {
    const text = textOfAll();
    const seen = new Set<string>();
    for (const table of text.split(/\n(?!\|)/u).filter((part) => part.includes('\n|'))) {
      const [head = [], , ...rows] = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()));
      const at = head.indexOf('Verdict');
      if (at < 0) continue;
      for (const row of rows) {
        const id = [...verdicts.keys()].find((one) => row[1]?.startsWith(`[${one} `));
        if (id === undefined) continue;
        seen.add(id);
        expect(verdictIn(row[at] ?? ''), row.join('|')).toBe(verdicts.get(id));
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(spec.requirements.map(({ id }) => id)));
  });

  test('is the same in spec.json', () => {
    const json = JSON.parse(specJson(spec, REASONS)) as {
      verdicts: Record<string, { verdict: string }>;
    };
    const found = Object.entries(json.verdicts).map(([key, { verdict }]) => [
      spec.items.get(key as never)?.id,
      verdict,
    ]);
    expect(new Map(found as [string, Verdict][])).toEqual(verdicts);
  });

  test('is the same in the results of search, and in their filter', () => {
    const records = searchRecords(spec, (target) => `/${target}`);
    for (const [id, verdict] of verdicts) {
      const record = records.find((one) => one.id === id);
      const word = wordOf(id, verdict);
      expect(record?.state, id).toContain(`${VERDICT_SIGNS[verdict]} `);
      expect(record?.state?.toLowerCase(), id).toContain(word);
      expect(
        record?.filters.verdict.map((name) => name.toLowerCase()),
        id,
      ).toEqual([word]);
    }
  });

  test('is the same beside every reference, such as those of traceability', () => {
    const page = withoutBreaks(htmlOfPage(pages.get('/traceability/')!));
    const rows = find(parseHtml(page), 'tr').map(cellText);
    for (const { id } of spec.requirements) {
      const stated = rows.filter((row) => row.startsWith(id));
      expect(stated.length, id).toBeGreaterThan(0);
      for (const row of stated) expect(row, id).toContain(wordOf(id, verdicts.get(id)!));
    }
  });

  test('is counted the same in the data of the chart on the front page', () => {
    const markdown = markdownOfPage(pages.get('/')!, { base: '/', prefix: '' });
    const [head = '', , row = ''] = markdown
      .slice(markdown.search(/^\|[^\n]*▲ breached/mu))
      .split('\n');
    const [names, counts] = [head, row].map((line) => line.split('|').map((cell) => cell.trim()));
    for (const verdict of VERDICTS) {
      const at = names!.indexOf(`${VERDICT_SIGNS[verdict]} ${wordOf('P', verdict)}`);
      const count = spec.requirements.filter(({ id }) => verdicts.get(id) === verdict).length;
      expect(Number(counts![at]), verdict).toBe(count);
    }
  });

  test('of a trigger that is on track counts neither as met nor as left to meet', () => {
    const { done, of } = measuresOf(spec).find(({ id }) => id === 'requirementsMet')!;
    const all = spec.requirements.map(({ id }) => verdicts.get(id));
    expect(done).toBe(all.filter((verdict) => verdict === 'met').length);
    expect(of).toBe(all.filter((verdict) => verdict !== 'on-track').length);
  });

  test('is counted the same on the page of all requirements and in document 06', () => {
    const counts = VERDICTS.flatMap((verdict) => {
      const count = spec.requirements.filter(({ id }) => verdicts.get(id) === verdict).length;
      return count === 0 ? [] : [`${count} ${wordOf('P', verdict)}`];
    });
    const document = composeDocuments(spec).find(({ slug }) => slug.startsWith('06'))!;
    const markdown = documentMarkdown(spec, document).text;
    const page = withoutBreaks(htmlOfPage(pages.get('/performance/')!));
    for (const count of counts) {
      expect(page).toContain(count);
      expect(markdown).toContain(count);
    }
  });
});

describe('the share of a target', () => {
  test('is headroom: 22 rps where 20 are required is +10 %, nowhere 91 % or 110 %', () => {
    const page = withoutBreaks(htmlOfPage(pages.get('/performance/')!));
    const markdown = markdownOfPage(pages.get('/performance/')!, { base: '/', prefix: '' });
    for (const text of [page, markdown]) {
      const plain = text.replaceAll('\u202f', ' ');
      expect(plain).toMatch(/P-RATE[^\n]*\+10 %/u);
      expect(plain).toMatch(/P-MET[^\n]*\+20 %/u);
      expect(plain).toMatch(/P-MISSED[^\n]*\u2212100 %/u);
      expect(plain).not.toMatch(/\b(?:91|90\.9|110|80|200) %/u);
    }
  });
});
