import { describe, expect, test } from 'vitest';
import { insertItem } from '../../../../plugins/specbook/cli/new/insert-item.ts';

const lines = ['kind: cost', '# guidance: Ask.'];

/** The text with a new item A-2. */
const insert = (text: string, key?: string, path = 'a.yaml') =>
  insertItem({ path, text }, { key, id: 'A-2', lines });

describe('inserting an item', () => {
  test('keeps comments, blank lines and order, and says on which line it is', () => {
    const text = `# Head
Z-9: { kind: cost } # one

A-1:
  kind: cost
  # of A-1

  # of A-1 too

# The end
`;
    expect(insert(text)).toEqual({
      text: text.replace(
        '  # of A-1 too\n',
        '  # of A-1 too\nA-2:\n  kind: cost\n  # guidance: Ask.\n',
      ),
      line: 9,
    });
  });

  test('goes into a map within the file, with its indentation', () => {
    const text = 'area: A\ncriteria:\n    A-1:\n        kind: x\npurpose: P\n';
    expect(insert(text, 'criteria').text).toBe(
      'area: A\ncriteria:\n    A-1:\n        kind: x\n    A-2:\n      kind: cost\n      # guidance: Ask.\npurpose: P\n',
    );
  });

  test('adds the map if there is none, and a missing newline', () => {
    expect(insert('area: A', 'criteria').text).toBe(
      'area: A\ncriteria:\n  A-2:\n    kind: cost\n    # guidance: Ask.\n',
    );
    expect(insert('A-1: { a: b }').text).toBe(
      'A-1: { a: b }\nA-2:\n  kind: cost\n  # guidance: Ask.\n',
    );
  });

  test('goes into the front matter of a Markdown file', () => {
    const { text, line } = insert('---\nA-1:\n  kind: x\n---\n\nProse.\n', undefined, 'a.md');
    expect(text).toBe(
      '---\nA-1:\n  kind: x\nA-2:\n  kind: cost\n  # guidance: Ask.\n---\n\nProse.\n',
    );
    expect(line).toBe(4);
  });

  test('keeps Windows line endings', () => {
    const { text } = insert('A-1:\r\n  kind: x\r\n');
    expect(text).toBe('A-1:\r\n  kind: x\r\nA-2:\r\n  kind: cost\r\n  # guidance: Ask.\r\n');
  });

  test.each([
    ['in braces', '{ A-1: { kind: x } }\n', undefined, 'its items are in braces'],
    ['in braces below a key', 'criteria: {}\n', 'criteria', 'its items are in braces'],
    ['a list', '- A-1\n', undefined, 'it is not a map'],
    ['empty', 'area: A\ncriteria:\n', 'criteria', 'criteria is empty'],
    ['not valid', 'a: [\n', undefined, 'it is not valid YAML'],
  ])('refuses a file whose items are %s', (_what, text, key, reason) => {
    expect(() => insert(text, key)).toThrow(reason);
  });
});
