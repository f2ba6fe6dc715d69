import { describe, expect, test } from 'vitest';
import { diagnosticOf, fixture, measured, parse } from './reading.ts';

describe('TRX', () => {
  const result = measured('trx', 'trx/results.trx');

  test('has class and name of each test, its outcome, duration and message', () => {
    expect(result.tests).toEqual([
      {
        name: 'Harbour.Tests.Auth.LockTests > LocksAfterFiveFailures',
        outcome: 'passed',
        ids: ['AC-AUTH-001', 'slow'],
        duration: 1234.5678,
      },
      {
        name: 'Harbour.Tests.Auth.LockTests > AC_AUTH_002_unlocks',
        outcome: 'failed',
        ids: [],
        duration: 10,
        message: 'Assert.AreEqual failed. Expected:<200>. Actual:<423>.',
      },
      {
        name: 'Harbour.Tests.ReminderTests > Sends a reminder',
        outcome: 'skipped',
        ids: ['AC-REM-001', 'AC-REM-002'],
      },
      {
        name: 'Harbour.Tests.PriceTests > Prices',
        outcome: 'skipped',
        ids: [],
        duration: 30,
      },
      { name: 'Crashes', outcome: 'failed', ids: [] },
    ]);
    expect(result).toMatchObject({ at: '2026-11-20T01:00:00.500Z', duration: 3750 });
  });

  const run = (results: string): string =>
    `<TestRun><Results>${results}</Results><TestDefinitions/></TestRun>`;

  test.each([
    ['PassedButRunAborted', 'failed'],
    ['Timeout', 'failed'],
    ['Aborted', 'failed'],
    ['Inconclusive', 'skipped'],
    ['Warning', 'skipped'],
    ['Completed', 'skipped'],
  ])('takes %s for no pass', (word, outcome) => {
    const text = run(`<UnitTestResult testName="a" outcome="${word}"/>`);
    expect(parse('trx', text).tests[0]?.outcome).toBe(outcome);
  });

  test('counts the last attempt at a test', () => {
    const one = (outcome: string): string =>
      `<UnitTestResult testName="a" duration="1.02:00:00" outcome="${outcome}"/>`;
    expect(parse('trx', run(one('Failed') + one('Passed'))).tests).toEqual([
      { name: 'a', outcome: 'passed', ids: [], attempts: 2, duration: 93_600_000 },
    ]);
  });

  test.each([
    ['<testsuites/>', 'the root element is testsuites, expected TestRun'],
    [run('<UnitTestResult outcome="Passed"/>'), 'a UnitTestResult has no attribute testName'],
    [
      run('<UnitTestResult testName="a" outcome="passed"/>'),
      'outcome is "passed", expected Passed, Error, Failed, Timeout, Aborted, Disconnected, PassedButRunAborted, Warning, Completed, Inconclusive, NotRunnable, NotExecuted, InProgress, Pending',
    ],
    [run(''), 'the file contains no series and no tests'],
    [fixture('trx/results.trx').replace('</TestRun>', ''), 'the element TestRun is not closed'],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('trx', text).message).toBe(`result: ${message}`);
  });
});
