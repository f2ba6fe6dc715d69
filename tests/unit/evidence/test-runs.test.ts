import { describe, expect, test } from 'vitest';
import type { MeasuredFile } from '../../../plugins/specbook/model/verdicts/measurement.ts';
import { diagnosticOf, fixture, measured, parse } from './reading.ts';

/** Name, outcome and ids of each test. */
function summarize({ tests }: MeasuredFile): string[] {
  return tests.map(({ name, outcome, ids }) => `${outcome}: ${name} [${ids.join(' ')}]`);
}

describe('JUnit XML', () => {
  test('of Vitest: names contain file, suite and test, and a file that does not load is a failure', () => {
    const result = measured('junit', 'junit/vitest.xml');
    expect(summarize(result)).toEqual([
      'passed: auth.test.ts > auth > locks after 5 failures []',
      'failed: auth.test.ts > auth > AC-AUTH-002 refuses an old token [AC-AUTH-002]',
      'skipped: auth.test.ts > auth > signs out everywhere []',
      'skipped: auth.test.ts > auth > asks for a second factor []',
      'passed: auth.test.ts > auth > nested & <odd> > holds "quotes" []',
      'failed: broken.test.ts > broken.test.ts []',
    ]);
    expect(result.tests[1]).toMatchObject({
      message: 'expected 1 to be 2 // Object.is equality',
      duration: 4.908764000000001,
    });
    expect(result.at).toBe('2026-11-25T12:45:09.142Z');
  });

  test('of Playwright: ids are in annotations and tags, and a test that passes on retry passed', () => {
    expect(summarize(measured('junit', 'junit/playwright.xml'))).toEqual([
      'passed: login.spec.ts > login > locks after 5 failures [AC-AUTH-001 AC-AUTH-003]',
      'failed: login.spec.ts > login > refuses an old token @AC-AUTH-002 [AC-AUTH-002]',
      'skipped: login.spec.ts > login > signs out everywhere []',
      'skipped: login.spec.ts > login > asks for a second factor []',
      'passed: login.spec.ts > login > flakes []',
    ]);
  });

  test('of pytest: recorded properties are ids, an error is a failure, and an expected failure is a skip', () => {
    const result = measured('junit', 'junit/pytest.xml');
    expect(summarize(result)).toEqual([
      'passed: pytest > test_auth.TestAuth > test_locks_after_5_failures [AC-AUTH-001 AC-AUTH-003]',
      'failed: pytest > test_auth.TestAuth > test_refuses_an_old_token []',
      'skipped: pytest > test_auth.TestAuth > test_signs_out_everywhere []',
      'skipped: pytest > test_auth.TestAuth > test_second_factor []',
      'passed: pytest > test_auth.TestAuth > test_roles[desk] []',
      'passed: pytest > test_auth.TestAuth > test_roles[doctor] []',
      'failed: pytest > test_auth > test_with_database []',
    ]);
    expect(result.tests[1]?.message).toBe('AssertionError: an old token');
    // A time without its zone could be hours off.
    expect(result.at).toBeUndefined();
  });

  test('with nested suites, alternative attributes and properties is equivalent', () => {
    const result = measured('junit', 'junit/nested.xml');
    const all = 'AC-ALL-002 AC-ALL-003 AC-ALL-001';
    expect(summarize(result).map((line) => line.replace(all, '…'))).toEqual([
      'passed: clinic > auth > locks [… AC-AUTH-001]',
      'failed: clinic > auth > errs […]',
      'skipped: clinic > auth > was not run […]',
      'failed: clinic > auth > said so […]',
      'passed: clinic > auth > is &lots; AB &amp; [… AC-AUTH-009 AC-AUTH-010]',
      'passed: clinic > auth > passed at last […]',
      'failed: clinic > payments > suite setup […]',
    ]);
    expect(result.tests[0]).toMatchObject({ duration: 1_204_500, file: 'auth.test' });
    expect(result.tests[1]?.message).toBe('<no> answer');
    expect(result.tests[5]?.duration).toBeUndefined();
    expect(result.tests[6]?.message).toBe('no database');
  });

  test('does not expand entities of a document type', () => {
    const lines = ['<!ENTITY a0 "lol">'];
    for (let at = 1; at < 40; at++) lines.push(`<!ENTITY a${at} "&a${at - 1};&a${at - 1};">`);
    const text = `<!DOCTYPE testsuite [${lines.join('')}]><testsuite><testcase name="&a39;">&a39;</testcase></testsuite>`;
    const read = (): string[] => summarize(parse('junit', text));
    try {
      expect(read()).toEqual(['passed: &a39; []']);
    } catch (error) {
      // The parser may also reject so many entities.
      expect(String(error)).toContain('result: the file is not well-formed XML');
    }
  });

  test.each([
    ['<html><body/></html>', 'the root element is html, expected testsuites or testsuite', 1],
    [
      '<testsuites>\n<testsuite name="a"><testcase/></testsuite></testsuites>',
      'a testcase has no attribute name',
      2,
    ],
    [
      '<testsuites><testsuite>\n<testcase name="a"></testsuite></testsuites>',
      'the element testcase is not closed',
      2,
    ],
    [
      '<testsuite><testcase name="a"></failure></testsuite>',
      'the element testcase is not closed',
      1,
    ],
    [
      '<testsuite/><testsuite/>',
      'the file is not well-formed XML: it has several root elements',
      1,
    ],
    ['passed', 'the file is not well-formed XML: it has no root element', undefined],
    ['<testsuites/>', 'the file contains no series and no tests', undefined],
  ])('a parse error with its line: %s', (text, message, line) => {
    const diagnostic = diagnosticOf('junit', text);
    expect(diagnostic.message).toBe(`result: ${message}`);
    expect(diagnostic.line).toBe(line);
  });

  test('is a parse error if elements are nested too deeply', () => {
    const deep = `${'<testsuite>'.repeat(5000)}${'</testsuite>'.repeat(5000)}`;
    expect(diagnosticOf('junit', deep).message).toContain('the file is not well-formed XML');
  });

  test('has ids in titles only as whole words with a number', () => {
    const names = [
      'AC-1: a',
      '[AC-02] b',
      'AC-003-x',
      'XAC-4y5',
      'test_5_times',
      'AC_7',
      'the 2nd-best',
      'UTF-8',
    ];
    const cases = names.map((name) => `<testcase name="${name}"/>`).join('');
    const { tests } = parse('junit', `<testsuite>${cases}</testsuite>`);
    expect(tests.flatMap(({ ids }) => ids)).toEqual(['AC-1', 'AC-02', 'AC_7', 'UTF-8']);
  });
});

