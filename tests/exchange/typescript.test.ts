/** The exported types, compiled by TypeScript. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { exportTypeScript } from '../../plugins/specbook/exchange/export/typescript/typescript.ts';
import { HOSTILE } from '../support/hostile-spec.ts';
import { specOf } from '../support/spec-of.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../support/specs.ts';
import { compile } from '../support/compile.ts';

test('the types of three specifications compile, one for each entity and enumeration', async () => {
  const specs = await Promise.all([SHOP, LIBRARY, CATALOGUE].map(readFolder));
  const texts = specs.map((spec) => exportTypeScript(spec).content);
  expect(compile(Object.fromEntries(texts.map((text, index) => [`${index}.ts`, text])))).toEqual(
    [],
  );
  for (const [index, { entities, enums }] of specs.entries()) {
    expect(texts[index]?.match(/^export interface /gmu)).toHaveLength(entities.length);
    expect(texts[index]?.match(/^export type /gmu) ?? []).toHaveLength(enums.length);
  }
});

test('a row has the types of its columns', async () => {
  const { spec } = await specOf({
    'enums/state.yaml': 'name: State\nvalues: { open: Not done, done: All done }\n',
    'entities/a/order_line.yaml': `name: Order line
fields:
  id: { type: bigint, key: primary }
  state: { type: state, required: true, default: open }
  states: { type: 'state[]', required: true }
  note: { type: text, description: "See [[order_line.id]]." }
  at: { type: timestamptz, required: true }
  data: { type: jsonb }
`,
  });
  const { content, omitted } = exportTypeScript(spec);
  expect(content).toContain('  /** See order_line.id. */\n  "note": string | null;');
  expect(omitted).toContain(
    'digits beyond those of a number, of 64-bit integers and decimals: order_line.id',
  );
  const uses = `import type { OrderLine } from './data-model.ts';
export const line: OrderLine = { id: 1, state: 'open', states: ['done'], note: null, at: '2026-11-22', data: [1] };
export const other: OrderLine = { ...line, state: 'opened' };`;
  expect(compile({ 'data-model.ts': content, 'uses.ts': uses })).toEqual([
    expect.stringContaining(`uses.ts: Type '"opened"' is not assignable`) as string,
  ]);
});

test('numbers of the database are never null, and composite values are objects', async () => {
  const { spec } = await specOf({
    'spec.yaml': `title: T
revision: 1.0.0
database: { dialect: postgres, composites: { place: { fields: { street: text } } } }
`,
    'entities/a/row.yaml': `name: Row
fields:
  id: { type: bigserial }
  home: { type: place }
  homes: { type: 'place[]', required: true }
`,
  });
  const { content } = exportTypeScript(spec);
  expect(compile({ 'data-model.ts': content })).toEqual([]);
  for (const line of [
    '"id": number;',
    '"home": Record<string, unknown> | null;',
    '"homes": Record<string, unknown>[];',
  ])
    expect(content).toContain(line);
});

test('hostile names and texts stay in strings and comments', async () => {
  const { spec } = await specOf(HOSTILE);
  const { content } = exportTypeScript(spec);
  expect(compile({ 'data-model.ts': content })).toEqual([]);
  const source = ts.createSourceFile('a.ts', content, ts.ScriptTarget.Latest);
  expect(new Set(source.statements.map(({ kind }) => ts.SyntaxKind[kind]))).toEqual(
    new Set(['TypeAliasDeclaration', 'InterfaceDeclaration']),
  );
  expect(content).toContain('export interface Class_2 {');
});
