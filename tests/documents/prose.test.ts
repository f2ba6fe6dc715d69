import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import {
  heading,
  inline,
  itemLink,
  paragraph,
  table,
  text,
} from '../../plugins/specbook/markup/mdast.ts';
import { stringsOf } from '../../plugins/specbook/i18n/index.ts';
import { parseMdx } from '../../plugins/specbook/markup/mdx-prose.ts';
import { plainProse } from '../../plugins/specbook/markup/plain-prose.ts';
import { body, inlineProse, prose } from '../../plugins/specbook/markup/prose.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import { toMarkdown } from '../../plugins/specbook/markup/to-markdown.ts';
import { withoutBreaks } from '../support/page-html.ts';
import { specOf } from '../support/spec-of.ts';
import { parseGfm } from './specs.ts';
import fc, { runs } from '../support/fast-check.ts';

const { spec } = await specOf({
  'entities/shop/order.yaml':
    'name: Order\npurpose: A basket.\nfields:\n  id: { type: uuid, key: primary }\n  note_text: { type: text }\n',
  'performance/all.yaml':
    'PERF-1: { kind: response-time, title: The list, targets: { p95: 90 ms } }\n',
});
const href = (target: { kind: string; key?: string; part?: string }): string =>
  `/x/${target.key ?? ''}${target.part === undefined ? '' : `#${target.part}`}`;
const html = (source: string): string => withoutBreaks(toHtml(prose(spec, source), { href }));
const markdown = (source: string): string => toMarkdown(prose(spec, source), { href });

describe('references in prose', () => {
  it('become links with the name of what they lead to', () => {
    expect(html('See [[order]].')).toBe('<p>See <a href="/x/entity:order">Order</a>.</p>\n');
    expect(html('See [[order.note_text]].')).toContain(
      '<a href="/x/field:order.note_text"><code>order.note_text</code></a>',
    );
    expect(html('See [[requirement:PERF-1.p95]].')).toBe(
      '<p>See <a href="/x/requirement:PERF-1#p95" title="The list" class="sb-id">PERF-1 p95</a>.</p>\n',
    );
    expect(markdown('**See [[order]]**')).toBe('**See [Order](/x/entity:order)**\n');
  });

  it('stay text within code', () => {
    expect(html('`[[order]]`')).toBe('<p><code>[[order]]</code></p>\n');
    expect(html('```\n[[order]]\n```')).toBe('<pre><code>[[order]]</code></pre>\n');
  });

  it('are marked where they lead nowhere', () => {
    expect(html('See [[nothing]].')).toContain(
      '<span class="sb-broken" title="Dangling reference">[[nothing]]</span>',
    );
    expect(parseGfm(markdown('See [[nothing]].')).children).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: 'See [[nothing]].' }] },
    ]);
  });

  it('make no link within a link', () => {
    expect(html('[about [[order]] here](https://example.com)')).toBe(
      '<p><a href="https://example.com">about Order here</a></p>\n',
    );
  });
});

