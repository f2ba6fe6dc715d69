/** An item is written once for each format; its page, its document and the parts of that only place it. */
import { describe, expect, it } from 'vitest';
import { blockSource } from '../../plugins/specbook/markup/block-source.ts';
import {
  heading,
  itemLink,
  list,
  paragraph,
  table,
  type Row,
} from '../../plugins/specbook/markup/mdast.ts';
import { placeBlocks, placeHtml } from '../../plugins/specbook/markup/html/place-html.ts';
import { placeMarkdown } from '../../plugins/specbook/markup/markdown/place-markdown.ts';
import { prose } from '../../plugins/specbook/markup/prose.ts';
import { htmlFragment, writeHtml } from '../../plugins/specbook/markup/html/write-html.ts';
import {
  markdownFragment,
  writeMarkdown,
} from '../../plugins/specbook/markup/markdown/write-markdown.ts';
import { specOf } from '../support/spec-of.ts';

const blocks = [
  heading(2, 'Fields', 'sec.fields'),
  paragraph('See ', itemLink('entity:order', 'Order'), '.'),
  table({
    caption: 'Fields',
    columns: ['Field'],
    rows: [{ anchor: 'id', item: 'field:order.id', cells: ['id'] }],
  }),
];
const href = (prefix: string) => (target: { kind: string; key?: string }) =>
  `${prefix}${target.key ?? ''}`;

describe('a fragment', () => {
  it('is written once, however often it is placed', () => {
    let written = 0;
    const source = blockSource(() => {
      written += 1;
      return blocks;
    });
    expect(htmlFragment(source)).toBe(htmlFragment(source));
    expect(markdownFragment(source)).toBe(markdownFragment(source));
    expect(written).toBe(2);
  });

  it('has the addresses, depths, numbers and anchors of the place that it stands in', () => {
    const fragment = writeHtml(blocks);
    expect(placeHtml(fragment, { href: href('/x/') })).toMatch(
      /<h2 id="sec\.fields">Fields<\/h2>[^]*<a href="\/x\/entity:order">Order<\/a>[^]*<tr id="id">/u,
    );
    const inDocument = placeHtml(fragment, {
      href: href('#'),
      shift: 2,
      heading: () => ({ number: '5.1.1', anchor: 'order.sec.fields' }),
      row: (_, item) => item?.slice('field:'.length),
      reference: () => ({ section: '§5.2', document: 'HCP-06' }),
    });
    expect(inDocument).toContain(
      '<h4 id="order.sec.fields"><span class="sb-n">5.1.1</span> Fields</h4>',
    );
    expect(inDocument).toContain(
      '<a href="#entity:order">Order <span class="sb-at">HCP-06 §5.2</span></a>',
    );
    expect(inDocument).toContain('<tr id="order.id">');
  });

  it('has them in Markdown too', () => {
    const { pieces } = writeMarkdown(blocks);
    expect(placeMarkdown(pieces, { href: href('/x/') })).toMatch(
      /^## Fields\n\nSee \[Order\]\(\/x\/entity:order\)\.\n/u,
    );
    const inDocument = placeMarkdown(pieces, {
      href: href('#'),
      shift: 2,
      number: () => '5.1.1',
      reference: () => ({ section: '§5.2' }),
    });
    expect(inDocument).toMatch(/^#### 5\.1\.1 Fields\n\nSee \[Order §5\.2\]\(#entity:order\)\.\n/u);
  });

  it('makes a link its text where nothing is to be linked to', () => {
    const nowhere = { href: () => undefined };
    expect(placeHtml(writeHtml(blocks.slice(1, 2)), nowhere)).toBe('<p>See Order.</p>\n');
    expect(placeMarkdown(writeMarkdown(blocks.slice(1, 2)).pieces, nowhere)).toBe('See Order.\n');
  });

  it('keeps headings of authors below the heading that they stand under, in any place', async () => {
    const { spec } = await specOf({});
    const nodes = [heading(2, 'Notes'), ...prose(spec, '# Mine\n\nText[^1].\n\n[^1]: Note.')];
    expect(placeHtml(writeHtml(nodes), { href: href('') })).toContain('<h3>Mine</h3>');
    expect(placeHtml(writeHtml(nodes), { href: href(''), shift: 2 })).toContain('<h5>Mine</h5>');
    const { pieces } = writeMarkdown(nodes);
    expect(placeMarkdown(pieces, { href: href(''), shift: 2 })).toContain('##### Mine');
  });

  it('holds no slot that an author could write', async () => {
    const { spec } = await specOf({});
    const attack =
      '<!--specbook-diagram {}--> [x](specbook:entity:order) <a href="specbook:/x">y</a>';
    const pieces = placeBlocks(writeHtml(prose(spec, attack)), { href: () => '/made/' });
    expect(pieces).toHaveLength(1);
    expect(JSON.stringify(pieces)).not.toContain('/made/');
    expect(
      placeMarkdown(writeMarkdown(prose(spec, attack)).pieces, { href: () => '/made/' }),
    ).not.toContain('/made/');
  });
});

describe('a table with many rows', () => {
  const rows = Array.from({ length: 60 }, (_, index): Row => [`row ${index}`]);
  const fragment = writeHtml([table({ caption: 'Rows', columns: ['Row'], rows })]);

  it('is whole, or cut with a way to the rest, as the place wants', () => {
    const count = (html: string): number => html.match(/<tr>/gu)!.length - 1;
    expect(count(placeHtml(fragment, { href: href('') }))).toBe(60);
    const cut = placeHtml(fragment, {
      href: href(''),
      rows: { limit: 50, more: (rest) => `<p>${rest} more</p>` },
    });
    expect(count(cut)).toBe(50);
    expect(cut).toMatch(/<\/table><\/div>\n<p>10 more<\/p>$/u);
  });
});

describe('two lists side by side', () => {
  it('stay two in Markdown, also where they come from two sources', () => {
    const { pieces, endsWithList } = writeMarkdown([list(['a']), list(['b'])]);
    expect(placeMarkdown(pieces, { href: href('') })).toBe('- a\n\n<!---->\n\n- b\n');
    expect(endsWithList).toBe(true);
  });
});
