import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  code,
  facts,
  heading,
  list,
  paragraph,
  strong,
  table,
  text,
} from '../../plugins/specbook/markup/mdast.ts';
import { toMarkdown } from '../../plugins/specbook/markup/to-markdown.ts';
import fc, { runs } from '../support/fast-check.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Text that a writer of Markdown has to think about, among harmless words. */
const words = fc
  .array(
    fc.constantFrom(
      ...['one', 'two 3', ' ', '.', '1.', '1)', '-', '+', '=', '#', '*', '_', '`', '|', '~', '<b>'],
      ...['[x]', '(y)', '!', '&amp;', '\\', 'www.a.de', 'https://a.de', ':', '○', 'ö', '…', '>'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').trim())
  .filter((value) => value !== '');

/** A list with a list below its first line, as folded arithmetic has. */
const nested = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 3 }),
    fc.array(words, { minLength: 1, maxLength: 3 }),
  )
  .map(([above, below]): RootContent => {
    const lines = list(above);
    lines.children[0]?.children.push(list(below));
    return lines;
  });

const block = fc.oneof(
  nested,
  words.map((value): RootContent => heading(2, value)),
  words.map((value): RootContent => paragraph(value)),
  fc.tuple(words, words).map(([a, b]): RootContent => paragraph(a, ' ', strong(b))),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((lines): RootContent => list(lines)),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((rows): RootContent => table({ caption: 'c', columns: ['A', 'B'], rows })),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((pairs): RootContent => facts(pairs)[0] ?? paragraph(text('none'))),
  words.map((value): RootContent => paragraph(code('x'), ' ', value)),
);

/** The words of a block, blanks aside. */
const wordsOf = (node: RootContent): string =>
  (node.type === 'facts'
    ? node.children.map(({ term, children }) => `${term}: ${toString(children)}`).join('')
    : toString(node)
  ).replace(/\s+/gu, '');

/** How many items a block has, and how deep each of them lies. */
function depthsOf(node: RootContent | PhrasingContent, depth = 0): number[] {
  const below = 'children' in node ? node.children : [];
  const inside = below.flatMap((child) =>
    depthsOf(child, depth + (node.type === 'listItem' ? 1 : 0)),
  );
  return node.type === 'listItem' ? [depth, ...inside] : inside;
}

const TYPES: Partial<Record<RootContent['type'], string>> = { facts: 'list' };

describe('Markdown of any text', () => {
  it('is read back as the same blocks with the same words', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const markdown = toMarkdown(blocks, { href: () => undefined });
        const read = parser.parse(markdown).children.filter(({ type }) => type !== 'html');
        expect(read.map(({ type }) => type)).toEqual(blocks.map(({ type }) => TYPES[type] ?? type));
        expect(read.map(wordsOf)).toEqual(blocks.map(wordsOf));
        const lists = (nodes: readonly RootContent[]): number[][] =>
          nodes.filter(({ type }) => type === 'list').map((node) => depthsOf(node));
        expect(lists(read.filter((_, at) => blocks[at]?.type === 'list'))).toEqual(lists(blocks));
      }),
      { numRuns: runs(1500) },
    );
  });
});
