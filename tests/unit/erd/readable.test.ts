import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import type { DiagramRequest } from '../../../plugins/specbook/erd/model/request.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { linesThroughBoxes, overlaps } from '../../support/drawing-faults.ts';
import { chain, dense, specOfLinks, star } from '../../support/synthetic-models.ts';

async function faultsOf(spec: Spec, request: DiagramRequest): Promise<string[]> {
  const layout = await layOut(showDiagram(spec, request));
  return [...overlaps(layout), ...linesThroughBoxes(layout)];
}

describe('in the example', () => {
  let spec: Spec;
  beforeAll(async () => {
    ({ spec } = await loadSpec({ content: 'content', now: '2026-11-22' }));
  });

  it('no box or text overlaps another and no line runs through a box, at any distance', async () => {
    const requests: DiagramRequest[] = [
      { show: 'whole' },
      { show: 'whole', detail: 'keys' },
      { show: 'whole', detail: 'all' },
      { show: 'domains' },
      ...spec.domains.map(({ id }) => ({ show: 'domain', domain: id }) as const),
      ...spec.domains.map(({ id }) => ({ show: 'domain', domain: id, detail: 'all' }) as const),
      ...spec.entities.map(({ id }) => ({ show: 'entity', entity: id }) as const),
      ...spec.entities.map(({ id }) => ({ show: 'entity', entity: id, steps: 2 }) as const),
    ];
    for (const request of requests) {
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
    'nothing overlaps and no line runs through a box (%s)',
    async (detail) => {
      expect(await faultsOf(await model(count), { show: 'whole', detail })).toEqual([]);
    },
    60_000,
  );

  it('the picture is of a handy shape', async () => {
    const { width, height } = await layOut(showDiagram(await model(count), { show: 'whole' }));
    expect(width).toBeLessThan(3200);
    expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(6);
  }, 60_000);
});

it('entities without relationships stand in rows below the rest', async () => {
  const spec = await specOfLinks({ a: [], b: ['a'], c: [], d: [], e: ['e'] });
  const layout = await layOut(showDiagram(spec, { show: 'whole', detail: 'keys' }));
  expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
  const bottomOf = (id: string): number => {
    const { y, height } = layout.boxes.find(({ box }) => box.id === id)!;
    return y + height;
  };
  const lowest = Math.max(bottomOf('a'), bottomOf('b'));
  for (const id of ['c', 'd', 'e']) {
    expect(layout.boxes.find(({ box }) => box.id === id)!.y).toBeGreaterThan(lowest);
  }
});

it('an empty model is an empty picture', async () => {
  const layout = await layOut(showDiagram(await specOfLinks({}), { show: 'whole' }));
  expect(layout.boxes).toEqual([]);
  expect(layout.width).toBeGreaterThan(0);
});
