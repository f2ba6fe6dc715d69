/** What imports write, built as a site at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateFolder } from '../../plugins/specbook/cli/update-folder.ts';
import { writeDump } from '../support/dump/write-dump.ts';
import { runCommand } from '../support/run-command.ts';
import { makeProject } from './project.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
const DOCUMENTS = join(import.meta.dirname, '../fixtures/markdown/assistant');
const documents = Object.fromEntries(
  readdirSync(DOCUMENTS).map((name) => [
    `source/${name}`,
    readFileSync(join(DOCUMENTS, name), 'utf8'),
  ]),
);

test.each([
  ...(isNightly
    ? [
        [
          'a dump of 60 tables',
          { 'source/schema.sql': writeDump(60) },
          '/entities/events/',
        ] as const,
      ]
    : []),
  ['documents', documents, '/entities/booking/'] as const,
])(
  'what is imported of %s becomes a site with diagrams, search and documents at once',
  async (_, files, entity) => {
    const project = makeProject({
      ...files,
      'package.json': '{}',
      'astro.config.mjs':
        "import specbook from 'astro-specbook';\nexport default { integrations: [specbook()] };\n",
    });
    const { status } = await runCommand(['import', 'source', '--title', 'Imported'], {
      cwd: project.root,
      updateFolder,
    });
    expect(status).toBe(0);
    const built = await project.build();
    expect(built.status, built.output).toBe(0);
    const dist = join(project.root, 'dist');
    expect(readFileSync(join(dist, entity, 'index.html'), 'utf8')).toContain('<svg');
    expect(existsSync(join(dist, '_specbook/search/pagefind.js'))).toBe(true);
    expect(existsSync(join(dist, 'documents/05-data-models/index.html'))).toBe(true);
    project.remove();
  },
  600_000,
);
