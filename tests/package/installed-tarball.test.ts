import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const astroVersion = (createRequire(import.meta.url)('astro/package.json') as { version: string })
  .version;

/** This workspace's programs and npm's notes about it stay out: the project sees what a stranger's would. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package|lifecycle|config_(local_)?prefix)|^INIT_CWD$|^NODE_ENV$|^SPECBOOK_/.test(
        name,
      ),
  ),
);
const ownPrograms = join('node_modules', '.bin');
env.PATH = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)]
  .filter((folder) => !folder.includes(ownPrograms))
  .join(delimiter);
env.ASTRO_TELEMETRY_DISABLED = '1';

const project = mkdtempSync(join(tmpdir(), 'specbook-package-'));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

const patient = `name: Patient
purpose: A person under care.
fields:
  id: { type: uuid, key: primary, default: { sql: gen_random_uuid() } }
  email: { type: text, unique: true }
`;

beforeAll(() => {
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--loglevel=error', '--pack-destination', project],
    { cwd: join(root, 'plugins', 'specbook'), env, encoding: 'utf8' },
  );
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack made no tarball:\n${packed}`);

  write('package.json', '{ "name": "empty-project", "private": true, "type": "module" }\n');
  const installed = run(
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    `./${tarball}`,
    `astro@${astroVersion}`,
  );
  if (installed.status !== 0) throw new Error(installed.output);

  write(
    'astro.config.mjs',
    "import { defineConfig } from 'astro/config';\nimport specbook from 'astro-specbook';\n\nexport default defineConfig({ integrations: [specbook()] });\n",
  );
  write(
    'content/spec.yaml',
    'title: Small Platform\nrevision: 0.1.0\nasOf: 2026-01-01\ndomains:\n  people: { name: People, purpose: Who is served }\n',
  );
  write('content/entities/people/patient.yaml', patient);
  write(
    'content/performance/calendar.yaml',
    'PERF-RT-001:\n  kind: response-time\n  category: calendar\n  targets: { p95: 250 ms }\n  touches: [patient]\n',
  );
}, 400_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the packed package, installed in an empty Astro project', () => {
  it('holds compiled code and schemas, and no TypeScript source', () => {
    const files = readdirSync(join(project, 'node_modules', 'astro-specbook'), {
      recursive: true,
      encoding: 'utf8',
    });
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
    expect(files).toContain(join('schemas', 'entity.schema.json'));
    expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE']));
  });

  it('builds a site and its documents from three files of content', () => {
    const { status, output } = run('npx', 'astro', 'build');
    expect(status, output).toBe(0);
    const page = readFileSync(join(project, 'dist', 'entities', 'patient', 'index.html'), 'utf8');
    expect(page).toContain('A person under care.');
    const document = readFileSync(join(project, 'dist', 'documents', '05-Data-Models.md'), 'utf8');
    expect(document).toContain('gen_random_uuid()');
    expect(existsSync(join(project, 'dist', 'requirements', 'PERF-RT-001', 'index.html'))).toBe(
      true,
    );
  }, 120_000);

  it('checks the content with its own command', () => {
    const { status, output } = run('npx', 'specbook', 'check');
    expect(status, output).toBe(0);
  }, 60_000);

  it('exports the documents with its own command', () => {
    const { status, output } = run('npx', 'specbook', 'export', 'documents', '--out', 'exported');
    expect(status, output).toBe(0);
    expect(readdirSync(join(project, 'exported')).sort()).toEqual([
      '05-Data-Models.md',
      '06-Performance-Requirements.md',
      '07-Technical-Constraints.md',
      '08-Acceptance-Criteria.md',
    ]);
  }, 60_000);

  it('says where a mistake is, from the command and from the build alike, and leaves the built site alone', () => {
    write('content/entities/people/patient.yaml', patient.replace('purpose:', 'purpos:'));
    const before = readFileSync(join(project, 'dist', 'index.html'), 'utf8');
    for (const { status, output } of [
      run('npx', 'specbook', 'check'),
      run('npx', 'astro', 'build'),
    ]) {
      expect(status).toBe(1);
      expect(output).toContain('content/entities/people/patient.yaml:2:1');
      expect(output).not.toMatch(/\n\s+at .*\(?.*:\d+:\d+\)?/);
    }
    expect(readFileSync(join(project, 'dist', 'index.html'), 'utf8')).toBe(before);
  }, 120_000);
});
