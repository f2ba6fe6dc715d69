import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, drawOnPaper, type Diagram } from '../../../plugins/specbook/erd/index.ts';
import { layOut, layOutWithin } from '../../../plugins/specbook/erd/layout/layout.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { edgesThroughNodes, overlaps } from '../../support/drawing-faults.ts';
import { dense, specOfLinks } from '../../support/synthetic-models.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

let spec: Spec;
beforeAll(async () => {
  spec = await readFolder(LIBRARY);
});

const href = (key: string): string => `/${key}`;
const relationshipsIn = (diagrams: readonly Diagram[]): Set<string> =>
  new Set(
    diagrams.flatMap(({ svg }) =>
      [...svg.matchAll(/data-relationship="([^"]*)"/gu)].flatMap(([, ids]) => ids!.split(' ')),
    ),
  );

/** The smallest text of a drawing in points, on A4 within its margins and with its title and caption. */
function pointsOnPaper({ width, height, isLandscape }: Diagram): number {
  const [mostWidth, mostHeight] = isLandscape ? [907, 521] : [608, 851];
  return 11 * 0.75 * Math.min(1, mostWidth / width, mostHeight / height);
}

describe('bounds of a screen', () => {
  it('narrow a whole model to the width of a page, without overlaps', async () => {
    const model = buildDiagram(spec, { scope: 'whole' });
    const layout = await layOut(model, undefined, { width: 800, height: 1600 });
    expect((await layOut(model)).width).toBeGreaterThan(800);
    expect(layout.width).toBeLessThanOrEqual(800);
    expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
    expect(layout.edges).toHaveLength(model.edges.length);
  });

  it('that are too small get the narrowest drawing possible', async () => {
    const model = buildDiagram(await dense(40), { scope: 'whole' });
    const layout = await layOut(model, undefined, { width: 300, height: 300 });
    expect(layout.width).toBeLessThan((await layOut(model)).width);
    expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
  });
});

describe('remaining width', () => {
  it('is added between the columns where edges are many, without overlaps', async () => {
    const model = buildDiagram(spec, { scope: 'domain', domain: 'lending' });
    const viewport = { width: 1130, height: 1600 };
    const layout = await layOut(model, undefined, viewport);
    const close = await layOut(model, undefined, { ...viewport, width: 980 });
    expect(layout.width).toBeGreaterThan(close.width);
    expect(layout.width).toBeLessThanOrEqual(viewport.width);
    expect([...overlaps(layout), ...edgesThroughNodes(layout)]).toEqual([]);
  });

  it('is irrelevant to a drawing that fits on no page', async () => {
    const model = buildDiagram(await dense(40), { scope: 'whole', detail: 'all' });
    expect(await layOutWithin(model, new Map(), { width: 400, height: 400 })).toBeUndefined();
    const found = await layOutWithin(model, new Map(), { width: 3000, height: 9000 });
    expect(found?.width).toBeLessThanOrEqual(3000);
    expect(found?.nodes).toHaveLength(40);
  });
});

it('the two ends of a self-loop have ports of their own, also without rows', async () => {
  const layout = await layOut(buildDiagram(spec, { scope: 'whole', detail: 'names' }));
  for (const { edge, from, to } of layout.edges) {
    if (edge.from.node !== edge.to.node) continue;
    const near = layout.edges
      .filter((other) => other.edge !== edge)
      .flatMap((other) => [other.from, other.to])
      .filter(({ x }) => x === from.x)
      .map(({ y }) => Math.min(Math.abs(y - from.y), Math.abs(y - to.y)));
    expect(Math.min(Infinity, ...near), edge.id).toBeGreaterThanOrEqual(11);
  }
});

it('a self-loop is on the side where it crosses fewer edges', async () => {
  for (const { id } of spec.entities) {
    const layout = await layOut(buildDiagram(spec, { scope: 'entity', entity: id }));
    const ends = layout.edges
      .filter(({ edge }) => edge.from.node !== edge.to.node)
      .flatMap(({ edge, from, to }) => [
        ...(edge.from.node === id ? [from] : []),
        ...(edge.to.node === id ? [to] : []),
      ]);
    const loops = layout.edges.filter(({ edge }) => edge.from.node === id && edge.to.node === id);
    for (const { from, to } of loops) {
      const between = (direction: number): number =>
        new Set(
          ends
            .filter((end) => end.direction === direction)
            // Other ports at the row of an end are beside it.
            .filter(({ y }) => y > Math.min(from.y, to.y) + 12 && y < Math.max(from.y, to.y) - 12)
            .map(({ y }) => Math.round(y / 20)),
        ).size;
      expect(between(from.direction), id).toBeLessThanOrEqual(between(-from.direction));
    }
  }
}, 60_000);

describe('in print', () => {
  it('every diagram of a library fits on a page at a readable size', async () => {
    const requests = [
      { scope: 'domains' } as const,
      ...spec.domains.map(({ id }) => ({ scope: 'domain', domain: id }) as const),
    ];
    for (const request of requests) {
      for (const { name, width, height } of await drawOnPaper(spec, request, href)) {
        // Text of 11 px at this scale, in points.
        const scale = Math.min(1, 608 / width, 860 / height);
        expect(11 * 0.75 * scale, name).toBeGreaterThanOrEqual(6.5);
      }
    }
  }, 60_000);

  it('a whole model stands on one sheet at a readable size, by name if need be', async () => {
    const [only, ...more] = await drawOnPaper(spec, { scope: 'whole' }, href);
    if (!only) throw new Error('no drawing');
    expect(more).toEqual([]);
    expect(pointsOnPaper(only)).toBeGreaterThanOrEqual(6.5);
    expect(relationshipsIn([only])).toEqual(
      relationshipsIn([await drawDiagram(spec, { scope: 'whole' }, href)]),
    );
  }, 60_000);

  it('a whole model too large for a sheet is divided, with each relationship on one sheet', async () => {
    const large = await dense(40);
    const sheets = await drawOnPaper(large, { scope: 'whole' }, href);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(pointsOnPaper(sheet)).toBeGreaterThanOrEqual(6.5);
    const drawn = sheets.flatMap((sheet) => [...relationshipsIn([sheet])]);
    expect(drawn.toSorted()).toEqual(large.relationships.map(({ id }) => id).toSorted());
  }, 60_000);

  it('a domain around a hub has few parts, each with as many entities as fit', async () => {
    const links: Record<string, string[]> = { tenant: [] };
    for (let n = 0; n < 70; n += 1) {
      const id = `e${String(n).padStart(2, '0')}`;
      links[id] = ['tenant', ...(n > 0 ? [`e${String(n - 1).padStart(2, '0')}`] : [])];
    }
    const sheets = await drawOnPaper(
      await specOfLinks(links),
      { scope: 'domain', domain: 'all' },
      href,
    );
    expect(sheets.length).toBeLessThanOrEqual(5);
    for (const sheet of sheets) expect(pointsOnPaper(sheet)).toBeGreaterThanOrEqual(6.5);
    const sizes = sheets.map(({ svg }) => svg.match(/class="sb-node sb-entity/gu)?.length);
    expect(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)).toBe(71);
  }, 60_000);

  it('a domain in parts loses no relationship', async () => {
    const large = await dense(40);
    const request = { scope: 'domain', domain: 'all' } as const;
    const parts = await drawOnPaper(large, request, href);
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    // Lines to a hub are drawn in no part, but said.
    const { sentences } = await drawDiagram(large, request, href);
    expect(new Set(parts.flatMap((part) => part.sentences))).toEqual(new Set(sentences));
  });
});
