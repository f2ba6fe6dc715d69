/** Every construct of GFM and MDX in all outputs: page, document, Markdown page, and Markdown of the document. */
import { compile, run } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import { stringsOf } from '../../plugins/specbook/i18n/index.ts';
import { linkReferences } from '../../plugins/specbook/markup/prose-links.ts';
import { addressResolver } from '../../plugins/specbook/markup/resolve-address.ts';
import { resolveMdx } from '../../plugins/specbook/site/integration/mdx-references.ts';
import { markdownOfPage } from '../../plugins/specbook/site/page-parts/markdown-page.ts';
import { allEntries } from '../../plugins/specbook/site/pages/families.ts';
import { hrefsOf } from '../../plugins/specbook/site/render/to-html.ts';
import { folderOf } from '../support/folder.ts';
import { htmlOfPage, htmlOfPieces, withoutBreaks } from '../support/page-html.ts';
import { runCommand } from '../support/run-command.ts';
import { specOf } from '../support/spec-of.ts';

const entity = (name: string, body: string): string =>
  `---\nname: ${name}\npurpose: P.\nfields:\n  id: { type: uuid, key: primary }\n---\n\n${body}\n`;

interface Outputs {
  page: string;
  document: string;
  markdownPage: string;
  markdown: string;
}

/** A JSX runtime that writes HTML. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
interface Written {
  html: string;
}
const written = (child: unknown): string => {
  if (Array.isArray(child)) return child.map(written).join('');
  if (typeof child === 'object' && child !== null) return (child as Written).html;
  return typeof child === 'string' || typeof child === 'number' ? escape(String(child)) : '';
};
const VOID = /^(?:br|hr|img|input)$/u;
function jsx(type: unknown, { children, ...props }: Record<string, unknown>): Written {
  if (typeof type === 'function')
    return (type as (props: object) => Written)({ children, ...props });
  if (typeof type !== 'string') return { html: written(children) };
  const attributes = Object.entries(props).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === false) return [];
    if (value === true) return ` ${name}`;
    const text = typeof value === 'object' ? Object.values(value).join(' ') : JSON.stringify(value);
    const plain = text.replace(/^"|"$/gu, '').replaceAll('\\"', '&quot;');
    return ` ${name === 'className' ? 'class' : name}="${plain}"`;
  });
  const start = `<${type}${attributes.join('')}>`;
  return { html: VOID.test(type) ? start : `${start}${written(children)}</${type}>` };
}
const RUNTIME = { Fragment: undefined, jsx, jsxs: jsx };

/** Components as a page gives them to MDX. */
const COMPONENTS = {
  Own: ({ children }: Record<string, unknown>) => jsx('aside', { children }),
  ItemLink: ({ to }: Record<string, unknown>) =>
    jsx('a', { href: `/entities/${String(to)}/`, children: 'Other' }),
};