describe('hostile prose', () => {
  const attacks = [
    '<script>alert(1)</script>',
    'text <script>alert(1)</script> text',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVa&#115;cript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](javascript:alert(1))',
    '[x]: javascript:alert(1)\n\n[x]',
    '<iframe src="https://example.com"></iframe>',
    '<svg><script>alert(1)</script></svg>',
    '<style>body { display: none }</style>',
    '<p onclick="alert(1)" style="position:fixed">x</p>',
    '<form action="https://example.com"><input name="q"></form>',
    '<!-- --><b',
    '</div></main><script>alert(1)</script>',
    '<details open ontoggle=alert(1)>x</details>',
    '"><img src=x onerror=alert(1)>',
    '```"><script>alert(1)</script>\nx\n```',
    '[x](https://example.com "\\"><script>alert(1)</script>")',
    '[[order]]<script>alert(1)</script>',
  ];

  it.each(attacks)('does nothing on a page: %s', (attack) => {
    for (const out of [html(attack), toHtml([paragraph(inlineProse(spec, attack))], { href })]) {
      expect(out).not.toMatch(/<(?:script|iframe|style|svg|form|object|embed)\b/iu);
      // Inside of a tag; the same letters as text are harmless.
      expect(out).not.toMatch(/<[^>]*\s(?:on\w+|style)\s*=/iu);
      expect(out).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/iu);
    }
  });

  it.each(attacks)('is text and nothing else in Markdown: %s', (attack) => {
    const nodes = [...everyNode(parseGfm(markdown(attack)).children)];
    expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
    expect(
      nodes.filter((node) => 'url' in node && /^\W*(?:javascript|data):/iu.test(node.url)),
    ).toEqual([]);
  });

  it('keeps harmless HTML on pages', () => {
    expect(html('Press <kbd>Ctrl</kbd>.')).toBe('<p>Press <kbd>Ctrl</kbd>.</p>\n');
    expect(html('<details><summary>More</summary>\n\n- [[order]]\n\n</details>')).toContain(
      '<li><a href="/x/entity:order">Order</a></li>',
    );
  });

  it('cannot take the id of something on the page', () => {
    expect(html('<h2 id="fields">x</h2> <a name="main">y</a>')).not.toMatch(
      /(?:id|name)="(?:fields|main)"/u,
    );
  });

  it('cannot bring a table out of its columns', () => {
    const rows = [[inlineProse(spec, 'a | b\n\nc `|` d'), text('e | f\ng')]];
    const out = toMarkdown([table({ caption: 'T', columns: ['One', 'Two'], rows })], { href });
    const [read] = parseGfm(out).children;
    expect(read).toMatchObject({ type: 'table' });
    expect(read?.type === 'table' && read.children.map(({ children }) => children.length)).toEqual([
      2, 2,
    ]);
  });
});

describe('headings, footnotes and lists in prose', () => {
  it('stand below the heading that they stand under', () => {
    const under = (depth: number): string =>
      toHtml([heading(depth, 'Top'), ...prose(spec, '# A\n\n## B')], { href });
    expect(under(2)).toContain('<h3>A</h3>\n<h4>B</h4>');
    expect(under(5)).toContain('<h6>A</h6>\n<h6>B</h6>');
    expect(toMarkdown([heading(3, 'Top'), ...prose(spec, '# A')], { href })).toBe(
      '### Top\n\n#### A\n',
    );
  });

  it('keep the footnotes of two texts apart', () => {
    const both = [
      ...prose(spec, 'One[^1].\n\n[^1]: First.'),
      ...prose(spec, 'Two[^1].\n\n[^1]: Second.'),
    ];
    const page = toHtml(both, { href });
    const ids = [...page.matchAll(/ id="(note-fn-[^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(page).toContain(`href="#${id ?? ''}"`);
    const read = [...everyNode(parseGfm(toMarkdown(both, { href })).children)];
    expect(read.filter(({ type }) => type === 'footnoteDefinition')).toHaveLength(2);
    expect(read.filter(({ type }) => type === 'footnoteReference')).toHaveLength(2);
  });

  it.each(['mermaid', 'sql', 'c++'])(
    'keep the language of a fence beside a footnote and beside raw HTML: %s',
    (language) => {
      const fence = `\`\`\`${language}\nflowchart LR\n\`\`\``;
      const drawn = `<pre data-language="${language}"><code>flowchart LR</code></pre>`;
      expect(html(fence)).toBe(`${drawn}\n`);
      expect(html(`${fence}\n\nA note[^1].\n\n[^1]: Here.`)).toContain(drawn);
      expect(html(`Press <kbd>Q</kbd>.\n\n${fence}`)).toContain(drawn);
    },
  );

  it('leave out a footnote that nothing refers to', () => {
    expect(html('A note.\n\n[^1]: Here.').trim()).toBe('<p>A note.</p>');
  });

  it('become lines where only a run of text fits', () => {
    const run = inlineProse(spec, 'First.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(toHtml([paragraph(run)], { href })).toBe(
      '<p>First.<br>• one<br>• two<br>a | b<br>1 | 2</p>\n',
    );
  });
});

describe('alerts of GitHub', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution'])(
    'have a title in HTML and their marker in Markdown: %s',
    (kind) => {
      const marker = `[!${kind.toUpperCase()}]`;
      const source = `> ${marker}\n> Mind the **gap**.\n>\n> - and the step`;
      const title = kind.replace(/^./u, (letter) => letter.toUpperCase());
      expect(html(source)).toContain(
        `<blockquote><p><span class="sb-alert-title sb-alert-${kind}">${title}</span>Mind the <strong>gap</strong>.</p>`,
      );
      expect(markdown(source).trim()).toBe(source);
      expect(markdown(`> ${marker}\n>\n> Text.`).trim()).toBe(`> ${marker}\n>\n> Text.`);
    },
  );

  it('are found beside raw HTML too', () => {
    const source = '> [!NOTE]\n> Press <kbd>Ctrl</kbd>.';
    expect(html(source)).toContain('<span class="sb-alert-title sb-alert-note">Note</span>Press');
    expect(markdown(source).trim()).toBe('> [!NOTE]\n> Press `Ctrl`.');
  });

  it('are quotes where the marker is not alone on the first line', () => {
    expect(markdown('> [!NOTE] and more').trim()).toBe('> \\[!NOTE] and more');
    expect(html('> See\n> [!NOTE]')).not.toContain('sb-alert');
  });
});

