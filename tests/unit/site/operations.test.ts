import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../../plugins/specbook/documents/render-markdown.ts';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import { hrefOf } from '../../../plugins/specbook/site/render/links.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { blocksOf } from '../../support/page-html.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

const SPEC = `${SPEC_YAML}openapi: openapi.yaml
categories: { notes: { name: Notes, tag: Clinical notes }, slots: Slots }
`;
const API = `openapi: 3.1.1
paths:
  /notes/{id}:
    get: { tags: [Clinical notes] }
    put: { tags: [Clinical notes], summary: "Save | a <b>note</b> [[x]]" }
    delete: { tags: [Clinical notes], deprecated: true }
  /slots: { get: { tags: [Slots] } }
  /health: { get: {} }
`;
const PERFORMANCE = `A: { kind: response-time, category: notes, endpoints: ["GET /notes/{id}"], targets: { p95: 1 s } }
B: { kind: response-time, category: slots, targets: { p95: 1 s } }
`;

async function texts(
  files: Readonly<Record<string, string>>,
): Promise<{ page: (path: string) => string; document: string }> {
  const { spec, problems } = await specOf(files);
  expect(problems).toEqual([]);
  const href = hrefOf({});
  const entries = allEntries({ spec, problems });
  const document = composeDocuments(spec).find(({ slug }) => slug.startsWith('06'));
  return {
    page: (path) => {
      const page = entries.find((entry) => entry.path === path)!.build();
      return toMarkdown(blocksOf(page), { href });
    },
    document: documentMarkdown(spec, document!).text,
  };
}

const FILES = { 'spec.yaml': SPEC, 'openapi.yaml': API, 'performance/a.yaml': PERFORMANCE };

describe('operations without a response-time target', () => {
  it('are listed on the page of their category', async () => {
    const { page } = await texts(FILES);
    const notes = page('/performance/notes/');
    expect(notes).toContain(
      '1 of 2 operations of this category in openapi.yaml has no response-time target.',
    );
    expect(notes).toContain('`PUT /notes/{id}`');
    expect(notes).not.toContain('`DELETE /notes/{id}`');
    expect(page('/performance/slots/')).toContain(
      'The one operation of this category in openapi.yaml has a response-time target.',
    );
  });

  it('are counted by category on the page of all requirements, those of no category too', async () => {
    const overview = (await texts(FILES)).page('/performance/');
    expect(overview).toContain('2 of 4 operations in openapi.yaml have no response-time target.');
    expect(overview).toMatch(/\| \[Notes\]\(\S+\) +\| +1 \| `PUT \/notes\/\{id\}` +\|/u);
    expect(overview).toMatch(/\| Uncategorised +\| +1 \| `GET \/health` +\|/u);
  });

  it('stand in document 06, with what they do as plain text', async () => {
    const { document } = await texts(FILES);
    expect(document).toMatch(/## [\d.]+ Operations without a response-time target/u);
    expect(document).toMatch(/`PUT \/notes\/\{id\}` \| Save \\\| a \\?<b>note\\?<\/b> \\\[\\?\[x/u);
  });

  it('are no section where there is no OpenAPI document', async () => {
    const { page, document } = await texts({
      'spec.yaml': `${SPEC_YAML}categories: { notes: Notes, slots: Slots }\n`,
      'performance/a.yaml': PERFORMANCE,
    });
    for (const text of [page('/performance/'), page('/performance/notes/'), document]) {
      expect(text).not.toContain('without a response-time target');
    }
  });
});
