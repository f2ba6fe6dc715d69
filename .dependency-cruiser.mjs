// Rules for scripts/walls.ts. `.astro` files are not seen by this tool; eslint.config.mjs guards those.
import { FOLDERS, forbiddenRooms, PACKAGE, ROOMS, WALLS } from './scripts/walls.ts';

const publicEntries = '(index|content|components|schema|load)\\.ts$';

// A compiled copy, reached through the package's own name, is behind the same wall as its source.
const inside = (names) => `^${PACKAGE}/(dist/)?(${names.join('|')})/`;
const withProperty = (property) => FOLDERS.filter((folder) => WALLS[folder][property]);

const folderWalls = FOLDERS.map((folder) => {
  const { imports, entries = [] } = WALLS[folder];
  const allowed = [folder, ...imports];
  return {
    name: `wall-${folder}`,
    comment: `${folder}/ may import: ${allowed.join(', ')} (scripts/walls.ts).`,
    severity: 'error',
    from: { path: `^${PACKAGE}/${folder}/` },
    to: {
      path: `^${PACKAGE}/`,
      pathNot: [
        inside(allowed),
        `^${PACKAGE}/node_modules/`,
        ...entries.map((entry) => `^${PACKAGE}/(dist/)?${entry}\\.(ts|js|d\\.ts)$`),
      ],
    },
  };
});

const roomWalls = ROOMS.map(({ folder, room, imports }) => ({
  name: `room-${folder}-${room}`,
  comment: `${folder}/${room}/ may import of ${folder}/: ${[room, ...imports].join(', ')} (scripts/walls.ts).`,
  severity: 'error',
  from: { path: `^${PACKAGE}/${folder}/${room}/` },
  to: { path: `^${PACKAGE}/(dist/)?${folder}/(${forbiddenRooms(folder, room).join('|')})/` },
}));

export default {
  forbidden: [
    ...folderWalls,
    ...roomWalls,
    {
      name: 'only-known-folders',
      comment: 'A folder of the package without an entry in scripts/walls.ts has no wall. Add it.',
      severity: 'error',
      from: {
        path: `^${PACKAGE}/`,
        pathNot: [
          inside(FOLDERS),
          `^${PACKAGE}/(dist|node_modules|scripts)/`,
          `^${PACKAGE}/[^/]+$`,
        ],
      },
      to: {},
    },
    {
      name: 'astro-only-in-site',
      comment: 'Only site/ and the public entries import Astro; everything else runs without it.',
      severity: 'error',
      from: {
        path: `^${PACKAGE}/`,
        pathNot: [inside(withProperty('astro')), `^${PACKAGE}/${publicEntries}`],
      },
      to: { path: '(^|/)(astro|@astrojs)(/|:|$)' },
    },
    {
      name: 'pure-folders-do-no-io',
      comment:
        'These folders turn data into data. Read files, git or the clock outside and pass the result in.',
      severity: 'error',
      from: { path: inside(withProperty('pure')) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'example-uses-public-entries',
      comment:
        'The example is a user like any other: it imports astro-specbook by name and only what that exports.',
      severity: 'error',
      from: { path: '^(src/|astro\\.config\\.mjs$)' },
      to: {
        path: `^${PACKAGE}/`,
        pathNot: `^${PACKAGE}/(dist/(index|content|components|schema|load)\\.(js|d\\.ts)|schemas/[^/]+\\.schema\\.json)$`,
      },
    },
    {
      name: 'no-circular',
      comment:
        'Two modules that need each other, be it for a type, are one module, or lack a third.',
      severity: 'error',
      from: { path: `^(${PACKAGE}|src)/` },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: `^${PACKAGE}/`, pathNot: `^${PACKAGE}/dist/` },
      to: { couldNotResolve: true, pathNot: ['^(astro|virtual):'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', `^${PACKAGE}/dist/`] },
    exclude: { path: '^tests/.*/content/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
