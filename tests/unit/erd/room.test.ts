import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, drawOnPaper, type Diagram } from '../../../plugins/specbook/erd/index.ts';
import { layOut } from '../../../plugins/specbook/erd/layout.ts';
import { showDiagram } from '../../../plugins/specbook/erd/show.ts';
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
    const layout = await layOut(model, { width: 1130, height: 1600 });
    expect((await layOut(model)).width).toBeGreaterThan(1130);
    expect(layout.width).toBeLessThanOrEqual(1130);
    expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
    expect(layout.lines).toHaveLength(model.lines.length);
  });

  it('that cannot be kept to gets the narrowest picture there is', async () => {
    const model = showDiagram(await dense(40), { show: 'whole' });
    const layout = await layOut(model, { width: 300, height: 300 });
    expect(layout.width).toBeLessThan((await layOut(model)).width);
    expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
  });
});

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
