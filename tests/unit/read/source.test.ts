import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../plugins/specbook/read/line-index.ts';
import { splitFrontMatter } from '../../../plugins/specbook/read/yaml/front-matter.ts';
import { locateFile } from '../../../plugins/specbook/read/layout.ts';
import { openFile } from '../../../plugins/specbook/read/source-file.ts';
import { BODY_KEY } from '../../../plugins/specbook/model/references.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

const ORDER = `name: Order
purpose: What was bought.
fields:
  id: { type: uuid, key: primary }
  buyer_id: { type: uuid, required: true, references: buyer.id }
  note:
    type: text
    description: |
      Written by the buyer,
      see [[buyer.name]].
rules:
  BR-ORD-001: { kind: validation, statement: It is paid. }
`;
const BUYER = `---
name: Buyer
purpose: Who buys.
fields:
  id: { type: uuid, key: primary }
  name: { type: text }
---

Known since [[order]].
`;

describe('positions', () => {
  test('every part of an item has its line and column', async () => {
    const { spec } = await specOf({
      'entities/shop/order.yaml': ORDER,
      'entities/shop/buyer.md': BUYER,
    });
    const order = spec.items.get('entity:order');
    const at = (...path: (string | number)[]): string => {
      const place = order?.source.locate(path);
      return `${place?.line}:${place?.column}`;
    };
    expect(at()).toBe('1:1');
    expect(at('purpose')).toBe('2:10');
    expect(at('fields', 1, 'references')).toBe('5:55');
    expect(at('fields', 1)).toBe('5:3');
    expect(at('fields', 'buyer_id', 'type')).toBe('5:21');
    expect(at('rules', 0, 'statement')).toBe('12:46');
    expect(at('nothing', 'at', 'all')).toBe('1:1');
    const rule = spec.items.get('rule:BR-ORD-001');
    expect(rule?.source.locate(['kind'])).toEqual({
      file: 'entities/shop/order.yaml',
      line: 12,
      column: 23,
    });
  });

  test('a mention in a block of prose or in a body is located on its own line', async () => {
    const { spec } = await specOf({
      'entities/shop/order.yaml': ORDER,
      'entities/shop/buyer.md': BUYER,
    });
    const note = spec.items.get('field:order.note');
    expect(note?.source.locate(['description'], '[[buyer.name]]')).toMatchObject({
      line: 10,
      column: 11,
    });
    const buyer = spec.items.get('entity:buyer');
    expect(buyer?.source.locate([BODY_KEY], '[[order]]')).toMatchObject({ line: 9, column: 13 });
    expect(spec.linksTo('field:buyer.name').map((link) => [link.from, link.relation])).toEqual([
      ['field:order.note', 'mentions'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
    const lines = indexLines(['ab', 'c', ''].join(end));
    expect(lines.at(0)).toEqual({ line: 1, column: 1 });
    expect(lines.at(2 + end.length)).toEqual({ line: 2, column: 1 });
    expect(lines.lineText(2)).toBe('c');
    expect(lines.lineText(9)).toBeUndefined();
  });

  test('a byte order mark and CR LF change neither positions nor values', async () => {
    const { spec, problems } = await specOf({
      'spec.yaml': `\uFEFF${SPEC_YAML.replaceAll('\n', '\r\n')}`,
      'entities/shop/buyer.md': BUYER.replaceAll('\n', '\r\n').replace('[[order]]', 'long ago'),
    });
    expect(problems).toEqual([]);
    expect(spec.info.title).toBe('Test');
    expect(spec.items.get('field:buyer.name')?.source).toMatchObject({ line: 6, column: 3 });
    expect(spec.items.get('entity:buyer')?.body?.text.trim()).toBe('Known since long ago.');
  });
});

describe('front matter', () => {
  test('is split from the prose with its offsets', () => {
    const split = splitFrontMatter('---\nid: A\n---\n\ntext\n');
    expect(split).toEqual({ yaml: 'id: A', yamlStart: 4, body: '\ntext\n', bodyStart: 14 });
  });

  test('that is missing or not closed is a diagnostic', () => {
    expect(splitFrontMatter('# Title\n')).toMatchObject({
      rule: 'no-front-matter',
      message: 'the front matter is missing',
    });
    expect(splitFrontMatter('---\nid: A\n')).toMatchObject({
      rule: 'no-front-matter',
      message: 'the front matter is not closed',
    });
  });

  test('that is empty is a diagnostic', () => {
    const file = openFile('pocs/a.md', new TextEncoder().encode('---\n---\ntext'));
    expect(file.diagnostics).toMatchObject([
      { rule: 'empty-file', message: 'the front matter is empty' },
    ]);
  });
});

describe('the layout of the content folder', () => {
  test.each([
    [
      'entities/sales/orders/order.yaml',
      { ok: true, kind: 'entity', id: 'order', domain: 'sales', many: false },
    ],
    ['enums/state.yaml', { ok: true, kind: 'enum', id: 'state', many: false }],
    ['performance/a/b.yaml', { ok: true, kind: 'requirement', id: 'b', many: true }],
    ['acceptance/auth.md', { ok: true, kind: 'area', id: 'auth', many: false }],
    ['evidence/run-1/run.yaml', { ok: true, kind: 'run', id: 'run-1', many: false }],
  ])('%s has a kind and an id', (path, location) => {
    expect(locateFile(path)).toEqual(location);
  });

  test.each([
    ['entitys/a/b.yaml', 'unknown folder "entitys"', 'did you mean entities/?'],
    [
      'entities/order.yaml',
      'the entity "order" is not in a domain folder',
      'move the file to entities/<domain>/order.yaml',
    ],
    [
      'enums/state.yml',
      '".yml" is not an accepted file extension, expected .yaml, .md or .mdx',
      'rename it to state.yaml',
    ],
    ['Spec.yaml', 'unexpected file Spec.yaml in the content folder', 'did you mean spec.yaml?'],
    [
      'evidence/run.yaml',
      'each test run has its own folder with a run.yaml',
      'move it to evidence/<run>/run.yaml',
    ],
  ])('%s is reported with a hint', (path, message, hint) => {
    const location = locateFile(path);
    expect(location).toMatchObject({ ok: false, message });
    expect(!location.ok && location.hint).toContain(hint);
  });
});
