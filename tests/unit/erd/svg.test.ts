import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawDiagram, standalone } from '../../../plugins/specbook/erd/index.ts';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import { isUnbounded } from '../../../plugins/specbook/erd/layout/text-width.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import type { DiagramRequest } from '../../../plugins/specbook/erd/model/request.ts';
import { toSvg } from '../../../plugins/specbook/erd/svg/to-svg.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { specOfLinks, star } from '../../support/synthetic-models.ts';
import { HOSTILE_NAMES, hostileSpec } from './hostile.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element of a document, by an XML parser that takes nothing ill-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

const draw = async (spec: Spec, request: DiagramRequest): Promise<string> =>
  (await drawDiagram(spec, request, (key) => `/at/${encodeURIComponent(key)}`)).svg;

const withClass = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ attributes }) => attributes.class?.split(' ').includes(`sb-${name}`));

const ORDERS = {
  'entities/shop/shop.yaml':
    'name: Shop\npurpose: P\nfields: { a: { type: text, key: primary }, b: { type: text, key: primary } }\n',
  'entities/people/person.yaml':
    'name: Person\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
  'entities/shop/order.yaml': `name: Order
purpose: P
fields:
  id: { type: uuid, key: primary }
  shop_a: { type: text, required: true }
  between: { type: text, unique: true }
  shop_b: { type: text, required: true }
  person_id: { type: uuid, references: person.id }
  replaces_id: { type: uuid, unique: true, references: order.id }
foreignKeys:
  order_shop: { references: shop, on: { shop_a: a, shop_b: b } }
relationships:
  noted_by: { to: person, cardinality: many-to-one, min: 1 }
`,
};

describe('the drawing', () => {
  it('holds each relationship as a phrase about either end', async () => {
    const { spec } = await specOf(ORDERS);
    const edges = withClass(elementsOf(await draw(spec, { scope: 'whole' })), 'edge');
    const [edge] = edges;
    expect(edge?.attributes).toMatchObject({
      'data-relationship': 'order.person_id',
      'data-references': 'person.id',
    });
    const phrases = edges.map(({ attributes, text }) => {
      const [from, fromEnd, to, toEnd] = attributes['data-phrases']!.split(' ').map(Number);
      return [text.slice(from, fromEnd), text.slice(to, toEnd)];
    });
    expect(phrases[0]).toEqual([
      'refers to at most one Person (person_id)',
      'is referred to by any number of Orders',
    ]);
    for (const phrase of phrases.flat()) expect(phrase).toMatch(/^(refers|is referred) to/u);
  });

  it('has a title, a description and real text that links to the items', async () => {
    const { spec } = await specOf(ORDERS);
    const elements = elementsOf(await draw(spec, { scope: 'entity', entity: 'order' }));
    const [svg] = elements;
    const textOf = (id: string | undefined): string | undefined =>
      elements.find(({ attributes }) => attributes.id === id)?.text;
    expect(textOf(svg!.attributes['aria-labelledby'])).toBe('Order');
    expect(textOf(svg!.attributes['aria-describedby'])).toBe('Order is related to 2 entities.');
    const links = elements.filter(({ name }) => name === 'a');
    expect(links.find(({ text }) => text === 'Person')?.attributes.href).toBe(
      '/at/entity%3Aperson',
    );
    expect(links.find(({ text }) => text === 'shop_a *')?.attributes.href).toBe(
      '/at/field%3Aorder.shop_a',
    );
  });

  it('shows the cardinalities of both ends', async () => {
    const { spec } = await specOf(ORDERS);
    const edges = withClass(elementsOf(await draw(spec, { scope: 'whole' })), 'edge');
    expect(edges.map(({ attributes }) => attributes['data-relationship'])).toEqual([
      'order.person_id',
      'order.replaces_id',
      'order.order_shop',
      'order.noted_by',
    ]);
    const svg = await draw(spec, { scope: 'whole' });
    /** Circles (minimum zero), crow's feet (many) and bars (one) of an edge. */
    const signs = (id: string): { circles: number; feet: number; bars: number } => {
      const group = new RegExp(
        `<g class="sb-edge [^>]*data-relationship="${id}".*?</g>`,
        'su',
      ).exec(svg)![0];
      const strokes = /class="sb-end" d="([^"]*)"/u.exec(group)![1]!;
      return {
        circles: group.split('<circle').length - 1,
        feet: [...strokes.matchAll(/L[^L]*L/gu)].length,
        bars: [...strokes.matchAll(/v11/gu)].length,
      };
    };
    // Any number of orders, at most one person.
    expect(signs('order.person_id')).toEqual({ circles: 2, feet: 1, bars: 1 });
    // At most one to at most one.
    expect(signs('order.replaces_id')).toEqual({ circles: 2, feet: 0, bars: 2 });
    // Any number of orders, exactly one shop.
    expect(signs('order.order_shop')).toEqual({ circles: 1, feet: 1, bars: 2 });
  });

  it('joins a composite key by a bracket at both ends, and dashes an edge without a foreign key', async () => {
    const { spec } = await specOf(ORDERS);
    const svg = await draw(spec, { scope: 'whole', detail: 'keys' });
    const bracketed = /data-relationship="order.order_shop".*?class="sb-end" d="([^"]*)"/su.exec(
      svg,
    )![1]!;
    expect([...bracketed.matchAll(/V/gu)]).toHaveLength(2);
    const single = /data-relationship="order.person_id".*?class="sb-end" d="([^"]*)"/su.exec(
      svg,
    )![1]!;
    expect(single).not.toContain('V');
    const elements = elementsOf(svg);
    expect(
      withClass(elements, 'stated').map(({ attributes }) => attributes['data-relationship']),
    ).toEqual(['order.noted_by']);
  });

  it('draws a foreign key within the primary key as identifying', async () => {
    const { spec } = await specOf({
      ...ORDERS,
      'entities/shop/line.yaml':
        'name: Line\npurpose: P\nfields: { order_id: { type: uuid, key: primary, references: order.id }, no: { type: integer, key: primary } }\n',
    });
    const elements = elementsOf(await draw(spec, { scope: 'whole' }));
    expect(
      withClass(elements, 'identifying').map(({ attributes }) => attributes['data-relationship']),
    ).toEqual(['line.order_id']);
  });

  it('has no text smaller than 11 px', async () => {
    const { spec } = await specOf(ORDERS);
    const svg = standalone(await draw(spec, { scope: 'entity', entity: 'order' }), 'light');
    const sizes = [...svg.matchAll(/(?:font(?:-size)?:[^;}]*?|font-size=")([\d.]+)(?:px|")/gu)].map(
      ([, size]) => Number(size),
    );
    expect(sizes.length).toBeGreaterThan(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});

