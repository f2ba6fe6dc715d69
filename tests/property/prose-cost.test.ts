import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../plugins/specbook/model/prose-cost.ts';
import { linesOf } from '../../plugins/specbook/model/prose-lines.ts';
import fc, { runs } from '../support/fast-check.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Beginnings of lines and their contents, which make nearly every kind of block of each other. */
const line = fc
  .tuple(
    fc.array(
      fc.constantFrom(' ', '  ', '    ', '\t', '> ', '>', '- ', '* ', '1. ', '2) ', '[^a]: '),
      { maxLength: 3 },
    ),
    fc.constantFrom(
      ...[
        '',
        'a',
        'b *c',
        '# d',
        '#',
        '|e|',
        '|-|',
        '| - | - |',
        'f|g',
        '-|-',
        '||',
        '|\\|h|',
        '---',
        '===',
      ],
      ...[
        '```',
        '````',
        '```js',
        '~~~',
        '<div>',
        '</div>',
        '<!-- i',
        '-->',
        '<!-- j -->',
        '<pre>',
        '<?',
        '?>',
      ],
      ...[
        '[k]: l',
        '[k]: l "m',
        '"n"',
        '[k]',
        '-',
        '2.',
        '    o',
        '*',
        '***',
        '\\',
        'p  ',
        '<q',
        '|`r|`|',
      ],
    ),
  )
  .map(([prefix, content]) => prefix.join('') + content);
const source = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'));

function* nodesOf(node: Nodes): Iterable<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function withoutPositions(root: Root): unknown {
  return JSON.parse(
    JSON.stringify(root.children, (key, value: unknown) =>
      key === 'position' ? undefined : value,
    ),
  );
}

describe('the look at prose before it is parsed', () => {
  it('never takes two lines of one paragraph for two paragraphs', () => {
    fc.assert(
      fc.property(source, (text) => {
        const starts = [...linesOf(text)].map(({ startsRun }) => startsRun);
        for (const node of nodesOf(parser.parse(text))) {
          if (node.type !== 'paragraph' && node.type !== 'heading') continue;
          const first = node.children[0]?.position?.start.line ?? 0;
          const last = node.children.at(-1)?.position?.end.line ?? 0;
          expect(starts.slice(first, last), text).not.toContain(true);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('cuts a text only where its pieces mean what the whole does', () => {
    fc.assert(
      fc.property(source, (text) => {
        // Behind indented code the parser takes an item without content for text, where the piece begins with it.
        fc.pre(!/^[\s>]*(?:[-*]|\d[.)])[ \t]*$/mu.test(text));
        const pieces = piecesOf(text, 0) ?? [text];
        expect(pieces.join('')).toBe(text);
        const apart = pieces.flatMap((piece) => withoutPositions(parser.parse(piece)));
        expect(apart).toEqual(withoutPositions(parser.parse(text)));
      }),
      { numRuns: runs(500) },
    );
  });
});
