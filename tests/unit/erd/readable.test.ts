import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { edgesThroughNodes, everyScope, faultsOf, overlaps } from '../../support/drawing-faults.ts';
import { chain, dense, specOfLinks, star } from '../../support/synthetic-models.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

describe('in a library', () => {
  let spec: Spec;
  beforeAll(async () => {
    spec = await readFolder(LIBRARY);
  });

  it('no nodes or labels overlap and no edge crosses a node, in any scope', async () => {
    for (const request of everyScope(spec)) {
      expect(await faultsOf(spec, request), JSON.stringify(request)).toEqual([]);
    }
  }, 120_000);
});

describe.each([
  ['a star of 60 entities', star, 60],
  ['a chain of 60 entities', chain, 60],
  ['40 entities with 160 relationships', dense, 40],
] as const)('in %s', (_, model, count) => {
  it.each(['names', 'keys', 'all'] as const)(
    'nothing overlaps and no edge crosses a node (%s)',
    async (detail) => {
      expect(await faultsOf(await model(count), { scope: 'whole', detail })).toEqual([]);
    },
    60_000,
  );

  it('the drawing has a moderate aspect ratio', async () => {
    const { width, height } = await layOut(buildDiagram(await model(count), { scope: 'whole' }));
    expect(width).toBeLessThan(3200);
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(6);
  }, 60_000);
});

it('isolated entities are placed in rows below the rest', async () => {
  const spec = await specOfLinks({ a: [], b: ['a'], c: [], d: [], e: ['e'] });
  const layout = await layOut(buildDiagram(spec, { scope: 'whole', detail: 'keys' }));
  expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
  const bottomOf = (id: string): number => {
    const { y, height } = layout.nodes.find(({ node }) => node.id === id)!;
    return y + height;
  };
  const lowest = Math.max(bottomOf('a'), bottomOf('b'));
  for (const id of ['c', 'd', 'e']) {
    expect(layout.nodes.find(({ node }) => node.id === id)!.y).toBeGreaterThan(lowest);
  }
});

it('an empty model is an empty drawing', async () => {
  const layout = await layOut(buildDiagram(await specOfLinks({}), { scope: 'whole' }));
  expect(layout.nodes).toEqual([]);
  expect(layout.width).toBeGreaterThan(0);
});
