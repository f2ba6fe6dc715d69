/** Commands and files that the guide and the README show, run and read as a reader would who copies them. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readProjectOptions } from '../../plugins/specbook/cli/project-options.ts';
import * as database from '../../src/database-examples.ts';
import * as gates from '../../src/gate-examples.ts';
import * as guide from '../../src/guide-examples.ts';
import * as imports from '../../src/import-examples.ts';
import * as publishing from '../../src/publishing-examples.ts';
import { specOf } from '../support/spec-of.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const repository = join(import.meta.dirname, '..', '..');
const PAGES = globSync(['src/pages/guide/*.astro', 'src/*-examples.ts', 'README.md'], {
  cwd: repository,
});

/** Other tests that run what these files show. */
const TESTED_ELSEWHERE: Record<string, string> = {
  'start-examples.ts': 'tests/example/starting.test.ts',
  'extending-examples.ts': 'tests/example/extending.test.ts',
  'language-examples.ts': 'tests/example/languages.test.ts',
  'look-examples.ts': 'tests/build/look.test.ts',
};
/** Commands that need more than a specification, and the test that runs them. */
const NEEDS_MORE: Record<string, string> = {
  init: 'tests/setups/init.test.ts',
  import: 'tests/exchange/import/import-sql.test.ts',
  preview: 'tests/unit/cli/preview.test.ts',
  drift: 'tests/exchange/import/drift.test.ts',
  'new criterion': 'tests/example/starting.test.ts',
  release: 'tests/unit/cli/release/release.test.ts',
  'export site': 'tests/site/offline.build.spec.ts',
};