describe('raw HTML in Markdown', () => {
  it.each([
    ['<details><summary>More</summary>\n\nText.\n\n</details>', 'More\n\nText.'],
    ['H<sub>2</sub>O and 10<sup>3</sup>', 'H2O and 103'],
    ['one<br>two', 'one\\\ntwo'],
    ['<a href="https://example.com">A link</a>', '[A link](https://example.com)'],
    ['<b>bold</b> <i>italic</i> <code>code</code>', '**bold** _italic_ `code`'],
    ['a <!-- comment --> b', 'a b'],
    ['- [x] done <b>well</b>\n- [ ] open', '- [x] done **well**\n- [ ] open'],
    ['```sql\nselect 1;\n```\n\n<b>after</b>', '```sql\nselect 1;\n```\n\n**after**'],
    ['| a | b |\n| - | - |\n| <b>1</b> | 2 |', '| a | b |\n| - | - |\n| **1** | 2 |'],
    ['See <b>[[order]]</b>.', 'See **[Order](/x/entity:order)**.'],
  ])('is what it says, without tags: %s', (source, expected) => {
    expect(markdown(source).trim()).toBe(expected);
  });

  it('loses what could be run', () => {
    const shown = markdown(
      'a <script>alert(1)</script><img src=x onerror=alert(2)> <b onclick=x>c</b>',
    );
    expect(shown).not.toMatch(/script|onerror|onclick|alert/u);
    expect(shown).toContain('**c**');
  });
});

describe('MDX in a document', () => {
  const of = (source: string): string =>
    toMarkdown(
      body(spec, {
        key: 'entity:order',
        body: { format: 'mdx', text: source, line: 1 },
        source: { file: 'entities/shop/order.mdx' },
      } as never),
      { href },
    );

  it('names a component as left out and keeps the rest', () => {
    expect(of("import A from './a.astro'\n\nBefore.\n\n<A x={1} />\n\nAfter <A /> it.")).toBe(
      'Before.\n\n_Component A is left out here._\n\nAfter _Component A is left out here._ it.\n',
    );
  });

  it('keeps the text inside a component, in one paragraph', () => {
    expect(of('<A>Never delete a **paid** thing.</A>\n\nA <B>short</B> run.')).toBe(
      '_Component A is left out here. Its text:_\n\nNever delete a **paid** thing.\n\nA short run.\n',
    );
  });

  it('keeps ItemLink as a link', () => {
    expect(of('See <ItemLink to="order" />.\n\n<ItemLink to="order" />')).toBe(
      'See [Order](/x/entity:order).\n\n[Order](/x/entity:order)\n',
    );
  });

  it('keeps what stands in elements of HTML, literals, and the source of other expressions', () => {
    expect(of('<details>\n\nSee [[order]].\n\n</details>\n\n{12} of {a + b}{/* note */}')).toBe(
      'See [Order](/x/entity:order).\n\n12 of `a + b`\n',
    );
  });
});

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function* everyNode(nodes: readonly Nodes[]): Iterable<Nodes> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* everyNode(node.children);
  }
}

/** What a node says, without positions. */
function essence(node: RootContent): unknown {
  const { position: _, data: __, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(essence) } : rest;
}

