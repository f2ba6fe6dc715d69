import { beforeAll, describe, expect, it } from 'vitest';
import {
  FOLDERS,
  forbiddenFolders,
  forbiddenRooms,
  PACKAGE,
  ROOMS,
  WALLS,
} from '../../scripts/walls.ts';
import { type Breach, findBreaches } from './planted-house.ts';

const pairs = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).map((to) => ({
    from,
    to,
    allowed: !forbiddenFolders(from).includes(to),
  })),
);

const roomPairs = ROOMS.flatMap(({ folder, room: from }) =>
  ROOMS.filter((other) => other.folder === folder && other.room !== from).map(({ room: to }) => ({
    folder,
    from,
    to,
    allowed: !forbiddenRooms(folder, from).includes(to),
  })),
);

const files: Record<string, string> = {
  'node_modules/astro/package.json':
    '{ "name": "astro", "main": "index.js", "types": "index.d.ts" }',
  'node_modules/astro/index.js': '',
  'node_modules/astro/index.d.ts': 'export interface AstroConfig {}',
  // Every folder imports every other one, by source and through the package's own compiled copy.
  ...Object.fromEntries(
    FOLDERS.map((folder) => [`${PACKAGE}/${folder}/target.ts`, 'export const target = 1;\n']),
  ),
  ...Object.fromEntries(
    pairs.map(({ from, to }) => [
      `${PACKAGE}/${from}/imports-${to}.ts`,
      `import '../${to}/target.ts';\n`,
    ]),
  ),
  ...Object.fromEntries(
    FOLDERS.map((folder) => [`${PACKAGE}/dist/${folder}/target.js`, 'export const target = 1;\n']),
  ),
  ...Object.fromEntries(
    pairs.map(({ from, to }) => [
      `${PACKAGE}/${from}/imports-dist-${to}.ts`,
      `import '../dist/${to}/target.js';\n`,
    ]),
  ),
  [`${PACKAGE}/load.ts`]: "import './read/target.ts';\nexport const load = 1;\n",
  [`${PACKAGE}/index.ts`]:
    "import './site/target.ts';\nimport './cli/target.ts';\nimport 'astro';\n",
  ...Object.fromEntries(
    FOLDERS.map((folder) => [`${PACKAGE}/${folder}/imports-load.ts`, "import '../load.ts';\n"]),
  ),
  ...Object.fromEntries(
    FOLDERS.flatMap((folder) => [
      [`${PACKAGE}/${folder}/imports-astro.ts`, "import 'astro';\n"],
      [
        `${PACKAGE}/${folder}/imports-astro-type.ts`,
        "import type { AstroConfig } from 'astro';\nexport type C = AstroConfig;\n",
      ],
      [`${PACKAGE}/${folder}/imports-files.ts`, "import 'node:fs';\n"],
    ]),
  ),
  ...Object.fromEntries(
    ROOMS.map(({ folder, room }) => [
      `${PACKAGE}/${folder}/${room}/target.ts`,
      'export const target = 1;\n',
    ]),
  ),
  ...Object.fromEntries(
    roomPairs.map(({ folder, from, to }) => [
      `${PACKAGE}/${folder}/${from}/imports-${to}.ts`,
      `import '../${to}/target.ts';\n`,
    ]),
  ),
  [`${PACKAGE}/tools/anything.ts`]: "import '../model/target.ts';\n",
  [`${PACKAGE}/erd/left.ts`]:
    "import { right } from './right.ts';\nexport const left = () => right;\n",
  [`${PACKAGE}/erd/right.ts`]:
    "import { left } from './left.ts';\nexport const right = () => left;\n",
  [`${PACKAGE}/charts/left.ts`]:
    "import type { Right } from './right.ts';\nexport type Left = Right | 1;\n",
  [`${PACKAGE}/charts/right.ts`]:
    "import type { Left } from './left.ts';\nexport type Right = Left[];\n",
  [`${PACKAGE}/erd/dangling.ts`]: "import './nowhere.ts';\n",
  'src/by-path.ts': `import '../${PACKAGE}/model/target.ts';\n`,
};

let breaches: Breach[];
beforeAll(() => {
  breaches = findBreaches(files);
}, 60_000);

