import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE, pathsOf } from '../support/specs.ts';

const tests = join(import.meta.dirname, '..');
/** Tests whose subject is the example; browser tests are not among them, since the built site is the example's. */
const OF_THE_EXAMPLE = /^(?:example|facts|site|a11y|visual|scale|support)\//u;
/** Ways to read the content of the example. */
const READS_EXAMPLE =
  /\bEXAMPLE\b|(?:loadSpec\(\{ content: |readContentFolder\()'content'|(?:\.\.\/){2}content['/]|join\(root, 'content'\)/u;
const isTest = (path: string): boolean => path.endsWith('.ts') && !path.includes('/content/');

describe('the example', () => {
  it('is there', () => {
    expect(pathsOf(EXAMPLE)).toContain('spec.yaml');
  });

  it('is read by no unit test: it is a demo, and may change without breaking one', () => {
    const readers = pathsOf(tests).filter(
      (path) =>
        isTest(path) &&
        !OF_THE_EXAMPLE.test(path) &&
        path !== 'walls/example.test.ts' &&
        READS_EXAMPLE.test(readFileSync(join(tests, path), 'utf8')),
    );
    expect(readers).toEqual([]);
  });
});
