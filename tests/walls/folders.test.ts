import { beforeAll, describe, expect, it } from 'vitest';
import { type Breach, findBreaches } from './planted-house.ts';

const house = 'plugins/specbook';

/** What each folder may import of the others, written down a second time on purpose. */
const mayImport: Record<string, string> = {
  i18n: '',
  schema: '',
  model: 'i18n schema',
  history: '',
  evidence: 'i18n model',
  read: 'i18n schema model evidence history',
  checks: 'i18n model',
  erd: 'i18n model',
  charts: 'i18n model',
  documents: 'i18n model erd charts',
  diff: 'i18n model',
  exchange: 'i18n model schema',
  search: 'i18n model',
  site: 'i18n schema model history evidence read checks erd charts documents diff exchange search',
  cli: 'i18n schema model history evidence read checks erd charts documents diff exchange search',
};
const folders = Object.keys(mayImport);
const pairs = folders.flatMap((from) =>
  folders
    .filter((to) => to !== from)
    .map((to) => ({ from, to, allowed: mayImport[from]!.split(' ').includes(to) })),
);

const files: Record<string, string> = {
  'node_modules/astro/package.json':
    '{ "name": "astro", "main": "index.js", "types": "index.d.ts" }',
  'node_modules/astro/index.js': '',
  'node_modules/astro/index.d.ts': 'export interface AstroConfig {}',
  // Every folder imports every other one, by source and through the package's own compiled copy.
  ...Object.fromEntries(
    folders.map((folder) => [`${house}/${folder}/target.ts`, 'export const target = 1;\n']),
  ),
  ...Object.fromEntries(
    pairs.map(({ from, to }) => [
      `${house}/${from}/imports-${to}.ts`,
      `import '../${to}/target.ts';\n`,
    ]),
  ),
  ...Object.fromEntries(
    folders.map((folder) => [`${house}/dist/${folder}/target.js`, 'export const target = 1;\n']),
  ),
  ...Object.fromEntries(
    pairs.map(({ from, to }) => [
      `${house}/${from}/imports-dist-${to}.ts`,
      `import '../dist/${to}/target.js';\n`,
    ]),
  ),
  [`${house}/load.ts`]: "import './read/target.ts';\nexport const load = 1;\n",
  [`${house}/index.ts`]: "import './site/target.ts';\nimport './cli/target.ts';\nimport 'astro';\n",
  ...Object.fromEntries(
    folders.map((folder) => [`${house}/${folder}/imports-load.ts`, "import '../load.ts';\n"]),
  ),
  ...Object.fromEntries(
    folders.flatMap((folder) => [
      [`${house}/${folder}/imports-astro.ts`, "import 'astro';\n"],
      [
        `${house}/${folder}/imports-astro-type.ts`,
        "import type { AstroConfig } from 'astro';\nexport type C = AstroConfig;\n",
      ],
      [`${house}/${folder}/imports-files.ts`, "import 'node:fs';\n"],
    ]),
  ),
  [`${house}/tools/anything.ts`]: "import '../model/target.ts';\n",
  [`${house}/erd/left.ts`]:
    "import { right } from './right.ts';\nexport const left = () => right;\n",
  [`${house}/erd/right.ts`]:
    "import { left } from './left.ts';\nexport const right = () => left;\n",
  [`${house}/erd/dangling.ts`]: "import './nowhere.ts';\n",
  'src/by-path.ts': `import '../${house}/model/target.ts';\n`,
};

let breaches: Breach[];
beforeAll(() => {
  breaches = findBreaches(files);
}, 60_000);

const rulesAt = (from: string) =>
  breaches.filter((breach) => breach.from === from).map((breach) => breach.rule);

describe('the wall around each folder', () => {
  it.each(pairs.filter(({ allowed }) => !allowed))('$from/ may not import $to/', ({ from, to }) => {
    expect(rulesAt(`${house}/${from}/imports-${to}.ts`)).toEqual([`wall-${from}`]);
    expect(rulesAt(`${house}/${from}/imports-dist-${to}.ts`)).toEqual([`wall-${from}`]);
  });

  it.each(pairs.filter(({ allowed }) => allowed))('$from/ may import $to/', ({ from, to }) => {
    expect(rulesAt(`${house}/${from}/imports-${to}.ts`)).toEqual([]);
  });

  it.each(folders)(
    '%s/ reads a whole specification through load.ts only if it is site/ or cli/',
    (folder) => {
      const expected = ['site', 'cli'].includes(folder) ? [] : [`wall-${folder}`];
      expect(rulesAt(`${house}/${folder}/imports-load.ts`)).toEqual(expected);
    },
  );

  it('lets a public entry import anything', () => {
    expect(rulesAt(`${house}/index.ts`)).toEqual([]);
    expect(rulesAt(`${house}/load.ts`)).toEqual([]);
  });

  it('reports a folder that has no wall yet', () => {
    expect(rulesAt(`${house}/tools/anything.ts`)).toEqual(['only-known-folders']);
  });
});

describe('the wall around Astro', () => {
  it.each(folders.filter((folder) => folder !== 'site'))(
    '%s/ knows no Astro, not even its types',
    (folder) => {
      expect(rulesAt(`${house}/${folder}/imports-astro.ts`)).toContain('astro-only-in-site');
      expect(rulesAt(`${house}/${folder}/imports-astro-type.ts`)).toContain('astro-only-in-site');
    },
  );

  it('site/ may import Astro', () => {
    expect(rulesAt(`${house}/site/imports-astro.ts`)).not.toContain('astro-only-in-site');
  });
});

describe('the wall around input and output', () => {
  const withIo = ['read', 'history', 'exchange', 'site', 'cli'];

  it.each(folders.filter((folder) => !withIo.includes(folder)))('%s/ reads no file', (folder) => {
    expect(rulesAt(`${house}/${folder}/imports-files.ts`)).toEqual(['pure-folders-do-no-io']);
  });

  it.each(withIo)('%s/ may read files', (folder) => {
    expect(rulesAt(`${house}/${folder}/imports-files.ts`)).toEqual([]);
  });
});

describe('the house as a whole', () => {
  it('has no two modules that need each other', () => {
    expect(rulesAt(`${house}/erd/left.ts`)).toEqual(['no-circular']);
  });

  it('has no import that leads nowhere', () => {
    expect(rulesAt(`${house}/erd/dangling.ts`)).toContain('no-unresolvable');
  });

  it('is imported by the example by name, not by path', () => {
    expect(rulesAt('src/by-path.ts')).toEqual(['example-uses-public-entries']);
  });
});
