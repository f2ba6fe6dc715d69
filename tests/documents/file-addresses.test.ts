/** Relative links and images of `.md` and `.mdx` on pages, in documents, in Markdown and in the export. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { markdownOfPage } from '../../plugins/specbook/site/page-parts/markdown-page.ts';
import { allEntries } from '../../plugins/specbook/site/pages/families.ts';
import { folderOf } from '../support/folder.ts';
import { htmlOfPage, htmlOfPieces } from '../support/page-html.ts';
import { runCommand } from '../support/run-command.ts';
import { specOf } from '../support/spec-of.ts';

const entity = (name: string, body: string, purpose = 'P.'): string =>
  `---\nname: ${name}\npurpose: ${JSON.stringify(purpose)}\nfields:\n  id: { type: uuid, key: primary }\n---\n\n${body}\n`;
const SITE = { base: '/pr-7', prefix: '/spec' };
const HASH = '[0-9a-f]{10}';

/** Every address of a text in HTML or in Markdown. */
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/(?:href|src|srcset)="([^"]*)"|\]\(([^)\s]*)/gu)].map(
    ([, html, markdown]) => html ?? markdown ?? '',
  );

interface Outputs {
  page: string;
  markdownPage: string;
  document: string;
  markdown: string;
}

function outputsOf(spec: Spec, path = '/entities/thing/'): Outputs {
  const page = allEntries({ spec, problems: [] })
    .find((entry) => entry.path === path)
    ?.build();
  const [document] = composeDocuments(spec);
  if (!page || !document) throw new Error(`there is no page ${path}`);
  return {
    page: htmlOfPage(page, SITE),
    markdownPage: markdownOfPage(page, SITE),
    document: htmlOfPieces(documentHtml(spec, document)),
    markdown: documentMarkdown(spec, document).text,
  };
}

const FILES = {
  'entities/core/other.md': entity('Other', 'Text.'),
  'entities/core/flow.png': 'PNG',
  'entities/core/dark flow.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'entities/core/plan.pdf': 'PDF',
  'entities/core/README.md': '# About',
  'entities/core/own.js': '',
  'entities/core/page.html': '<p>Text.</p>',
  'performance/api/read.yaml':
    'PERF-1: { kind: response-time, title: One, targets: { p95: 9 ms } }\nPERF-2: { kind: response-time, title: Two, targets: { p95: 9 ms } }\n',
};