const pieces = fc.oneof(
  fc.constantFrom(
    'a',
    'Order',
    ' ',
    '  ',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '[[order]]',
    '`x`',
    '*',
    '_',
    '<',
    '>',
    '&amp;',
    '#',
    '1.',
    '- ',
    '+',
    '=',
    '!',
    '|',
    '~',
    '\\',
    ':',
    'www.',
    'http://x.y',
    '@',
    '/',
    '\n',
    '%',
    '…',
  ),
  fc.string({ maxLength: 3 }),
);
const lines = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('').trim());

describe('the quick ways', () => {
  it('read a plain line as the parser does', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const link = (reference: string): PhrasingContent => ({
          type: 'text',
          value: `[[${reference}]]`,
        });
        const quick = plainProse(source, link as never);
        if (quick === undefined) return;
        const parsed = parser.parse(source).children;
        expect(parsed.length).toBeLessThanOrEqual(1);
        const [only] = parsed;
        const children = only?.type === 'paragraph' ? only.children : [];
        expect(merged(quick)).toEqual(
          merged(children.map((child) => essence(child) as PhrasingContent)),
        );
      }),
      { numRuns: runs(3000) },
    );
  });

  it('write runs of text that read back as they were', () => {
    const nodes = fc.array(
      fc.oneof(
        // remark makes links of bare addresses even where they are escaped, unlike git hosts.
        lines
          .filter((line) => line !== '' && !/www\.|\/\/|@/u.test(line))
          .map((value) => text(value)),
        fc.constantFrom<PhrasingContent>(
          { type: 'inlineCode', value: 'a|b' },
          { type: 'inlineCode', value: 'x_y' },
          itemLink('entity:order', 'Order'),
        ),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(nodes, (run) => {
        // Markdown cannot say two pieces of code side by side.
        fc.pre(
          !run.some((node, at) => node.type === 'inlineCode' && run[at + 1]?.type === 'inlineCode'),
        );
        const cells = [run];
        const out = toMarkdown([table({ caption: 'T', columns: ['A'], rows: [cells] })], { href });
        const [read] = parser.parse(out).children;
        const cell = read?.type === 'table' ? read.children[1]?.children[0]?.children : undefined;
        const expected = inline(run).map((node) =>
          node.type === 'link' ? { ...node, url: '/x/entity:order' } : node,
        );
        expect(said(cell ?? [])).toBe(said(expected));
        expect(kinds(cell ?? [])).toEqual(kinds(expected));
      }),
      { numRuns: runs(2000) },
    );
  });
});

/** Neighbouring texts as one. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { ...last, value: last.value + node.value };
    else out.push(node);
  }
  return out;
}

function said(nodes: readonly PhrasingContent[]): string {
  return [...everyNode(nodes)]
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

function kinds(nodes: readonly PhrasingContent[]): string[] {
  return nodes.filter(({ type }) => type !== 'text').map(({ type }) => type);
}

describe('prose that nests deeper than anybody reads', () => {
  it.each([
    ['quotes', `${'>'.repeat(3000)} a & b`],
    ['lists', `${'- '.repeat(1000)}a & b`],
    ['emphasis', `${'*'.repeat(4000)}a & b${'*'.repeat(4000)}`],
    ['more quotes than a parser bears', `${'>'.repeat(60_000)} a & b`],
  ])('is shown as it is written: %s', (_, source) => {
    expect(html(source)).toBe(
      `<pre><code>${source.replaceAll('>', '&gt;').replace('&\u0020', '&amp; ')}</code></pre>\n`,
    );
    expect(markdown(source)).toContain(source);
  });

  it('is not parsed where that would take minutes, and shown as it is written', () => {
    for (const shape of ['[', '![', 'a] ', '*a _b ', '> a\n\n', 'a <!-- ', '[^a]: ']) {
      const source = shape.repeat(100_000);
      const [whole] = prose(spec, source);
      expect(whole?.children).toEqual([{ type: 'code', value: source }]);
      expect(parseMdx(source, stringsOf(spec).prose).children).toEqual([
        { type: 'code', value: source },
      ]);
    }
  });

  it.each(['<div>'.repeat(3000), `a & b ${'<b>'.repeat(3000)}`])(
    'is shown as it is written where it nests by tags: %.20s…',
    (source) => {
      const shown = html(`${source}x`);
      expect(shown).toMatch(/^<pre><code>/u);
      expect(shown).not.toMatch(/<(?:div|b)>/u);
    },
  );
});
