import { describe, expect, it } from 'vitest';
import {
  neighboursOf,
  shortestPaths,
  walk,
  type Link,
  type NodeBounds,
  type Step,
} from '../../../plugins/specbook/site/client/erd/graph.ts';
import fc from '../../support/fast-check.ts';

/** Nodes of one size by their upper left corners. */
const placed = (corners: Record<string, [number, number]>): Map<string, NodeBounds> =>
  new Map(
    Object.entries(corners).map(([id, [x, y]]) => [id, { id, x, y, width: 100, height: 50 }]),
  );

/** A hub with three branches to its right and one to its left; `far` stands behind a branch. */
const PLACES = placed({
  hub: [300, 200],
  top: [600, 0],
  middle: [600, 190],
  bottom: [600, 400],
  left: [0, 220],
  far: [900, 0],
  alone: [300, 0],
});
const LINKS: Link[] = [
  { from: 'top', to: 'hub' },
  { from: 'middle', to: 'hub' },
  { from: 'hub', to: 'bottom' },
  { from: 'hub', to: 'left' },
  { from: 'top', to: 'far' },
  { from: 'hub', to: 'hub' },
];
const from = (step: Step, ...directions: Parameters<typeof walk>[3][]): string | undefined => {
  let now: Step | undefined = step;
  for (const direction of directions) now = now && walk(PLACES, LINKS, now, direction);
  return now?.at;
};

describe('an arrow key', () => {
  it('follows an edge to the nearest node in its direction, whichever end holds the reference', () => {
    expect(from({ at: 'hub' }, 'right')).toBe('middle');
    expect(from({ at: 'hub' }, 'left')).toBe('left');
    expect(from({ at: 'middle' }, 'left')).toBe('hub');
  });

  it('changes to the next branch of where it came from, up and down', () => {
    expect(from({ at: 'hub' }, 'right', 'up')).toBe('top');
    expect(from({ at: 'hub' }, 'right', 'down')).toBe('bottom');
    expect(from({ at: 'hub' }, 'right', 'down', 'up', 'up')).toBe('top');
    expect(from({ at: 'hub' }, 'right', 'up', 'left')).toBe('hub');
  });

  it('stays where no edge leads that way, however near a node is', () => {
    expect(from({ at: 'left' }, 'left')).toBeUndefined();
    expect(from({ at: 'alone' }, 'down')).toBeUndefined();
    expect(from({ at: 'gone' }, 'down')).toBeUndefined();
  });

  it('skips hidden nodes', () => {
    const shown = new Map([...PLACES].filter(([id]) => id !== 'middle'));
    expect(walk(shown, LINKS, { at: 'hub' }, 'right')?.at).not.toBe('middle');
    expect(walk(shown, LINKS, { at: 'hub' }, 'right')).toBeDefined();
  });

  it('reaches every neighbour on either side', () => {
    const corner = fc.tuple(
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(corner, { minLength: 1, maxLength: 12, selector: String }),
        (corners) => {
          // Not level with the hub, nor with each other: a drawing has its nodes in columns.
          const apart = corners.filter(
            ([x, y], index) =>
              Math.abs(x) > 120 &&
              corners.findIndex((other) => Math.abs(other[1] - y) < 3) === index,
          );
          const places = placed({
            hub: [0, 0],
            ...Object.fromEntries(apart.map((xy, index) => [`b${index}`, xy])),
          });
          const links = apart.map((_, index) => ({ from: 'hub', to: `b${index}` }));
          const reached = new Set<string>();
          for (const side of ['left', 'right'] as const) {
            for (const way of ['up', 'down'] as const) {
              let step = walk(places, links, { at: 'hub' }, side);
              while (step && !reached.has(`${way} ${step.at}`) && step.at !== 'hub') {
                reached.add(`${way} ${step.at}`);
                step = walk(places, links, step, way);
              }
            }
          }
          const boxes = new Set([...reached].map((entry) => entry.split(' ')[1]));
          expect(boxes.size).toBe(apart.length);
        },
      ),
    );
  });
});

it('a node is no neighbour of itself, and a neighbour by two edges is one', () => {
  expect(neighboursOf([...LINKS, { from: 'hub', to: 'top' }], 'hub')).toEqual([
    'top',
    'middle',
    'bottom',
    'left',
  ]);
});

/** The shortest paths, however many. */
const pathsOf = (links: readonly Link[], from: string, to: string): (readonly Link[])[] =>
  shortestPaths(links, from, to, Infinity).paths;

