import { describe, expect, test } from 'vitest';
import { plainText } from '../../../plugins/specbook/search/plain-text.ts';

describe('prose as plain text', () => {
  test.each([
    ['keeps a plain sentence as it is', 'Two rooms.', 'Two rooms.'],
    ['drops emphasis and keeps code', 'Set **both**, `a_b` too.', 'Set both, a_b too.'],
    [
      'keeps the id of a reference',
      'See [[PERF-RT-002]] and [[field:patient.email]].',
      'See PERF-RT-002 and patient.email.',
    ],
    ['keeps the text of a link', 'See [the report](https://example.com/a).', 'See the report.'],
    ['parts the cells of a table', '| a | b |\n| - | - |\n| c | d |', 'a b c d'],
    ['parts the points of a list', '- one\n- two', 'one two'],
    [
      'leaves out the source of a diagram',
      'Before.\n\n```mermaid\ngraph TD\n```\n\nAfter.',
      'Before. After.',
    ],
    ['leaves out tags and keeps what they hold', 'A <b>bold</b> word.', 'A bold word.'],
  ])('%s', (_, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  test('of MDX leaves out imports and expressions', () => {
    expect(plainText("import A from './a.js'\n\nSum {1 + 1} of <A>parts</A>.", 'mdx')).toBe(
      'Sum of parts.',
    );
  });
});
