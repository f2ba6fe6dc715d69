import { expect, test } from 'vitest';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const DBML = `Table clinic {
  id int [pk]
  email varchar
}
Table room {
  id int [pk]
  clinic_id int [ref: > clinic.id]
}
`;

test('init --from makes a project of what a team has, and names what is left to do', async () => {
  const project = new TemporaryProject({ 'model.dbml': DBML });
  const { status, stdout } = await project.run(['init', '--from', 'model.dbml', '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain('2 entities, 0 enums, 1 domain imported.');
  expect(stdout).toContain('  npm install\n  npm start');
  const packageFile = JSON.parse(project.read('package.json')) as Record<string, object>;
  expect(packageFile.devDependencies).toHaveProperty('@dbml/core');
  const checked = await project.run(['check', '--content', 'content', '--format', 'json']);
  expect(checked.status).toBe(0);
  const content = project.files().filter((path) => path.startsWith('content/'));
  expect(content.map((path) => path.split('/').at(-1))).toEqual([
    'clinic.yaml',
    'room.yaml',
    'spec.yaml',
  ]);
});

test('init --from never adds to a specification, and writes nothing where the source is wrong', async () => {
  const project = new TemporaryProject({
    'model.dbml': DBML,
    'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  });
  const { status, stderr } = await project.run(['init', '--from', 'model.dbml', '--yes']);
  expect(status).toBe(2);
  expect(stderr).toContain('content/ holds a specification already.');
  expect(stderr).toContain('npx specbook import model.dbml');
  const other = new TemporaryProject({ 'broken.dbml': 'Table {' });
  expect((await other.run(['init', '--from', 'broken.dbml', '--yes'])).status).toBe(2);
  expect(other.files()).toEqual(['broken.dbml']);
});

test('init --from in a project of Astro adds the content and the package that reads the source', async () => {
  const project = new TemporaryProject({
    'model.dbml': DBML,
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({});\n",
    'package.json': '{ "name": "site", "dependencies": { "astro": "^7.1.0" } }\n',
  });
  expect((await project.run(['init', '--from', 'model.dbml', '--yes'])).status).toBe(0);
  expect(project.read('package.json')).toContain('"@dbml/core"');
  expect(project.read('astro.config.mjs')).toContain('specbook()');
});
