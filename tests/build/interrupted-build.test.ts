/** Builds and exports that are killed at random moments, and builds whose disk is full. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const repository = join(import.meta.dirname, '../..');
const PRELOAD = pathToFileURL(join(repository, 'tests/support/fail-at.mjs')).href;
const DIST = join(repository, 'plugins/specbook/dist/cli');
const TIMES = process.env.SPECBOOK_NIGHTLY === '1' ? 10 : 1;
const LONG_MS = 600_000;
const BEFORE = 'the site before';

const CONTENT = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'content/entities/shop/order.yaml':
    'name: Order\npurpose: What was bought.\nfields: { id: { type: uuid, key: primary } }\n',
};

let project: Project;
const path = (name: string): string => join(project.root, name);

beforeAll(() => {
  project = makeProject({
    ...CONTENT,
    'astro.config.mjs':
      "import specbook from 'astro-specbook';\nexport default { integrations: [specbook()] };\n",
    'dist/index.html': BEFORE,
  });
});
afterAll(() => {
  project.remove();
});

function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  );
}

/** The site, or the one that the next build moves back. */
const siteFolder = (): string => (existsSync(path('dist')) ? path('dist') : path('.dist.previous'));

describe('the old site', () => {
  test(
    'is whole after a build whose disk is full, which says so',
    async () => {
      const { status, output } = await project.build({
        NODE_OPTIONS: `--import ${PRELOAD}`,
        FAIL_AT: '3',
        FAIL_WITH: 'ENOSPC',
        FAIL_IN: '.dist.next',
      });
      expect(status, output).not.toBe(0);
      expect(output).toContain('ENOSPC');
      expect(contentOf(path('dist'))).toEqual({ 'index.html': BEFORE });
      expect(existsSync(path('.dist.next'))).toBe(false);
    },
    LONG_MS,
  );

  test(
    'is whole, or the new one is, after a build that is killed at a random moment',
    async () => {
      const started = performance.now();
      expect((await project.build()).status).toBe(0);
      const durationMs = performance.now() - started;
      const names = Object.keys(contentOf(path('dist'))).filter((name) => name.endsWith('.html'));
      for (let time = 0; time < TIMES; time += 1) {
        const delayMs = Math.random() * durationMs;
        await project.killBuildAfter(delayMs);
        const found = contentOf(siteFolder());
        expect(Object.keys(found), `killed after ${delayMs} ms`).toEqual(
          expect.arrayContaining(names),
        );
        expect(found['index.html'], `killed after ${delayMs} ms`).toMatch(/<\/html>\s*$/u);
      }
      expect((await project.build()).status).toBe(0);
      expect(readdirSync(project.root).filter((name) => name.startsWith('.dist'))).toEqual([]);
    },
    LONG_MS,
  );
});

/** Runs exports one after the other in one process, and kills it. */
function runExports(names: readonly string[], killAfterMs?: number): Promise<number | null> {
  const script = `
    import { runProcess } from ${JSON.stringify(pathToFileURL(join(DIST, 'run-process.js')).href)};
    import { COMMANDS } from ${JSON.stringify(pathToFileURL(join(DIST, 'commands.js')).href)};
    for (const name of ${JSON.stringify(names)}) {
      process.argv = [process.execPath, 'specbook', 'export', name, '--out', ${JSON.stringify(path('out'))} + '/' + name, '--now', '2026-11-22'];
      await runProcess(COMMANDS);
      if (process.exitCode !== 0) break;
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: repository,
    stdio: 'ignore',
  });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(status);
    });
  });
}

/** The files of an export, or those that the next one moves back. */
function exported(name: string): Record<string, string> {
  const moved = readdirSync(path('out')).find(
    (entry) => entry.startsWith(`.${name}.`) && entry.endsWith('.old'),
  );
  return contentOf(path(`out/${existsSync(path(`out/${name}`)) ? name : (moved ?? name)}`));
}

test.each([
  ...['documents', 'k6', 'lighthouserc', 'openslo', 'prometheus', 'json-schema'].map((name) => [
    name,
  ]),
  // One process for all: each alone would take seconds to start.
  ['prisma', 'drizzle', 'reqif', 'spec-json'],
])(
  'the files of export %s are whole after one that is killed at a random moment',
  async (...names) => {
    mkdirSync(path('out'), { recursive: true });
    const started = performance.now();
    expect(await runExports(names)).toBe(0);
    const durationMs = performance.now() - started;
    const whole = names.map(exported);
    for (const files of whole) expect(Object.keys(files)).not.toEqual([]);
    for (let time = 0; time < TIMES; time += 1) {
      const delayMs = Math.random() * durationMs;
      await runExports(names, delayMs);
      expect(names.map(exported), `killed after ${delayMs} ms`).toEqual(whole);
    }
    expect(await runExports(names)).toBe(0);
    expect(readdirSync(path('out')).filter((entry) => entry.startsWith('.'))).toEqual([]);
  },
  LONG_MS,
);
