import { beforeAll, describe, expect, it } from 'vitest';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import { drawDiagram } from '../../../plugins/specbook/erd/index.ts';
import { layOut, type Layout } from '../../../plugins/specbook/erd/layout/layout.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { linesThroughBoxes, overlaps, pointsOf } from '../../support/drawing-faults.ts';
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

const whole = (spec: Spec): DiagramModel => showDiagram(spec, { show: 'whole' });

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

  it('has every entity in the frame of its domain, and every line', () => {
    const { districts = [], boxes, lines } = layout;
    expect(districts.length).toBeGreaterThan(1);
    expect(boxes.map(({ box }) => box.id).sort()).toEqual(model.boxes.map(({ id }) => id).sort());
    expect(lines.map(({ line }) => line.id).sort()).toEqual(model.lines.map(({ id }) => id).sort());
    for (const { district, ...frame } of districts) {
      for (const { box, ...place } of boxes.filter((other) =>
        district.boxes.includes(other.box.id),
      )) {
        expect(place.x, box.id).toBeGreaterThan(frame.x);
        expect(place.x + place.width, box.id).toBeLessThan(frame.x + frame.width);
        expect(place.y, box.id).toBeGreaterThan(frame.y + 40);
        expect(place.y + place.height, box.id).toBeLessThan(frame.y + frame.height);
      }
    }
  });

  it('overlaps nowhere, and no line runs through a box', () => {
    expect(overlaps(layout)).toEqual([]);
    expect(linesThroughBoxes(layout)).toEqual([]);
  });

  it('leads each line from the one box to the other, past all other domains', () => {
    const places = new Map(layout.boxes.map((placed) => [placed.box.id, placed]));
    const { districts = [] } = layout;
    for (const placed of layout.lines) {
      const { line, from, to } = placed;
      for (const [end, { box }] of [
        [from, line.from],
        [to, line.to],
      ] as const) {
        const { x, y, width, height } = places.get(box)!;
        expect([x, x + width], line.id).toContain(end.x);
        expect(end.y, line.id).toBeGreaterThan(y);
        expect(end.y, line.id).toBeLessThan(y + height);
      }
      const others = districts.filter(
        ({ district: { boxes } }) => !boxes.includes(line.from.box) && !boxes.includes(line.to.box),
      );
      const points = pointsOf(placed);
      // Without a jump: each point is near the one before.
      for (const [index, point] of points.entries()) {
        const before = points[index - 1] ?? point;
        expect(Math.hypot(point.x - before.x, point.y - before.y), line.id).toBeLessThan(8);
      }
      for (const { district, x, y, width, height } of others) {
        const inside = points.filter(
          (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
        );
        expect(inside, `${line.id} in ${district.title}`).toEqual([]);
      }
    }
  });
});

it('frames stand apart, and a sheet is about three quarters as wide as high, however large the model', async () => {
  for (const entities of [250, 1000]) {
    const { width, height, districts = [] } = await layOut(whole(await synthetic(entities)));
    expect(districts).toHaveLength(entities / 25);
    expect(width / height).toBeGreaterThan(0.5);
    expect(width / height).toBeLessThan(1.1);
    for (const [index, a] of districts.entries()) {
      for (const b of districts.slice(index + 1)) {
        const isApart =
          a.x + a.width < b.x ||
          b.x + b.width < a.x ||
          a.y + a.height < b.y ||
          b.y + b.height < a.y;
        expect(isApart, `${a.district.title} and ${b.district.title}`).toBe(true);
      }
    }
  }
}, 60_000);

it.each([
  ['without relationships', entity('New')],
  ['with relationships', entity('New', ['thing_00052', 'hub'])],
])(
  'an entity %s more moves the median other box by less than its width',
  async (_, text) => {
    const before = await layOut(whole(await synthetic(150)));
    const after = await layOut(
      whole(await synthetic(150, { 'entities/area-00002/new.yaml': text })),
    );
    expect(after.boxes).toHaveLength(before.boxes.length + 1);
    const moves = before.boxes.map(({ box, x, y, width }) => {
      const other = after.boxes.find((placed) => placed.box.id === box.id)!;
      return Math.hypot(other.x - x, other.y - y) / width;
    });
    expect(moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)]).toBeLessThan(1);
  },
  60_000,
);

it('the same large model gives the same bytes, each title leading to its domain', async () => {
  const draw = async (): Promise<string> => {
    const spec = await synthetic(75);
    return (await drawDiagram(spec, { show: 'whole' }, (key) => `/${key}`)).svg;
  };
  const svg = await draw();
  expect(await draw()).toBe(svg);
  expect(svg.match(/<g class="sb-district">/gu)).toHaveLength(3);
  expect(svg).toMatch(/<a href="\/domain:area-00001"><text class="sb-district-name"[^>]*>Area 1</u);
  expect(svg).not.toContain('gate:');
});

it('a domain too large for one picture is in as many frames as its own pictures, each with its title in full', async () => {
  const spec = await chain(100);
  const layout = await layOut(whole(spec));
  expect(layout.districts?.map(({ district }) => district.title)).toEqual([
    'all, part 1 of 3',
    'all, part 2 of 3',
    'all, part 3 of 3',
  ]);
  expect([...overlaps(layout), ...linesThroughBoxes(layout)]).toEqual([]);
  const { svg } = await drawDiagram(await star(300), { show: 'whole' }, () => undefined);
  expect(svg.match(/>all, part \d of 8<\/text>/gu)).toHaveLength(8);
});

it('a title of any length and script stays in its frame', async () => {
  const long = 'Ungewöhnlich <b>lange</b> "Namen" & Zeichen '.repeat(5);
  const spec = await synthetic(75, {
    'spec.yaml': `title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains:\n  area-00000: { name: ${JSON.stringify(long)}, purpose: P }\n  area-00001: { name: "موعد المريض 🏥", purpose: P }\n  area-00002: { name: "</text><script>alert(1)</script>", purpose: P }\n`,
  });
  const { svg } = await drawDiagram(spec, { show: 'whole' }, () => undefined);
  const titles = [...svg.matchAll(/class="sb-district-name"[^>]*>([^<]*)<\/text>/gu)].map(
    ([, title]) => title!,
  );
  expect(titles[0]).toMatch(/^Ungewöhnlich &lt;b&gt;lange.*…$/u);
  expect(titles.slice(1)).toEqual([
    'موعد المريض 🏥',
    '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  ]);
});