const rulesAt = (from: string) =>
  breaches.filter((breach) => breach.from === from).map((breach) => breach.rule);

describe('the wall around each folder', () => {
  it.each(pairs.filter(({ allowed }) => !allowed))('$from/ may not import $to/', ({ from, to }) => {
    expect(rulesAt(`${PACKAGE}/${from}/imports-${to}.ts`)).toEqual([`wall-${from}`]);
    expect(rulesAt(`${PACKAGE}/${from}/imports-dist-${to}.ts`)).toEqual([`wall-${from}`]);
  });

  it.each(pairs.filter(({ allowed }) => allowed))('$from/ may import $to/', ({ from, to }) => {
    expect(rulesAt(`${PACKAGE}/${from}/imports-${to}.ts`)).toEqual([]);
  });

  it.each(FOLDERS)(
    '%s/ reads a whole specification through load.ts only if it is site/ or cli/',
    (folder) => {
      const isAllowed = WALLS[folder]?.entries?.includes('load');
      const expected = isAllowed ? [] : [`wall-${folder}`];
      expect(rulesAt(`${PACKAGE}/${folder}/imports-load.ts`)).toEqual(expected);
    },
  );

  it('lets a public entry import anything', () => {
    expect(rulesAt(`${PACKAGE}/index.ts`)).toEqual([]);
    expect(rulesAt(`${PACKAGE}/load.ts`)).toEqual([]);
  });

  it('reports a folder that has no wall yet', () => {
    expect(rulesAt(`${PACKAGE}/tools/anything.ts`)).toEqual(['only-known-folders']);
  });
});

describe('the wall around each room', () => {
  const breachesOf = ({ folder, from, to }: (typeof roomPairs)[number]) =>
    rulesAt(`${PACKAGE}/${folder}/${from}/imports-${to}.ts`);

  it.each(roomPairs.filter(({ allowed }) => !allowed))(
    '$folder/$from/ may not import $to/',
    (pair) => {
      expect(breachesOf(pair)).toEqual([`room-${pair.folder}-${pair.from}`]);
    },
  );

  it.each(roomPairs.filter(({ allowed }) => allowed))('$folder/$from/ may import $to/', (pair) => {
    expect(breachesOf(pair)).toEqual([]);
  });
});

describe('the wall around Astro', () => {
  it.each(FOLDERS.filter((folder) => !WALLS[folder]?.astro))(
    '%s/ knows no Astro, not even its types',
    (folder) => {
      expect(rulesAt(`${PACKAGE}/${folder}/imports-astro.ts`)).toContain('astro-only-in-site');
      expect(rulesAt(`${PACKAGE}/${folder}/imports-astro-type.ts`)).toContain('astro-only-in-site');
    },
  );

  it('site/ may import Astro', () => {
    expect(rulesAt(`${PACKAGE}/site/imports-astro.ts`)).not.toContain('astro-only-in-site');
  });
});

describe('the wall around input and output', () => {
  it.each(FOLDERS.filter((folder) => WALLS[folder]?.pure))('%s/ reads no file', (folder) => {
    expect(rulesAt(`${PACKAGE}/${folder}/imports-files.ts`)).toEqual(['pure-folders-do-no-io']);
  });

  it.each(FOLDERS.filter((folder) => !WALLS[folder]?.pure))('%s/ may read files', (folder) => {
    expect(rulesAt(`${PACKAGE}/${folder}/imports-files.ts`)).toEqual([]);
  });
});

describe('the house as a whole', () => {
  it('has no two modules that need each other', () => {
    expect(rulesAt(`${PACKAGE}/erd/left.ts`)).toEqual(['no-circular']);
  });

  it('has no two modules that know types of each other', () => {
    expect(rulesAt(`${PACKAGE}/charts/left.ts`)).toEqual(['no-circular']);
  });

  it('has no import that leads nowhere', () => {
    expect(rulesAt(`${PACKAGE}/erd/dangling.ts`)).toContain('no-unresolvable');
  });

  it('is imported by the example by name, not by path', () => {
    expect(rulesAt('src/by-path.ts')).toEqual(['example-uses-public-entries']);
  });
});
