import { describe, expect, test } from 'vitest';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const CONFIG = `import { defineConfig } from 'astro/config';

export default defineConfig({});
`;

const packageJson = (dependencies: Record<string, string> = {}) =>
  `${JSON.stringify({ name: 'site', dependencies: { astro: '^7.1.0', ...dependencies } }, undefined, 2)}\n`;

/** An Astro project with more files. */
const astroProject = (files: Record<string, string> = {}) =>
  new TemporaryProject({ 'astro.config.mjs': CONFIG, 'package.json': packageJson(), ...files });

describe('specbook init in an Astro project', () => {
  test('adds the integration, the dependency and the content, and nothing else', async () => {
    const project = astroProject({ 'pnpm-lock.yaml': '' });
    const { status, stdout } = await project.run(['init', '--yes']);
    expect(status).toBe(0);
    expect(project.read('astro.config.mjs')).toContain('integrations: [specbook()]');
    expect(JSON.parse(project.read('package.json'))).toEqual({
      name: 'site',
      dependencies: { astro: '^7.1.0', 'astro-specbook': '^0.1.0' },
    });
    expect(stdout).toContain('  pnpm install\n  pnpm exec astro dev');
    expect(project.files().filter((path) => !/^(?:content|\.vscode)\//u.test(path))).toEqual([
      'astro.config.mjs',
      'package.json',
      'pnpm-lock.yaml',
    ]);
    const checked = await project.run(['check', '--content', 'content']);
    expect(checked.stdout).toContain('no problems');
  });

  test.each([
    ['a home page', { 'src/pages/index.astro': '' }, '/spec'],
    ['a rest route', { 'src/pages/[...slug].astro': '' }, '/spec'],
    ['Starlight', { 'package.json': packageJson({ '@astrojs/starlight': '1.0.0' }) }, '/spec'],
    [
      'a page at that path too',
      { 'src/pages/index.astro': '', 'src/pages/spec/index.md': '' },
      '/specification',
    ],
  ])('beside %s takes a prefix', async (_what, files: Record<string, string>, prefix) => {
    const project = astroProject(files);
    await project.run(['init', '--yes']);
    expect(project.read('astro.config.mjs')).toContain(`specbook({ prefix: '${prefix}' })`);
  });

  test('takes the prefix that it is told', async () => {
    const project = astroProject({ 'src/pages/index.astro': '' });
    await project.run(['init', '--yes', '--prefix', 'docs/platform/']);
    expect(project.read('astro.config.mjs')).toContain("specbook({ prefix: '/docs/platform' })");
    const { status, stderr } = await astroProject().run(['init', '--yes', '--prefix', '/a b']);
    expect(stderr).toContain('Invalid prefix "/a b".');
    expect(status).toBe(2);
  });

  test('leaves a content folder that holds something else to it', async () => {
    const project = astroProject({ 'content/post.md': '# Hello\n' });
    await project.run(['init', '--yes']);
    expect(project.read('astro.config.mjs')).toContain("specbook({ content: 'specification' })");
    expect(project.files()).toContain('specification/spec.yaml');
    expect(project.files().filter((path) => path.startsWith('content/'))).toEqual([
      'content/post.md',
    ]);
  });

  test('says what to add by hand where it cannot edit the config, and does the rest', async () => {
    const config = 'export default createConfig({ integrations: [] });\n';
    const project = astroProject({ 'astro.config.mjs': config, 'src/pages/index.astro': '' });
    const { status, stdout } = await project.run(['init', '--yes']);
    expect(project.read('astro.config.mjs')).toBe(config);
    expect(stdout).toMatch(/keep {4}astro\.config\.mjs +it is computed by a function call/u);
    expect(stdout).toContain(
      "  import specbook from 'astro-specbook';\n  specbook({ prefix: '/spec' }),",
    );
    expect(project.files()).toContain('content/spec.yaml');
    expect(status).toBe(0);
  });

  test.each(['^6.1.0', '5.0.0', '~4.16.1'])('refuses Astro %s', async (astro) => {
    const project = astroProject({ 'package.json': packageJson({ astro }) });
    const before = project.files();
    const { status, stderr } = await project.run(['init', '--yes']);
    expect(stderr).toBe(
      `Specbook needs Astro 7, and this project has Astro ${astro}.\nUpdate it first: npx @astrojs/upgrade`,
    );
    expect(status).toBe(2);
    expect(project.files()).toEqual(before);
  });

  test('writes nothing at all if one file cannot be written', async () => {
    const project = astroProject({ 'content/acceptance': 'a file, no folder' });
    const before = project.files().map((path) => [path, project.read(path)]);
    const { status, stderr } = await project.run(['init', '--yes', '--content', 'content']);
    expect(stderr).toContain('Nothing was written');
    expect(status).toBe(2);
    expect(project.files().map((path) => [path, project.read(path)])).toEqual(before);
  });

  test('changes nothing when it runs again', async () => {
    const project = astroProject();
    await project.run(['init', '--yes']);
    const before = project.files().map((path) => [path, project.read(path)]);
    const { stdout } = await project.run(['init', '--yes']);
    expect(stdout).toMatch(/keep {4}astro\.config\.mjs +it imports astro-specbook already/u);
    expect(project.files().map((path) => [path, project.read(path)])).toEqual(before);
  });
});
