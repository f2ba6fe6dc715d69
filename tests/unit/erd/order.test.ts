import { expect, it } from 'vitest';
import { settleInColumns } from '../../../plugins/specbook/erd/layout/assign-columns.ts';
import { orient, type Connection } from '../../../plugins/specbook/erd/layout/orient.ts';
import { inAdjacentOrder } from '../../../plugins/specbook/erd/model/row-order.ts';
import fc from '../../support/fast-check.ts';

const graphs = fc.integer({ min: 2, max: 14 }).chain((boxes) =>
  fc.record({
    boxes: fc.constant(boxes),
    columns: fc.integer({ min: 2, max: 6 }),
    connections: fc.array(
      fc
        .record({ from: fc.nat(boxes - 1), to: fc.nat(boxes - 1) })
        .filter(({ from, to }) => from !== to),
      { maxLength: 30 },
    ),
  }),
);

/** True when lines from left to right lead in no circle. */
function isAcyclic(
  boxes: number,
  connections: readonly Connection[],
  targetIsLeft: readonly boolean[],
): boolean {
  const edges = connections.map(({ from, to }, index) =>
    targetIsLeft[index] ? ([to, from] as const) : ([from, to] as const),
  );
  const left = new Set(Array.from({ length: boxes }, (_, box) => box));
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const box of left) {
      if (!edges.some(([a, b]) => b === box && left.has(a))) left.delete(box);
    }
  }
  return left.size === 0;
}

it.each([false, true])(
  'lines from left to right never lead in a circle (narrow: %s)',
  (isNarrow) => {
    fc.assert(
      fc.property(graphs, ({ boxes, columns, connections }) => {
        expect(isAcyclic(boxes, connections, orient(boxes, connections, columns, isNarrow))).toBe(
          true,
        );
      }),
    );
  },
);

it('what is pointed to stands on the left, where nothing speaks against it', () => {
  expect(
    orient(
      3,
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      4,
    ),
  ).toEqual([true, true]);
});

it('a chain longer than the picture is wide runs back', () => {
  const chain = Array.from({ length: 5 }, (_, n) => ({ from: n + 1, to: n }));
  expect(orient(6, chain, 3)).toEqual([true, true, false, false, true]);
});

it('leaves of a hub stand on both its sides', () => {
  const star = Array.from({ length: 12 }, (_, n) => ({ from: n + 1, to: 0 }));
  expect(orient(13, star, 4).filter(Boolean)).toHaveLength(6);
});

it('every box has one of the columns, and neighbours none in common where that is possible', () => {
  fc.assert(
    fc.property(graphs, ({ boxes, columns, connections }) => {
      const places = settleInColumns(new Array<number>(boxes).fill(0), connections, columns);
      expect(places.every((place) => place >= 0 && place < columns)).toBe(true);
    }),
  );
  expect(
    settleInColumns(
      [0, 0, 0],
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      3,
    ),
  ).toEqual(expect.not.arrayContaining([3]));
  const [a, b, c] = settleInColumns(
    [0, 0, 0],
    [
      { from: 1, to: 0 },
      { from: 2, to: 1 },
    ],
    3,
  );
  expect(a === b || b === c).toBe(false);
});

it('rows keep their order but for sets that belong together, and none is lost', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  expect(inAdjacentOrder(ids, (id) => id, [['a', 'd']])).toEqual(['a', 'd', 'b', 'c', 'e']);
  expect(
    inAdjacentOrder(ids, (id) => id, [
      ['b', 'a'],
      ['b', 'e'],
    ]),
  ).toEqual(['a', 'b', 'e', 'c', 'd']);
  fc.assert(
    fc.property(fc.array(fc.subarray(ids, { minLength: 2 }), { maxLength: 3 }), (sets) => {
      const order = inAdjacentOrder(ids, (id) => id, sets);
      expect([...order].sort()).toEqual(ids);
      const [only] = sets;
      if (sets.length === 1 && only) {
        const places = only.map((id) => order.indexOf(id));
        expect(Math.max(...places) - Math.min(...places)).toBe(only.length - 1);
      }
    }),
  );
});
