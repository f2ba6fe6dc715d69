/** What an entity adds to the weight of a site. The nightly build of 760 entities weighs a whole one. */
import { beforeAll, expect, test } from 'vitest';
import { drawDiagram, standalone } from '../../../plugins/specbook/erd/index.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { entityPages } from '../../../plugins/specbook/site/pages/entity.ts';
import { habitualSpec } from '../../scale/habitual-spec.ts';
import { htmlOfPage } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';

/** Both are large models: of those the site has fewer files. */
const [SMALL, LARGE] = [160, 320];
const SAMPLE = 12;

interface Weight {
  page: number;
  drawing: number;
}

/** Mean bytes of entities of a domain, of which a model of any size has so many. */
async function weightOf(spec: Spec): Promise<Weight> {
  const entities = spec.entities.filter(({ id }) => id.startsWith('hr_')).slice(0, SAMPLE);
  expect(entities).toHaveLength(SAMPLE);
  const pages = entityPages.entries({ spec, problems: [] });
  const sum: Weight = { page: 0, drawing: 0 };
  for (const { id } of entities) {
    const page = pages.find(({ path }) => path === `/entities/${id}/`);
    sum.page += page ? Buffer.byteLength(htmlOfPage(page.build())) : 0;
    const { svg } = await drawDiagram(spec, { scope: 'entity', entity: id }, (key) => `/${key}`);
    sum.drawing += Buffer.byteLength(standalone(svg, 'system'));
  }
  return { page: sum.page / SAMPLE, drawing: sum.drawing / SAMPLE };
}

let small: Weight;
let large: Weight;
beforeAll(async () => {
  const [one, other] = await Promise.all(
    [SMALL, LARGE].map((count) => specOf(Object.fromEntries(habitualSpec(count)))),
  );
  if (!one || !other) throw new Error('no specification');
  [small, large] = [await weightOf(one.spec), await weightOf(other.spec)];
}, 60_000);

test('an entity of about 20 fields is a light page and a light drawing', () => {
  expect(small.page).toBeLessThan(14_000);
  expect(small.drawing).toBeLessThan(24_500);
});

test('an entity weighs no more in a model twice as large', () => {
  expect(large.page / small.page).toBeLessThan(1.1);
  expect(large.drawing / small.drawing).toBeLessThan(1.1);
});
