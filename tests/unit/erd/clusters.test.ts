import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import { drawDiagram } from '../../../plugins/specbook/erd/index.ts';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import type { Layout } from '../../../plugins/specbook/erd/layout/layout-model.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { edgesThroughNodes, overlaps, pointsOf } from '../../support/drawing-faults.ts';
import { specOf } from '../../support/spec-of.ts';
import { chain, star } from '../../support/synthetic-models.ts';

const synthetic = async (entities: number, more: Record<string, string> = {}): Promise<Spec> =>
  (await specOf({ ...Object.fromEntries(syntheticSpec(entities)), ...more })).spec;

const entity = (name: string, references: readonly string[] = []): string =>
  [
    `name: ${name}`,
    'purpose: P',
    'fields:',
    '  id: { type: uuid, key: primary }',
    ...references.map((to, n) => `  to_${n}_id: { type: uuid, references: ${to}.id }`),
    '',
  ].join('\n');

/**
 * Domains of very different sizes: one entity, many that are alone, one that refers to itself and to others that refer
 * back, and entities without a domain that the specification names.
 */
async function uneven(): Promise<Spec> {
  const files: Record<string, string> = {
    'spec.yaml':
      'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { big: { name: Big, purpose: P }, lone: { name: Lone, purpose: P }, round: { name: Round, purpose: P }, "no-one": { name: No one, purpose: P } }\n',
    'entities/lone/only.yaml': entity('Only', ['r0']),
    'entities/elsewhere.yaml': entity('Elsewhere', ['b1', 'only']),
  };
  for (let n = 0; n < 60; n += 1)
    files[`entities/big/b${n}.yaml`] = entity(`B ${n}`, n % 3 === 0 ? [] : [`b${n - 1}`]);
  for (let n = 0; n < 6; n += 1) {
    files[`entities/round/r${n}.yaml`] = entity(`R ${n}`, [`r${n}`, `b${n}`, `r${(n + 1) % 6}`]);
  }
  return (await specOf(files)).spec;
}

const whole = (spec: Spec): DiagramModel => buildDiagram(spec, { scope: 'whole' });

describe.each([
  ['101 entities of four domains, all of which lead to one hub', () => synthetic(100)] as const,
  ['151 entities of six domains', () => synthetic(150)] as const,
  ['domains of very different sizes', uneven] as const,
])('the whole of %s', (_, load) => {
  let model: DiagramModel;
  let layout: Layout;
  beforeAll(async () => {
    model = whole(await load());
    layout = await layOut(model);
  }, 60_000);

  it('has every entity within the cluster of its domain, and every edge', () => {
    const { clusters = [], nodes, edges } = layout;
    expect(clusters.length).toBeGreaterThan(1);
    expect(nodes.map(({ node }) => node.id).sort()).toEqual(model.nodes.map(({ id }) => id).sort());
    expect(edges.map(({ edge }) => edge.id).sort()).toEqual(model.edges.map(({ id }) => id).sort());
    for (const { cluster, ...frame } of clusters) {
      for (const { node, ...place } of nodes.filter((other) =>
        cluster.nodes.includes(other.node.id),
      )) {
        expect(place.x, node.id).toBeGreaterThan(frame.x);
        expect(place.x + place.width, node.id).toBeLessThan(frame.x + frame.width);
        expect(place.y, node.id).toBeGreaterThan(frame.y + 40);
        expect(place.y + place.height, node.id).toBeLessThan(frame.y + frame.height);
      }
    }
  });

  it('has no overlaps, and no edge crosses a node', () => {
    expect(overlaps(layout)).toEqual([]);
    expect(edgesThroughNodes(layout)).toEqual([]);
  });

  it('routes each edge from node to node without crossing other clusters', () => {
    const places = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
    const { clusters = [] } = layout;
    for (const placed of layout.edges) {
      const { edge, from, to } = placed;
      for (const [end, { node }] of [
        [from, edge.from],
        [to, edge.to],
      ] as const) {
        const { x, y, width, height } = places.get(node)!;
        expect([x, x + width], edge.id).toContain(end.x);
        expect(end.y, edge.id).toBeGreaterThan(y);
        expect(end.y, edge.id).toBeLessThan(y + height);
      }
      const others = clusters.filter(
        ({ cluster: { nodes } }) =>
          !nodes.includes(edge.from.node) && !nodes.includes(edge.to.node),
      );
      const points = pointsOf(placed);
      // The route is continuous: each point is near the one before.
      for (const [index, point] of points.entries()) {
        const before = points[index - 1] ?? point;
        expect(Math.hypot(point.x - before.x, point.y - before.y), edge.id).toBeLessThan(8);
      }
      for (const { cluster, x, y, width, height } of others) {
        const inside = points.filter(
          (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
        );
        expect(inside, `${edge.id} in ${cluster.title}`).toEqual([]);
      }
    }
  });
});

it('clusters do not overlap, and the drawing has about the proportions of a screen at any size', async () => {
  for (const entities of [250, 1000]) {
    const { width, height, clusters = [] } = await layOut(whole(await synthetic(entities)));
    expect(clusters).toHaveLength(entities / 25);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.2);
    for (const [index, a] of clusters.entries()) {
      for (const b of clusters.slice(index + 1)) {
        const isApart =
          a.x + a.width < b.x ||
          b.x + b.width < a.x ||
          a.y + a.height < b.y ||
          b.y + b.height < a.y;
        expect(isApart, `${a.cluster.title} and ${b.cluster.title}`).toBe(true);
      }
    }
  }
}, 60_000);