describe('the shortest paths', () => {
  it('follow edges in either direction', () => {
    expect(pathsOf(LINKS, 'left', 'far')).toEqual([[LINKS[3], LINKS[0], LINKS[4]]]);
  });

  it('are one without edges from a node to itself, and none where nothing leads', () => {
    expect(pathsOf(LINKS, 'hub', 'hub')).toEqual([[]]);
    expect(pathsOf(LINKS, 'hub', 'alone')).toEqual([]);
  });

  it('are all of the same length, those by the edges that come first being first', () => {
    const links = [
      { from: 'a', to: 'b', n: 1 },
      { from: 'b', to: 'a', n: 2 },
      { from: 'b', to: 'c', n: 3 },
      { from: 'a', to: 'd', n: 4 },
      { from: 'd', to: 'c', n: 5 },
      { from: 'd', to: 'e', n: 6 },
    ];
    const [first, second, third, fourth, fifth] = links;
    expect(pathsOf(links, 'a', 'c')).toEqual([
      [first, third],
      [second, third],
      [fourth, fifth],
    ]);
  });

  it('are as many as are asked for, of a great many', () => {
    const ladder = Array.from({ length: 20 }, (_, n) => [
      { from: `n${n}`, to: `n${n + 1}` },
      { from: `n${n + 1}`, to: `n${n}` },
    ]).flat();
    const { paths, hasMore } = shortestPaths(ladder, 'n0', 'n20', 12);
    expect(paths).toHaveLength(12);
    expect(new Set(paths.map((path) => path.map((link) => ladder.indexOf(link)).join())).size).toBe(
      12,
    );
    expect(hasMore).toBe(true);
    expect(shortestPaths(ladder, 'n0', 'n3', 8)).toMatchObject({ hasMore: false });
  });

  it('do not cross an exclusive arc: a row that points to one points to no other', () => {
    const arc = 'payment.one_payer';
    const links: Link[] = [
      { from: 'payment', to: 'buyer', arc },
      { from: 'payment', to: 'company', arc },
      { from: 'payment', to: 'till' },
    ];
    expect(pathsOf(links, 'buyer', 'company')).toEqual([]);
    expect(pathsOf(links, 'buyer', 'till')).toEqual([[links[0], links[2]]]);
    expect(pathsOf(links, 'payment', 'company')).toEqual([[links[1]]]);
    const around = [...links, { from: 'company', to: 'region' }, { from: 'region', to: 'buyer' }];
    expect(pathsOf(around, 'buyer', 'company')).toEqual([[around[4], around[3]]]);
  });

  it('are found to be none in a large model that only an exclusive arc holds together', () => {
    const names = Array.from({ length: 40 }, (_, n) => `n${n}`);
    const links: Link[] = [
      ...names.flatMap((one) => names.map((other) => ({ from: one, to: other }))),
      { from: 'payment', to: 'n0', arc: 'payer' },
      { from: 'payment', to: 'n1', arc: 'payer' },
      { from: 'payment', to: 'company', arc: 'payer' },
    ];
    expect(pathsOf(links, 'n7', 'company')).toEqual([]);
  });

  it('are connected, as long back as forth, and no longer than any edge allows', () => {
    const id = fc.integer({ min: 0, max: 7 }).map((n) => `b${n}`);
    const link = fc.record({ from: id, to: id });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), id, id, (links, start, end) => {
        const paths = pathsOf(links, start, end);
        const back = pathsOf(links, end, start);
        expect(back).toHaveLength(paths.length);
        expect(back[0]?.length).toBe(paths[0]?.length);
        for (const path of paths) {
          let at = start;
          for (const step of path) {
            expect([step.from, step.to]).toContain(at);
            at = step.from === at ? step.to : step.from;
          }
          expect(at).toBe(end);
          expect(path).toHaveLength(paths[0]?.length ?? 0);
        }
        for (const { from: a, to: b } of links) {
          const [one] = pathsOf(links, start, a);
          const [other] = pathsOf(links, start, b);
          expect(one === undefined).toBe(other === undefined);
          if (one && other) expect(Math.abs(one.length - other.length)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('take ids that are property names of JavaScript', () => {
    const links = [
      { from: '__proto__', to: 'constructor' },
      { from: 'constructor', to: 'toString' },
    ];
    expect(pathsOf(links, '__proto__', 'toString')).toEqual([links]);
  });
});
