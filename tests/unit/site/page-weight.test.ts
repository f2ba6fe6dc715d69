/** Pages of items weigh the same in a large specification as in a small one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { list, paragraph } from '../../../plugins/specbook/markup/mdast.ts';
import { toHtml } from '../../../plugins/specbook/markup/to-html.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { ASIDE_LIMIT, type PageData } from '../../../plugins/specbook/site/page-parts/page-data.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { hrefsOf } from '../../../plugins/specbook/site/render/to-html.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { htmlOfPage } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';

const CONTEXT = { base: '/', prefix: '' };
const href = hrefsOf(CONTEXT);

/** Characters, at least, of what surrounds every page alike: head, header, title block. */
const FRAME = 3_000;

/** Characters of a page but its drawings: its text, the lists beside it, the sidebar, the frame. */
function weightOf(page: PageData): number {
  const { aside, sidebar } = page;
  const body = htmlOfPage(page);
  const beside = [
    ...aside.map(({ entries }) => list(entries.slice(0, ASIDE_LIMIT))),
    ...sidebar.flatMap(({ title, entries }) => [
      paragraph(title),
      list(entries.map((entry) => `${entry.label} ${entry.path} <li><a href=""><span></span>`)),
    ]),
  ];
  return FRAME + body.length + toHtml(beside, { href }).length;
}

/** Weights of the pages whose path begins so, the lightest first. */
function weights(spec: Spec, folder: string): number[] {
  const entries = allEntries({ spec, problems: [] }).filter(({ path }) => path.startsWith(folder));
  return entries.map(({ build }) => weightOf(build())).sort((a, b) => a - b);
}

const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1] ?? Infinity;
const largest = (sorted: readonly number[]): number => sorted.at(-1) ?? Infinity;

async function synthetic(entities: number): Promise<Spec> {
  return (await specOf(Object.fromEntries(syntheticSpec(entities)))).spec;
}

describe('in a specification four times as large', () => {
  let small: Spec;
  let large: Spec;

  beforeAll(async () => {
    [small, large] = await Promise.all([synthetic(60), synthetic(240)]);
  });

  test.each([
    ['an entity', '/entities/thing_'],
    ['the entity that all others refer to', '/entities/hub/'],
    ['the enumeration that all entities use', '/enums/'],
    ['a rule, requirement, constraint or criterion', '/requirements/'],
  ])('the page of %s is no heavier, the median and the largest', (_name, folder) => {
    const before = weights(small, folder);
    const after = weights(large, folder);
    expect(before.length).toBeGreaterThan(0);
    expect(median(after)).toBeLessThan(1.05 * median(before));
    expect(largest(after)).toBeLessThan(1.05 * largest(before));
  });

  test('the enumeration that all entities use names fifty of their fields, and leads to all', () => {
    const entry = allEntries({ spec: large, problems: [] }).find(({ path }) =>
      path.startsWith('/enums/'),
    );
    const page = entry?.build();
    if (!page) throw new Error('no page of an enumeration');
    const html = htmlOfPage(page);
    expect(html.match(/#state"/gu)).toHaveLength(ASIDE_LIMIT);
    expect(html).toContain('<a href="/enums/thing_state.md">190 more</a>');
    expect(markdownOfPage(page, CONTEXT)).toContain('/entities/thing_00239.md#state');
  });
});