async function outputsOf(source: string, format: 'md' | 'mdx'): Promise<Outputs> {
  const { spec, problems } = await specOf({
    'entities/core/other.md': entity('Other', 'Text.'),
    'entities/core/flow.png': 'PNG',
    [`entities/core/thing.${format}`]: entity('Thing', source),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const page = allEntries({ spec, problems })
    .find(({ path }) => path === '/entities/thing/')
    ?.build();
  const [document] = composeDocuments(spec);
  if (!page || !document) throw new Error('there is no such page');
  const compiled = format === 'md' ? undefined : await compiledBody(source, spec);
  return {
    page: compiled ?? withoutBreaks(htmlOfPage(page)),
    document: compiled ?? withoutBreaks(htmlOfPieces(documentHtml(spec, document))),
    markdownPage: markdownOfPage(page, {}),
    markdown: documentMarkdown(spec, document).text,
  };
}

/** The body as its page shows it. Astro compiles it with the same plugins. */
async function compiledBody(source: string, spec: Awaited<ReturnType<typeof specOf>>['spec']) {
  const text = resolveMdx(source, {
    link: linkReferences(spec),
    href: hrefsOf({}),
    alerts: stringsOf(spec).prose.alerts,
    address: addressResolver(spec, 'entities/core/thing.mdx'),
  });
  const withoutImports = text.replaceAll(/^import .*$/gmu, '');
  const code = await compile(withoutImports, {
    remarkPlugins: [remarkGfm],
    outputFormat: 'function-body',
  });
  const { default: Content } = await run(String(code), {
    ...RUNTIME,
    baseUrl: import.meta.url,
  });
  return (Content as (props: object) => Written)({ components: COMPONENTS }).html;
}

/** A construct, what it is in HTML, and what it is in Markdown. */
interface Construct {
  source: string;
  html: readonly (string | RegExp)[];
  markdown: readonly (string | RegExp)[];
  /** Only in files of this format. */
  only?: 'md' | 'mdx';
}

const HASH = '[0-9a-f]{10}';
const footnote = /href="#(?:note-|user-content-)?fn-/u;

const CONSTRUCTS: Record<string, Construct> = {
  paragraphs: {
    source: 'One\nline.\n\nTwo.',
    html: [/<p>One\s+line\.<\/p>\s*<p>Two\.<\/p>/u],
    markdown: ['One\nline.\n\nTwo.'],
  },
  'a heading of signs': {
    source: '# Top\n\n## Below',
    html: [/<h[1-6][^>]*>Top<\/h[1-6]>\s*<h[1-6][^>]*>Below</u],
    markdown: [/^#+ Top\n\n#+ Below$/mu],
  },
  'a heading with a line below it': {
    source: 'Top\n===\n\nText.',
    html: [/<h[1-6][^>]*>Top</u],
    markdown: [/^#+ Top$/mu],
  },
  emphasis: {
    source: 'So *it* and _it_.',
    html: ['So <em>it</em> and <em>it</em>.'],
    markdown: ['So _it_ and _it_.'],
  },
  strong: {
    source: 'So **it** and __it__.',
    html: ['So <strong>it</strong> and <strong>it</strong>.'],
    markdown: ['So **it** and **it**.'],
  },
  'strong in emphasis': {
    source: '*a **b** c*',
    html: ['<em>a <strong>b</strong> c</em>'],
    markdown: ['_a **b** c_'],
  },
  'emphasis within a word': {
    source: 'un*believ*able',
    html: ['un<em>believ</em>able'],
    markdown: ['un*believ*able'],
  },
  strikethrough: { source: 'It is ~~not~~ so.', html: ['<del>not</del>'], markdown: ['~~not~~'] },
  'code in a line': {
    source: 'Call `a < b` and `` a `b` ``.',
    html: ['<code>a &lt; b</code>', '<code>a `b`</code>'],
    markdown: ['`a < b`', /`` ?a `b` ``/u],
  },
  'a fence with a language': {
    source: '```sql\nselect 1 < 2;\n```',
    html: [/(?:data-language="sql"|class="language-sql")[^]*select 1 &lt; 2;/u],
    markdown: ['```sql\nselect 1 < 2;\n```'],
  },
  'a fence with a language and more': {
    source: '```ts title="a.ts" {1}\nlet a;\n```',
    html: [/(?:data-language="ts"|class="language-ts")[^]*let a;/u],
    markdown: [/```ts(?: title="a\.ts" \{1\})?\nlet a;\n```/u],
  },
  'a fence without a language': {
    source: '```\n# no heading\n```',
    html: [/<pre><code># no heading\n?<\/code>/u],
    markdown: ['```\n# no heading\n```'],
  },
  'a fence of tildes around backticks': {
    source: '~~~md\n```\nx\n```\n~~~',
    html: [/```\nx\n```/u],
    markdown: [/(?:````|~~~)md\n```\nx\n```\n(?:````|~~~)/u],
  },
  'indented code': {
    source: 'Text.\n\n    let a;',
    html: [/<pre><code>let a;\n?<\/code>/u],
    markdown: ['```\nlet a;\n```'],
    only: 'md',
  },
  'a diagram of Mermaid': {
    source: '```mermaid\nflowchart LR\n  a --> b\n```',
    html: [/(?:data-language="mermaid"|class="language-mermaid")[^]*a --&gt; b/u],
    markdown: ['```mermaid\nflowchart LR\n  a --> b\n```'],
  },
  'a list': {
    source: '- one\n- two',
    html: [/<ul>\s*<li>one<\/li>\s*<li>two<\/li>\s*<\/ul>/u],
    markdown: ['- one\n- two'],
  },
  'lists in lists': {
    source: '- one\n  - below\n    1. deep\n- two',
    html: [/<li>one\s*<ul>\s*<li>below\s*<ol>\s*<li>deep/u],
    markdown: ['- one\n  - below\n    1. deep\n- two'],
  },
  'an ordered list with a start': {
    source: '3. three\n4. four',
    html: [/<ol start="3">\s*<li>three/u],
    markdown: ['3. three\n4. four'],
  },
  'a list with paragraphs': {
    source: '- one\n\n  more\n\n- two',
    html: [/<li>\s*<p>one<\/p>\s*<p>more<\/p>\s*<\/li>/u],
    markdown: ['- one\n\n  more\n\n- two'],
  },
  tasks: {
    source: '- [x] done\n- [ ] open',
    html: [/<input[^>]*checked[^>]*>\s*done/u, /<input(?![^>]*checked)[^>]*>\s*open/u],
    markdown: ['- [x] done\n- [ ] open'],
  },
  'two lists side by side': {
    source: '- one\n\n* two',
    html: [/<\/ul>\s*<ul>/u],
    markdown: [/- one\n\n(?:<!---->\n\n- two|\* two)/u],
  },
  'a table with sides': {
    source: '| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 \\| 5 |',
    html: [
      /<th[^>]*>a/u,
      /<th[^>]*(?:sb-mid|center)[^>]*>b/u,
      /<td[^>]*(?:sb-num|right)[^>]*>3/u,
      '4 | 5',
    ],
    markdown: [
      /\| a \| b \| c \| d \|\n\| :-+ \| :-+: \| -+: \| -+ \|\n\| 1 \| 2 \| 3 \| 4 \\\| 5 \|/u,
    ],
  },
  'a quote': {
    source: '> One\n>\n> > Two',
    html: [/<blockquote>\s*<p>One<\/p>\s*<blockquote>\s*<p>Two/u],
    markdown: ['> One\n>\n> > Two'],
  },
  ...Object.fromEntries(
    ['Note', 'Tip', 'Important', 'Warning', 'Caution'].map((title): [string, Construct] => [
      `an alert: ${title}`,
      {
        source: `> [!${title.toUpperCase()}]\n> Mind the gap.`,
        html: [
          new RegExp(
            `<span class="sb-alert-title sb-alert-${title.toLowerCase()}">${title}</span>\\s*Mind the gap`,
            'u',
          ),
        ],
        markdown: [`> [!${title.toUpperCase()}]\n> Mind the gap.`],
      },
    ]),
  ),
  'a footnote': {
    source: 'So[^a].\n\n[^a]: Because **it** is.',
    html: [footnote, 'Because <strong>it</strong> is.'],
    markdown: [/So\[\^a[^\]]*\]\./u, /^\[\^a[^\]]*\]: Because \*\*it\*\* is\.$/mu],
  },
  'a footnote beside HTML': {
    source: 'So[^a], with <kbd>Ctrl</kbd>.\n\n[^a]: Because <b>it</b> is.',
    html: [footnote, '<kbd>Ctrl</kbd>', '<b>it</b>'],
    markdown: [/So\[\^a[^\]]*\], with `?Ctrl`?\./u, /^\[\^a[^\]]*\]: Because \*\*it\*\* is\.$/mu],
  },
  'an address': {
    source: 'See https://example.com/a_b and www.example.com.',
    html: ['href="https://example.com/a_b"', 'href="http://www.example.com"'],
    markdown: [/\[?https:\/\/example\.com\/a\\?_b/u, 'www.example.com'],
  },
  'an address in angles': {
    source: 'See <https://example.com/x>.',
    html: ['href="https://example.com/x"'],
    markdown: ['https://example.com/x'],
    only: 'md',
  },
  'a hard break of spaces': {
    source: 'one  \ntwo',
    html: [/one<br>\s*two/u],
    markdown: ['one\\\ntwo'],
  },
  'a hard break of a backslash': {
    source: 'one\\\ntwo',
    html: [/one<br>\s*two/u],
    markdown: ['one\\\ntwo'],
  },
  'a thematic break': {
    source: 'one\n\n***\n\ntwo',
    html: ['<hr>'],
    markdown: ['one\n\n---\n\ntwo'],
  },
  'HTML in a line': {
    source: 'Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, <b>so</b>.',
    html: ['<kbd>Ctrl</kbd>', 'H<sub>2</sub>O', '<b>so</b>'],
    markdown: ['Press `Ctrl`, H2O, **so**.'],
  },
  'HTML as a block': {
    source: '<div>\n\nSome **text**.\n\n</div>',
    html: [/<div>\s*<p>Some <strong>text<\/strong>\.<\/p>\s*<\/div>/u],
    markdown: ['Some **text**.'],
  },
  'an image in HTML': {
    source: '<img src="https://example.com/a.png" alt="A" />',
    html: ['src="https://example.com/a.png"', 'alt="A"'],
    markdown: ['![A](https://example.com/a.png)'],
  },
  'a list in HTML': {
    source: '<ol start="2"><li>one</li><li>two</li></ol>',
    html: [/<ol start="2">\s*<li>one<\/li>\s*<li>two/u],
    markdown: ['2. one\n3. two'],
  },
  'a table in HTML': {
    source: '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    html: [/<th>a<\/th>[^]*<td>1<\/td>/u],
    markdown: [/\| a +\|\n\| -+ \|\n\| 1 +\|/u],
  },
  details: {
    source: '<details>\n<summary>More</summary>\n\nHidden **text**.\n\n</details>',
    html: [
      /<details>\s*<summary>\s*(?:<p>)?More(?:<\/p>)?\s*<\/summary>\s*<p>Hidden <strong>text/u,
    ],
    markdown: [/More\n\nHidden \*\*text\*\*\./u],
  },
  'a comment of HTML': {
    source: 'one <!-- secret --> two',
    html: [/one\s+two/u],
    markdown: [/one\s+two/u],
    only: 'md',
  },
  'a comment of MDX': {
    source: 'one {/* secret */} two',
    html: [/one\s+two/u],
    markdown: [/one\s+two/u],
    only: 'mdx',
  },
  'an image': {
    source: '![Flow](./flow.png "Its title")',
    html: [/alt="Flow"/u, /title="Its title"/u],
    markdown: [new RegExp(`!\\[Flow\\]\\([^)]*files/flow\\.${HASH}\\.png "Its title"\\)`, 'u')],
  },
  'an image by reference': {
    source: '![Flow][f]\n\n[f]: https://example.com/f.png "T"',
    html: ['src="https://example.com/f.png"', 'alt="Flow"'],
    markdown: ['![Flow](https://example.com/f.png "T")'],
  },
  'a link with a title': {
    source: '[a](https://example.com "T")',
    html: ['href="https://example.com"', 'title="T"'],
    markdown: ['[a](https://example.com "T")'],
  },
  'links by reference': {
    source: '[a][x], [x][] and [x].\n\n[x]: https://example.com "T"',
    html: [/(?:<a href="https:\/\/example\.com" title="T">[^<]*<\/a>[^<]*){3}/u],
    markdown: [
      '[a](https://example.com "T"), [x](https://example.com "T") and [x](https://example.com "T").',
    ],
  },
  'a reference of ours': {
    source: 'See [[other]] and [[other.id]].',
    html: [
      /<a href="[^"]*"[^>]*>Other(?: §5\.4\.1)?<\/a>/u,
      /<a href="[^"]*"[^>]*><code>other\.id<\/code>(?: §5\.4\.1\.1)?<\/a>/u,
    ],
    markdown: [/See \[Other[^\]]*\]\([^)]*\) and \[`other\.id`[^\]]*\]\(/u],
  },
  'escapes and entities': {
    source: '\\*no emphasis\\* &copy; 1 &lt; 2',
    html: ['*no emphasis* © 1 &lt; 2'],
    markdown: [/\\\*no emphasis\\\* © 1 (?:\\<|<|&lt;) 2/u],
  },
  'a component with text': {
    source: 'import Own from "./Own.astro";\n\n<Own kind="x">Never **delete** it.</Own>',
    html: [/<aside>(?:<p>)?Never <strong>delete<\/strong> it/u],
    markdown: ['Never **delete** it.', 'Component Own'],
    only: 'mdx',
  },
  'a component with blocks': {
    source:
      'import Own from "./Own.astro";\n\n<Own>\n\n- one\n- two\n\n```sql\nselect 1;\n```\n\n</Own>',
    html: [/<aside>\s*<ul>[^]*language-sql/u],
    markdown: ['- one\n- two', '```sql\nselect 1;\n```'],
    only: 'mdx',
  },
  'a component without text': {
    source: 'import Own from "./Own.astro";\n\n<Own />',
    html: ['<aside></aside>'],
    markdown: ['Component Own is left out here.'],
    only: 'mdx',
  },
  expressions: {
    source: '{1 + 1} of {"two"} and {12}',
    html: ['2 of two and 12'],
    markdown: ['`1 + 1` of two and 12'],
    only: 'mdx',
  },
  'an export that is used': {
    source: 'export const limit = 40\n\nAt most {limit}.',
    html: ['At most 40.'],
    markdown: ['At most `limit`.'],
    only: 'mdx',
  },
  ItemLink: {
    source:
      'import { ItemLink } from "astro-specbook/components";\n\nSee <ItemLink to="other" />.\n\n<ItemLink to="other" />',
    html: [/See <a href="\/entities\/other\/">Other<\/a>\./u],
    markdown: [/See \[Other[^\]]*\]\([^)]+\)\./u, /^\[Other[^\]]*\]\([^)]+\)$/mu],
    only: 'mdx',
  },
};

