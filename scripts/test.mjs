// `npm test`: every step runs, also after one that failed, and all are listed at the end.
//   npm test                 everything but the slow matrices
//   npm test -- unit lint    these steps only
//   npm run test:nightly     everything, and ten times as many cases of the property tests
// What failed is named once more at the end. The last line, `N passed, N failed`, sums the test cases of Vitest and Playwright; any other step counts as one.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser, howToGetBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'specbook-test-'));
const isNightly = process.argv.includes('--nightly');
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(isNightly && { SPECBOOK_NIGHTLY: '1', RUNS: process.env.RUNS ?? '10' }),
};

/**
 * Runs a program of node_modules/.bin, or of the path; true when it exits with 0.
 *
 * @param say given, what the program says goes there instead of to the terminal
 */
function run(command, args, { env: own = {}, say } = {}) {
  const { promise, resolve } = Promise.withResolvers();
  const child = spawn(command, args, {
    cwd: root,
    stdio: say ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...env, ...own },
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', say);
  child.on('error', (error) => {
    console.error(error.message);
    resolve(false);
  });
  child.on('close', (code) => {
    resolve(code === 0);
  });
  return promise;
}

/** A step of scripts of package.json that passes or fails as a whole; all of them run. */
function scripts(...names) {
  return async (say) => {
    let isFine = true;
    for (const name of names)
      isFine = (await run('npm', ['run', '--silent', name], { say })) && isFine;
    return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** Counts of a report; a runner that failed without a failed test, or wrote none, counts as one failure. */
function countsOf(reportFile, isFine, read) {
  const counts = existsSync(reportFile)
    ? read(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0 };
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function vitest(name, ...args) {
  return async () => {
    const report = join(reports, `${name}.json`);
    const isFine = await run('vitest', [
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return countsOf(report, isFine, ({ numPassedTests, numFailedTests, testResults }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      faults: testResults.flatMap(({ name: file, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages: [message = ''] }) => fault(file, fullName, message)),
      ),
    }));
  };
}

/** A failed test in one line: its file, its name, and the first line of what it said. */
function fault(file, name, message) {
  const [what = ''] = stripVTControlCharacters(message).split('\n');
  return `${relative(root, file)} › ${name}: ${what}`;
}

/** The failed tests of a suite of Playwright's report, and of the suites in it. */
function failedSpecs({ specs, suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message));
      return fault(join(root, 'tests', file), title, messages.find(Boolean) ?? '');
    });
  return [...own, ...suites.flatMap(failedSpecs)];
}

async function browser() {
  const executable = await findBrowser({ mayInstall: true });
  if (executable === undefined) {
    console.error(howToGetBrowser);
    return { passed: 0, failed: 1 };
  }
  const report = join(reports, 'browser.json');
  const isFine = await run('playwright', ['test', '--reporter=list,json'], {
    env: { SPECBOOK_BROWSER: executable, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return countsOf(report, isFine, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    faults: suites.flatMap(failedSpecs),
  }));
}

const steps = {
  package: scripts('build:package'),
  types: scripts('types', 'types:astro'),
  walls: scripts('walls'),
  knip: scripts('knip'),
  workflows: scripts('lint:workflows'),
  site: scripts('build:example'),
  install: vitest('install', '--project', 'package'),
  // Begun beside the steps above, which leave a core idle.
  lint: scripts('lint', 'lint:format'),
  unit: vitest('unit', '--project', 'unit', '--project', 'unit-alone'),
  builds: vitest('builds', '--project', 'builds'),
  browser,
};

const asked = process.argv.slice(2).filter((argument) => argument !== '--nightly');
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(2);
}

/** Runs a step, and what it says is told by `print` when it is over. */
async function begin(step) {
  const chunks = [];
  const started = performance.now();
  const counts = await step((chunk) => chunks.push(chunk));
  const seconds = (performance.now() - started) / 1000;
  return { counts, seconds, print: () => process.stdout.write(Buffer.concat(chunks)) };
}

const isWanted = (name) => asked.length === 0 || asked.includes(name);
const results = [];
let lint;
for (const [name, step] of Object.entries(steps).filter(([name]) => isWanted(name))) {
  // The types of the package are those of its build.
  if (name !== 'package' && isWanted('lint')) lint ??= begin(steps.lint);
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  if (name === 'lint') {
    const { counts, seconds, print } = await lint;
    print();
    results.push({ name, ...counts, seconds });
    continue;
  }
  const started = performance.now();
  const counts = await step();
  results.push({ name, ...counts, seconds: (performance.now() - started) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
for (const text of results.flatMap(({ faults = [] }) => faults)) console.log(`\n${text}`);
console.log('');
for (const result of results) {
  const verdict = result.failed === 0 ? 'passed' : 'FAILED';
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(
    `${verdict}  ${result.name.padEnd(10)} ${result.seconds.toFixed(1).padStart(6)} s  (${counts})`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
