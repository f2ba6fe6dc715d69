import { describe, expect, test } from 'vitest';
import { revisionIn } from '../../../plugins/specbook/history/revision-in.ts';

describe('the revision that a spec.yaml states', () => {
  test.each([
    ['title: Shop\nrevision: 2.3.0\n', '2.3.0'],
    ['revision: 2.3.0 # the next\n', '2.3.0'],
    ['revision: "2.3.0"\r\ntitle: Shop\r\n', '2.3.0'],
    ["revision: '2.3'", '2.3'],
    ['revision:   2.3.0-rc.1\r\n', '2.3.0-rc.1'],
    ['revision: 2.3 draft\n', '2.3 draft'],
    ['revision: 2#3\n', '2#3'],
  ])('is read without parsing it all: %j', (text, revision) => {
    expect(revisionIn(text)).toBe(revision);
  });

  test.each([
    'revision: {\n',
    'revision: {{ version }}\n',
    'revision: "2.3.0\n',
    'revision: [2.3.0]\n',
    'revision: &new 2.3.0\n',
    'revision: |\n  2.3.0\n',
    'revision:\n',
    'revision:\ntitle: Shop\n',
    'revision: # none\n',
    'revision: - 1\n',
    'revision: title: Shop\n',
    'revision: ""\n',
    'revision:2.3.0\n',
  ])('is none where YAML has none: %j', (text) => {
    expect(revisionIn(text)).toBeUndefined();
  });

  test('is that of an added line of a diff', () => {
    const diff = '-revision: 2.2.0\n+revision: 2.3.0\n';
    expect(revisionIn(diff, '\\+')).toBe('2.3.0');
  });
});
