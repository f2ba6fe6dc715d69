/** A file or folder that is not read is one error, which comes first: nothing is said of what only follows from it. */
import { cpSync, globSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import { folderOf } from '../support/folder.ts';

const shop = join(import.meta.dirname, '../fixtures/shop/content');

function shopCopy(): string {
  const folder = folderOf({});
  cpSync(shop, folder, { recursive: true });
  return folder;
}

async function reported(content: string): Promise<string[]> {
  const { problems } = await loadSpec({ content, now: '2026-11-22' });
  return problems.map((problem) => problemText(problem));
}

const known = new Set(await reported(shop));

/** What is said beside the warnings that the shop has anyway. */
async function reportedAnew(content: string): Promise<string[]> {
  const all = await reported(content);
  const fresh = all.filter((text) => !known.has(text));
  expect(all.slice(0, fresh.length)).toEqual(fresh);
  return fresh;
}

const folders = readdirSync(shop).filter((name) => !name.includes('.'));
const files = globSync('**/*.{yaml,md,mdx}', { cwd: shop }).map((path) =>
  path.replaceAll('\\', '/'),
);
const isRun = (path: string): boolean => path.endsWith('run.yaml');

describe('a folder', () => {
  test.each(folders)('%s that is misspelt is one error with the right name', async (name) => {
    const content = shopCopy();
    const misspelt = name.slice(0, 2) + name.slice(3);
    renameSync(join(content, name), join(content, misspelt));
    const [problem, ...more] = await reportedAnew(content);
    expect(problem).toMatch(
      new RegExp(`^${misspelt}/.*:1:1  error  unknown folder "${misspelt}"`, 'u'),
    );
    expect(problem).toContain(`did you mean ${name}/?`);
    expect(more).toEqual([]);
  });

  test('in which nothing is near a kind hides what it may hold', async () => {
    const content = shopCopy();
    renameSync(join(content, 'performance'), join(content, 'numbers'));
    expect(await reportedAnew(content)).toHaveLength(1);
  });
});

describe('a file', () => {
  test.each(files.filter((path) => !isRun(path)))(
    '%s with another ending is one error with the right name',
    async (path) => {
      const content = shopCopy();
      const misnamed = path.replace('.yaml', '.yml').replace('.md', '.MD');
      renameSync(join(content, path), join(content, misnamed));
      const [problem, ...more] = await reportedAnew(content);
      expect(problem).toMatch(new RegExp(`^${misnamed}:1:1  error  `, 'u'));
      expect(problem).toContain(`rename it to ${path.split('/').at(-1) ?? ''}`);
      expect(more).toEqual([]);
    },
  );

  test.each(files)('%s that is empty is one error', async (path) => {
    const content = shopCopy();
    writeFileSync(join(content, path), '');
    const [problem, ...more] = await reportedAnew(content);
    expect(problem).toMatch(new RegExp(`^${path}:1:1  error  `, 'u'));
    expect(more).toEqual([]);
  });

  test.each(files)('%s with a merge conflict is one error', async (path) => {
    const content = shopCopy();
    const text = '<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> branch\n';
    writeFileSync(join(content, path), text);
    expect((await reportedAnew(content))[0]).toMatch(
      new RegExp(`^${path}:1:1  error  the file contains an unresolved merge conflict`, 'u'),
    );
  });
});

describe('spec.yaml', () => {
  const entity = `name: Order\nfields:\n  id: { type: uuid, key: primary }\n  mail: { type: citext }\n`;
  const rest = {
    'entities/sales/order.yaml': entity,
    'openapi.yaml': 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: {}\n',
    'performance/all.yaml':
      'P-1:\n  kind: response-time\n  category: web\n  statement: See [[front-desk]].\n  targets: { p95: 1 s }\n',
  };

  test.each([
    ['is missing', undefined, 'spec.yaml:1:1  error  the file spec.yaml is missing'],
    ['is empty', '', 'spec.yaml:1:1  error  the file is empty'],
    [
      'is no YAML',
      'title: Shop: all\nopenapi: openapi.yaml\n',
      'spec.yaml:1:8  error  ": " inside',
    ],
    ['is a list', '- title: Shop\n', 'spec.yaml:1:1  error  '],
  ])('that %s is the one error', async (_, text, start) => {
    const content = folderOf({ ...rest, ...(text !== undefined && { 'spec.yaml': text }) });
    const [problem, ...more] = (await reported(content)).filter((one) => one.includes('  error  '));
    expect(problem).toContain(start);
    expect(more).toEqual([]);
    expect((await reported(content)).join()).not.toMatch(/citext|openapi\.yaml|front-desk/u);
  });

  test('whose database cannot be read hides no other mistake, and makes none of types', async () => {
    const text = 'title: Shop\nrevision: 1.0.0\nopenapi: openapi.yaml\ndatabase: postgres\n';
    const content = folderOf({ ...rest, 'spec.yaml': text });
    const found = (await reported(content)).join('\n');
    expect(found).toMatch(/^spec\.yaml:4:11 {2}error {2}"database" is a string/u);
    expect(found).toContain('there is no item "front-desk"');
    expect(found).not.toContain('citext');
  });

  test('in a folder of the content folder is the one error', async () => {
    const content = folderOf({});
    cpSync(shop, join(content, 'content'), { recursive: true });
    expect(await reported(content)).toEqual([
      expect.stringMatching(
        /^content\/spec\.yaml:1:1 {2}error {2}the specification is in the folder content of the content folder/u,
      ),
    ]);
  });

  test('with a wrong path of the OpenAPI document does not call that document unknown', async () => {
    const text = 'title: Shop\nrevision: 1.0.0\nopenapi: openapi.yml\n';
    const content = folderOf({ ...rest, 'spec.yaml': text });
    const errors = (await reported(content)).filter((one) => one.includes('openapi'));
    expect(errors).toEqual([expect.stringContaining('did you mean openapi.yaml?')]);
  });
});

test('errors stand before warnings', async () => {
  const content = shopCopy();
  rmSync(join(content, 'evidence'), { recursive: true });
  writeFileSync(join(content, 'pocs/zebra.md'), 'No front matter.\n');
  writeFileSync(join(content, 'entities/a.txt'), '');
  const severities = (await loadSpec({ content, now: '2026-11-22' })).problems.map(
    ({ severity }) => severity,
  );
  expect(severities).toContain('warning');
  expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('warning'));
});

test.each(['_tool.yaml', 'tool.yaml.txt', 'tool.yalm'])(
  'a reference to what %s contains leads to the warning of that file',
  async (name) => {
    const content = folderOf({
      'spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
      [`entities/d/${name}`]: 'name: Tool\nfields: { id: { type: uuid, key: primary } }\n',
      'entities/d/use.yaml':
        'name: Use\npurpose: A use.\nfields: { id: { type: uuid, key: primary }, tool_id: { type: uuid, references: tool.id } }\n',
    });
    const [error, warning] = await reported(content);
    expect(error).toContain('there is no entity "tool"');
    expect(error).toContain(`see the warning of entities/d/${name}, which is not read`);
    expect(warning).toMatch(new RegExp(`^entities/d/${name}:1:1 {2}warning`, 'u'));
  },
);
