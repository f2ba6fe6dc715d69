import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf, smallSpec } from './specs.ts';

/** `UPDATE=1` rewrites the expected files, never in CI. */
const rewrites = process.env.UPDATE === '1' && process.env.CI === undefined;

describe('the documents of a small specification', () => {
  it.each([...filesOf(smallSpec)])('are as expected: %s', (name, { text }) => {
    const path = new URL(`./golden/${name}`, import.meta.url);
    if (rewrites) writeFileSync(path, text);
    const hint = 'if the change is meant: UPDATE=1 npx vitest run tests/documents/golden.test.ts';
    expect(text, hint).toBe(readFileSync(path, 'utf8'));
  });
});
