import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSpec, type ReadCache } from '../../../plugins/specbook/load.ts';
import { operationsWithoutTarget } from '../../../plugins/specbook/model/performance/api-operations.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { folderOf } from '../../support/folder.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

const API = `openapi: 3.1.1
tags:
  - { name: Clinical records, description: "Notes and [[files]]." }
  - { name: 患者 }
paths:
  /notes/{id}:
    get: { operationId: readNote, summary: A note, tags: [Clinical records] }
    put: { tags: [Clinical records, Booking] }
    parameters: []
    trace: {}
  /slots:
    get: { tags: [booking], description: "Free times\\nof a day" }
    delete: { tags: [booking], deprecated: true }
  /__proto__:
    get: { tags: [__proto__] }
`;

const read = async (
  texts: Readonly<Record<string, string>>,
  openapi = 'openapi.yaml',
): ReturnType<typeof specOf> =>
  specOf({ 'spec.yaml': `${SPEC_YAML}openapi: ${openapi}\n`, 'openapi.yaml': API, ...texts });

const without = (spec: Spec): string[] =>
  operationsWithoutTarget(spec).map(({ operation: { method, path } }) => `${method} ${path}`);

describe('an OpenAPI document', () => {
  it('has its operations, with their positions', async () => {
    const { spec, problems } = await read({});
    expect(problems).toEqual([]);
    expect(spec.api?.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /notes/{id}',
      'PUT /notes/{id}',
      'TRACE /notes/{id}',
      'GET /slots',
      'DELETE /slots',
      'GET /__proto__',
    ]);
    expect(spec.api?.operations[0]).toEqual({
      method: 'GET',
      path: '/notes/{id}',
      id: 'readNote',
      summary: 'A note',
      tags: ['Clinical records'],
      deprecated: false,
      source: { file: 'openapi.yaml', line: 7, column: 5 },
    });
    expect(spec.api?.operations[3]?.summary).toBe('Free times');
  });

  it('has its tags as categories if spec.yaml lists none', async () => {
    const { spec } = await read({});
    expect(spec.categories.map(({ id, title }) => [id, title])).toEqual([
      ['clinical-records', 'Clinical records'],
      ['tag', '患者'],
      ['Booking', 'Booking'],
      ['booking-2', 'booking'],
      ['__proto__', '__proto__'],
    ]);
    expect(spec.categories[0]?.source).toMatchObject({ file: 'openapi.yaml', line: 3, column: 5 });
  });

  it('leaves categories unchecked if it has no tags', async () => {
    const { spec, problems } = await read({
      'openapi.yaml': 'openapi: 3.0.0\npaths: { /a: { get: {} } }\n',
      'performance/a.yaml': 'P: { kind: response-time, category: any, targets: { p95: 1 s } }\n',
    });
    expect(problems).toEqual([]);
    expect(spec.categories.map(({ id }) => id)).toEqual(['any']);
  });

  it('assigns its operations to categories of spec.yaml by tag, id or name', async () => {
    const { spec, problems } = await read({
      'spec.yaml': `${SPEC_YAML}openapi: openapi.yaml
categories:
  records: { name: Clinical Records }
  people: { name: Patients, tag: 患者 }
  booking: Times
  proto: { name: x, tag: __proto__ }
`,
      'performance/a.yaml':
        'P: { kind: response-time, category: records, endpoints: [GET /notes/{number}], targets: { p95: 1 s } }\n'.replace(
          '[GET /notes/{number}]',
          '["GET /notes/{number}"]',
        ),
    });
    expect(problems).toEqual([]);
    const [first] = operationsWithoutTarget(spec);
    expect(first?.categories.map(({ id }) => id)).toEqual(['records', 'booking']);
  });

  it.each([
    ['JSON', 'api.json', JSON.stringify({ openapi: '3.0.3', paths: { '/a': { get: {} } } })],
    [
      'JSON with tabs',
      'api.json',
      '{\n\t"openapi": "3.1.0",\n\t"paths": { "/a": { "get": {} } }\n}',
    ],
    ['YAML that ends in .yml', 'api.yml', 'openapi: 3.2.0\npaths:\n  /a:\n    get: {}\n'],
    ['a path with ./', './api.yml', 'openapi: "3.0"\npaths:\n  /a:\n    get: {}\n'],
    ['aliases', 'api.yaml', 'openapi: 3.0.1\nx: &x { get: {} }\npaths:\n  /a: *x\n'],
    ['a comment behind a value', 'api.yaml', 'openapi: 3.0.1 # ours\npaths:\n  /a: { get: {} }\n'],
  ])('is read from %s', async (_what, name, text) => {
    const { spec, problems } = await specOf({
      'spec.yaml': `${SPEC_YAML}openapi: ${name}\n`,
      [name.replace('./', '')]: text,
    });
    expect(problems).toEqual([]);
    expect(spec.api?.operations.map(({ path }) => path)).toEqual(['/a']);
  });

  it.each([
    '/etc/passwd.yaml',
    '../a.yaml',
    'a/../../b.yaml',
    'C:\\a.yaml',
    'file:///a.yaml',
    '.',
    '..\\a.yaml',
  ])('is not looked for outside the content folder (%s)', async (path) => {
    const { problems } = await read({}, `'${path}'`);
    expect(problems.map(({ rule }) => rule)).toContain('outside-content');
  });

  it('is not read through a link out of the content folder', async () => {
    const cwd = folderOf({
      'content/spec.yaml': `${SPEC_YAML}openapi: api.json\n`,
      'secret.json': '{ "openapi": "3.0.0", "paths": { "/secret": { "get": {} } } }',
    });
    symlinkSync(join(cwd, 'secret.json'), join(cwd, 'content/api.json'));
    const { spec, problems } = await loadSpec({ content: join(cwd, 'content'), now: '2026-11-22' });
    expect(spec.api).toBeUndefined();
    expect(problems.map(({ rule }) => rule).sort()).toEqual(['missing-file', 'outside-content']);
  });

  it('never throws, whatever it contains', async () => {
    for (const text of [
      '',
      '[]',
      'a',
      '{',
      'openapi: 3.1.1\npaths: [1]\ntags: { a: 1 }\n',
      '\0',
      '*x',
      'openapi: 3.1.1\npaths: { /a: { $ref: "#/%zz/%2" } }',
      'openapi: 3.1.1\npaths: { /a: { $ref: "#/components/%FF" } }',
      'openapi: 3.1.1\npaths: &p { /a: *p }\n',
    ]) {
      await expect(read({ 'openapi.yaml': text })).resolves.toBeDefined();
    }
  });

  it('is cached until it changes', async () => {
    const cwd = folderOf({
      'spec.yaml': `${SPEC_YAML}openapi: openapi.yaml\n`,
      'openapi.yaml': API,
    });
    const cache: ReadCache = new Map();
    const [first, second] = [
      await loadSpec({ content: cwd, now: '2026-11-22', cache }),
      await loadSpec({ content: cwd, now: '2026-11-22', cache }),
    ];
    expect(second.spec.api).toBe(first.spec.api);
  });
});

describe('operations without a target', () => {
  const target = 'targets: { p95: 1 s }';

  it('are those without a response time requirement, except deprecated ones', async () => {
    const { spec } = await read({
      'performance/a.yaml': [
        `A: { kind: response-time, endpoints: ["GET /notes/{x}"], ${target} }`,
        `B: { kind: response-time, status: deprecated, endpoints: [GET /slots], ${target} }`,
        'C: { kind: throughput, endpoints: [GET /slots], targets: { peak: 9 rps } }',
        '',
      ].join('\n'),
    });
    expect(without(spec)).toEqual([
      'PUT /notes/{id}',
      'TRACE /notes/{id}',
      'GET /slots',
      'GET /__proto__',
    ]);
  });

  it('exclude categories with a target of their own', async () => {
    const { spec } = await read({
      'performance/a.yaml': `A: { kind: response-time, category: clinical-records, ${target} }\n`,
    });
    expect(without(spec)).toEqual(['TRACE /notes/{id}', 'GET /slots', 'GET /__proto__']);
  });

  it('are none without a document', async () => {
    const { spec } = await specOf({});
    expect(without(spec)).toEqual([]);
  });
});
