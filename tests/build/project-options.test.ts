/** The command line in a project with an Astro config, each time in a process of its own, as a user runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const command = join(import.meta.dirname, '../../plugins/specbook/dist/cli/main.js');
const spec = (title: string) => `title: ${title}\nrevision: 1.0.0\nasOf: 2026-11-01\n`;
const BROKEN = 'name: Order\n';

function specbook({ root }: Project, args: string, env: Record<string, string> = {}) {
  const { SPECBOOK_CONTENT: _, SOURCE_DATE_EPOCH: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', command, ...args.split(' ')],
    { cwd: root, encoding: 'utf8', env: { ...inherited, NO_COLOR: '1', ...env } },
  );
  return { status, stdout, stderr };
}

function jsonOf(project: Project, args: string, env?: Record<string, string>) {
  return JSON.parse(specbook(project, `${args} --format json`, env).stdout) as {
    now: string;
    errors: number;
    problems: { file: string }[];
  };
}

describe('specbook in a project with one specbook()', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject({
      'astro.config.ts': [
        "import type { AstroUserConfig } from 'astro';",
        "import specbook from 'astro-specbook';",
        "const options = { content: 'docs/spec', now: '2026-11-03' };",
        'export default { integrations: [null, [specbook(options)]] } satisfies AstroUserConfig;',
      ].join('\n'),
      'docs/spec/spec.yaml': spec('Shop'),
      'other/spec.yaml': spec('Other'),
      'other/entities/a/order.yaml': BROKEN,
    });
  });
  afterAll(() => {
    project.remove();
  });

  test('reads the folder and the date of the Astro config', () => {
    expect(jsonOf(project, 'check')).toMatchObject({ now: '2026-11-03', errors: 0 });
  });

  test('lets options of the command win', () => {
    expect(jsonOf(project, 'check --now 2026-11-05').now).toBe('2026-11-05');
    const { problems } = jsonOf(project, 'check --content other');
    expect(problems.map(({ file }) => file)).toContain('other/entities/a/order.yaml');
  });

  test('takes SPECBOOK_CONTENT for the folder and keeps the other options, as a build does', () => {
    const { now, errors } = jsonOf(project, 'check', { SPECBOOK_CONTENT: 'other' });
    expect({ now, errors }).toEqual({ now: '2026-11-03', errors: 1 });
  });
});

describe('specbook in a project with two specbook()', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject({
      'astro.config.mjs': [
        "import specbook from 'astro-specbook';",
        "export default { integrations: [specbook({ content: 'a' }), specbook({ content: 'b', prefix: 'b/' })] };",
      ].join('\n'),
      'a/spec.yaml': spec('A'),
      'a/entities/a/order.yaml': BROKEN,
      'b/spec.yaml': spec('B'),
      'b/entities/b/order.yaml': BROKEN,
    });
  });
  afterAll(() => {
    project.remove();
  });
  const filesOf = (args: string) => [
    ...new Set(jsonOf(project, args).problems.map(({ file }) => file)),
  ];

  test('checks both, in one report', () => {
    expect(filesOf('check')).toEqual(['a/entities/a/order.yaml', 'b/entities/b/order.yaml']);
    expect(specbook(project, 'check').status).toBe(1);
  });

  test('checks the one that --prefix or --content names', () => {
    expect(filesOf('check --prefix /b')).toEqual(['b/entities/b/order.yaml']);
    expect(filesOf('check --prefix /')).toEqual(['a/entities/a/order.yaml']);
    expect(filesOf('check --content a')).toEqual(['a/entities/a/order.yaml']);
  });

  test('exports one only, and says how to choose', () => {
    const { status, stderr } = specbook(project, 'export documents --out out');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'This project has 2 specifications.\nWrite one of --prefix /, --prefix /b.\n',
    );
  });

  test('refuses a prefix that no specification has', () => {
    const { status, stderr } = specbook(project, 'check --prefix /c');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'No specification of this project has the prefix "/c".\nWrite one of --prefix /, --prefix /b.\n',
    );
  });
});

describe('specbook in a project whose Astro config cannot be read', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject({
      'astro.config.mjs': "import missing from 'not-installed';\nexport default missing;\n",
      'content/spec.yaml': spec('Shop'),
    });
  });
  afterAll(() => {
    project.remove();
  });

  test('says so in one sentence, with a way out', () => {
    const { status, stderr } = specbook(project, 'check');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^astro\.config\.mjs cannot be read: Cannot find package 'not-installed'/u,
    );
    expect(stderr).toContain('Without the config, state the folder: --content DIR.');
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test('does what an option states all the same', () => {
    const { status, stdout, stderr } = specbook(project, 'check --content content');
    expect(status).toBe(0);
    expect(stdout).toContain('no problems');
    expect(stderr).toContain('astro.config.mjs cannot be read');
  });

  test('names the options that are not valid', () => {
    project.write(
      'astro.config.mjs',
      "import specbook from 'astro-specbook';\nexport default { integrations: [specbook({ contnet: 'a' })] };\n",
    );
    const { status, stderr } = specbook(project, 'check');
    expect(status).toBe(2);
    expect(stderr).toContain('unknown option "contnet", did you mean content?');
  });
});
