import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findBrowser, howToGetBrowser } from './scripts/find-browser.mjs';

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

// Playwright reads this file again in every worker: what was chosen once is handed down in the environment.
process.env.SPECBOOK_BUILD_PORT ??= String(await freePort());
process.env.SPECBOOK_DEV_PORT ??= String(await freePort());
// Where tests/serve/dev.mjs puts its copy of the example; a test edits `content/` in there.
process.env.SPECBOOK_DEV_ROOT ??= join(
  import.meta.dirname,
  '.cache',
  `dev-site-${process.env.SPECBOOK_DEV_PORT}`,
);
process.env.SPECBOOK_BROWSER ??= await findBrowser();
const { SPECBOOK_BUILD_PORT, SPECBOOK_DEV_PORT, SPECBOOK_BROWSER } = process.env;
if (SPECBOOK_BROWSER === undefined) throw new Error(howToGetBrowser);

const servers = {
  build: { script: 'tests/serve/build.mjs', port: SPECBOOK_BUILD_PORT },
  dev: { script: 'tests/serve/dev.mjs', port: SPECBOOK_DEV_PORT },
};

/** `--project build` starts that server only. */
function isWanted(project: string): boolean {
  const args = process.argv.join(' ');
  return !args.includes('--project') || new RegExp(`--project[= ]${project}\\b`).test(args);
}

const webServer: PlaywrightTestConfig['webServer'] = Object.entries(servers)
  .filter(([project]) => isWanted(project))
  .map(([project, { script, port }]) => ({
    name: project,
    command: `node ${script} ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
  }));

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
/**
 * Their subjects are the same on both servers: pages.spec.ts visits the pages of the dev server, and search-on-save.dev.spec.ts
 * tries its index.
 */
const SAME_ON_BOTH = ['**/search.spec.ts', '**/layout.spec.ts', '**/tables.spec.ts'];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // For the pictures of tests/visual/.
  updateSnapshots: process.env.UPDATE === '1' && !process.env.CI ? 'all' : 'none',
  workers: 2,
  // A page of the dev server is compiled when it is first asked for, on a machine that does other things too.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // On a shared machine a browser may be starved; what passes at the second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  // Slow matrices run in `npm run test:nightly`.
  ...(!isNightly && { grepInvert: /@nightly/u }),
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  webServer,
  use: {
    launchOptions: {
      executablePath: SPECBOOK_BROWSER,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        // Edges of text in grey on every machine, for tests/visual/.
        '--disable-lcd-text',
        // Chromium's sandbox refuses to run as root.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
    // A trace takes as long as the test, or longer; `--trace on` makes one.
    trace: 'on-first-retry',
  },
  // A file in tests/site/ runs over the built site and over the dev server, unless its name says which.
  projects: [
    {
      name: 'build',
      testMatch: ['site/**/*.spec.ts', 'a11y/**/*.spec.ts', 'visual/**/*.spec.ts'],
      testIgnore: '**/*.dev.spec.ts',
      use: { baseURL: `http://127.0.0.1:${SPECBOOK_BUILD_PORT}/` },
    },
    {
      name: 'dev',
      // One at a time: these edit the content that the one dev server watches.
      workers: 1,
      testMatch: 'site/**/*.spec.ts',
      testIgnore: ['**/*.build.spec.ts', ...(isNightly ? [] : SAME_ON_BOTH)],
      use: { baseURL: `http://127.0.0.1:${SPECBOOK_DEV_PORT}/` },
    },
  ],
});
