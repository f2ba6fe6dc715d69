/** What has changed since each approval, out of a repository with tags. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import { readReleases } from '../../plugins/specbook/history/releases.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { allEntries } from '../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../plugins/specbook/site/page-parts/markdown-page.ts';
import { git } from '../support/pull-request.ts';

const SHOP = join(import.meta.dirname, '../fixtures/shop/content');
const APPROVAL = 'revision: 1.1.0, on: 2026-08-11';

let folder: string;
let spec: Spec;

/** The shop at 1.1.0 and 1.2.0. The tag of 1.1.0 is a commit behind the one that stated the revision. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'specbook-approvals-'));
  cpSync(SHOP, join(folder, 'content'), { recursive: true });
  const [order, info] = ['entities/shop/order.yaml', 'spec.yaml'].map((path) =>
    readFileSync(join(SHOP, path), 'utf8'),
  ) as [string, string];
  expect(info).toContain(APPROVAL);
  const write = (path: string, text: string): void =>
    writeFileSync(join(folder, 'content', path), text);
  const commit = (message: string): void => {
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', message);
  };
  git(folder, 'init', '-q', '-b', 'main');
  write('spec.yaml', info.replace('revision: 1.2.0', 'revision: 1.1.0'));
  write('entities/shop/order.yaml', order.replace('numeric(9,2)', 'numeric(12,2)'));
  commit('begin 1.1.0');
  write('entities/shop/order.yaml', order.replace('numeric(9,2)', 'numeric(10,2)'));
  commit('finish 1.1.0');
  git(folder, 'tag', '-a', 'v1.1.0', '-m', 'approved');
  git(folder, 'tag', 'v11.1.0');
  write('spec.yaml', info);
  write('entities/shop/order.yaml', order.replace('min: 1, ', ''));
  commit('1.2.0');
  ({ spec } = await loadSpec({
    content: join(folder, 'content'),
    now: '2026-11-22',
    history: true,
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a revision is that of its tag, whichever commit stated it first', async () => {
  const { releases } = (await readReleases(join(folder, 'content'))) ?? { releases: [] };
  const tagged = git(folder, 'rev-parse', 'v1.1.0^{commit}').trim();
  expect(releases.map(({ revision }) => revision)).toEqual(['1.2.0', '1.1.0']);
  expect(releases[1]?.commit).toBe(tagged);
});

describe('an approval of an earlier revision', () => {
  test('has the changes since, with their classes, in the document', () => {
    const document = composeDocuments(spec).find(({ slug }) => slug === '05-data-models');
    const text = documentMarkdown(spec, document!).text;
    expect(text).toContain('L. Brandt (Auditor, 2026-08-11)');
    const section = text.slice(text.indexOf('## Changes since 1.1.0'));
    expect(section).toMatch(/× Breaking \| .*order\.total.*numeric\(10,2\).*numeric\(9,2\)/u);
    expect(section).not.toContain('numeric(12,2)');
    expect(text).toMatch(
      /\| Auditor \| L\. Brandt \| 1\.1\.0 \|[^|]*\| 2 changes since: 1 breaking, 1 \w+ \|/u,
    );
  });

  test('has a page to print and to sign, to which the list of approvals leads', () => {
    const entries = allEntries({ spec, problems: [] });
    const textAt = (path: string) =>
      markdownOfPage(entries.find((one) => one.path === path)!.build(), {});
    expect(textAt('/documents/')).toContain('(/documents/05-data-models/since-1.1.0.md)');
    const page = textAt('/documents/05-data-models/since-1.1.0/');
    expect(page).toContain('1.1.0 → 1.2.0: 2 changes since');
    expect(page).toContain('Former values may not fit.');
    expect(page).toContain('## Signatures');
  });
});

test('an approval of the revision that is shown has no such page', () => {
  const paths = allEntries({ spec, problems: [] }).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('since-'))).toHaveLength(1);
});
