import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, drawOnPaper, type Diagram } from '../../../plugins/specbook/erd/index.ts';
import { layOut, layOutWithin } from '../../../plugins/specbook/erd/layout/layout.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { linesThroughBoxes, overlaps } from '../../support/drawing-faults.ts';
import { dense } from '../../support/synthetic-models.ts';

let spec: Spec;
beforeAll(async () => {
  ({ spec } = await loadSpec({ content: 'content', now: '2026-11-22' }));
});

const href = (key: string): string => `/${key}`;
const relationshipsIn = (diagrams: readonly Diagram[]): Set<string> =>
  new Set(
    diagrams.flatMap(({ svg }) =>
      [...svg.matchAll(/data-relationship="([^"]*)"/gu)].flatMap(([, ids]) => ids!.split(' ')),
    ),
  );

describe('room on a screen', () => {
  it('narrows the whole example to the width of a page, with nothing overlapping', async () => {
    const model = showDiagram(spec, { show: 'whole' });
    const layout = await layOut(model, undefined, { width: 1130, height: 1600 });
    expect((await layOut(model)).width).toBeGreaterThan(1130);
    expect(layout.width).toBeLessThanOrEqual(1130);
    expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
    expect(layout.lines).toHaveLength(model.lines.length);
  });

  it('that cannot be kept to gets the narrowest picture there is', async () => {
    const model = showDiagram(await dense(40), { show: 'whole' });
    const layout = await layOut(model, undefined, { width: 300, height: 300 });
    expect(layout.width).toBeLessThan((await layOut(model)).width);
    expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
  });
});

describe('room that is left', () => {
  it('goes between the columns where lines are many, with nothing overlapping', async () => {
    const model = showDiagram(spec, { show: 'domain', domain: 'scheduling' });
    const room = { width: 1130, height: 1600 };
    const layout = await layOut(model, undefined, room);
    const close = await layOut(model, undefined, { ...room, width: 980 });
    expect(layout.width).toBeGreaterThan(close.width);
    expect(layout.width).toBeLessThanOrEqual(room.width);
    expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
  });

  it('is not asked for by a picture that no sheet has room for', async () => {
    const model = showDiagram(await dense(40), { show: 'whole', detail: 'all' });
    expect(await layOutWithin(model, new Map(), { width: 400, height: 400 })).toBeUndefined();
    const found = await layOutWithin(model, new Map(), { width: 3000, height: 9000 });
    expect(found?.width).toBeLessThanOrEqual(3000);
    expect(found?.boxes).toHaveLength(40);
  });
});

it('the two ends of a line to its own box stand beside all other ends, also where no row tells them apart', async () => {
  const layout = await layOut(showDiagram(spec, { show: 'whole', detail: 'names' }));
  for (const { line, from, to } of layout.lines) {
    if (line.from.box !== line.to.box) continue;
    const near = layout.lines
      .filter((other) => other.line !== line)
      .flatMap((other) => [other.from, other.to])
      .filter(({ x }) => x === from.x)
      .map(({ y }) => Math.min(Math.abs(y - from.y), Math.abs(y - to.y)));
    expect(Math.min(Infinity, ...near), line.id).toBeGreaterThanOrEqual(11);
  }
});

it('a line from a box to itself stands on the side where fewer lines leave between its rows', async () => {
  for (const { id } of spec.entities) {
    const layout = await layOut(showDiagram(spec, { show: 'entity', entity: id }));
    const ends = layout.lines
      .filter(({ line }) => line.from.box !== line.to.box)
      .flatMap(({ line, from, to }) => [
        ...(line.from.box === id ? [from] : []),
        ...(line.to.box === id ? [to] : []),
      ]);
    const loops = layout.lines.filter(({ line }) => line.from.box === id && line.to.box === id);
    for (const { from, to } of loops) {
      const between = (direction: number): number =>
        new Set(
          ends
            .filter((end) => end.direction === direction)
            // Signs at the row of an end stand beside it.
            .filter(({ y }) => y > Math.min(from.y, to.y) + 12 && y < Math.max(from.y, to.y) - 12)
            .map(({ y }) => Math.round(y / 20)),
        ).size;
      expect(between(from.direction), id).toBeLessThanOrEqual(between(-from.direction));
    }
  }
}, 60_000);

describe('on paper', () => {
  it('every picture of the example fits in its sheet at a size that can be read', async () => {
    const requests = [
      { show: 'domains' } as const,
      ...spec.domains.map(({ id }) => ({ show: 'domain', domain: id }) as const),
    ];
    for (const request of requests) {
      for (const { name, width, height } of await drawOnPaper(spec, request, href)) {
        // 11 px of small print, drawn at this scale, in points.
        const scale = Math.min(1, 608 / width, 860 / height);
        expect(11 * 0.75 * scale, name).toBeGreaterThanOrEqual(6.5);
      }
    }
  }, 60_000);

  it('a domain that is divided loses no relationship', async () => {
    const request = { show: 'domain', domain: 'scheduling' } as const;
    const parts = await drawOnPaper(spec, request, href);
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    const whole = await drawDiagram(spec, request, href);
    expect(relationshipsIn(parts)).toEqual(relationshipsIn([whole]));
  });
});
