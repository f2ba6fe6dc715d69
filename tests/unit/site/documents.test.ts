import { beforeAll, describe, expect, test } from 'vitest';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { headerLinks } from '../../../plugins/specbook/site/page-parts/navigation.ts';
import { markdownPath } from '../../../plugins/specbook/site/render/links.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import type { PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { htmlOfPage, withoutBreaks } from '../../support/page-html.ts';
import { linksIn, tableRow, tableRows } from '../../support/page-query.ts';
import { specOf } from '../../support/spec-of.ts';
import { CLINIC } from './clinic.ts';

function pageAt(spec: Spec, path: string): PageData {
  const entry = allEntries({ spec, problems: [] }).find((one) => one.path === path);
  if (!entry) throw new Error(`no page ${path}`);
  return entry.build();
}

const htmlOf = (page: PageData): string => withoutBreaks(htmlOfPage(page));

describe('the list of the documents', () => {
  test('is where the header leads', async () => {
    const { spec } = await specOf(CLINIC);
    expect(headerLinks(spec, { nav: [], links: [] })).toContainEqual(
      expect.objectContaining({ path: '/documents/' }),
    );
  });

  test('has of each its status, revision, approvals and file', async () => {
    const { spec } = await specOf({
      ...CLINIC,
      'spec.yaml': `${CLINIC['spec.yaml'] ?? ''}documents:
  05-data-models: { id: CL-05, approvals: [{ role: Architect, name: K. Ono, revision: 2.2.0, on: 2026-10-01 }] }
`,
    });
    const html = htmlOf(pageAt(spec, '/documents/'));
    const rows = tableRows(html);
    expect(rows[0]).toEqual({
      Document: 'CL-05 Data Models',
      'Document status': 'DRAFT: 1 item is a draft',
      Revision: '2.3.0',
      Approvals: '1',
      Download: '05-Data-Models.md',
    });
    expect(rows[3]).toMatchObject({
      Document: '08 Acceptance Criteria',
      'Document status': 'Not approved',
      Revision: '2.3.0',
      Approvals: 'none',
    });
    expect(linksIn(html)).toMatchObject({
      'CL-05 Data Models': '/documents/05-data-models/',
      '05-Data-Models.md': '/documents/05-Data-Models.md',
    });
    expect(tableRow(tableRows(html, 'Approvals'), 'Architect')).toMatchObject({
      Name: 'K. Ono',
      Revision: '2.2.0',
      Date: '2026-10-01',
    });
  });
});

describe('a document that is read in parts', () => {
  const DATA = '/documents/05-data-models/';
  let spec: Spec;

  beforeAll(async () => {
    ({ spec } = await specOf(Object.fromEntries(syntheticSpec(110))));
  });

  test('leads from its first page to the parts, and to the page that is printed', () => {
    const html = htmlOf(pageAt(spec, DATA));
    expect(linksIn(html)).toMatchObject({
      'Print the whole document': `${DATA}whole/`,
      '5.5 Area 1': 'domain-area-00001/#domain.area-00001',
    });
    expect(html).not.toContain('id="domain.area-00001"');
  });

  test('leads from part to part, back to the contents, and to what is printed', () => {
    const part = pageAt(spec, `${DATA}domain-area-00001/`);
    expect(part.pager).toMatchObject({
      previous: `${DATA}domain-area-00000/`,
      next: `${DATA}domain-area-00002/`,
      titles: { previous: '5.4 Area 0', next: '5.6 Area 2' },
    });
    expect(part.crumbs.map(({ path }) => path)).toEqual(['/documents/', DATA]);
    expect(htmlOf(part)).toContain(
      '<a href="/documents/05-data-models/whole/">Print the whole document</a>',
    );
    expect(pageAt(spec, `${DATA}scope/`).pager?.previous).toBe(DATA);
  });

  test('stands whole on one page, with the file of the document as its twin', () => {
    const whole = pageAt(spec, `${DATA}whole/`);
    const html = htmlOf(whole);
    for (const { key } of spec.entities) expect(html).toContain(` id="${key.slice(7)}"`);
    expect(markdownPath(whole.path)).toBe('/documents/05-Data-Models.md');
    expect(markdownPath(`${DATA}scope/`)).toBe('/documents/05-data-models/scope.md');
  });

  test('is one page where it is small', async () => {
    const { spec: small } = await specOf(CLINIC);
    const paths = allEntries({ spec: small, problems: [] }).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith(DATA))).toEqual([DATA]);
    expect(htmlOf(pageAt(small, DATA))).not.toContain('Print the whole document');
  });

  test('is where the section number of an item leads', () => {
    expect(pageAt(spec, '/entities/thing_00030/').sectionPath).toBe(
      `${DATA}domain-area-00001/#thing_00030`,
    );
    expect(pageAt(spec, '/requirements/PERF-RT-00030/').sectionPath).toBe(
      '/documents/06-performance-requirements/#perf-rt-00030',
    );
  });
});
