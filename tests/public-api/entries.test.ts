import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Manifest {
  exports: Record<string, unknown>;
  bin: Record<string, string>;
}

const require = createRequire(import.meta.url);
const manifest = require('astro-specbook/package.json') as Manifest;

/** Names that an entry of the built package exports, in a process as a user's: Vitest would transform all of it. */
function namesOf(entry: string): unknown {
  const script = `console.log(JSON.stringify(Object.keys(await import('${entry}'))))`;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('the package', () => {
  it('should expose the public entries', () => {
    // The originals of components that may be replaced have a test of their own.
    const entries = Object.keys(manifest.exports).filter((path) => !path.endsWith('.astro'));
    expect(entries).toEqual([
      '.',
      './content',
      './components',
      './schema',
      './checks',
      './views',
      './load',
      // Not for users: Astro resolves the routes and what they import by these.
      './routes/*',
      './site/*',
      './schemas/*',
      './package.json',
    ]);
    expect(manifest.bin).toEqual({
      'astro-specbook': 'dist/cli/main.js',
      specbook: 'dist/cli/main.js',
    });
  });

  it('should ship types for each public entry', () => {
    for (const entry of [
      '.',
      './content',
      './components',
      './schema',
      './checks',
      './views',
      './load',
    ]) {
      const name = entry === '.' ? 'index' : entry.slice(2);
      const files = { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` };
      expect(manifest.exports[entry]).toEqual(files);
      const types = new URL(`../../plugins/specbook/dist/${name}.d.ts`, import.meta.url);
      expect(readFileSync(types, 'utf8')).toContain('export');
    }
  });
});

describe('astro-specbook', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook')).toEqual(['default']);
  });
});

describe('astro-specbook/content', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook/content')).toEqual(['specCollections']);
  });
});

describe('astro-specbook/components', () => {
  const dist = new URL('../../plugins/specbook/dist/', import.meta.url);
  const entry = readFileSync(new URL('components.js', dist), 'utf8');
  const exported = [...entry.matchAll(/^export \{ default as (\w+) \} from '(.+)';$/gmu)];

  it('should expose the public API', () => {
    const others = entry
      .split('\n')
      .filter((line) => line.startsWith('export') && !line.includes('default'))
      .map((line) => /\{ (.+) \}/u.exec(line)?.[1]);
    expect(others).toEqual(['COMPONENTS', 'tokenRows']);
    expect(exported.map(([, name]) => name)).toEqual(['Code', 'ItemLink', 'SpecPage']);
  });

  it.each([
    ['Code', ['code: string', 'lang?: string']],
    ['ItemLink', ['to: string']],
    [
      'SpecPage',
      [
        'title: string',
        'description?: string',
        'area?: NavigationArea',
        'crumbs?: readonly Crumb[]',
        'sidebar?: readonly SidebarSection[]',
      ],
    ],
  ])('should expose the props of %s', (name, props) => {
    const file = exported.find(([, one]) => one === name)?.[2] ?? '';
    const [, body = ''] =
      /interface Props \{\n(.*?)\n\}/su.exec(readFileSync(new URL(file, dist), 'utf8')) ?? [];
    const stated = body
      .replace(/\/\*\*.*?\*\//gsu, '')
      .split(';')
      .map((prop) => prop.trim());
    expect(stated.filter(Boolean)).toEqual(props);
  });
});

describe('astro-specbook/schema', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook/schema')).toEqual([
      'AreaSchema',
      'ConsiderationSchema',
      'ConstraintSchema',
      'CriterionSchema',
      'EntitySchema',
      'EnumSchema',
      'FieldSchema',
      'PocSchema',
      'RequirementSchema',
      'RuleSchema',
      'RunSchema',
      'SpecSchema',
      'compareQuantities',
      'convertQuantity',
      'formatBytes',
      'formatCount',
      'formatDuration',
      'formatNumber',
      'formatQuantity',
      'parseGrowth',
      'parseQuantity',
    ]);
  });
});

describe('astro-specbook/checks', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook/checks')).toEqual(['RULES', 'defineCheck']);
  });
});

describe('astro-specbook/views', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook/views')).toEqual(['SECTION_IDS', 'defineView']);
  });
});

describe('astro-specbook/load', () => {
  it('should expose the public API', () => {
    expect(namesOf('astro-specbook/load')).toEqual(['ClockError', 'LoadOptionsError', 'loadSpec']);
  });
});
