import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // A part of a schema or a type is exported for its reader too, not only for another file.
  ignoreExportsUsedInFile: true,
  // Come with Prometheus and Debian; their tests are passed over where they are not installed.
  ignoreBinaries: ['mariadb', 'mariadb-dump', 'mariadb-install-db', 'promtool'],
  // Run by tests/package/ over the packed tarball; `pg`, the writer of workbooks and the engine of Prisma are loaded by their
  // names.
  ignoreDependencies: [
    ...['@arethetypeswrong/cli', 'pg', 'publint', 'write-excel-file'],
    '@prisma/schema-engine-wasm',
  ],
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'scripts/options-reference.ts',
        'tests/**/*.test.ts',
        'tests/**/*.spec.ts',
        'tests/**/*.test-d.ts',
        'tests/serve/*.mjs',
        'tests/support/fail-at.mjs',
        'tests/support/read-results.ts',
        'src/pages/**/*.{astro,ts}',
      ],
      project: ['scripts/**/*.{mjs,ts}', 'tests/**/*.{ts,mjs}', 'src/**/*.{ts,astro}'],
    },
    'plugins/specbook': {
      entry: [
        '{index,content,components,schema,checks,views,load}.ts',
        'site/routes/**/*.{astro,ts}',
        // Imported by name, since a user may replace them.
        'site/components/**/*.astro',
        'scripts/*.mjs',
        // Bundled into the pages of a copy by its path.
        'cli/offline/runtime.ts',
      ],
      project: ['**/*.{ts,astro}', '!dist/**'],
      // Its types only: the script is found by its path.
      ignoreDependencies: ['mermaid', 'write-excel-file'],
    },
  },
};

export default config;
