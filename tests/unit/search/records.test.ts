import { describe, expect, test } from 'vitest';
import { customRecord } from '../../../plugins/specbook/search/custom-record.ts';
import type { SearchRecord } from '../../../plugins/specbook/search/record.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { specOf } from '../../support/spec-of.ts';

const FILES = {
  'spec.yaml':
    'title: Test\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { shop: Shop, stock: Stock }\n' +
    'services: { till: { name: Till, availability: 99.95 % } }\ndocuments: { 05-data-models: { id: T-05 } }\n',
  'entities/shop/order.yaml': `
name: Order
purpose: What a customer *buys*, see [[PERF-RT-001]].
status: approved
tags: [core]
fields:
  id: { type: uuid, key: primary }
  order_state: { type: order_state, required: true, description: Where it stands. }
indexes:
  order_by_state: { on: [order_state], serves: [PERF-RT-001] }
rules:
  BR-001: { kind: validation, statement: "An order has at most 50 lines." }
`,
  'enums/order_state.yaml':
    'name: Order state\npurpose: Where it stands.\nvalues: { open: Not paid yet. }\n',
  'performance/shop.yaml': `
PERF-RT-001:
  kind: response-time
  title: Placing an order
  status: draft
  touches: [order]
  targets: { p95: 250 ms, errors: 0.1 % }
`,
  'acceptance/checkout.yaml': `
area: Checkout
criteria:
  AC-001: { kind: performance, verifies: [PERF-RT-001] }
`,
  'considerations/shop.yaml': `
CSD-001: { question: Do we keep orders?, status: open, affects: [order, PERF-RT-001] }
CSD-002: { question: Anything else?, status: dropped }
`,
};

async function recordsOf(
  files: Record<string, string> = FILES,
): Promise<Map<string, SearchRecord>> {
  const { spec } = await specOf(files);
  const records = searchRecords(
    spec,
    (target) => `/base${target.startsWith('/') ? target : `/${target}/`}`,
  );
  return new Map(records.map((record) => [record.key, record]));
}

describe('search records', () => {
  test('there is one for every item, one for the fields of an entity, and its address is the one given', async () => {
    const { spec } = await specOf(FILES);
    const records = await recordsOf();
    const others = [...spec.items.values()].filter(({ kind }) => kind !== 'field');
    expect(others.filter(({ key }) => !records.has(key))).toEqual([]);
    expect(records.get('fields:order')?.url).toBe('/base/entity:order/#sec.fields');
    expect(records.get('entity:order')?.url).toBe('/base/entity:order/');
  });

  test('there is one for each page that shows many, and for each document with its id', async () => {
    const records = await recordsOf();
    expect(records.get('/traceability/')?.title).toBe('Traceability');
    expect(records.get('/documents/05-data-models/')).toMatchObject({
      id: 'T-05',
      title: '05 Data Models',
      exact: { id: ['t5'], title: ['5datamodels', 'datamodels'] },
    });
  });

  test('what an item is called and what it promises is exact, what it mentions is not', async () => {
    const records = await recordsOf();
    expect(records.get('requirement:PERF-RT-001')).toMatchObject({
      id: 'PERF-RT-001',
      exact: { id: ['perfrt1'], title: ['placinganorder'] },
    });
    expect(records.get('requirement:PERF-RT-001')?.exact.value).toEqual(
      expect.arrayContaining(['250ms', 'p95250ms', '0d1pct']),
    );
    expect(records.get('criterion:AC-001')?.mentions).toContain('perfrt1');
    expect(records.get('entity:order')?.mentions).toEqual(
      expect.arrayContaining(['perfrt1', 'br1', 'orderstate', 'core']),
    );
  });

  test('a field is found by its own name and by that of its entity before it', async () => {
    expect((await recordsOf()).get('fields:order')?.exact).toMatchObject({
      field: ['id', 'orderstate'],
      part: ['orderid', 'orderorderstate'],
    });
  });

  test('an index is found as a part of its entity', async () => {
    expect((await recordsOf()).get('entity:order')?.exact.part).toContain('orderbystate');
  });

  test('prose is text without markup, and without the ids that are links of the model', async () => {
    const content = (await recordsOf()).get('entity:order')?.content ?? '';
    expect(content).toContain('What a customer buys, see PERF-RT-001.');
    expect(content).not.toContain('*');
  });

  test.each([
    [
      'entity:order',
      { kind: ['Entity'], status: ['Approved'], place: ['Shop'], document: ['05 Data Models'] },
    ],
    ['rule:BR-001', { kind: ['Business rule'], place: ['Shop'] }],
    ['enum:order_state', { kind: ['Enumeration'], place: ['Shop'] }],
    [
      'requirement:PERF-RT-001',
      { status: ['Draft'], place: ['Shop'], document: ['06 Performance Requirements'] },
    ],
    ['criterion:AC-001', { place: ['Checkout'], document: ['08 Acceptance Criteria'] }],
    ['service:till', { kind: ['Service'], status: [], place: [] }],
  ])('%s has its filters', async (key, filters) => {
    expect((await recordsOf()).get(key)?.filters).toMatchObject(filters);
  });

  test('a consideration stands in every document that it affects, in 05 when it affects nothing', async () => {
    const records = await recordsOf();
    expect(records.get('consideration:CSD-001')?.filters.document).toEqual([
      '05 Data Models',
      '06 Performance Requirements',
    ]);
    expect(records.get('consideration:CSD-002')?.filters.document).toEqual(['05 Data Models']);
  });

  test('the detail tells items of one kind apart', async () => {
    const records = await recordsOf();
    expect(records.get('requirement:PERF-RT-001')?.detail).toContain('p95 at most 250');
    expect(records.get('fields:order')).toMatchObject({
      detail: 'Order',
      fields: 'id\tuuid · primary key\norder_state\torder_state · required',
    });
    expect(records.get('rule:BR-001')?.detail).toBe('Validation · Order');
  });

  test('the order is the same whatever the order of the files', async () => {
    const backwards = Object.fromEntries(Object.entries(FILES).reverse());
    expect([...(await recordsOf(backwards)).keys()]).toEqual([...(await recordsOf()).keys()]);
  });
});

