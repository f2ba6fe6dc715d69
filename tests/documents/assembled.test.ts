import { expect, test } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { PART_MARKS } from '../../plugins/specbook/documents/pages.ts';
import { documentPages } from '../../plugins/specbook/site/pages/documents.ts';
import { habitualSpec } from '../scale/habitual-spec.ts';
import { htmlOfPage } from '../support/page-html.ts';
import { specOf } from '../support/spec-of.ts';

test('a whole document of more than 20 pages leads to them, and each marks what belongs to it', async () => {
  const { spec } = await specOf(Object.fromEntries(habitualSpec(60)));
  Object.assign(spec, { splitAbove: 30 });
  const document = composeDocuments(spec).find(({ slug }) => slug === '05-data-models');
  if (!document) throw new Error('no document 05');
  expect(document.pages.length).toBeGreaterThan(20);
  const root = `/documents/${document.slug}/`;
  const pages = new Map(
    documentPages
      .entries({ spec, problems: [] })
      .filter(({ path }) => path.startsWith(root))
      .map(({ path, build }) => [path.slice(root.length), htmlOfPage(build())]),
  );
  const whole = pages.get('whole/') ?? '';
  const [, list = ''] = /<ul data-parts>([^]*?)<\/ul>/u.exec(whole) ?? [];
  const linked = [...list.matchAll(/href="\.\.\/([^"]*)"/gu)].map(([, path]) => path);
  expect(linked).toEqual(document.pages.map(({ path }) => path));

  // Without a script nothing else stands there: its contents lead to the pages too.
  const [, contents = ''] = /<h2 id="contents">([^]*?)<ul data-parts>/u.exec(whole) ?? [];
  const targets = [...contents.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href);
  expect(targets.length).toBeGreaterThan(60);
  expect(targets.filter((href) => !href.startsWith('../'))).toEqual([]);
  for (const href of targets) {
    const [path = '', anchor = ''] = href.slice('../'.length).split('#');
    expect(pages.get(path), href).toContain(` id="${decodeURIComponent(anchor)}"`);
  }

  const ids = linked.flatMap((path) => {
    const [, rest = ''] = (pages.get(path ?? '') ?? '').split(PART_MARKS.start);
    const [content = '', , ...more] = rest.split(PART_MARKS.end);
    expect(more).toEqual([]);
    return [...content.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(document.sections.map(({ anchor }) => anchor)));
});