describe.each(['md', 'mdx'])('a relative address in .%s', (format) => {
  const rows: [source: string, page: string, document: string][] = [
    ['[a](./other.md)', '/pr-7/spec/entities/other/', '#other'],
    ['[a](other.md#fields "Q")', '/pr-7/spec/entities/other/', '#other'],
    ['[a][x]\n\n[x]: <./other.md> "Q"', '/pr-7/spec/entities/other/', '#other'],
    ['[a](../core/%6fther.md?raw=1)', '/pr-7/spec/entities/other/', '#other'],
    ['<a href="./other.md">a</a>', '/pr-7/spec/entities/other/', '#other'],
    ['[a](./)', '/pr-7/spec/data-model/core/', '#domain.core'],
    ['[a](../../performance/api/read.yaml)', '/pr-7/spec/performance/', ''],
    [
      '![F](./flow.png)',
      `/pr-7/spec/documents/files/flow\\.${HASH}\\.png`,
      `../files/flow\\.${HASH}\\.png`,
    ],
    [
      '![F][x]\n\n[x]: flow.png',
      `/pr-7/spec/documents/files/flow\\.${HASH}\\.png`,
      `../files/flow\\.${HASH}\\.png`,
    ],
    [
      '![F](<dark flow.svg>)',
      `/pr-7/spec/documents/files/dark-flow\\.${HASH}\\.svg`,
      `../files/dark-flow\\.${HASH}\\.svg`,
    ],
    [
      '<img src="./flow.png" alt="F" />',
      `/pr-7/spec/documents/files/flow\\.${HASH}\\.png`,
      `../files/flow\\.${HASH}\\.png`,
    ],
    [
      '[a](plan.pdf#page=3)',
      `/pr-7/spec/documents/files/plan\\.${HASH}\\.pdf#page=3`,
      `../files/plan\\.${HASH}\\.pdf#page=3`,
    ],
    ['[![F](flow.png)](other.md)', '/pr-7/spec/entities/other/', '#other'],
  ];

  test.each(rows)('leads to what it names: %s', async (source, page, document) => {
    const { spec, problems } = await specOf({
      ...FILES,
      [`entities/core/thing.${format}`]: entity('Thing', `Before. ${source}`),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const outputs = outputsOf(spec);
    const md = page.replace(/\/$/u, '.md');
    // Headings of Markdown get their ids from their text.
    const relative = document.replace('../', '').replace(/^#(?:domain\.)?(\w+)$/u, '#\\d+-$1');
    expect(
      addressesIn(outputs.markdownPage).some((url) => new RegExp(`^${md}$`, 'u').test(url)),
    ).toBe(true);
    if (document !== '')
      expect(
        addressesIn(outputs.markdown).filter((url) => new RegExp(`^${relative}`, 'u').test(url)),
      ).not.toEqual([]);
    // Pages show the compiled component of MDX; see tests/unit/site/mdx-references.test.ts.
    if (format === 'mdx') return;
    expect(addressesIn(outputs.page).some((url) => new RegExp(`^${page}$`, 'u').test(url))).toBe(
      true,
    );
    if (document !== '')
      expect(
        addressesIn(outputs.document).some((url) => new RegExp(`^${document}$`, 'u').test(url)),
      ).toBe(true);
  });

  test.each([
    [
      '[a](gone.md)',
      'missing-file',
      'the file "gone.md" does not exist',
      'add entities/core/gone.md, or correct the path, which is relative to the folder of this file',
    ],
    [
      '<img src="./_images/flow.png" alt="" />',
      'missing-file',
      'the file "./_images/flow.png" is left out',
      'rename _images: names must not start with "_" or "."',
    ],
    [
      '[a](page.html)',
      'active-file',
      'the file "page.html" is a page, or holds scripts',
      'refer to a PDF file or an image without scripts instead, or to an address on the web',
    ],
    [
      '[a](./othr.md)',
      'missing-file',
      'the file "./othr.md" does not exist',
      'did you mean ./other.md?',
    ],
    [
      '[a](../gone/x.md)',
      'missing-file',
      'the file "../gone/x.md" does not exist',
      'correct the path, which is relative to the folder of this file: the folder of entities/gone/x.md does not exist either',
    ],
    [
      '[a](../../../secret.md)',
      'outside-content',
      '"../../../secret.md" is outside the content folder',
      'copy the file into the content folder, or link to its address on the web',
    ],
    [
      '![F](%2e%2e/%2e%2e/%2e%2e/secret.png)',
      'outside-content',
      '"%2e%2e/%2e%2e/%2e%2e/secret.png" is outside the content folder',
      'copy the file into the content folder, or link to its address on the web',
    ],
    [
      '<img src="gone.png" alt="" />',
      'missing-file',
      'the file "gone.png" does not exist',
      'add entities/core/gone.png, or correct the path, which is relative to the folder of this file',
    ],
    ['![F](./other.md)', 'missing-file', '"./other.md" is not an image', 'name an image'],
  ])(
    'is an error with its place where it leads nowhere: %s',
    async (source, rule, message, hint) => {
      const { spec, problems } = await specOf({
        ...FILES,
        [`entities/core/thing.${format}`]: entity('Thing', `First.\n\nBefore. ${source}`),
      });
      expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
        { file: `entities/core/thing.${format}`, line: 10, column: 9, rule, message, hint },
      ]);
      const outputs = outputsOf(spec);
      for (const text of Object.values(outputs)) expect(text).not.toMatch(/secret|gone\.|othr/u);
    },
  );
});

test('a relative address in a key is that of its file, and its place is that of the address', async () => {
  const { spec, problems } = await specOf({
    ...FILES,
    'entities/core/thing.yaml':
      'name: Thing\npurpose: See [other](./other.md) and ![F](flow.png).\nfields:\n  id: { type: uuid, key: primary, description: "As [told](gone.md)." }\n',
    'considerations/all.yaml':
      'CON-1: { question: "Is [it](../entities/core/other.md) so?", status: open, affects: [other], raised: 2026-11-01 }\n',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    {
      file: 'entities/core/thing.yaml',
      line: 4,
      column: 59,
      message: 'the file "gone.md" does not exist',
    },
  ]);
  const { page, document } = outputsOf(spec);
  expect(page).toContain('href="/pr-7/spec/entities/other/"');
  expect(page).toMatch(/src="\/pr-7\/spec\/documents\/files\/flow\.[0-9a-f]{10}\.png"/u);
  expect(document).toContain('href="#other"');
});

test('an address in a text that stands in two folders must mean one file', async () => {
  const purpose = 'As ![drawn](flow.png).';
  const files = {
    ...FILES,
    'entities/more/flow.png': 'Another',
    'entities/core/thing.md': entity('Thing', 'Text.', purpose),
  };
  const { problems } = await specOf({
    ...files,
    'entities/more/next.md': entity('Next', 'Text.', purpose),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    {
      file: 'entities/more/next.md',
      line: 3,
      rule: 'ambiguous-address',
      message: '"flow.png" is another file in entities/core/thing.md, where the same text stands',
      hint: 'write "../more/flow.png"',
    },
  ]);
  const distinct = await specOf({
    ...files,
    'entities/more/next.md': entity('Next', 'Text.', purpose.replace('flow', '../more/flow')),
  });
  expect(distinct.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(addressesIn(outputsOf(distinct.spec).page)).not.toEqual(
    addressesIn(outputsOf(distinct.spec, '/entities/next/').page),
  );
});

test('addresses of the web, of the site and within the page stay as they are', async () => {
  const source =
    '[a](https://example.com/a.md) [b](/guide/) [c](#fields) [d](mailto:a@example.com) ![e](https://example.com/e.png) <img src="https://example.com/f.png">';
  const { spec, problems } = await specOf({ 'entities/core/thing.md': entity('Thing', source) });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(addressesIn(outputsOf(spec).page)).toEqual(
    expect.arrayContaining([
      'https://example.com/a.md',
      '/guide/',
      '#fields',
      'mailto:a@example.com',
      'https://example.com/e.png',
      'https://example.com/f.png',
    ]),
  );
});

test('the sources of a picture are found too', async () => {
  const { spec, problems } = await specOf({
    ...FILES,
    'entities/core/thing.md': entity(
      'Thing',
      '<picture><source media="(prefers-color-scheme: dark)" srcset="dark%20flow.svg 2x, ./gone.png 3x"><img src="flow.png"></picture>',
    ),
  });
  expect(problems.map(({ message }) => message)).toContain('the file "./gone.png" does not exist');
  expect(outputsOf(spec).page).toMatch(
    /srcset="\/pr-7\/spec\/documents\/files\/dark-flow\.[0-9a-f]{10}\.svg 2x"/u,
  );
});

test('an address that only the product may write is none of an author', async () => {
  const source =
    '[a](specbook:entity:other) <a href="specbook:entity:other">b</a> <img src="specbook:files/x.png">';
  const { spec } = await specOf({ ...FILES, 'entities/core/thing.md': entity('Thing', source) });
  expect(outputsOf(spec).page).not.toContain('specbook:');
  expect(addressesIn(outputsOf(spec).page)).not.toContain('/pr-7/spec/entities/other/');
});

test('the export holds a copy of every file that a document refers to, and no other', async () => {
  const png = new Uint8Array([137, 80, 78, 71, 0, 255]);
  const thing = entity('Thing', '![Flow](./flow.png) See [other](./other.md), [about](README.md).');
  const content = { ...FILES, 'entities/core/flow.png': png, 'entities/core/thing.md': thing };
  const cwd = folderOf({
    'content/spec.yaml': 'title: T\nrevision: 1.0.0\n',
    ...Object.fromEntries(Object.entries(content).map(([path, text]) => [`content/${path}`, text])),
  });
  const { stdout, written } = await runCommand(['export', 'documents', '--out', 'out'], { cwd });
  expect(stdout).toContain('Wrote out/files/flow.');
  const files = written.get(join(cwd, 'out')) ?? new Map<string, string>();
  const copies = [...files.keys()].filter((name) => name.startsWith('files/'));
  const text = String(files.get('05-Data-Models.md'));
  expect(copies).toHaveLength(2);
  for (const name of copies) expect(text).toContain(`](${name})`);
  const image = copies.find((name) => name.endsWith('.png')) ?? '';
  expect(files.get(image)).toEqual(Buffer.from(png));
});
