import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { makeProject, type Project } from './project.ts';

/** A plugin as another package would bring it. */
const PLUGIN = `import { defineCheck } from 'astro-specbook/checks';
import { defineView } from 'astro-specbook/views';
export const house = {
  name: 'house',
  rules: [
    defineCheck({
      id: 'house/owner',
      severity: 'warning',
      run({ spec, report }) {
        for (const item of spec.entities)
          if (!item.data.owner) report({ item, path: ['name'], message: 'no owner', hint: 'add owner:' });
      },
    }),
  ],
  checks: { 'unread-file': 'off' },
  views: [
    defineView({
      kind: 'entity',
      sections: [
        { id: 'archive', title: 'Archive', before: 'rules', build: ({ item }) => 'Of [[' + item.id + ']], **ten years**.' },
      ],
    }),
  ],
  extend: { entity: { costCentre: { type: 'string', label: 'Cost centre' } } },
  nav: [{ label: 'Handbook', href: '/handbook/' }],
  sidebar: { 'data-model': [{ title: 'Runbooks', entries: [{ label: 'On call', href: '/on-call/' }] }] },
};
`;
const CONFIG = `import specbook from 'astro-specbook';
import { house } from './house.mjs';
export default { integrations: [specbook({ plugins: [house], now: '2026-11-22' })] };
`;
const FOUND = 'content/entities/shop/order.yaml:1:7  warning  no owner  house/owner';

describe('a project with a plugin', () => {
  let project: Project;
  let result: Awaited<ReturnType<Project['build']>>;
  const read = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');

  beforeAll(async () => {
    project = makeProject({
      'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
      'content/entities/shop/order.yaml':
        'name: Order\npurpose: What was bought.\ncostCentre: 4711\nfields:\n  id: { type: uuid, key: primary }\n',
      'content/entities/shop/notes.json': '{}',
      'house.mjs': PLUGIN,
      'astro.config.mjs': CONFIG,
    });
    result = await project.build();
  }, 180_000);
  afterAll(() => {
    project.remove();
  });

  test('builds, and lists what its check finds, with the place', () => {
    expect(result.status).toBe(0);
    expect(read('problems/index.html')).toContain('house/owner');
    expect(read('problems/index.html')).toContain('No owner');
    expect(read('problems/index.html')).toContain('entities/shop/order.yaml:1:7');
    expect(read('problems/index.html')).not.toContain('unread-file');
  });

  test('is checked by the command line with the same rules', async () => {
    const { status, stdout } = await runCommand(['check'], { cwd: project.root });
    expect(status).toBe(0);
    expect(stdout).toContain(FOUND);
    expect(stdout).not.toContain('unread-file');
  });

  test('has its section on the page, in the document and in Markdown', () => {
    expect(read('entities/order/index.html')).toMatch(/<h2[^>]* id="sec\.archive"/u);
    expect(read('entities/order/index.html')).toContain('<strong>ten years</strong>');
    expect(read('entities/order.md')).toContain('**ten years**');
    expect(read('documents/05-data-models/index.html')).toContain('id="order.sec.archive"');
    expect(read('documents/05-data-models/index.html')).toContain('<strong>ten years</strong>');
    expect(read('documents/05-Data-Models.md')).toMatch(/#+ 5\.[\d.]+ Archive/u);
  });

  test('has its keys on the page and in /spec.json, and its links in header and sidebar', () => {
    const page = read('entities/order/index.html');
    expect(page).toContain('Cost centre');
    expect(read('spec.json')).toContain('"costCentre": "4711"');
    expect(page).toMatch(/<a class="sb-own" href="\/handbook\/"/u);
    expect(page).toMatch(/Runbooks<\/h2>[\s\S]*href="\/on-call\/"/u);
    expect(read('performance/index.html')).not.toContain('Runbooks');
    const schema = readFileSync(join(project.root, '.specbook/schemas/entity.schema.json'), 'utf8');
    expect(schema).toContain('"costCentre"');
  });
});
