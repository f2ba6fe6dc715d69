import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These drive a browser or an installed tarball, and have a runner or a step of their own.
    exclude: ['tests/site/**', 'tests/a11y/**', '**/node_modules/**', '**/dist/**'],
    maxWorkers: 2,
    // A hang is found all the same; a machine that is busy with something else is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
