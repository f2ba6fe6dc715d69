import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // A part of a schema or a type is exported for its reader too, not only for another file.
  ignoreExportsUsedInFile: true,
  // Comes with Prometheus; its test is passed over where it is not installed.
  ignoreBinaries: ['promtool'],
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'tests/**/*.test.ts',
        'tests/**/*.spec.ts',
        'tests/**/*.test-d.ts',
        'tests/serve/*.mjs',
        'tests/support/fail-at.mjs',
        'tests/support/read-jtl.ts',
        'src/pages/**/*.{astro,ts}',
      ],
      project: ['scripts/**/*.mjs', 'tests/**/*.{ts,mjs}', 'src/**/*.{ts,astro}'],
    },
    'plugins/specbook': {
      entry: [
        '{index,content,components,schema,checks,load}.ts',
        'site/routes/**/*.{astro,ts}',
        'scripts/*.mjs',
      ],
      project: ['**/*.{ts,astro}', '!dist/**'],
    },
  },
};

export default config;
