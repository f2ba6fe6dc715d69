/** A repository like that of a pull request: served compared with its default branch, and built compared with nothing. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

describe('a dev server that compares with a branch', () => {
  let server: Awaited<ReturnType<Project['serve']>>;
  beforeAll(async () => {
    server = await project.serve('dev', { SPECBOOK_COMPARE: 'main' });
  }, BUILD_MS);
  afterAll(() => server.stop());

  const get = async (path: string): Promise<string> => {
    const response = await fetch(server.url + path);
    return (await response.text()).replaceAll('<wbr>', '');
  };
  const eventually = (check: () => Promise<void>): Promise<void> =>
    vi.waitFor(check, { timeout: 20_000, interval: 200 });

  test(
    'marks what is new, changed and gone: pages, values and the diagram',
    async () => {
      const page = await get('/entities/job/');
      expect(page).toMatch(/<span[^>]*>±<\/span> Changed, breaking/u);
      expect(page).toMatch(/<del>varchar\(20\)<\/del> <ins>varchar\(10\)<\/ins>/u);
      expect(await get('/entities/ramp/')).toMatch(/<span[^>]*>\+<\/span> New/u);
      const changes = await get('/changes/');
      expect(changes).toMatch(/data-node="ramp"[^>]*data-change="added"/u);
      expect(changes).toContain('Whoever reads or writes the field fails.');
      expect(await get('/_specbook/changes.css')).toContain('.sb-change');
    },
    BUILD_MS,
  );

  test(
    'marks a save, and nothing once what was saved is as before',
    async () => {
      const file = 'content/enums/colour.yaml';
      const text = BASE['enums/colour.yaml'] ?? '';
      project.write(file, text.replace('Like a rose.', 'Like wine.'));
      await eventually(async () => {
        const page = await get('/enums/colour/');
        expect(page).toContain('<del>a rose.</del>');
        expect(page).toContain('<ins>wine.</ins>');
        expect(await get('/changes/')).toContain('/enums/colour/');
      });
      project.write(file, text);
      await eventually(async () => {
        expect(await get('/changes/')).not.toContain('/enums/colour/');
      });
    },
    BUILD_MS,
  );

  test(
    'says on the page of changes what is wrong, and lists them again once it is mended',
    async () => {
      project.write('content/enums/colour.yaml', 'nam: Colour\n');
      await eventually(async () => {
        expect(await get('/changes/')).toMatch(/class="sb-banner"/u);
      });
      project.write('content/enums/colour.yaml', BASE['enums/colour.yaml'] ?? '');
      await eventually(async () => {
        expect(await get('/changes/')).not.toMatch(/class="sb-banner"/u);
      });
      expect(await get('/changes/')).toContain('/entities/ramp/');
    },
    BUILD_MS,
  );
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
