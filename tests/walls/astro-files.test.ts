import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const eslint = new ESLint({ cwd: root });

/** The messages of no-restricted-imports for an `.astro` file with one import, as if it stood at `path`. */
async function wallsHit(path: string, specifier: string): Promise<string[]> {
  const text = `---\nimport planted from '${specifier}';\n---\n\n<p>{planted}</p>\n`;
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return result!.messages
    .filter((message) => message.fatal === true || message.ruleId === 'no-restricted-imports')
    .map((message) => message.message);
}

describe('an .astro file of site/', () => {
  const page = 'plugins/specbook/site/components/Planted.astro';

  it.each(['../../cli/main.js', 'astro-specbook/cli/main.js', '../../cli'])(
    'may not import %s',
    async (specifier) => {
      expect(await wallsHit(page, specifier)).toEqual([
        expect.stringContaining('Nothing imports cli/'),
      ]);
    },
  );

  it.each(['../pages/home.js', '../build/llms.js', 'astro-specbook/site/routes/page.astro'])(
    'may not import the room of %s',
    async (specifier) => {
      expect(await wallsHit(page, specifier)).toEqual([
        expect.stringContaining('site/components/ may not import'),
      ]);
    },
  );

  it('may not import a .ts file, which dist/ does not hold', async () => {
    expect(await wallsHit(page, '../titles.ts')).toEqual([
      expect.stringContaining('dist/ holds no .ts'),
    ]);
  });

  it.each([
    'astro-specbook/site/titles.js',
    '../render/links.js',
    '../layouts/Page.astro',
    '../../model/spec.js',
  ])('may import %s', async (specifier) => {
    expect(await wallsHit(page, specifier)).toEqual([]);
  });
});

describe('an .astro file of the example', () => {
  const page = 'src/pages/planted.astro';

  it.each([
    '../../plugins/specbook/index.ts',
    'astro-specbook/site/titles.js',
    'astro-specbook/routes/index.astro',
  ])('may not import %s', async (specifier) => {
    expect(await wallsHit(page, specifier)).toEqual([
      expect.stringContaining('a user like any other'),
    ]);
  });

  it.each(['astro-specbook/components', 'astro-specbook/content', 'astro:content'])(
    'may import %s',
    async (specifier) => {
      expect(await wallsHit(page, specifier)).toEqual([]);
    },
  );
});