/** Every command of Specbook in a text, as the arguments behind its name. */
function commandsIn(text: string): string[] {
  const plain = text.replaceAll(/&gt;/gu, '>').replaceAll(/<\/?code>/gu, '\n');
  return [...plain.matchAll(/npx (?:astro-)?specbook ([^\n`;]+)/gu)]
    .map(([, line = '']) => line.replace(/\s*(?:#|>\s|\{').*/u, '').trim())
    .filter((line) => line !== 'export');
}

const commands = [
  ...new Set(PAGES.flatMap((page) => commandsIn(readFileSync(join(repository, page), 'utf8')))),
];

/** The shop, with a change since `v2.2.0` and another since `v2.3.0`. */
function shop(): TemporaryProject {
  const project = new TemporaryProject({ 'package.json': '{}' });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
      cwd: project.folder,
      encoding: 'utf8',
    });
  for (const folder of ['content', 'old/content'])
    cpSync(join(repository, 'tests/fixtures/shop/content'), join(project.folder, folder), {
      recursive: true,
    });
  git('init', '--quiet', '--initial-branch', 'main');
  for (const tag of ['v2.2.0', 'v2.3.0']) {
    project.write(`${tag}.txt`, tag);
    git('add', '.');
    git('commit', '--quiet', '--message', tag);
    git('tag', tag);
  }
  return project;
}

describe('a command that the guide or the README shows', () => {
  test.each(commands.filter((command) => !hasTest(command)))('specbook %s', async (command) => {
    const args = (command.match(/"[^"]*"|\S+/gu) ?? []).map((argument) =>
      argument.replaceAll('"', '').replace(/^DIR$/u, 'out'),
    );
    const { status, stderr } = await shop().run([
      ...args,
      ...(args[0] === 'check' ? ['--now', '2026-11-22'] : []),
    ]);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('is run here, or by a test that exists', () => {
    for (const file of [...Object.values(NEEDS_MORE), ...Object.values(TESTED_ELSEWHERE)])
      expect(readFileSync(join(repository, file), 'utf8')).not.toBe('');
    expect(commands.length).toBeGreaterThan(30);
  });
});

function hasTest(command: string): boolean {
  return Object.keys(NEEDS_MORE).some((name) => command === name || command.startsWith(`${name} `));
}

/** A snippet, and what a reader has beside it: the rest of its file, and other files. */
interface Beside {
  file?: string;
  before?: string;
  /** Fields that the part of an entity names. */
  fields?: readonly string[];
  files?: Readonly<Record<string, string>>;
}

const BESIDE: Record<string, Beside> = {
  approvals: { before: 'title: Shop\n' },
  openapi: {
    before: 'title: Shop\nrevision: 1.0.0\n',
    files: {
      'openapi.yaml':
        'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\ntags: [{ name: calendar }, { name: Clinical records }]\npaths: {}\n',
    },
  },
  types: { before: 'title: Shop\nrevision: 1.0.0\n' },
  facts: {
    before: 'name: Booking\npurpose: Who comes when.\n',
    fields: ['clinic_id', 'room_no', 'starts_at', 'during', 'net', 'tax'],
  },
  relationships: {
    file: 'entities/sales/task.yaml',
    before: 'name: Task\npurpose: Work.\nfields:\n  id: { type: uuid, key: primary }\n',
    fields: ['project_id', 'owner_type', 'owner_id'],
  },
  run: {
    files: {
      'evidence/2026-11-15-load/k6-summary.json':
        '{"metrics":{"http_req_duration{name:Calendar}":{"type":"trend","contains":"time","values":{"p(95)":200}},"http_req_failed{name:Calendar}":{"type":"rate","contains":"default","values":{"rate":0}},"http_reqs{name:Calendar}":{"type":"counter","contains":"default","values":{"count":9,"rate":200}}}}',
      'evidence/2026-11-15-load/junit.xml':
        '<testsuites><testsuite name="load"><testcase classname="load" name="one"/></testsuite></testsuites>',
    },
  },
};

/** Items of a snippet refer to others that the reader has. */
const ONLY_IN_A_WHOLE = new Set(['dangling-reference']);

const snippets = { ...guide, ...database, openapi: gates.openapi, guessed: imports.guessed };

describe('a file that the guide shows', () => {
  test.each(Object.entries(snippets))('%s has no mistake', async (name, text) => {
    const { before = '', fields = [], files, ...beside } = BESIDE[name] ?? {};
    const file = beside.file ?? /^# content\/([^\s:]+)/u.exec(text)?.[1] ?? '';
    expect(file).not.toBe('');
    const more = fields.map((field) => `\n  ${field}: { type: text }`).join('');
    const whole = (before + text).replace(/^fields:$/mu, `fields:${more}`);
    const { problems } = await specOf({ ...files, [file]: whole });
    const mistakes = problems
      .filter(({ severity, rule }) => severity === 'error' && !ONLY_IN_A_WHOLE.has(rule))
      .map(({ rule, message }) => `${rule}: ${message}`);
    expect(mistakes).toEqual([]);
  });
});

describe('the guide', () => {
  test('shows a load test that imports what the export writes', async () => {
    const project = shop();
    await project.run(['export', 'k6', '--out', 'load']);
    const [, names = '', file = ''] =
      /import \{ (.*?) \} from '\.\/(k6-.*?)'/u.exec(gates.k6Script) ?? [];
    const written = project.read(`load/${file}`);
    for (const name of names.split(', '))
      expect(written).toMatch(new RegExp(`export (?:const|function) ${name}\\b`, 'u'));
  });

  test('shows a configuration of a site in a subfolder', async () => {
    const cache = join(repository, '.cache');
    mkdirSync(cache, { recursive: true });
    const root = mkdtempSync(join(cache, 'publishing-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const imports =
      "import { defineConfig } from 'astro/config';\nimport specbook from 'astro-specbook';\n";
    writeFileSync(join(root, 'astro.config.mjs'), imports + publishing.subfolder);
    expect(await readProjectOptions(root)).toHaveLength(1);
  });
});

test('every file with snippets is tested', () => {
  const here = {
    'guide-examples.ts': guide,
    'gate-examples.ts': gates,
    'database-examples.ts': database,
    'import-examples.ts': imports,
    'publishing-examples.ts': publishing,
  };
  const files = PAGES.filter((page) => page.endsWith('-examples.ts')).map((page) => basename(page));
  expect(files.sort()).toEqual([...Object.keys(TESTED_ELSEWHERE), ...Object.keys(here)].sort());
});
