import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../plugins/specbook/model/problem.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { llmsFull, llmsIndex } from '../../../plugins/specbook/site/build/llms.ts';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { ASIDE_LIMIT } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { specOf } from '../../support/spec-of.ts';
import { CLINIC } from './clinic.ts';

let spec: Spec;
let problems: Problem[];

beforeAll(async () => {
  ({ spec, problems } = await specOf(CLINIC));
});

/** The Markdown twin of a page. */
function twinOf(of: Spec, path: string): string {
  const entry = allEntries({ spec: of, problems }).find((one) => one.path === path);
  if (!entry) throw new Error(`no page ${path}`);
  return entry.markdown ? entry.markdown() : markdownOfPage(entry.build(), { base: '/pr-7' });
}

describe('the Markdown twin', () => {
  test('of an item begins with its id and title and says what it is', () => {
    expect(twinOf(spec, '/requirements/BR-APT-001/')).toMatch(
      /^# BR-APT-001 Starts in the future when requested\n\nBusiness rule: Validation\.\n/u,
    );
  });

  test('leads to other twins, below the base of the site', () => {
    expect(twinOf(spec, '/requirements/BR-APT-001/')).toContain('](/pr-7/entities/appointment.md)');
  });

  test('holds no HTML', () => {
    for (const { path } of allEntries({ spec, problems })) {
      expect(twinOf(spec, path), path).not.toMatch(/<(?:div|table|span|dl|a|h\d)\b/u);
    }
  });

  test('lists all that refers to an item, also what the page leaves out', async () => {
    const criteria = Array.from(
      { length: ASIDE_LIMIT + 1 },
      (_, n) =>
        `  AC-X-${n}: { kind: functional, statement: Number ${n} holds., verifies: [BR-APT-001] }`,
    );
    const many = await specOf({
      ...CLINIC,
      'acceptance/many.yaml': `area: Many\ncriteria:\n${criteria.join('\n')}\n`,
    });
    expect(twinOf(many.spec, '/requirements/BR-APT-001/')).toContain(`AC-X-${ASIDE_LIMIT}`);
  });

  test('of a document is the document', () => {
    expect(twinOf(spec, '/documents/05-data-models/')).toMatch(/^# .*Data Models\n/u);
  });
});

describe('spec.json', () => {
  interface SpecJson {
    format: string;
    items: Record<
      string,
      { kind: string; path: string; source: { file: string; line: number }; data: unknown }
    >;
    links: { from: string; to: string; relation: string }[];
    relationships: { id: string }[];
  }
  const read = (): SpecJson => JSON.parse(specJson(spec, REASONS)) as SpecJson;

  test('holds every item with its place and its page, in a stable order', () => {
    const { format, items } = read();
    expect(format).toBe('specbook/2');
    expect(Object.keys(items)).toEqual([...spec.items.keys()].sort());
    expect(items['requirement:PERF-RT-002']).toMatchObject({
      kind: 'requirement',
      path: '/requirements/PERF-RT-002/',
      source: { file: 'performance/all.yaml', line: 1 },
    });
  });

  test('keeps what the author wrote of a quantity beside its number', () => {
    expect(read().items['requirement:PERF-RT-002']?.data).toMatchObject({
      targets: {
        p95: { text: '250 ms', value: 250, unit: 'ms', base: 250, dimension: 'duration' },
      },
    });
  });

  test('holds links and relationships', () => {
    const { links, relationships } = read();
    expect(links).toContainEqual({
      from: 'criterion:AC-AUTH-001',
      to: 'rule:BR-APT-001',
      relation: 'verifies',
    });
    expect(relationships.map(({ id }) => id)).toContain('appointment.patient_id');
  });
});

describe('llms.txt', () => {
  test('is a title, a summary and sections of links, by the convention', () => {
    const text = llmsIndex(spec, { base: '/pr-7', site: 'https://example.com' });
    expect(text).toMatch(/^# Clinic\n\n> .*\n/u);
    expect(text).toContain(
      '- [05-Data-Models.md](https://example.com/pr-7/documents/05-Data-Models.md): ',
    );
    expect(text).toContain(
      '- [Scheduling](https://example.com/pr-7/data-model/scheduling.md): Who is seen',
    );
  });

  test('has links from the root of the site where the site has no address', () => {
    expect(llmsIndex(spec, {})).toContain('](/documents/05-Data-Models.md)');
  });

  test('stands beside the four documents in one text', () => {
    const titles = llmsFull(spec).match(/^# .*$/gmu) ?? [];
    expect(titles.map((title) => title.replace(/^# \S+ /u, ''))).toEqual([
      'Data Models',
      'Performance Requirements',
      'Technical Constraints',
      'Acceptance Criteria',
    ]);
  });

  test('links from one text of all documents to the folder that they stand in', () => {
    const links = llmsFull(spec).match(/\]\([^#)][^)]*\.md#/gu) ?? [];
    expect(links).toContain('](documents/05-Data-Models.md#');
    expect(links.filter((link) => !/^\]\(documents\/0[5-8]-/u.test(link))).toEqual([]);
  });
});
