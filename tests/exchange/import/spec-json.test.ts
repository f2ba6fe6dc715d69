/** `specbook import` of the `spec.json` of another specification. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specJson } from '../../../plugins/specbook/exchange/export/spec-json/spec-json.ts';
import { REASONS } from '../../../plugins/specbook/views/reasons/reasons.ts';
import { CATALOGUE, LIBRARY, readFolder, SHOP } from '../../support/specs.ts';
import { TemporaryProject } from '../../support/temporary-project.ts';

interface Item {
  kind: string;
  parent?: string;
  title: string;
  data: object;
  body?: object;
}
interface Model {
  info: Record<string, unknown>;
  items: Record<string, Item>;
}

/** What an item says, without its place in the files. */
function statedIn(text: string): { info: object; items: object } {
  const { info, items } = JSON.parse(text) as Model;
  const kept = Object.entries(items).filter(([, { kind }]) => kind !== 'run');
  const { openapi: _, ...rest } = info;
  return {
    info: rest,
    items: Object.fromEntries(
      kept.map(([key, { parent, title, data, body }]) => [key, { parent, title, data, body }]),
    ),
  };
}

test.each([
  ['every kind', SHOP],
  ['a data model', LIBRARY],
  ['facts of databases', CATALOGUE],
])('the files of a specification with %s come back from its spec.json', async (_, folder) => {
  const text = specJson(await readFolder(folder), REASONS);
  const project = new TemporaryProject({
    'spec.json': text,
    'content/entities/people/timeline.astro': '',
  });
  const { status, stderr } = await project.run(['import', 'spec.json']);
  expect(status, stderr).toBe(0);
  const again = specJson(await readFolder(join(project.folder, 'content')), REASONS);
  expect(statedIn(again)).toEqual(statedIn(text));

  const second = await project.run(['import', 'spec.json']);
  expect(second.stdout).toContain('Nothing changes in content.');
});

test('test runs and what names other files are listed, and nothing is written outside of the folder', async () => {
  const model = JSON.parse(specJson(await readFolder(SHOP), REASONS)) as Model & {
    items: Record<string, { source: { file: string } }>;
  };
  model.items['requirement:PERF-1']!.source.file = '../../outside.yaml';
  const project = new TemporaryProject({ 'site/spec.json': JSON.stringify(model) });
  const { stdout } = await project.run(['import', 'site/spec.json']);
  expect(stdout).toMatch(/1 test run: the result files are not in spec\.json/u);
  expect(stdout).toContain('files that the body of entity event_log imports');
  expect(stdout).toContain('requirement PERF-1: its file would be outside of the content folder');
  expect(project.files().filter((path) => !/^(?:content|site)\//u.test(path))).toEqual([]);
});

test('another format of spec.json is refused', async () => {
  const project = new TemporaryProject({
    'spec.json': '{ "format": "specbook/1", "info": {}, "items": {} }',
  });
  const { status, stderr } = await project.run(['import', 'spec.json']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('spec.json is not a file of specbook/2');
  expect(project.files()).toEqual(['spec.json']);
});
