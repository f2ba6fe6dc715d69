import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const minutes = 60_000;

interface Outcome {
  status: number | null;
  output: string;
}

function run(cwd: string, command: string, ...args: string[]): Outcome {
  // As on a machine that knows nothing of this repository: its tools are not on the path, its settings not in force.
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(config_(?!registry|userconfig|cache)|package|lifecycle)|SPECBOOK|VITEST|NODE_ENV|INIT_CWD)/u.test(
        name,
      ),
  );
  const env = {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), process.env.PATH].join(
      process.platform === 'win32' ? ';' : ':',
    ),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const isWindows = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: isWindows,
  });
  return { status, output: `${stdout}\n${stderr}` };
}

const stock = `---
name: Stock
purpose: How many of a product lie where.
fields:
  id: { type: uuid, key: primary }
---

Stock is counted twice a year:

\`\`\`mermaid
flowchart LR
  counted --> booked
\`\`\`
`;

let project: string;
let tarball: string;
let built: Outcome;
const within = (path: string) => join(project, path);
const read = (path: string) => readFileSync(within(path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(within(path)), { recursive: true });
  writeFileSync(within(path), text);
}

const order = `name: Order
purpose: What a customer agreed to buy.
fields:
  id: { type: uuid, key: primary }
  placed_at: { type: timestamptz, required: true }
indexes:
  order_by_day: { on: [placed_at desc], serves: [PERF-RT-001] }
`;

const checkout =
  'PERF-RT-001: { kind: response-time, category: checkout, targets: { p95: 250 ms } }\n';

function installPackage(): void {
  const packed = run(
    join(root, 'plugins/specbook'),
    'npm',
    'pack',
    '--json',
    '--pack-destination',
    project,
  );
  expect(packed.status, packed.output).toBe(0);
  tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  write('package.json', JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  const wanted = [`./${tarball}`, `astro@${devDependencies.astro ?? ''}`];
  const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
  const installed = run(project, 'npm', 'install', ...flags, ...wanted);
  expect(installed.status, installed.output).toBe(0);
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'specbook-package-'));
  installPackage();
  write(
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
export default defineConfig({ integrations: [specbook()] });
`,
  );
  write('content/spec.yaml', 'title: Shop\nrevision: 1.0.0\ndatabase: { dialect: postgres }\n');
  write('content/entities/sales/order.yaml', order);
  write('content/entities/sales/stock.md', stock);
  write('content/performance/checkout.yaml', checkout);
}, 10 * minutes);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
}, minutes);

describe(
  'the package, installed from its tarball into an empty Astro project',
  { timeout: 3 * minutes },
  () => {
    test('holds what runs, and no source', () => {
      const names = readdirSync(within('node_modules/astro-specbook'));
      expect(names.sort()).toEqual([
        ...['LICENSE', 'README.md', 'dist', 'package.json', 'schemas', 'templates'],
      ]);
      const dist = readdirSync(within('node_modules/astro-specbook/dist'), {
        recursive: true,
        encoding: 'utf8',
      });
      expect(dist.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
    });

    test('says to publint and attw what it holds, and where its types are', () => {
      const linted = run(root, 'npx', 'publint', 'run', '--strict', within(tarball));
      expect(linted.status, linted.output).toBe(0);
      // ECMAScript modules only, and the types of `.astro` files are known to Astro's own tools alone.
      const { exports } = JSON.parse(
        readFileSync(join(root, 'plugins/specbook/package.json'), 'utf8'),
      ) as { exports: Record<string, unknown> };
      const ofAstro = Object.keys(exports).filter((name) => name.startsWith('./components'));
      const ours = ['--profile', 'esm-only', '--exclude-entrypoints', ...ofAstro];
      const typed = run(root, 'npx', 'attw', within(tarball), ...ours);
      expect(typed.status, typed.output).toBe(0);
    });

    test('finds no problem in four files of content', () => {
      const { status, output } = run(project, 'npx', 'specbook', 'check');
      expect(output).toContain('no problems');
      expect(status).toBe(0);
    });

    test('builds the pages, the documents and the search', () => {
      built = run(project, 'npx', 'astro', 'build');
      expect(built.status, built.output).toBe(0);
      expect(read('dist/entities/order/index.html')).toContain('What a customer agreed to buy.');
      expect(read('dist/requirements/PERF-RT-001/index.html')).toContain('250');
      expect(read('dist/documents/05-Data-Models.md')).toContain('placed_at');
      expect(existsSync(within('dist/_specbook/search/pagefind.js'))).toBe(true);
    });

    test('brings no Mermaid: asks for it once, at the first fence, and shows fences as code', () => {
      expect(existsSync(within('node_modules/mermaid'))).toBe(false);
      expect(built.output.match(/package mermaid/gu)).toHaveLength(1);
      expect(built.output).toContain(
        'content/entities/sales/stock.md:10:1  warning  this Mermaid fence is shown as code: the package mermaid is not installed  missing-mermaid\n    run npm install mermaid',
      );
      expect(read('dist/entities/stock/index.html')).toContain('counted --&gt; booked');
      expect(read('dist/problems/index.html')).toContain('Run npm install mermaid.');
      const scripts = readdirSync(within('dist/_astro'));
      expect(scripts.filter((name) => /mermaid.*js/iu.test(name))).toEqual([]);
    });

    test('exports the documents without a site', () => {
      const { status, output } = run(
        project,
        'npx',
        'specbook',
        'export',
        'documents',
        '--out',
        'out',
      );
      expect(status, output).toBe(0);
      expect(readdirSync(within('out'))).toEqual([
        '05-Data-Models.md',
        '06-Performance-Requirements.md',
        '07-Technical-Constraints.md',
        '08-Acceptance-Criteria.md',
      ]);
    });

    test('has the JSON Schemas where an editor looks, by a path from the content', () => {
      const schema = join(
        project,
        'content/entities/sales',
        '../../../node_modules/astro-specbook/schemas/entity.schema.json',
      );
      expect(JSON.parse(readFileSync(schema, 'utf8'))).toMatchObject({ title: 'Specbook: entity' });
    });

    test('stops a build on errors with the whole list, without a stack trace, before dist/ is touched', () => {
      write('dist/kept.txt', 'from before\n');
      const page = read('dist/entities/order/index.html');
      write('content/entities/sales/order.yaml', order.replace('purpose:', 'porpose:'));
      write('content/performance/checkout.yaml', checkout.replace('250 ms', '250'));
      const { status, output } = run(project, 'npx', 'astro', 'build');
      expect(status, output).toBe(1);
      expect(output).toContain('content/entities/sales/order.yaml:2:1  error  ');
      expect(output).toContain('content/performance/checkout.yaml:1:73  error  "250" has no unit');
      expect(output).toContain('2 errors');
      expect(output).not.toMatch(/^\s+at /mu);
      expect(read('dist/kept.txt')).toBe('from before\n');
      expect(read('dist/entities/order/index.html')).toBe(page);
      const checked = run(project, 'npx', 'specbook', 'check');
      expect(checked.status).toBe(1);
      expect(checked.output).toContain('content/entities/sales/order.yaml:2:1  error  ');
    });
  },
);
