/** `specbook import` of documents that people or assistants wrote. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../plugins/specbook/exchange/import/markdown/read-markdown.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import fc, { runs } from '../../support/fast-check.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/markdown');
const rewrites = process.env.UPDATE === '1' && process.env.CI === undefined;

async function errorsOf(project: TemporaryProject): Promise<string[]> {
  const content = join(project.folder, 'content');
  const { problems } = await loadSpec({ content, now: '2026-11-29' });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

function projectOf(style: string): TemporaryProject {
  const names = readdirSync(join(FIXTURES, style));
  return new TemporaryProject(
    Object.fromEntries(
      names.map((name) => [`docs/${name}`, readFileSync(join(FIXTURES, style, name), 'utf8')]),
    ),
  );
}

test.each(['assistant', 'german', 'by-hand', 'fences', 'models', 'one-file', 'targets'])(
  'documents of the style "%s" become drafts without errors, and what is not understood is listed',
  async (style) => {
    const project = projectOf(style);
    const { status, stdout } = await project.run(['import', 'docs', '--title', 'Imported']);
    expect(status).toBe(0);
    expect(await errorsOf(project)).toEqual([]);
    const files = project.files().filter((path) => path.startsWith('content/'));
    const found = [
      ...files.map((path) => `### ${path}\n\n${project.read(path)}`),
      `### report\n\n${stdout}\n`,
    ].join('\n');
    const golden = join(FIXTURES, `${style}.expected.txt`);
    if (rewrites) writeFileSync(golden, found);
    expect(found).toBe(readFileSync(golden, 'utf8'));
    const before = new Map(files.map((path) => [path, project.read(path)]));
    const again = await project.run(['import', 'docs']);
    expect(again.stdout).toContain('Nothing changes in content.');
    expect(new Map(files.map((path) => [path, project.read(path)]))).toEqual(before);
  },
);

test('what exists stays as it is, and is listed', async () => {
  const own = 'name: Boat\nfields:\n  hull: { type: text, key: primary }\n';
  const project = projectOf('assistant');
  project.write('content/spec.yaml', 'title: Mine\nrevision: 3.0.0\ndomains: { sea: Sea }\n');
  project.write('content/entities/sea/boat.yaml', own);
  project.write(
    'content/performance/mine.yaml',
    'PERF-RT-001: { kind: response-time, title: Mine, targets: { p95: 1 s } }\n',
  );
  const { stdout } = await project.run(['import', 'docs']);
  expect(project.read('content/entities/sea/boat.yaml')).toBe(own);
  expect(project.read('content/spec.yaml')).toContain('title: Mine');
  expect(stdout).toContain('Boat: the entity boat exists already, and stays as it is');
  // Ids that are taken are not given again.
  const files = project.files().filter((path) => path.includes('performance/06'));
  expect(project.read(files[0] ?? '')).not.toContain('PERF-RT-001:');
  expect(await errorsOf(project)).toEqual([]);
});

test('a document without anything to import is named, and nothing is written', async () => {
  const project = new TemporaryProject({ 'notes.md': '# Notes\n\nNothing here.\n' });
  const { status, stderr } = await project.run(['import', 'notes.md']);
  expect(status).toBe(2);
  expect(stderr).toContain('notes.md: no table of fields');
  expect(project.files()).toEqual(['notes.md']);
});

const NAMES = [
  '../../x',
  '__proto__',
  'con',
  'n'.repeat(200),
  '😀',
  'Order',
  'ORDER',
  '顧客',
  '`a`',
  '<b>',
  '[[x]]',
  '{a}',
  '| x',
];

test('whatever stands in a document, what it becomes has no errors', async () => {
  const name = fc.constantFrom(...NAMES, 'Plain name', 'a_b', '10', 'null');
  const type = fc.constantFrom(
    'uuid',
    'String(20)',
    'enum(a, b)',
    'Odd Type',
    'text[]',
    'varchar(0)',
    'numeric(99,3)',
    'array of',
    '`int`',
    'a;b',
  );
  const fact = fc.constantFrom(
    '',
    'PK',
    'FK',
    'FK → Order.id',
    'FK → nobody.id',
    'UNIQUE, NOT NULL',
    "DEFAULT 'x'",
    'CHECK (a > 0)',
    'default: now()',
    '[x](./y.md) ![z](z.png)',
    '<script>alert(1)</script>',
    '{{ x }} <!-- y -->',
  );
  const prose = fc.constantFrom(
    'Text [[x]].',
    '<div>',
    '![no](./no.png)',
    '<img src="./no.png">',
    '[a\nb](./x.md "t") [c](<./d e.md>)',
    '```mermaid\nnope\n```',
    '- a\n- b',
    '# Again',
    '---',
    '[ref]: ./x',
    '| a |\n| - |\n| b |',
    '{ a: 1 }',
    '&nbsp;\u0007',
  );
  const entity = fc.record({
    name,
    rows: fc.array(fc.tuple(name, type, fact), { minLength: 1, maxLength: 5 }),
    prose: fc.array(prose, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entity, { minLength: 1, maxLength: 6 }), async (entities) => {
      const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
      const text = [
        '# Model',
        ...entities.flatMap((one) => [
          `## ${one.name}`,
          [
            '| Field | Type | Notes |',
            '| --- | --- | --- |',
            '| id | uuid | PK |',
            '| at | date | |',
            ...one.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
          ].join('\n'),
          ...one.prose,
        ]),
        "## What's possible",
        ...entities.map((one) => `- ${one.name}: ${one.prose.join(' ')}`),
      ].join('\n\n');
      const project = new TemporaryProject({ 'a.md': text });
      expect((await project.run(['import', 'a.md', '--title', 'Odd'])).stderr).toBe('');
      expect(await errorsOf(project), text).toEqual([]);
      const outside = project
        .files()
        .filter((path) => path !== 'a.md' && !path.startsWith('content/'));
      expect(outside).toEqual([]);
    }),
    { numRuns: runs(15) },
  );
});

test('what stands below a heading in an entity and is not understood stays as its prose', () => {
  const { entities, losses } = readMarkdown([
    {
      path: 'data.md',
      text: `# Data

## Customer

| Field | Type |
|---|---|
| id | uuid |

### Acceptance Criteria

- Given a customer, when it is saved, then it is there.

## Release notes

- Nothing yet.
`,
    },
  ]);
  expect(entities.map(({ body }) => body.join('\n\n'))).toEqual([
    '**Acceptance Criteria**\n\n- Given a customer, when it is saved, then it is there.',
  ]);
  expect(entities[0]?.losses.map(({ what, line }) => `${line}: ${what}`)).toEqual([
    '11: a list below “Acceptance Criteria”: stays as prose of the entity',
  ]);
  expect(losses.map(({ what, line }) => `${line}: ${what}`)).toEqual([
    '15: a list below “Release notes”: no item holds it',
  ]);
});