const CASES = Object.entries(CONSTRUCTS).flatMap(([name, { only, ...construct }]) =>
  (['md', 'mdx'] as const)
    .filter((format) => only === undefined || only === format)
    .map((format) => ({ name, format, ...construct })),
);

describe('a construct keeps its text and its meaning in every output', () => {
  test.each(CASES)('$name in .$format', async ({ source, format, html, markdown }) => {
    const outputs = await outputsOf(source, format);
    for (const expected of html) {
      expect.soft(outputs.page, 'page').toMatch(expected);
      expect.soft(outputs.document, 'document').toMatch(expected);
    }
    for (const expected of markdown) {
      expect.soft(outputs.markdownPage, 'Markdown page').toMatch(expected);
      expect.soft(outputs.markdown, 'Markdown of the document').toMatch(expected);
    }
    expect.soft(Object.values(outputs).join('\n')).not.toContain('secret');
  });
});

test('the export of the documents is the Markdown of the documents', async () => {
  const source = CASES.filter(({ format }) => format === 'md')
    .map(({ source: text }) => text.replaceAll('[^a]', '[^note]'))
    .filter((text) => !/\[(?:x|f|\^note)\]:|flow\.png/u.test(text))
    .join('\n\n<!-- -->\n\n');
  const texts = {
    'entities/core/other.md': entity('Other', 'Text.'),
    'entities/core/thing.md': entity('Thing', source),
  };
  const { spec } = await specOf({ 'spec.yaml': 'title: T\nrevision: 1.0.0\n', ...texts });
  const cwd = folderOf({
    'content/spec.yaml': 'title: T\nrevision: 1.0.0\n',
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [`content/${path}`, text])),
  });
  const { written: exported } = await runCommand(
    ['export', 'documents', '--out', 'out', '--now', '2026-11-22'],
    { cwd },
  );
  const [files] = exported.values();
  const [document] = composeDocuments(spec);
  expect(document && files?.get(document.fileName)).toBe(
    document && documentMarkdown(spec, document).text,
  );
});