it('carries changes of nodes, rows and edges as data attributes', async () => {
  const { spec } = await specOf(ORDERS);
  const model = buildDiagram(spec, { scope: 'whole', detail: 'keys' });
  const changed: DiagramModel = {
    ...model,
    nodes: model.nodes.map((node) => ({
      ...node,
      ...(node.id === 'person' && { change: 'added' as const }),
      rows: node.rows.map((row) => ({
        ...row,
        ...(node.id === 'order' && row.field === 'shop_a' && { change: 'changed' as const }),
      })),
    })),
    edges: model.edges.map((edge) => ({
      ...edge,
      ...(edge.id === 'order.noted_by' && { change: 'removed' as const }),
    })),
  };
  const elements = elementsOf(toSvg(changed, await layOut(changed), () => undefined));
  const changes = elements.flatMap(({ attributes: { 'data-change': change, ...rest } }) =>
    change === undefined
      ? []
      : [[change, rest['data-node'] ?? rest['data-field'] ?? rest['data-relationship']]],
  );
  expect(changes).toEqual([
    ['added', 'person'],
    ['changed', 'order.shop_a'],
    ['removed', 'order.noted_by'],
  ]);
});

describe('hostile names', () => {
  it.each<DiagramRequest>([
    { scope: 'whole' },
    { scope: 'whole', detail: 'all' },
    { scope: 'domain', domain: 'shop' },
    { scope: 'entity', entity: 'u', degree: 2 },
  ])('appear unchanged in the drawing: $scope', async (request) => {
    const spec = await hostileSpec();
    const elements = elementsOf(await draw(spec, request));
    expect(elements.map(({ name }) => name)).not.toContain('script');
    const names = withClass(elements, 'name').map(({ text }) => text);
    const titles = spec.entities.map(({ title }) => title);
    expect(titles.join()).toContain('A "quoted"');
    for (const name of names) {
      if (!name.endsWith('…')) expect(titles).toContain(name);
    }
    if (request.scope === 'whole') expect(names).toHaveLength(HOSTILE_NAMES.length);
    expect(names.filter((name) => name.endsWith('…')).length).toBeLessThan(names.length / 2);
  });

  it('are squeezed to their node only where they may be wider, so that Arabic is not stretched', async () => {
    const spec = await hostileSpec();
    const names = withClass(elementsOf(await draw(spec, { scope: 'whole' })), 'name');
    const arabic = names.find(({ text }) => text === 'موعد المريض')!;
    expect(arabic.attributes.textLength).toBeUndefined();
    expect(isUnbounded('Карта 患者カード כרטיס')).toBe(false);
    for (const text of ['ﷺ', 'நோயாளி', '🏥']) expect(isUnbounded(text), text).toBe(true);
  });

  it('lose characters that XML does not allow', async () => {
    const { spec } = await specOf({
      'entities/shop/a.yaml':
        'name: Bell\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
    });
    // No file can say this; whoever builds a model by other means could.
    Object.assign(spec.entities[0]!, { title: 'Bell \u0007 and half \ud83d' });
    const elements = elementsOf(await draw(spec, { scope: 'whole' }));
    expect(withClass(elements, 'name')[0]!.text).toMatch(/^Bell \ufffd and half /u);
  });
});

describe('a standalone drawing', () => {
  it.each(['light', 'dark', 'system'] as const)(
    'has all its colours written out (%s)',
    async (theme) => {
      const svg = standalone(
        await draw(await specOfLinks({ a: [], b: ['a'] }), { scope: 'whole' }),
        theme,
      );
      elementsOf(svg);
      expect(svg).not.toContain('var(');
      expect(svg.includes('prefers-color-scheme: dark')).toBe(theme === 'system');
      expect(svg.includes('#171c22')).toBe(theme !== 'light');
    },
  );
});

it('a large model is well-formed', async () => {
  const elements = elementsOf(await draw(await star(60), { scope: 'whole' }));
  expect(withClass(elements, 'node')).toHaveLength(60);
});
