import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import { linksToPlace } from '../../../plugins/specbook/site/render/repository.ts';
import { problemsPage } from '../../../plugins/specbook/site/pages/problems.ts';
import { SpecProblemsError } from '../../../plugins/specbook/site/integration/problem-report.ts';
import { problemsOf } from '../../../plugins/specbook/site/render/item-problems.ts';
import { blocksOf } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';

const order = `name: Order
purpose: A.
fields:
  id: { type: uuid, key: primary }
rules:
  BR-ORD-001:
    kind: validation
    statement: See [[missing]].
`;
const product =
  'name: Product\npurpose: Owned by [[nobody]].\nstatus: draft\nfields: { id: { type: uuid, key: primary } }\n';
const files = { 'entities/shop/order.yaml': order, 'entities/shop/product.yaml': product };

describe('the page of problems', () => {
  test('has errors before warnings, each with place, source line and hint', async () => {
    const place = { url: 'https://github.com/a/b', branch: 'main', folder: 'content' };
    const page = problemsPage(
      await specOf(files),
      (position) => linksToPlace(place, position).edit,
    );
    const text = toMarkdown(blocksOf(page), { href: () => undefined });
    expect(text).toMatch(
      /## Errors[^]*order\.yaml:8:20[^]*statement: See \[\[missing\]\]\.[^]*## Warnings/u,
    );
    expect(text).toContain('https://github.com/a/b/edit/main/content/entities/shop/order.yaml#L8');
    expect(page.description).toBe('1 error and 1 warning in 2 files');
  });

  test('lists many that differ by their place alone in a table, behind one hint', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `e${index}`);
    const page = problemsPage(
      await specOf(
        Object.fromEntries(
          names.map((id) => [
            `entities/shop/${id}.yaml`,
            `name: ${id.toUpperCase()}\nfields: { id: { type: uuid, key: primary } }\n`,
          ]),
        ),
      ),
    );
    const text = toMarkdown(blocksOf(page), { href: () => undefined });
    expect(text).toContain('undocumented` (20)');
    expect(text.match(/Add purpose: what it represents, in one sentence/gu)).toHaveLength(1);
    for (const id of names)
      expect(text).toMatch(
        new RegExp(`entities/shop/${id}\\.yaml:1:1\\S* +\\| ${id} has no purpose`, 'u'),
      );
  });

  test('says so when there are none', async () => {
    const { spec } = await specOf(files);
    const page = problemsPage({ spec, problems: [] });
    expect(blocksOf(page)).toEqual([]);
    expect(page.description).toContain('No problems');
  });
});

describe('the problems of an item', () => {
  test('stand on its page and on that of what contains it, and nowhere else', async () => {
    const { spec, problems } = await specOf(files);
    const state = { spec, problems, shown: 'partial' as const };
    const lines = (key: Parameters<typeof problemsOf>[1]) =>
      problemsOf(state, key).map(({ line }) => line);
    expect(lines('rule:BR-ORD-001')).toEqual([8]);
    expect(lines('entity:order')).toEqual([8]);
    expect(lines('entity:product')).toEqual([2]);
    expect(lines('field:order.id')).toEqual([]);
  });

  test('stand nowhere while an older state is shown, whose lines differ', async () => {
    const { spec, problems } = await specOf(files);
    const state = { spec, problems, shown: 'last-good' as const };
    expect(problemsOf(state, 'entity:order')).toEqual([]);
  });
});

test('the error that stops a build lists every problem, and Astro finds no stack and no browser global in it', async () => {
  const { problems } = await specOf(files);
  const error = new SpecProblemsError([{ problems, config: { content: 'content' } }]);
  expect(error.message.match(/order\.yaml:8|product\.yaml:2/gu)).toHaveLength(2);
  expect(error.stack).toBe('');
  expect(error.toString()).not.toContain('window');
});
