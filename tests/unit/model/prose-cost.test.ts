import { describe, expect, it } from 'vitest';
import { isTooComplex, piecesOf } from '../../../plugins/specbook/model/prose-cost.ts';

const MEGABYTE = 1_000_000;

function repeated(text: string, length = MEGABYTE): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** A text of blocks that differ by their number. */
function numbered(block: (index: number) => string, length = MEGABYTE): string {
  const blocks: string[] = [];
  for (let index = 0, size = 0; size < length; index += 1) {
    blocks.push(block(index));
    size += blocks.at(-1)?.length ?? 0;
  }
  return blocks.join('');
}

describe('prose that would take its parser seconds', () => {
  const nested = ['>', '> ', '- ', '1. ', '>- ', '[^a]: ', '[', '![', '[[', '[a](', '*a ', '~~a '];
  const crowded = [
    ']',
    'a] ',
    '[a](b) ',
    '*a* ',
    'a_b',
    'a*b',
    '`a ``b ',
    'a~~b~c',
    '<b>',
    '<',
    '&a;',
  ];
  const unclosed = [
    'a <!-- ',
    'a <? ',
    'a <![CDATA[ ',
    '[a](b "',
    '[a](<b',
    '*a _b ',
    '`a ',
    '<a b="',
  ];
  const lines = [
    '\n',
    'a\n',
    '=\n',
    '- a\n',
    '-\n',
    '> a\n\n',
    'a\n===\n',
    '# a\n',
    '|a|\n|-|\n\n',
    '|\n',
    '[a]: b\n',
  ];

  it.each([...nested, ...crowded, ...unclosed, ...lines])('is not parsed: 1 MB of %j', (shape) => {
    expect(piecesOf(repeated(shape))).toBeUndefined();
    expect(isTooComplex(repeated(shape))).toBe(true);
  });

  it.each([
    ['lists as stairs', numbered((at) => `${' '.repeat(2 * at)}- a\n`)],
    ['quotes as stairs', numbered((at) => `${'>'.repeat(at + 1)}a\n`)],
    ['many definitions', numbered((at) => `[a${at}]: b\n\n`)],
    ['many footnotes', numbered((at) => `[^a${at}]: b\n\n`)],
    ['backticks in runs of every length', numbered((at) => `${'`'.repeat(at + 1)}a `)],
    [
      'a table of short rows under a wide head',
      `${repeated('|a', 4000)}|\n${repeated('|-', 4000)}|\n${repeated('|b|\n')}`,
    ],
    ['a table cell full of emphasis', `|a|\n|-|\n|${repeated('*a _b ')}|\n`],
    ['words behind a bracket', `[${repeated('a ')}]`],
    ['a lazy quote', `> a\n${repeated('b\n')}`],
    ['code of many short words', `\`${repeated('a ')}\``],
    ['tabs', repeated('a\t')],
    ['lists within lists on every line', repeated(`${'- '.repeat(50)}a\n`, 200_000)],
    ['a tag of many attributes', `x <a ${repeated('b ')}>`],
  ])('is not parsed: %s', (_, source) => {
    expect(piecesOf(source)).toBeUndefined();
  });

  it('is told from a hundred levels on', () => {
    expect(piecesOf(`${'> '.repeat(100)}a`)).toHaveLength(1);
    expect(piecesOf(`${'> '.repeat(101)}a`)).toBeUndefined();
    expect(piecesOf(`${'  '.repeat(99)}- a`)).toHaveLength(1);
    expect(piecesOf(`${'  '.repeat(100)}- a`)).toBeUndefined();
    expect(piecesOf('['.repeat(100))).toHaveLength(1);
    expect(piecesOf('['.repeat(101))).toBeUndefined();
  });
});

describe('long prose of the usual kind', () => {
  const sentence =
    'Orders are kept for ten years after the invoice was paid in full by the customer';
  const rich = (at: number): string =>
    `${sentence} with *emphasis*, **strong**, \`code_${at}\`, [a link](https://example.com/${at}) and [[order]].`;
  const kinds: [string, (at: number) => string][] = [
    ['paragraphs', (at) => `${rich(at)}\n${rich(at)}\n\n`],
    ['headings', (at) => `## Part ${at}\n\n${rich(at)}\n\n`],
    ['lists', (at) => `${sentence}:\n\n- ${sentence}\n- ${rich(at)}\n  - ${sentence}\n\n`],
    ['quotes', (at) => `> ${rich(at)}\n> ${sentence}\n\n`],
    ['code', () => `\`\`\`sql\nselect a[1] from b where c = '*';\n\`\`\`\n\n${sentence}\n\n`],
    [
      'tables',
      (at) => {
        const row = `| ${at} | \`field\` | ${sentence} |\n`;
        return `| id | name | purpose |\n|---|---|---|\n${row.repeat(8)}\n${sentence}\n\n`;
      },
    ],
  ];

  it.each(kinds)('is parsed, and in pieces that do not grow with it: %s', (_, block) => {
    const [half, whole] = [MEGABYTE / 2, MEGABYTE].map((length) =>
      piecesOf(numbered(block, length)),
    );
    expect(whole?.join('')).toBe(numbered(block));
    const longest = (pieces: readonly string[] = []): number =>
      Math.max(...pieces.map(({ length }) => length));
    expect(longest(whole)).toBeLessThan(20_000);
    expect(longest(half)).toBeLessThan(20_000);
  });

  it.each([
    ['one list', numbered((at) => `- ${rich(at)}\n`)],
    [
      'one table',
      `| id | name | purpose |\n|---|---|---|\n${numbered((at) => `| ${at} | \`field\` | ${sentence} |\n`)}`,
    ],
    ['one line', repeated(`${sentence}. `)],
  ])('is parsed as a whole where it cannot be divided: %s', (_, source) => {
    expect(piecesOf(source)).toEqual([source]);
  });

  it('is not divided where a link may be defined at its end', () => {
    const source = `${numbered((at) => `${rich(at)}\n\n`, 100_000)}[a]: https://example.com\n`;
    expect(piecesOf(source)).toEqual([source]);
  });
});