describe('CTRF', () => {
  test('of Playwright: suites, tags and annotations are parsed', () => {
    const result = measured('ctrf', 'ctrf/playwright.json');
    expect(summarize(result)).toEqual([
      'passed: one > login.spec.ts > login > locks after 5 failures [AC-AUTH-001 AC-AUTH-003]',
      'failed: one > login.spec.ts > login > refuses an old token @AC-AUTH-002 [AC-AUTH-002]',
      'skipped: one > login.spec.ts > login > signs out everywhere []',
      'skipped: one > login.spec.ts > login > asks for a second factor []',
      'passed: one > login.spec.ts > login > flakes []',
    ]);
    expect(result.tests[1]?.message).toBe(
      'Error: expect(received).toBe(expected) // Object.is equality',
    );
    expect(result).toMatchObject({ at: '2026-11-25T12:45:10.060Z', duration: 2710 });
  });

  const withTests = (tests: string, more = ''): string =>
    `{"results":{"tool":{"name":"x","version":"1.2"},"summary":{"failed":0,"start":0${more}},"tests":[${tests}]}}`;

  test('may have suites as a list, and ids in labels and extra', () => {
    const one =
      '{"name":"a","status":"passed","suite":["s","t"],"labels":{"requirement":["R-1","R-2"]},"extra":{"verifies":"R-3, R-4","note":"R-5"}}';
    const result = parse('ctrf', withTests(one));
    expect(summarize(result)).toEqual(['passed: s > t > a [R-1 R-2 R-3 R-4]']);
    expect(result.toolVersion).toBe('1.2');
    expect(result.at).toBeUndefined();
  });

  test('treats pending and other tests as skipped, since neither passed', () => {
    const tests = ['pending', 'other', 'skipped'].map(
      (status) => `{"name":"a","status":"${status}"}`,
    );
    expect(parse('ctrf', withTests(tests.join(','))).tests.map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  test.each([
    ['{"reportFormat":"TAP","results":{}}', 'reportFormat is not "CTRF"'],
    ['{"results":{}}', 'results.tests is missing, expected a list'],
    [
      withTests('{"name":"a","status":"ok"}'),
      'results.tests[0].status is "ok", expected passed, failed, skipped, pending, other',
    ],
    [withTests('{"status":"passed"}'), 'results.tests[0].name is missing, expected a string'],
    [
      withTests('{"name":"a","status":"passed"}').replace('"failed":0', '"failed":1'),
      'results.summary.failed is 1, but fewer failed tests are listed',
    ],
  ])('a parse error: %s', (text, message) => {
    expect(diagnosticOf('ctrf', text).message).toBe(`result: ${message}`);
  });
});

describe('Cucumber Messages', () => {
  test('give each scenario the names and tags of its feature and rule', () => {
    const result = measured('cucumber', 'cucumber/messages.ndjson');
    expect(summarize(result)).toEqual([
      'passed: Login > locks after 5 failures [area-auth AC-AUTH-001]',
      'passed: Login > refuses a patient [area-auth AC-AUTH-002 AC-AUTH-003]',
      'failed: Login > refuses a stone [area-auth AC-AUTH-002 AC-AUTH-003]',
      'skipped: Login > Second factor > nobody wrote this [area-auth AC-AUTH-004]',
      'skipped: Login > Second factor > skips [area-auth AC-AUTH-005 skip]',
      'passed: Login > Second factor > flakes [area-auth flaky]',
    ]);
    expect(result.tests[2]).toMatchObject({
      message: 'Error: a stone',
      file: 'features/login.feature',
    });
    expect(result.tests[3]?.message).toBe('a step has no definition');
    expect(result).toMatchObject({
      toolVersion: '13.3.0',
      at: '2026-11-25T12:45:13.544Z',
      duration: 20,
    });
  });

  test('are a parse error if the run did not finish', () => {
    const lines = fixture('cucumber/messages.ndjson').trimEnd().split('\n');
    expect(diagnosticOf('cucumber', lines.slice(0, -1).join('\n')).message).toBe(
      'result: the file is not followed by testRunFinished: the run was aborted, or the file is truncated',
    );
  });

  test('report a parse error with its line', () => {
    const text = fixture('cucumber/messages.ndjson').replace('"status":"FAILED"', '"status":"BAD"');
    const line = text.split('\n').findIndex((one) => one.includes('"BAD"')) + 1;
    expect(diagnosticOf('cucumber', text)).toMatchObject({
      message: expect.stringContaining(
        'testStepFinished.testStepResult.status is "BAD", expected PASSED',
      ) as string,
      line,
    });
  });

  test('skip a scenario without steps, since it tests nothing', () => {
    const lines = fixture('cucumber/messages.ndjson').split('\n');
    const without = lines.filter((line) => !line.startsWith('{"testStepFinished"')).join('\n');
    expect(new Set(parse('cucumber', without).tests.map(({ outcome }) => outcome))).toEqual(
      new Set(['skipped']),
    );
  });
});

test('a file with values nested too deeply is a parse error', () => {
  const tags = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = `{"results":{"tests":[{"name":"a","status":"passed","tags":${tags}}]}}`;
  expect(diagnosticOf('ctrf', text).message).toBe('result: values are nested too deeply');
});

describe('text of result files', () => {
  const ofTests = (tests: string): string =>
    `{"results":{"tool":{},"summary":{"failed":0},"tests":[${tests}]}}`;
  const messages = (xml: string): unknown[] =>
    parse('junit', `<testsuites><testsuite name="s">${xml}</testsuite></testsuites>`).tests.map(
      ({ name, message }) => [name, message],
    );

  test('has no control characters and no colours of terminals', () => {
    expect(
      messages(
        '<testcase name="b"><failure message="abc&#0;def &#27;[31mred&#27;[0m"/></testcase>',
      ),
    ).toEqual([['s > b', 'abc\ufffddef red']]);
    expect(
      messages(
        '<testcase name="a&#xFFFE;\u0000"><failure message="was abc\u0000 \u001b[1mx"/></testcase>',
      ),
    ).toEqual([['s > a\ufffd\ufffd', 'was abc\ufffd x']]);
  });

  test('is clean in every format', () => {
    const hostile = 'a\u0000\u001b[31mb\u202e\n';
    const json = JSON.stringify(hostile);
    const clean = 'a\ufffdb\ufffd ';
    expect(parse('ctrf', ofTests(`{"name":${json},"status":"passed"}`)).tests[0]?.name).toBe(clean);
    expect([...parse('k6', `{"metrics":{${json}:{"avg":1,"p(95)":2}}}`).series.keys()]).toEqual([
      clean,
    ]);
    expect(diagnosticOf('ctrf', ofTests(`{"name":"a","status":${json}}`)).message).not.toMatch(
      /\p{Cc}/u,
    );
  });

  test('in UTF-16 without a mark is named as that', () => {
    expect(diagnosticOf('junit', '<\0t\0e\0s\0t\0').message).toContain('not valid UTF-8');
  });
});
