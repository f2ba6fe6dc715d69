// The walls between the folders of plugins/specbook: what each may import of its siblings.
// `.astro` files are not seen by this tool; eslint.config.mjs guards those. tests/walls/ plants a breach of every wall.
const house = 'plugins/specbook';

/** Folder → the siblings it may import, besides itself. A new folder gets its line here first. */
const mayImport = {
  i18n: [],
  schema: [],
  model: ['i18n', 'schema'],
  history: [],
  evidence: ['i18n', 'model'],
  read: ['i18n', 'schema', 'model', 'evidence', 'history'],
  checks: ['i18n', 'model'],
  erd: ['i18n', 'model'],
  charts: ['i18n', 'model'],
  markup: ['i18n', 'schema', 'model', 'erd', 'charts'],
  views: ['i18n', 'schema', 'model', 'erd', 'charts', 'markup'],
  documents: ['i18n', 'schema', 'model', 'erd', 'charts', 'markup', 'views'],
  diff: ['i18n', 'model'],
  exchange: ['i18n', 'model', 'schema'],
  search: ['i18n', 'model'],
  site: [
    'i18n',
    'schema',
    'model',
    'history',
    'evidence',
    'read',
    'checks',
    'erd',
    'charts',
    'markup',
    'views',
    'documents',
    'diff',
    'exchange',
    'search',
  ],
  cli: [
    'i18n',
    'schema',
    'model',
    'history',
    'evidence',
    'read',
    'checks',
    'erd',
    'charts',
    'markup',
    'views',
    'documents',
    'diff',
    'exchange',
    'search',
  ],
};

const folders = Object.keys(mayImport);
/** The two ends of the flow, which nothing but a public entry imports. */
const ends = ['site', 'cli'];
/** Folders of functions from data to data: no files, no processes, no network. */
const pure = [
  'i18n',
  'schema',
  'model',
  'evidence',
  'checks',
  'erd',
  'charts',
  'markup',
  'views',
  'documents',
  'diff',
  'search',
];
const publicEntries = '(index|content|components|schema|load)\\.ts$';

// A compiled copy, reached through the package's own name, is behind the same wall as its source.
const inside = (names) => `^${house}/(dist/)?(${names.join('|')})/`;

const folderWalls = folders.map((folder) => ({
  name: `wall-${folder}`,
  comment: `${folder}/ may import: ${[folder, ...mayImport[folder]].join(', ')} (CONTRIBUTING.md, "Walls").`,
  severity: 'error',
  from: { path: `^${house}/${folder}/` },
  to: {
    path: `^${house}/`,
    pathNot: [
      inside([folder, ...mayImport[folder]]),
      `^${house}/node_modules/`,
      // The ends are built on the entry that reads a whole specification.
      ...(ends.includes(folder) ? [`^${house}/(dist/)?(load|schema)\\.(ts|js|d\\.ts)$`] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...folderWalls,
    {
      name: 'only-known-folders',
      comment: 'A folder of the package that has no line in `mayImport` has no wall. Add the line.',
      severity: 'error',
      from: {
        path: `^${house}/`,
        pathNot: [inside(folders), `^${house}/(dist|node_modules|scripts)/`, `^${house}/[^/]+$`],
      },
      to: {},
    },
    {
      name: 'astro-only-in-site',
      comment: 'Only site/ and the public entries know Astro; everything else runs without it.',
      severity: 'error',
      from: { path: `^${house}/`, pathNot: [inside(['site']), `^${house}/${publicEntries}`] },
      to: { path: '(^|/)(astro|@astrojs)(/|:|$)' },
    },
    {
      name: 'pure-folders-do-no-io',
      comment:
        'These folders turn data into data. Read files, git or the clock outside and pass the result in.',
      severity: 'error',
      from: { path: inside(pure) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'example-uses-public-entries',
      comment:
        'The example is a user like any other: it imports astro-specbook by name and only what that exports.',
      severity: 'error',
      from: { path: '^(src/|astro\\.config\\.mjs$)' },
      to: {
        path: `^${house}/`,
        pathNot: `^${house}/(dist/(index|content|components|schema|load)\\.(js|d\\.ts)|schemas/[^/]+\\.schema\\.json)$`,
      },
    },
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: { path: `^(${house}|src)/` },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: `^${house}/`, pathNot: `^${house}/dist/` },
      to: { couldNotResolve: true, pathNot: ['^(astro|virtual):'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', `^${house}/dist/`] },
    exclude: { path: '^tests/.*/content/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
