import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOldNode } from '../../../support/old-node.ts';
import { TemporaryProject } from '../../../support/temporary-project.ts';
import { KINDS } from '../../../../plugins/specbook/model/kinds.ts';

interface WrittenPackage {
  name: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const packageOf = (project: TemporaryProject) =>
  JSON.parse(project.read('package.json')) as WrittenPackage;

const PROJECT_FILES = [
  '.gitignore',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  'README.md',
  'astro.config.mjs',
  'package.json',
];

describe('specbook init in an empty folder', () => {
  test('writes a project whose specification has no problems', async () => {
    const project = new TemporaryProject();
    const { status, stdout } = await project.run(['init', '--yes']);
    expect(status).toBe(0);
    expect(stdout).toContain('  npm install\n  npm start');
    expect(project.files()).toEqual(expect.arrayContaining(PROJECT_FILES));
    expect(project.read('astro.config.mjs')).toContain('integrations: [specbook()],');
    const checked = await project.run(['check', '--content', 'content']);
    expect(checked.stdout).toMatch(/^\d+ items, no problems\.$/u);
  });

  test('writes a commented file of each kind', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes']);
    const files = project.files().filter((path) => /^content\/.*\.yaml$/u.test(path));
    const folders = new Set(files.map((path) => path.split('/')[1]));
    for (const kind of Object.values(KINDS)) {
      if ('files' in kind) expect(folders).toContain(kind.files.split('/')[0]);
    }
    for (const path of files) {
      expect(project.read(path), path).toMatch(/^\s*# (?!yaml-language-server)/mu);
    }
  });

  test('names the scripts, the dependencies and a Node of its own', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes']);
    const { scripts, dependencies, devDependencies } = packageOf(project);
    expect(Object.keys(scripts)).toEqual(['start', 'build', 'preview', 'check']);
    expect(Object.keys(dependencies)).toEqual(['astro', 'astro-specbook']);
    expect(devDependencies.node).toMatch(/^24\./u);
  });

  test('with --empty writes no content but spec.yaml, and the examples in a README', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes', '--empty', 'tool-library']);
    expect(project.files().filter((path) => path.includes('/content/'))).toEqual([
      'tool-library/content/README.md',
      'tool-library/content/spec.yaml',
    ]);
    expect(project.read('tool-library/content/spec.yaml')).toContain("title: 'Tool library'");
    expect(project.read('tool-library/content/README.md')).toContain(
      '## entities/lending/tool.yaml',
    );
    const checked = await project.run(['check', '--content', 'tool-library/content']);
    expect(checked.stdout).toContain('no problems');
    expect(
      packageOf(new TemporaryProject({ 'package.json': project.read('tool-library/package.json') }))
        .name,
    ).toBe('tool-library');
  });

  test('the commented-out vocabularies of an empty specification are valid', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes', '--empty']);
    const text = project.read('content/spec.yaml');
    project.write('content/spec.yaml', text.replaceAll(/^# (?=\w+:(?: |$)| {2}\w)/gmu, ''));
    const { stdout } = await project.run(['check', '--content', 'content']);
    expect(stdout).toContain('no problems');
    expect(project.read('content/spec.yaml')).toMatch(/^domains:\n {2}sales:/mu);
  });

  test('with --dry-run lists the files and writes none', async () => {
    const project = new TemporaryProject();
    const { stdout } = await project.run(['init', '--yes', '--dry-run']);
    expect(stdout).toContain('write   content/spec.yaml');
    expect(project.files()).toEqual([]);
  });

  test('maps the JSON Schemas of the package to the files of the content', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes', '--content', 'docs/spec']);
    const settings = JSON.parse(project.read('.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string>;
    };
    const schemas = './node_modules/astro-specbook/schemas';
    expect(settings['yaml.schemas'][`${schemas}/entity.schema.json`]).toBe(
      'docs/spec/entities/*/*.yaml',
    );
    expect(settings['yaml.schemas'][`${schemas}/performance.schema.json`]).toBe(
      'docs/spec/performance/**/*.yaml',
    );
    expect(settings['yaml.schemas'][`${schemas}/spec.schema.json`]).toBe('docs/spec/spec.yaml');
    expect(project.read('astro.config.mjs')).toContain("specbook({ content: 'docs/spec' })");
  });

  test('installs with --install, and says if that fails', async () => {
    const project = new TemporaryProject({ 'pnpm-lock.yaml': '' });
    const ran: string[] = [];
    const execute = (line: string, folder: string) => {
      ran.push(`${basename(folder)}: ${line}`);
      return Promise.resolve(1);
    };
    const { status, stderr } = await project.run(['init', '--yes', '--install'], { execute });
    expect(ran).toEqual([`${basename(project.folder)}: pnpm install`]);
    expect(stderr).toContain('The files are written, but pnpm install failed.');
    expect(status).toBe(2);
  });
});

describe('specbook init in a folder that holds something', () => {
  test('keeps every file, and lists it', async () => {
    const files = {
      'README.md': 'mine\n',
      '.gitignore': 'mine\n',
      'content/spec.yaml': 'title: A\nrevision: 1.0.0\n',
    };
    const project = new TemporaryProject(files);
    const { stdout } = await project.run(['init', '--yes']);
    for (const [path, text] of Object.entries(files)) expect(project.read(path)).toBe(text);
    expect(stdout).toMatch(/keep {4}README\.md +it exists already/u);
    expect(stdout).toMatch(/keep {4}content\/ +it holds a specification already/u);
    expect(project.files().filter((path) => path.startsWith('content/'))).toEqual([
      'content/spec.yaml',
    ]);
  });

  test('adds what package.json lacks, and changes nothing that stands there', async () => {
    const text = `{\n\t"name": "shop",\n\t"scripts": {\n\t\t"build": "make"\n\t},\n\t"dependencies": {\n\t\t"zod": "4.0.0"\n\t}\n}\n`;
    const project = new TemporaryProject({ 'package.json': text });
    await project.run(['init', '--yes']);
    const { name, scripts, dependencies } = packageOf(project);
    expect(name).toBe('shop');
    expect(scripts).toMatchObject({ build: 'make', start: 'astro dev' });
    expect(Object.keys(dependencies)).toEqual(['astro', 'astro-specbook', 'zod']);
    expect(project.read('package.json')).toContain('\n\t"name"');
  });

  test('refuses a package.json that is not valid, and writes nothing', async () => {
    const project = new TemporaryProject({ 'package.json': '{' });
    const { status, stderr } = await project.run(['init', '--yes']);
    expect(stderr).toContain('package.json is not valid JSON');
    expect(status).toBe(2);
    expect(project.files()).toEqual(['package.json']);
  });

  test('changes nothing when it runs again', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes']);
    const before = project.files().map((path) => [path, project.read(path)]);
    const { stdout } = await project.run(['init', '--yes']);
    expect(project.files().map((path) => [path, project.read(path)])).toEqual(before);
    expect(stdout).not.toMatch(/^ {2}(?:write|change) /mu);
  });
});

const oldNode = findOldNode();

describe.skipIf(oldNode === undefined)('specbook init on an old Node', () => {
  test('writes the project, which brings a Node of its own', () => {
    const project = new TemporaryProject();
    const main = join(import.meta.dirname, '../../../../plugins/specbook/dist/cli/main.js');
    const { status, stderr } = spawnSync(oldNode!, [main, 'init', '--yes'], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(project.files()).toEqual(expect.arrayContaining(PROJECT_FILES));
  });
});
