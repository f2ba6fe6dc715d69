import { describe, expect, test } from 'vitest';
import { addToConfig } from '../../../../plugins/specbook/cli/init/edit-config.ts';

/** The config after the edit. */
function edited(source: string, options = ''): string {
  const edit = addToConfig(source, options);
  if (edit.outcome !== 'edited') throw new Error(JSON.stringify(edit));
  return edit.text;
}

describe('adding the integration to an Astro config', () => {
  test('appends to a list on one line', () => {
    expect(
      edited(`import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({ integrations: [starlight({ title: 'Docs' })] });
`),
    ).toBe(`import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import specbook from 'astro-specbook';

export default defineConfig({ integrations: [starlight({ title: 'Docs' }), specbook()] });
`);
  });

  test('keeps comments, tabs, double quotes, trailing commas and the absence of semicolons', () => {
    expect(
      edited(
        `// @ts-check
import { defineConfig } from "astro/config"
import starlight from "@astrojs/starlight"

// https://astro.build/config
export default defineConfig({
	integrations: [
		starlight({
			title: "Docs", // the title
		}), // Starlight
		// more to come
	],
})
`,
        "{ prefix: '/spec' }",
      ),
    ).toBe(`// @ts-check
import { defineConfig } from "astro/config"
import starlight from "@astrojs/starlight"
import specbook from "astro-specbook"

// https://astro.build/config
export default defineConfig({
	integrations: [
		starlight({
			title: "Docs", // the title
		}),
		specbook({ prefix: '/spec' }), // Starlight
		// more to come
	],
})
`);
  });

  test('adds the list if there is none', () => {
    expect(edited('export default {};\n')).toBe(
      "import specbook from 'astro-specbook';\n\nexport default { integrations: [specbook()] };\n",
    );
    expect(edited("export default {\n  site: 'https://example.com',\n};\n")).toBe(
      "import specbook from 'astro-specbook';\n\nexport default {\n  integrations: [specbook()],\n  site: 'https://example.com',\n};\n",
    );
  });

  test('leaves a doc comment at the export that it describes', () => {
    expect(edited('// @ts-check\n/** @type {Config} */\nexport default { a: 1 };\n')).toBe(
      "// @ts-check\nimport specbook from 'astro-specbook';\n\n/** @type {Config} */\nexport default { integrations: [specbook()], a: 1 };\n",
    );
  });

  test.each([
    ['an empty list', 'export default { integrations: [] }', 'integrations: [specbook()]'],
    [
      'a variable',
      'const list = [a()];\nconst config = { integrations: list };\nexport default defineConfig(config)',
      'const list = [a(), specbook()];',
    ],
    [
      'types',
      'export default defineConfig({ integrations: [a()] } satisfies AstroUserConfig)',
      'integrations: [a(), specbook()]',
    ],
    [
      'a function that only returns',
      'export default defineConfig(() => ({ integrations: [a()] }))',
      'integrations: [a(), specbook()]',
    ],
    ['a spread list', 'export default { integrations: [...base] }', '[...base, specbook()]'],
    ['a quoted key', "export default { 'integrations': [a()] }", '[a(), specbook()]'],
    [
      'a name that is taken',
      'const specbook = 1;\nexport default { integrations: [] }',
      'integrations: [astroSpecbook()]',
    ],
  ])('sees through %s', (_what, source, line) => {
    expect(edited(source)).toContain(line);
  });

  test('keeps Windows line endings', () => {
    const text = edited('import a from "a";\r\nexport default {\r\n  b: 1,\r\n};\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('changes nothing where it is there already', () => {
    expect(addToConfig("import s from 'astro-specbook';\nexport default {};", '')).toEqual({
      outcome: 'present',
    });
  });

  test.each([
    ['a call', 'export default withPlugins({ integrations: [] })', 'computed by a function call'],
    ['a branch', 'export default dev ? a : b', 'its options are computed'],
    [
      'a function with a body',
      'export default defineConfig(() => { const a = 1; return { a }; })',
      'computed by a function',
    ],
    ['an import', "import base from './base.mjs';\nexport default base", '"base" is not declared'],
    [
      'a filtered list',
      'export default { integrations: [a, b].filter(Boolean) }',
      'computed by a function call',
    ],
    ['a spread object', 'export default { ...base, site: "x" }', 'may come from a spread'],
    ['CommonJS', 'module.exports = {}', 'no default export'],
    ['a syntax error', 'export default {', 'not valid JavaScript'],
  ])('refuses %s', (_what, source, reason) => {
    const edit = addToConfig(source, '');
    expect(edit.outcome).toBe('refused');
    expect(edit).toHaveProperty('reason', expect.stringContaining(reason));
  });
});
