import { describe, expect, test } from 'vitest';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const SETTINGS = '.vscode/settings.json';
const ENTITY = './node_modules/astro-specbook/schemas/entity.schema.json';

/** A project with settings of VS Code, after `specbook init`. */
async function initBeside(settings: string, extensions?: string) {
  const project = new TemporaryProject({
    'astro.config.mjs': 'export default {};\n',
    [SETTINGS]: settings,
    ...(extensions !== undefined && { '.vscode/extensions.json': extensions }),
  });
  const { stdout } = await project.run(['init', '--yes']);
  return { project, stdout, settings: project.read(SETTINGS) };
}

describe('settings of VS Code that exist', () => {
  test('get the schemas, and keep comments, order and indentation', async () => {
    const own = '{\n\t// Ours.\n\t"editor.rulers": [100], // wide\n}\n';
    const { settings, stdout } = await initBeside(own);
    expect(settings).toContain(`{\n\t"yaml.schemas": {\n\t\t"./node_modules/`);
    expect(settings).toContain(`\n\t\t"${ENTITY}": "content/entities/*/*.yaml",\n`);
    expect(settings.endsWith('\n\t},\n\t// Ours.\n\t"editor.rulers": [100], // wide\n}\n')).toBe(
      true,
    );
    expect(stdout).toMatch(/change {2}\.vscode\/settings\.json +adds the schemas/u);
  });

  test('keep the schemas that they have, for files of the content too', async () => {
    const own = `{
  "yaml.schemas": {
    "./own.json": ["content/entities/*/*.yaml"], // ours
    "https://json.schemastore.org/github-workflow.json": ".github/workflows/*.yml"
  }
}
`;
    const { settings } = await initBeside(own);
    expect(settings).toContain('"./own.json": ["content/entities/*/*.yaml"], // ours\n');
    expect(settings).not.toContain(ENTITY);
    expect(settings).toContain('schemas/spec.schema.json": "content/spec.yaml",\n    ');
  });

  test('are the same after a second run', async () => {
    const { project, settings } = await initBeside('{}\r\n');
    const { stdout } = await project.run(['init', '--yes']);
    expect(stdout).toMatch(/keep {4}\.vscode\/settings\.json +it names all of it/u);
    expect(stdout).toMatch(/keep {4}\.vscode\/extensions\.json +it names all of it/u);
    expect(project.read(SETTINGS)).toBe(settings);
    expect(settings.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each(['[]', '{ "yaml.schemas": "none" }', '{ "a": 1'])(
    'are left alone where they are %s, which is said',
    async (own) => {
      const { settings, stdout } = await initBeside(own);
      expect(settings).toBe(own);
      expect(stdout).toMatch(/keep {4}\.vscode\/settings\.json +it is not valid: map the schemas/u);
    },
  );

  test('have extensions added to those that are recommended', async () => {
    const { project } = await initBeside(
      '{}',
      '{\n  "recommendations": [\n    "astro-build.astro-vscode" // pages\n  ]\n}\n',
    );
    expect(project.read('.vscode/extensions.json')).toContain('"redhat.vscode-yaml"');
    expect(project.read('.vscode/extensions.json')).toContain('// pages');
  });
});
