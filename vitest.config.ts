import { defineConfig } from 'vitest/config';

/**
 * Mermaid's parser looks for a window when it is loaded, which its tests define first; PGlite takes a process with a window
 * for a browser. Each has modules of its own.
 */
const OWN_MODULES = [
  'tests/documents/erd.test.ts',
  'tests/unit/erd/formats.test.ts',
  'tests/unit/erd/text-completeness.test.ts',
  'tests/unit/model/index-size.test.ts',
  'tests/exchange/postgres.test.ts',
  'tests/exchange/json-schema.test.ts',
  'tests/example/ddl.test.ts',
];
/** Each of these runs whole builds, in a step of its own. */
const BUILDS = ['tests/build/**/*.test.ts'];
/** These install the tarball. */
const PACKAGE = ['tests/package/**/*.test.ts', 'tests/setups/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          // Playwright runs what needs a browser.
          exclude: [
            'tests/site/**',
            'tests/a11y/**',
            '**/node_modules/**',
            '**/dist/**',
            ...OWN_MODULES,
            ...BUILDS,
            ...PACKAGE,
          ],
          // Loading the modules anew for each file takes longer than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-alone', include: OWN_MODULES } },
      { extends: true, test: { name: 'builds', include: BUILDS } },
      { extends: true, test: { name: 'package', include: PACKAGE } },
    ],
    maxWorkers: 2,
    // A hang is found all the same; a machine that is busy with something else is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
