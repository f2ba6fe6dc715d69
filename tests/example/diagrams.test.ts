/** The example's diagrams, which a reader meets first: nothing of them overlaps, and all can be read on a page. */
import { beforeAll, expect, it } from 'vitest';
import { drawOnPaper } from '../../plugins/specbook/erd/index.ts';
import { layOut } from '../../plugins/specbook/erd/layout/layout.ts';
import { buildDiagram } from '../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { edgesThroughNodes, everyScope, faultsOf, overlaps } from '../support/drawing-faults.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';

let spec: Spec;
beforeAll(async () => {
  spec = await readFolder(EXAMPLE);
});

it('no nodes or labels overlap and no edge crosses a node, in any scope', async () => {
  for (const request of everyScope(spec)) {
    expect(await faultsOf(spec, request), JSON.stringify(request)).toEqual([]);
  }
});

it('the whole model is narrowed to the width of a page, without overlaps', async () => {
  const model = buildDiagram(spec, { scope: 'whole' });
  const layout = await layOut(model, undefined, { width: 1130, height: 1600 });
  expect((await layOut(model)).width).toBeGreaterThan(1130);
  expect(layout.width).toBeLessThanOrEqual(1130);
  expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
});

it('the whole model fits on one sheet of paper by name, at a readable size', async () => {
  const [only, ...more] = await drawOnPaper(spec, { scope: 'whole' }, (key) => `/${key}`);
  if (!only) throw new Error('no drawing');
  expect(more).toEqual([]);
  for (const { title } of spec.entities) expect(only.svg).toContain(`>${title}</text>`);
  const [width, height] = only.isLandscape ? [907, 521] : [608, 718];
  const scale = Math.min(1, width / only.width, height / only.height);
  expect(11 * 0.75 * scale).toBeGreaterThanOrEqual(6.5);
});

it('every diagram fits on a sheet of paper at a readable size', async () => {
  const requests = [
    { scope: 'domains' } as const,
    ...spec.domains.map(({ id }) => ({ scope: 'domain', domain: id }) as const),
  ];
  for (const request of requests) {
    for (const { name, width, height } of await drawOnPaper(spec, request, (key) => `/${key}`)) {
      // Text of 11 px at this scale, in points.
      const scale = Math.min(1, 608 / width, 860 / height);
      expect(11 * 0.75 * scale, name).toBeGreaterThanOrEqual(6.5);
    }
  }
});
