import { expect, it } from 'vitest';
import { assignColumns } from '../../../plugins/specbook/erd/layout/assign-columns.ts';
import type { Connection } from '../../../plugins/specbook/erd/layout/connection.ts';
import { orientEdges } from '../../../plugins/specbook/erd/layout/orient.ts';
import { inAdjacentOrder } from '../../../plugins/specbook/erd/model/row-order.ts';
import fc from '../../support/fast-check.ts';

const graphs = fc.integer({ min: 2, max: 14 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    columns: fc.integer({ min: 2, max: 6 }),
    connections: fc.array(
      fc
        .record({ from: fc.nat(nodes - 1), to: fc.nat(nodes - 1) })
        .filter(({ from, to }) => from !== to),
      { maxLength: 30 },
    ),
  }),
);

/** True when the edges from left to right form no cycle. */
function isAcyclic(
  nodes: number,
  connections: readonly Connection[],
  targetIsLeft: readonly boolean[],
): boolean {
  const edges = connections.map(({ from, to }, index) =>
    targetIsLeft[index] ? ([to, from] as const) : ([from, to] as const),
  );
  const left = new Set(Array.from({ length: nodes }, (_, node) => node));
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const node of left) {
      if (!edges.some(([a, b]) => b === node && left.has(a))) left.delete(node);
    }
  }
  return left.size === 0;
}

it.each([false, true])('edges from left to right never form a cycle (narrow: %s)', (isNarrow) => {
  fc.assert(
    fc.property(graphs, ({ nodes, columns, connections }) => {
      expect(
        isAcyclic(nodes, connections, orientEdges(nodes, connections, columns, isNarrow)),
      ).toBe(true);
    }),
  );
});

it('referenced nodes are on the left by default', () => {
  expect(
    orientEdges(
      3,
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      4,
    ),
  ).toEqual([true, true]);
});

it('a chain longer than the drawing is wide runs back', () => {
  const chain = Array.from({ length: 5 }, (_, n) => ({ from: n + 1, to: n }));
  expect(orientEdges(6, chain, 3)).toEqual([true, true, false, false, true]);
});

it('the leaves of a hub are divided between both its sides', () => {
  const star = Array.from({ length: 12 }, (_, n) => ({ from: n + 1, to: 0 }));
  expect(orientEdges(13, star, 4).filter(Boolean)).toHaveLength(6);
});

it('every node has a column, and neighbours differ where possible', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, columns, connections }) => {
      const columnOf = assignColumns(new Array<number>(nodes).fill(0), connections, columns);
      expect(columnOf.every((column) => column >= 0 && column < columns)).toBe(true);
    }),
  );
  expect(
    assignColumns(
      [0, 0, 0],
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      3,
    ),
  ).toEqual(expect.not.arrayContaining([3]));
  const [a, b, c] = assignColumns(
    [0, 0, 0],
    [
      { from: 1, to: 0 },
      { from: 2, to: 1 },
    ],
    3,
  );
  expect(a === b || b === c).toBe(false);
});

it('rows keep their order except that composite keys are adjacent, and none is lost', () => {
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
        const indexes = only.map((id) => order.indexOf(id));
        expect(Math.max(...indexes) - Math.min(...indexes)).toBe(only.length - 1);
      }
    }),
  );
});