it.each([
  ['without relationships', entity('New')],
  ['with relationships', entity('New', ['thing_00052', 'hub'])],
])(
  'adding an entity %s moves the median other node by less than its width',
  async (_, text) => {
    const before = await layOut(whole(await synthetic(150)));
    const after = await layOut(
      whole(await synthetic(150, { 'entities/area-00002/new.yaml': text })),
    );
    expect(after.nodes).toHaveLength(before.nodes.length + 1);
    const moves = before.nodes.map(({ node, x, y, width }) => {
      const other = after.nodes.find((placed) => placed.node.id === node.id)!;
      return Math.hypot(other.x - x, other.y - y) / width;
    });
    expect(moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)]).toBeLessThan(1);
  },
  60_000,
);

it('the same large model gives the same bytes, and cluster titles link to their domains', async () => {
  const draw = async (): Promise<string> => {
    const spec = await synthetic(75);
    return (await drawDiagram(spec, { scope: 'whole' }, (key) => `/${key}`)).svg;
  };
  const svg = await draw();
  expect(await draw()).toBe(svg);
  expect(svg.match(/<g class="sb-cluster sb-tint-\d">/gu)).toHaveLength(3);
  expect(svg).toMatch(/<a href="\/domain:area-00001"><text class="sb-cluster-name"[^>]*>Area 1</u);
  expect(svg).not.toContain('gate:');
});

it('a domain too large for one diagram has one cluster for each of its parts, with complete titles', async () => {
  const spec = await chain(100);
  const layout = await layOut(whole(spec));
  expect(layout.clusters?.map(({ cluster }) => cluster.title)).toEqual([
    'all, part 1 of 3',
    'all, part 2 of 3',
    'all, part 3 of 3',
  ]);
  expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
  const { svg } = await drawDiagram(await star(300), { scope: 'whole' }, () => undefined);
  expect(svg.match(/>all, part \d of 8<\/text>/gu)).toHaveLength(8);
});

it('a title of any length and script stays within its cluster', async () => {
  const long = 'Ungewöhnlich <b>lange</b> "Namen" & Zeichen '.repeat(5);
  const spec = await synthetic(75, {
    'spec.yaml': `title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains:\n  area-00000: { name: ${JSON.stringify(long)}, purpose: P }\n  area-00001: { name: "موعد المريض 🏥", purpose: P }\n  area-00002: { name: "</text><script>alert(1)</script>", purpose: P }\n`,
  });
  const { svg } = await drawDiagram(spec, { scope: 'whole' }, () => undefined);
  const titles = [...svg.matchAll(/class="sb-cluster-name"[^>]*>([^<]*)<\/text>/gu)].map(
    ([, title]) => title!,
  );
  expect(titles[0]).toMatch(/^Ungewöhnlich &lt;b&gt;lange.*…$/u);
  expect(titles.slice(1)).toEqual([
    'موعد المريض 🏥',
    '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  ]);
});
