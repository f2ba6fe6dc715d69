/** Builds of a repository like that of a pull request: compared with its default branch, and with nothing. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BASE } from '../diff/base.ts';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const JOB = 'entities/work/job.yaml';
const CONFIG = `import specbook from 'astro-specbook';
export default { integrations: [specbook({ allowErrors: true, now: '2026-11-22' })] };
`;
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

function git(folder: string, ...args: string[]): void {
  const quiet = ['-c', 'commit.gpgsign=false', ...args];
  execFileSync('git', [...identity, ...quiet], { cwd: folder, stdio: 'ignore' });
}

let project: Project;
const read = (path: string): string => readFileSync(join(project.root, 'dist', path), 'utf8');
const filesOfSite = (): string[] =>
  readdirSync(join(project.root, 'dist'), { recursive: true, encoding: 'utf8' });

beforeAll(() => {
  const content = Object.entries(BASE).map(([path, text]) => [`content/${path}`, text] as const);
  project = makeProject({ ...Object.fromEntries(content), 'astro.config.mjs': CONFIG });
  git(project.root, 'init', '-q', '-b', 'main');
  git(project.root, 'add', 'content');
  git(project.root, 'commit', '-q', '-m', 'base');
  const job = (BASE[JOB] ?? '')
    .replace('  number: { type: bigint, generated: identity }\n', '')
    .replace('code: { type: varchar(20)', 'code: { type: varchar(10)');
  project.write(`content/${JOB}`, job);
  project.write(
    'content/entities/work/ramp.yaml',
    'name: Ramp\nfields: { id: { type: uuid, key: primary } }\n',
  );
});
afterAll(() => {
  project.remove();
});

describe('a build that is compared with a branch', () => {
  beforeAll(async () => {
    const { status, output } = await project.build({ SPECBOOK_COMPARE: 'main' });
    expect(output).toContain('Complete');
    expect(status).toBe(0);
  }, BUILD_MS);

  test('lists what breaks, on a page and as Markdown', () => {
    expect(read('changes/index.html')).toMatch(/<del>bigint<\/del>/u);
    expect(read('changes.md')).toContain('Whoever reads or writes the field fails.');
  });

  test('marks changed pages by a sign and a word', () => {
    const page = read('entities/job/index.html');
    expect(page).toMatch(
      /sb-badge-change sb-breaking[^<]*<span aria-hidden="true">±<\/span> Changed, breaking/u,
    );
    expect(read('entities/ramp/index.html')).toMatch(/<\/span> New\s*<\/span>/u);
  });

  test('shows the old and the new value where they stand', () => {
    const page = read('entities/job/index.html');
    expect(page).toContain(
      '<span class="sb-visually-hidden">before: </span><del>varchar(20)</del> <ins>varchar(10)</ins>',
    );
    expect(page).toMatch(/<code>number<\/code> <span class="sb-change sb-removed">− Removed/u);
  });

  test('draws what is new, changed and gone, and says it in words', () => {
    const page = read('changes/index.html');
    expect(page).toMatch(/data-node="job"[^>]*data-change="changed"/u);
    expect(page).toMatch(/data-node="ramp"[^>]*data-change="added"/u);
    expect(page).toMatch(/data-field="job\.number" data-change="removed"/u);
    expect(page).toContain('<li>Removed: job.number</li>');
  });

  test('links its style sheet', () => {
    expect(read('changes/index.html')).toContain('href="/_specbook/changes.css"');
    expect(read('_specbook/changes.css')).toContain('.sb-change');
  });
});

describe('a build that is compared with nothing', () => {
  beforeAll(async () => {
    const { status } = await project.build({ SPECBOOK_COMPARE: '' });
    expect(status).toBe(0);
  }, BUILD_MS);

  test('has no page, no style and no mark of changes', () => {
    const files = filesOfSite();
    expect(files.filter((path) => path.includes('changes'))).toEqual([]);
    const traces = files
      .filter((path) => /\.(?:html|css|svg|md)$/u.test(path))
      .filter((path) => /sb-change|sb-compared|data-change|\/changes\//u.test(read(path)));
    expect(traces).toEqual([]);
  });
});

test(
  'a state that git does not have ends the build with what to write instead',
  async () => {
    const { status, output } = await project.build({ SPECBOOK_COMPARE: 'mian' });
    expect(status).toBe(1);
    expect(output).toContain('There is no revision, folder or spec.json "mian".');
    expect(output).toContain('SPECBOOK_COMPARE');
  },
  BUILD_MS,
);
