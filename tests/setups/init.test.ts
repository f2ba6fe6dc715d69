/** The way of somebody who starts: from a folder to a page that shows an edit, with the packed tarball. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { ASTRO, install, runWell, tarball } from './install.ts';

const MINUTE_MS = 60_000;
const isNightly = Boolean(process.env.SPECBOOK_NIGHTLY);

const TOOL = 'content/entities/lending/tool.yaml';

let remove: () => void;
afterEach(() => remove(), MINUTE_MS);

/** A project, the commands that were typed in it, and its files. */
function projectIn(folder: string) {
  let typed = 0;
  return {
    type: (line: string): Promise<string> => {
      typed++;
      const [command = '', ...args] = line.split(' ');
      return runWell(folder, command, ...args);
    },
    typed: () => typed,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(folder, path), text),
  };
}

describe('somebody who starts', () => {
  test(
    'in an empty folder sees an edit on a page after six commands',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'specbook-start-'));
      remove = () => rmSync(folder, { recursive: true, force: true });
      const { type, typed, read, write } = projectIn(folder);
      const flags = '--no-audit --no-fund --prefer-offline';
      await type(`npm install ${flags} ${await tarball()} astro@${ASTRO}`);
      expect(await type('npx astro-specbook init --yes')).toContain('npm start');
      await type(`npm install ${flags}`);
      expect(await type('npm run check')).toContain('no problems');
      await type('npm run build');
      expect(read('dist/entities/tool/index.html')).toContain('A thing that can be borrowed.');

      write(TOOL, read(TOOL).replace('A thing that can be borrowed.', 'Anything with a handle.'));
      await type('npm run build');
      expect(read('dist/entities/tool/index.html')).toContain('Anything with a handle.');
      expect(read('dist/documents/05-Data-Models.md')).toContain('Anything with a handle.');
      expect(typed()).toBeLessThan(10);

      if (!isNightly) return;
      const create = fileURLToPath(new URL('../../plugins/create-specbook', import.meta.url));
      await runWell(create, 'npm', 'pack', '--pack-destination', folder);
      await type(`npm install ${flags} ./create-specbook-0.1.0.tgz`);
      expect(await type('npx create-specbook other --yes --dry-run')).toContain(
        'write   content/spec.yaml',
      );
    },
    10 * MINUTE_MS,
  );

  test.runIf(isNightly)(
    'in a Starlight project keeps its pages, and sees an edit beside them',
    async () => {
      const installation = await install(['@astrojs/starlight@0.42.4']);
      remove = () => installation.remove();
      installation.reset({
        'astro.config.mjs': `// @ts-check
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

// https://astro.build/config
export default defineConfig({
	integrations: [
		starlight({
			title: 'My Docs',
		}),
	],
});
`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
        'src/content/docs/index.md': '---\ntitle: Hello\n---\nWelcome.\n',
      });
      rmSync(join(installation.folder, 'content'), { recursive: true });
      const { type, typed, read, write } = projectIn(installation.folder);
      await type('npx astro-specbook init --yes');
      expect(read('astro.config.mjs')).toContain("\t\tspecbook({ prefix: '/spec' }),\n\t],");
      await type('npx astro build');
      expect(read('dist/index.html')).toContain('Welcome.');
      expect(read('dist/spec/entities/tool/index.html')).toContain('A thing that can be borrowed.');

      write(TOOL, read(TOOL).replace('A thing that can be borrowed.', 'Anything with a handle.'));
      await type('npx astro build');
      expect(read('dist/spec/entities/tool/index.html')).toContain('Anything with a handle.');
      expect(typed()).toBeLessThan(10);
    },
    15 * MINUTE_MS,
  );
});
