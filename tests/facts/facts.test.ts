/*
 * Nothing that the example says may get lost while pages, documents and words are rebuilt. The facts of each page and of
 * its Markdown file are held against those of an older build: rows by their heads and cells, sentences, headings, and
 * links to other pages. The order of columns and blocks, classes, aria labels, controls, anchors and what is drawn are
 * no facts; drawings have their words beside them. Of the guide, which is written by hand, only what stands as code is.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBaseline, writeBaseline } from './baseline.ts';
import { factsOfSite, type SiteFacts } from './example-facts.ts';
import { lossesOf } from './losses.ts';
import * as lists from './renamed-words.ts';
import { reportOf } from './report.ts';
import { unusedRules } from './unused-rules.ts';

const SITE = fileURLToPath(new URL('../../dist', import.meta.url));
const BASELINE = fileURLToPath(new URL('./baseline', import.meta.url));

/** `UPDATE=1` makes the present build the baseline, never in CI. */
const rewrites = process.env.UPDATE === '1' && process.env.CI === undefined;

let old: SiteFacts;
let now: SiteFacts;

beforeAll(() => {
  if (!existsSync(SITE)) throw new Error('dist/ holds no example: run `npm run build` first');
  now = factsOfSite(SITE);
  if (rewrites) writeBaseline(BASELINE, now);
  old = readBaseline(BASELINE);
});

describe('the facts of the example', () => {
  it('are all on their pages and in their documents, but for what was renamed', () => {
    const losses = lossesOf(old, now, lists);
    if (losses.length > 0) throw new Error(reportOf(losses));
  });

  it('are those of every page of the baseline, tens of thousands', () => {
    const count = [...old.values()].reduce(
      (sum, { html, markdown }) => sum + html.length + markdown.length,
      0,
    );
    expect(count).toBeGreaterThan(30_000);
  });

  it('are renamed by no rule that renames nothing', () => {
    expect(unusedRules(old, lists)).toEqual([]);
  });
});