describe('the record of the index', () => {
  test('always has text, because Pagefind drops a record without', async () => {
    const records = [...(await recordsOf()).values()].map((record) => customRecord(record));
    expect(records.filter(({ content }) => content === '')).toEqual([]);
  });

  test('keeps whole names under words that no text holds', async () => {
    const record = (await recordsOf()).get('requirement:PERF-RT-001')!;
    expect(customRecord(record).meta).toMatchObject({
      id: 'PERF-RT-001 perfrt1',
      exactId: 'zqperfrt1qz',
      title: 'Placing an order',
    });
  });
});

describe('a record', () => {
  const MORE = {
    ...FILES,
    'spec.yaml':
      'title: Test\nrevision: 1.0.0\nasOf: 2026-11-01\nteams: { sales: { name: Sales team } }\n' +
      'services: { till: { name: Till } }\n' +
      'domains: { shop: { name: Shop, owner: sales } }\n' +
      'documents: { 05-data-models: { id: T-05, approvals: [{ role: Architect, name: A. Berg, revision: 1.0.0, on: 2026-10-01 }] } }\n',
    'performance/up.yaml': `
PERF-AV-001:
  kind: availability
  title: Bücher bestellen
  owner: sales
  service: till
  targets: { availability: 99.9 % }
  window: 30 days
`,
  };

  test('holds verdict, owner and priority as filters, and says them', async () => {
    const record = (await recordsOf(MORE)).get('requirement:PERF-AV-001');
    expect(record?.filters).toMatchObject({ verdict: ['Not measured'], owner: ['Sales team'] });
    expect(record?.state).toBe('○ not measured');
    expect(record?.detail).toMatch(/ · Sales team$/u);
  });

  test('of an entity without an owner has the owner of its domain', async () => {
    const records = await recordsOf(MORE);
    expect(records.get('entity:order')?.filters.owner).toEqual(['Sales team']);
    expect(records.get('rule:BR-001')?.filters.owner).toEqual(['Sales team']);
  });

  test('holds what follows by arithmetic, its file, and its name in both spellings', async () => {
    const record = (await recordsOf(MORE)).get('requirement:PERF-AV-001');
    expect(record?.content.replace(/\s/gu, ' ')).toContain('43 min 12 s');
    expect(record?.mentions).toContain('43min');
    expect(record?.exact.part).toContain('upyaml');
    expect(record?.exact.title).toEqual(['bucherbestellen', 'buecherbestellen']);
    expect(record?.mentions).toEqual(expect.arrayContaining(['bucher', 'buecher']));
  });

  test('of a document holds who approved it', async () => {
    const page = (await recordsOf(MORE)).get('/documents/05-data-models/');
    expect(page?.content).toContain('A. Berg, Architect');
  });
});
