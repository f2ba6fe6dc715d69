import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These drive a browser or an installed tarball, and have a runner or a step of their own.
    exclude: ['tests/site/**', 'tests/a11y/**', '**/node_modules/**', '**/dist/**'],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
