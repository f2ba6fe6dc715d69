import { describe, expect, it } from 'vitest';
import { criterionWords, k6, measuredSpec, type TestRun } from './measured.ts';

const AREA = [
  'area: Authentication',
  'criteria:',
  '  AC-AUTH-001: { kind: security, statement: Five failures lock the account., tests: ["auth > locks after 5 failures"] }',
  '  AC-AUTH-002: { kind: functional, statement: A reset link works once. }',
  '  AC-AUTH-003: { kind: testing, statement: All of it is tested., tests: ["auth > *"] }',
  '  AC-AUTH-004: { kind: security, statement: Somebody else has read it., method: review }',
  '  AC-AUTH-005: { kind: performance, verifies: [PERF-RT-001] }',
  '  AC-AUTH-006: { kind: performance, verifies: [PERF-RT-001.p95] }',
  '',
].join('\n');
const SIGN_IN = 'PERF-RT-001:\n  kind: response-time\n  targets: { p95: 200 ms, p99: 500 ms }\n';

/** A JUnit report of tests below the suite `auth`: name → what stands inside the test case. */
function junit(cases: Readonly<Record<string, string>>): string {
  const all = Object.entries(cases).map(
    ([name, inside]) =>
      `<testcase classname="auth.test.ts" name="auth &gt; ${name}" time="0.1">${inside}</testcase>`,
  );
  return `<?xml version="1.0"?><testsuites><testsuite name="auth.test.ts">${all.join('')}</testsuite></testsuites>`;
}

const tested = (cases: Readonly<Record<string, string>>, at = '2026-11-20T02:00:00Z'): TestRun => ({
  at,
  yaml: 'results:\n  - { file: junit.xml, tool: junit }\n',
  files: { 'junit.xml': junit(cases) },
});

async function judged(id: string, ...runs: TestRun[]): Promise<string> {
  const { spec, problems } = await measuredSpec(
    { 'acceptance/authentication.yaml': AREA, 'performance/sign-in.yaml': SIGN_IN },
    Object.fromEntries(runs.map((run, at) => [`run-${at}`, run])),
  );
  expect(problems.filter((problem) => !problem.includes(' future-date: '))).toEqual([]);
  return criterionWords(spec, id);
}

const LOCKS = 'locks after 5 failures';
const FAILURE = '<failure message="expected locked">at auth.test.ts</failure>';

describe('a criterion that names a test', () => {
  it('is met when the test passed', async () => {
    expect(await judged('AC-AUTH-001', tested({ [LOCKS]: '' }))).toBe(
      'met: auth > locks after 5 failures: passed',
    );
  });

  it('is missed when it failed, with what the test said', async () => {
    expect(await judged('AC-AUTH-001', tested({ [LOCKS]: FAILURE }))).toBe(
      'missed: auth > locks after 5 failures: failed: expected locked',
    );
  });

  it('is missed when the test ended in an error', async () => {
    expect(
      await judged('AC-AUTH-001', tested({ [LOCKS]: '<error message="no database"/>' })),
    ).toMatch(/^missed/u);
  });

  it('is not measured when the test was skipped', async () => {
    expect(await judged('AC-AUTH-001', tested({ [LOCKS]: '<skipped/>' }))).toBe(
      'not-measured: auth > locks after 5 failures: skipped',
    );
  });

  it('is not measured when no result holds the test', async () => {
    expect(await judged('AC-AUTH-001', tested({ 'locks after 50 failures': '' }))).toBe(
      'not-measured: auth > locks after 5 failures: no result holds it',
    );
  });

  it('is stale when the result is older than it may be', async () => {
    expect(await judged('AC-AUTH-001', tested({ [LOCKS]: '' }, '2026-09-01T02:00:00Z'))).toMatch(
      /^stale: .*it is of 2026-09-01, and a result is valid for 60 days/u,
    );
  });

  it('takes the newest run that has it', async () => {
    const older = tested({ [LOCKS]: FAILURE }, '2026-11-10T02:00:00Z');
    expect(await judged('AC-AUTH-001', older, tested({ [LOCKS]: '' }))).toMatch(/^met/u);
    expect(await judged('AC-AUTH-001', older, tested({ other: '' }))).toMatch(/^missed/u);
  });

  it('counts the worst of all tests that an asterisk stands for', async () => {
    expect(await judged('AC-AUTH-003', tested({ [LOCKS]: '', other: '' }))).toBe(
      'met: auth > *: all 2 passed',
    );
    expect(await judged('AC-AUTH-003', tested({ [LOCKS]: '', other: '<skipped/>' }))).toBe(
      'not-measured: auth > *: 1 of 2 skipped',
    );
    expect(await judged('AC-AUTH-003', tested({ [LOCKS]: FAILURE, other: '<skipped/>' }))).toMatch(
      /^missed: auth > \*: 1 of 2 failed/u,
    );
  });
});

describe('a test that names a criterion', () => {
  it.each([
    [
      'in a property',
      {
        'a link works once':
          '<properties><property name="verifies" value="AC-AUTH-002"/></properties>',
      },
    ],
    ['in its title', { 'AC-AUTH-002 a link works once': '' }],
  ])('%s proves it', async (_, cases) => {
    expect(await judged('AC-AUTH-002', tested(cases))).toBe('met: AC-AUTH-002: passed');
  });

  it('does not prove another one whose id begins alike', async () => {
    expect(await judged('AC-AUTH-002', tested({ 'AC-AUTH-0021 a link works once': '' }))).toBe(
      'not-measured: it names no test, and no review or result names it',
    );
  });
});

describe('a review', () => {
  const review = (outcome: string, on: string): TestRun => ({
    yaml: `results:\n  - { tool: review, criterion: AC-AUTH-004, outcome: ${outcome}, by: K. Ono, on: ${on} }\n`,
  });

  it('decides, the newest one first', async () => {
    expect(await judged('AC-AUTH-004', review('passed', '2026-11-01'))).toBe(
      'met: K. Ono: passed on 2026-11-01',
    );
    expect(
      await judged('AC-AUTH-004', review('passed', '2026-11-01'), review('failed', '2026-11-02')),
    ).toBe('missed: K. Ono: failed on 2026-11-02');
  });

  it('decides nothing before its day has come', async () => {
    expect(
      await judged('AC-AUTH-004', review('passed', '2026-11-01'), review('failed', '2026-12-24')),
    ).toBe('met: K. Ono: passed on 2026-11-01');
  });

  it('grows old from the day of the review, not of the run', async () => {
    expect(await judged('AC-AUTH-004', review('passed', '2026-08-01'))).toMatch(/^stale/u);
  });
});

describe('a criterion that verifies a requirement', () => {
  const run: TestRun = {
    yaml: 'results:\n  - file: k6.json\n    tool: k6\n    maps:\n      PERF-RT-001: { latency: http_req_duration }\n',
    files: { 'k6.json': k6({ http_req_duration: { avg: 1, 'p(95)': 150 } }) },
  };

  it('stands as the requirement stands', async () => {
    expect(await judged('AC-AUTH-005', run)).toBe('not-measured: PERF-RT-001: p99 not measured');
  });

  it('stands as the one target stands that it names', async () => {
    expect(await judged('AC-AUTH-006', run)).toBe(
      'met: PERF-RT-001.p95: measured 150 ms, target at most 200 ms',
    );
  });
});
