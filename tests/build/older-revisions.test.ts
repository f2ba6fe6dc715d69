/** A site that shows older revisions beside the newest: the option `versions`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BASE } from '../diff/base.ts';
import { git } from '../support/pull-request.ts';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 240_000;
const SPEC = BASE['spec.yaml'] ?? '';
const JOB = 'entities/work/job.yaml';
const config = (versions: string): string => `import specbook from 'astro-specbook';
export default {
  base: '/docs',
  integrations: [
    specbook({ now: '2026-11-22', prefix: '/spec', versions: [${versions}] }),
    specbook({ now: '2026-11-22', content: 'other', prefix: '/other', versions: ['1.0.0'] }),
  ],
};
`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const CRANE = `---
name: Crane
purpose: Lifts. See the [plan](./plan.pdf).
fields: { id: { type: uuid, key: primary } }
---
import Note from '../../../src/Note.astro';
import { weight } from './weight.js';

![A crane](./crane.png)

<Note>It lifts {weight}.</Note> See [[job]].
`;

const CART = CRANE.replace('Crane', 'Cart')
  .replace(' See the [plan](./plan.pdf).', '')
  .replace('{ weight }', '{ load as weight }')
  .replace('./weight.js', './load.js')
  .replace(/!\[.*\n/u, '')
  .replace(' See [[job]].', '');

let project: Project;
const read = (path: string): string => readFileSync(join(project.root, 'dist', path), 'utf8');
const page = (path: string): string => read(`spec/${path}index.html`).replaceAll('<wbr>', '');
const has = (path: string): boolean => existsSync(join(project.root, 'dist', 'spec', path));
const filesOf = (folder: string): string[] =>
  readdirSync(join(project.root, 'dist', 'spec', folder), { recursive: true, encoding: 'utf8' });

function commit(revision: string): void {
  project.write('content/spec.yaml', SPEC.replace(/^revision:.*$/mu, `revision: ${revision}`));
  git(project.root, 'add', 'content', 'other', 'src');
  git(project.root, 'commit', '-q', '-m', revision);
}

beforeAll(() => {
  const content = Object.entries(BASE).map(([path, text]) => [`content/${path}`, text] as const);
  project = makeProject({
    ...Object.fromEntries(content),
    'astro.config.mjs': config(`'1.1.0', '1.0.0'`),
    'src/Note.astro': '<p class="own-note"><slot /></p>',
    'src/Gone.astro': '<p>Gone.</p>',
    'content/entities/work/crane.mdx': CRANE,
    'other/spec.yaml': SPEC.replace(/^revision:.*$/mu, 'revision: 1.0.0'),
    'other/entities/work/cart.mdx': CART,
    'other/entities/work/load.js': `export const load = '2 t';`,
    'content/entities/work/weight.js': `export const weight = '5 t';`,
    'content/entities/work/plan.pdf': 'The first plan.',
    'content/entities/work/hoist.mdx': `---\nname: Hoist\nfields: { id: { type: uuid, key: primary } }\n---\nimport Gone from '../../../src/Gone.astro';\n\n<Gone />\n`,
  });
  writeFileSync(join(project.root, 'content/entities/work/crane.png'), PIXEL);
  git(project.root, 'init', '-q', '-b', 'main');
  commit('1.0.0');
  git(project.root, 'tag', 'v1.0.0');
  const job = (BASE[JOB] ?? '').replace('code: { type: varchar(20)', 'code: { type: varchar(10)');
  project.write(`content/${JOB}`, job);
  commit('1.1.0');
  project.write('content/entities/work/weight.js', `export const weight = '9 t';`);
  project.write('content/entities/work/plan.pdf', 'The second plan.');
  git(project.root, 'rm', '-q', 'content/entities/work/hoist.mdx', 'src/Gone.astro');
  project.write(
    'content/entities/work/ramp.yaml',
    'name: Ramp\nfields: { id: { type: uuid, key: primary } }\n',
  );
  commit('1.2.0');
}, BUILD_MS);
afterAll(() => {
  project.remove();
});

describe('a site with versions', () => {
  let output: string;
  beforeAll(async () => {
    const built = await project.build();
    expect(built.status, built.output).toBe(0);
    ({ output } = built);
  }, BUILD_MS);

  test('has each of them whole, as git has it', () => {
    expect(page('entities/job/')).toContain('varchar(10)');
    expect(page('v/1.1.0/entities/job/')).toContain('varchar(10)');
    expect(page('v/1.0.0/entities/job/')).toContain('varchar(20)');
    expect(has('entities/ramp/index.html')).toBe(true);
    expect(has('v/1.1.0/entities/ramp/index.html')).toBe(false);
    const { revision } = JSON.parse(read('spec/v/1.0.0/spec.json')) as {
      revision: { commit: string };
    };
    expect(revision.commit).toBe(git(project.root, 'rev-parse', 'v1.0.0').trim());
    expect(read('spec/v/1.0.0/documents/05-Data-Models.md')).toContain('varchar(20)');
  });

  test('leads from each page of an older one to the same page of the newest, and to what has changed', () => {
    const job = page('v/1.0.0/entities/job/');
    expect(job).toMatch(/class="sb-older"[^]*This is revision 1\.0\.0, as it was on \d{4}-/u);
    expect(job).toContain(
      '<a href="/docs/spec/entities/job/">This page in the newest revision</a>',
    );
    expect(job).toContain('href="/docs/spec/documents/since-1.0.0/"');
    expect(job).toContain('<meta name="robots" content="noindex">');
    expect(read('spec/v/1.0.0/entities/job.md')).toContain('This is revision 1.0.0, as it was on');
    const since = page('documents/since-1.0.0/');
    expect(since).toContain('type-narrowed');
    expect(since).toContain('href="/docs/spec/v/1.0.0/"');
    expect(page('documents/since-1.1.0/')).not.toContain('type-narrowed');
  });

  test('lists them among its documents, and its own pages have no notice', () => {
    const documents = page('documents/');
    expect(documents).toMatch(/Older revisions[^]*\/docs\/spec\/v\/1\.1\.0\/[^]*\/v\/1\.0\.0\//u);
    expect(page('entities/job/')).not.toContain('sb-older');
    expect(page('entities/job/')).not.toContain('noindex');
  });

  test('has no link from an older one to a page that does not exist', () => {
    const pages = filesOf('v/1.0.0').filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    const missing = pages.flatMap((path) =>
      [...read(`spec/v/1.0.0/${path}`).matchAll(/(?:href|src)="\/docs(\/[^"#?]*)/gu)]
        .map(([, link = '']) => decodeURIComponent(link))
        .filter((link) => {
          const file = join(project.root, 'dist', link);
          return !existsSync(link.endsWith('/') ? join(file, 'index.html') : file);
        })
        .map((link) => `${path}: ${link}`),
    );
    expect(missing).toEqual([]);
  });

  test('compiles the bodies of each with the files of its time, and what they share with the project', () => {
    expect(page('v/1.0.0/entities/crane/')).toMatch(
      /own-note">It lifts 5 t\.<[^]*href="\/docs\/spec\/v\/1\.0\.0\/entities\/job\/"/u,
    );
    expect(page('v/1.0.0/entities/crane/')).toMatch(/<img[^>]*crane/u);
    expect(page('entities/crane/')).toContain('It lifts 9 t.');
    const plans = (folder: string): string[] =>
      filesOf(`${folder}documents/files`)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => read(`spec/${folder}documents/files/${name}`));
    expect(plans('')).toEqual(['The second plan.']);
    expect(plans('v/1.0.0/')).toEqual(['The first plan.']);
  });

  test('keeps apart the files of two specifications that have the same commits', () => {
    const cart = read('other/v/1.0.0/entities/cart/index.html');
    expect(cart).toContain('It lifts 2 t.');
    expect(cart).toContain('href="/docs/other/documents/since-1.0.0/"');
  });

  test('leaves out a body whose component the project no longer has, and says so', () => {
    expect(page('v/1.0.0/entities/hoist/')).not.toContain('<p>Gone.');
    expect(output).toContain('Revision 1.0.0 is shown without what has errors');
    expect(output).toContain('the project has changed since revision 1.0.0');
    expect(page('v/1.0.0/problems/')).toContain('src/Gone.astro');
    expect(page('v/1.0.0/problems/')).toContain('The project has changed since revision 1.0.0');
    expect(page('v/1.0.0/problems/')).toContain('<a href="/docs/spec/problems/">');
  });

  test('searches each in an index of its own', () => {
    const index = (folder: string): string[] => filesOf(`${folder}_specbook/search`);
    expect(index('').length).toBeGreaterThan(0);
    expect(index('v/1.0.0/').length).toBeGreaterThan(0);
    expect(page('v/1.0.0/')).toContain('data-index="/docs/spec/v/1.0.0/_specbook/search/"');
    expect(page('')).toContain('data-index="/docs/spec/_specbook/search/"');
  });
});

test(
  'a dev server shows them too, and a save changes the newest alone',
  async () => {
    const server = await project.serve('dev');
    const get = async (path: string): Promise<string> =>
      (await fetch(`${server.url}/docs/spec/${path}`)).text();
    try {
      expect(await get('v/1.0.0/entities/job/')).toContain('varchar(20)');
      expect(await get('v/1.0.0/entities/crane/')).toContain('It lifts 5 t.');
      expect((await fetch(`${server.url}/docs/spec/v/1.0.0/documents/05-Data-Models.md`)).ok).toBe(
        true,
      );
      expect((await fetch(`${server.url}/docs/spec/v/1.0.0/_specbook/search/pagefind.js`)).ok).toBe(
        true,
      );
      const job = readFileSync(join(project.root, 'content', JOB), 'utf8');
      project.write(`content/${JOB}`, job.replace('varchar(10)', 'varchar(11)'));
      await vi.waitFor(
        async () => {
          expect(await get('entities/job/')).toContain('varchar(11)');
        },
        { timeout: 20_000, interval: 200 },
      );
      expect(await get('v/1.0.0/entities/job/')).toContain('varchar(20)');
      expect(await get('v/1.1.0/entities/job/')).toContain('varchar(10)');
      expect(await get('documents/since-1.1.0/')).toContain('varchar(11)');
    } finally {
      await server.stop();
    }
  },
  BUILD_MS,
);

test(
  'a revision that git does not have ends the build with those that it has',
  async () => {
    project.write('astro.config.mjs', config(`'1.0.0', '0.9.0'`));
    const { status, output } = await project.build();
    expect(status).toBe(1);
    expect(output).toContain('git has no such revision of the specification');
    expect(output).toContain('Git has 1.2.0, 1.1.0, 1.0.0.');
  },
  BUILD_MS,
);
