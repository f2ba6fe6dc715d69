/** What must not look green: results that prove less than their numbers seem to. */
import { describe, expect, it } from 'vitest';
import { specOf } from '../../support/spec-of.ts';
import { criterionVerdict, criterionWords, requirementWords, verdictOf } from './measured.ts';

const SPEC = 'title: Case\nrevision: 1.0.0\n';

interface Case {
  /** Below the title of spec.yaml. */
  spec?: string;
  requirement: string;
  /** `results:` of run.yaml, and keys beside it. */
  run: string;
  files: Readonly<Record<string, string>>;
  at?: string;
}

async function judged({ spec = '', requirement, run, files, at = '2026-11-20' }: Case) {
  const named = Object.entries(files).map(([name, text]) => [`evidence/r/${name}`, text]);
  const read = await specOf({
    'spec.yaml': SPEC + spec,
    'performance/a.yaml': requirement,
    'evidence/r/run.yaml': `title: R\nat: ${at}T00:00:00Z\n${run}\n`,
    ...(Object.fromEntries(named) as Record<string, string>),
  });
  return {
    ...read,
    rules: read.problems.map(({ rule, severity }) => `${severity} ${rule}`),
    of: (id: string) => {
      const { verdict, why } = requirementWords(read.spec, id);
      return `${verdict}: ${why}`;
    },
  };
}

const map = (entries: string, file = 'k6.json', tool = 'k6'): string =>
  `results:\n  - { file: ${file}, tool: ${tool}, maps: { ${entries} } }`;

const k6 = (metrics: object): Record<string, string> => ({
  'k6.json': JSON.stringify({ metrics }),
});

describe('concurrent users', () => {
  const requirement = 'TP-1: { kind: throughput, targets: { concurrentUsers: 3000 } }\n';
  const users = {
    vus: { value: 12, min: 0, max: 50 },
    vus_max: { value: 3000, min: 3000, max: 3000 },
  };

  it('are the active ones: vus_max counts those that k6 initialised', async () => {
    const { of, problems } = await judged({
      requirement,
      run: map('TP-1: { concurrentUsers: vus_max }'),
      files: k6(users),
    });
    expect(of('TP-1')).toBe('missed: concurrent users: measured 50, target at least 3000');
    expect(problems).toMatchObject([{ rule: 'unsuitable-series', severity: 'warning' }]);
    expect(problems[0]?.message).toBe(
      'vus_max is the number of initialised users, not of active ones; vus is read instead',
    );
  });

  it('are not measured where the file holds vus_max alone', async () => {
    const { of } = await judged({
      requirement,
      run: map('TP-1: { concurrentUsers: vus_max }'),
      files: k6({ vus_max: users.vus_max }),
    });
    expect(of('TP-1')).toMatch(/^not-measured: .*initialised users/u);
  });
});

describe('throughput', () => {
  const requirement = 'TP-1: { kind: throughput, targets: { sustained: 400 rps } }\n';
  const run = map('TP-1: { sustained: http_reqs }');

  it('counts answers that did not fail', async () => {
    const { of } = await judged({
      requirement,
      run,
      files: k6({
        http_reqs: { count: 240_000, rate: 401 },
        http_req_failed: { value: 0.955, passes: 229_200, fails: 10_800 },
      }),
    });
    expect(of('TP-1')).toBe('missed: sustained: measured 18.05 rps, target at least 400 rps');
  });

  it('of a part is not measured where only the whole run says how many failed', async () => {
    const { of, rules } = await judged({
      requirement,
      run: map('TP-1: { sustained: "http_reqs{name:A}" }'),
      files: k6({
        'http_reqs{name:A}': { count: 240_000, rate: 401 },
        http_req_failed: { value: 0.955, passes: 229_200, fails: 10_800 },
      }),
    });
    expect(of('TP-1')).toMatch(/^not-measured: .*counts failed requests too: 95\.5 %/u);
    expect(rules).toEqual(['warning unsuitable-series']);
  });

  it('of a part is met where it would be even if every failure were one of its own', async () => {
    const { of, rules } = await judged({
      requirement,
      run: map('TP-1: { sustained: "http_reqs{name:A}" }'),
      files: k6({
        'http_reqs{name:A}': { count: 24_120, rate: 402 },
        http_reqs: { count: 30_000, rate: 500 },
        http_req_failed: { value: 0.002, passes: 60, fails: 29_940 },
      }),
    });
    expect(of('TP-1')).toBe('met: sustained: measured 401 rps, target at least 400 rps');
    expect(rules).toEqual([]);
  });

  it.each([
    [
      'jmeter-statistics',
      'statistics.json',
      'Total',
      JSON.stringify({
        Total: {
          sampleCount: 1000,
          errorCount: 900,
          meanResTime: 1,
          medianResTime: 1,
          minResTime: 1,
          maxResTime: 1,
          pct1ResTime: 1,
          pct2ResTime: 1,
          pct3ResTime: 1,
          throughput: 500,
        },
      }),
    ],
    [
      'vegeta',
      'vegeta.json',
      'requests',
      JSON.stringify({
        latencies: { mean: 1, '50th': 1, '95th': 1, '99th': 1, max: 1 },
        requests: 1000,
        rate: 500,
        throughput: 50,
        success: 0.1,
      }),
    ],
    [
      'autocannon',
      'autocannon.json',
      'http://a',
      JSON.stringify({
        url: 'http://a',
        errors: 0,
        non2xx: 900,
        latency: { average: 1, min: 1, max: 1 },
        requests: { average: 500, total: 1000 },
      }),
    ],
    ['csv', 'a.csv', 'a', 'series,statistic,value,unit\na,rate,500,rps\na,ratio,90,%\n'],
  ])('does so for %s too', async (tool, file, series, text) => {
    const { of } = await judged({
      requirement,
      run: map(`TP-1: { sustained: "${series}" }`, file, tool),
      files: { [file]: text },
    });
    expect(of('TP-1')).toBe('missed: sustained: measured 50 rps, target at least 400 rps');
  });
});

describe('a share of successes', () => {
  it('is no share of errors', async () => {
    const { of, problems } = await judged({
      requirement: 'RT-1: { kind: response-time, targets: { errors: 1 % } }\n',
      run: map('RT-1: { errors: checks }'),
      files: k6({ checks: { value: 0, passes: 0, fails: 500 } }),
    });
    expect(of('RT-1')).toMatch(/^not-measured: .*checks of k6\.json is a share of successes/u);
    expect(problems).toMatchObject([{ rule: 'unsuitable-series', severity: 'error' }]);
  });

  it.each(['login_success_rate', 'checks{check:status is 200}'])(
    'such as %s is told by its name',
    async (name) => {
      const { of } = await judged({
        requirement: 'RT-1: { kind: response-time, targets: { errors: 1 % } }\n',
        run: map(`RT-1: { errors: "${name}" }`),
        files: k6({ [name]: { value: 0, passes: 0, fails: 500 } }),
      });
      expect(of('RT-1')).toMatch(/^not-measured/u);
    },
  );

  it('is what an availability is: a share of failures is none', async () => {
    const { of } = await judged({
      requirement: 'AV-1: { kind: availability, targets: { availability: 99 % } }\n',
      run: map('AV-1: { availability: http_req_failed }'),
      files: k6({ http_req_failed: { value: 1, passes: 500, fails: 0 } }),
    });
    expect(of('AV-1')).toMatch(/^not-measured: .*is a share of failures/u);
  });
});

describe('the total of a run', () => {
  const metrics = {
    http_reqs: { count: 300_000, rate: 500 },
    http_req_duration: { avg: 100, min: 1, med: 90, max: 900, 'p(95)': 200 },
  };
  const service = {
    spec: 'services: { booking: Booking, records: Records }\n',
    requirement:
      'TP-1: { kind: throughput, service: booking, targets: { sustained: 400 rps } }\nRT-1: { kind: response-time, service: booking, targets: { p95: 250 ms } }\n',
    files: k6(metrics),
  };
  const run = map('TP-1: { sustained: http_reqs }, RT-1: { latency: http_req_duration }');

  it('proves nothing of a service', async () => {
    const { of } = await judged({ ...service, run });
    const scope = 'scope everything in the run';
    expect(of('TP-1')).toContain(
      `wrong-conditions: sustained: ${scope} (http_reqs), wanted the service booking`,
    );
    expect(of('RT-1')).toContain(`wrong-conditions: p95: ${scope}`);
  });

  it.each(['of: { system: booking }', 'covers: booking', 'covers: [service:booking]'])(
    'proves it where the run says %s',
    async (line) => {
      const { of, problems } = await judged({ ...service, run: `${line}\n${run}` });
      expect(problems).toEqual([]);
      expect(of('TP-1')).toMatch(/^met/u);
      expect(of('RT-1')).toMatch(/^met/u);
    },
  );

  const endpoint = {
    spec: 'categories: { t: T }\n',
    requirement:
      'RT-1: { kind: response-time, category: t, endpoints: [GET /tickets], targets: { p95: 500 ms } }\nRT-2: { kind: response-time, targets: { p95: 500 ms } }\n',
    files: k6(metrics),
  };
  const covering = (covers: string): string =>
    `results:\n  - { file: k6.json, tool: k6, ${covers}maps: { RT-1: { latency: http_req_duration }, RT-2: { latency: http_req_duration } } }`;

  it.each([
    ['covers: [GET /tickets], ', 'met', 'wrong-conditions'],
    ['covers: [get /tickets/], ', 'met', 'wrong-conditions'],
    ['covers: [RT-1], ', 'met', 'wrong-conditions'],
    ['covers: [GET /tickets, GET /orders], ', 'wrong-conditions', 'wrong-conditions'],
    ['covers: [t], ', 'wrong-conditions', 'wrong-conditions'],
    ['', 'wrong-conditions', 'met'],
  ])('with "%s" gives an endpoint %s and the whole %s', async (covers, ofPart, ofWhole) => {
    const { spec, problems } = await judged({ ...endpoint, run: covering(covers) });
    expect(problems).toEqual([]);
    expect(verdictOf(spec, 'RT-1').verdict).toBe(ofPart);
    expect(verdictOf(spec, 'RT-2').verdict).toBe(ofWhole);
  });

  it('names what covers may say where it says something else', async () => {
    const { problems } = await judged({ ...endpoint, run: covering('covers: [RT-11], ') });
    expect(problems).toMatchObject([
      { rule: 'unknown-coverage', hint: 'did you mean RT-1?', severity: 'error' },
    ]);
  });
});

describe('a trend without a unit', () => {
  const requirement =
    'RT-1: { kind: response-time, endpoints: [GET /tickets], targets: { p95: 500 ms } }\n';
  const files = {
    'k6.json': JSON.stringify({
      metrics: {
        tickets: {
          type: 'trend',
          contains: 'default',
          values: { avg: 1, 'p(95)': 420.7, count: 90 },
        },
      },
    }),
  };

  it('is not measured, and check says why', async () => {
    const { of, problems } = await judged({
      requirement,
      run: map('RT-1: { latency: tickets }'),
      files,
    });
    expect(of('RT-1')).toContain('k6.json holds p95 of tickets as a number without a unit');
    expect(problems).toMatchObject([{ rule: 'unsuitable-series', severity: 'warning' }]);
    expect(problems[0]?.hint).toContain('latency: { series: "tickets", unit: ms }');
  });

  it.each([
    ['ms', 'met: p95: measured 420.7 ms'],
    ['s', 'missed: p95: measured 420.7 s'],
  ])('in %s is %s', async (unit, words) => {
    const { of, problems } = await judged({
      requirement,
      run: map(`RT-1: { latency: { series: tickets, unit: ${unit} } }`),
      files,
    });
    expect(problems).toEqual([]);
    expect(of('RT-1')).toContain(words);
  });

  it('is an error where the file states another unit', async () => {
    const { rules } = await judged({
      requirement,
      run: map('RT-1: { latency: { series: http_req_duration, unit: s } }'),
      files: k6({ http_req_duration: { avg: 1, 'p(95)': 2 } }),
    });
    expect(rules).toContain('error unsuitable-series');
  });
});

describe('a percentile', () => {
  it.each([
    [19, 'p95', 'not-measured'],
    [20, 'p95', 'met'],
    [99, 'p99', 'not-measured'],
    [100, 'p99', 'met'],
    [999, 'p99.9', 'not-measured'],
    [1000, 'p99.9', 'met'],
  ])('of %i samples: %s is %s', async (count, target, verdict) => {
    const { of } = await judged({
      requirement: `RT-1: { kind: response-time, targets: { ${target}: 500 ms } }\n`,
      run: map('RT-1: { latency: http_req_duration }'),
      files: k6({
        http_req_duration: { avg: 1, 'p(95)': 2, 'p(99)': 2, 'p(99.9)': 2 },
        http_reqs: { count, rate: 1 },
      }),
    });
    expect(of('RT-1')).toMatch(new RegExp(`^${verdict}`, 'u'));
  });
});

describe('a miss', () => {
  it('does not expire', async () => {
    const { of } = await judged({
      spec: 'evidence: { validFor: 60 days }\n',
      requirement: 'RT-1: { kind: response-time, targets: { p95: 500 ms } }\n',
      run: map('RT-1: { latency: http_req_duration }'),
      files: k6({ http_req_duration: { avg: 24_296, 'p(95)': 55_203 } }),
      at: '2026-09-20',
    });
    expect(of('RT-1')).toBe(
      'missed: p95: measured 55200 ms, target at most 500 ms; breached 63 days ago, not measured since',
    );
  });
});

describe('a trigger of growth', () => {
  const growing = (line: string) =>
    specOf({
      'spec.yaml': SPEC,
      'performance/a.yaml': `SC-1: { kind: scalability, metric: rows, asOf: 2026-11-01, ${line}, action: Partition. }\n`,
    });

  it('is due when the lead time no longer fits, and says how late the work is', async () => {
    const { spec } = await growing(
      'now: 48M, growth: +2.1M/month, trigger: 50M, leadTime: 6 weeks',
    );
    expect(requirementWords(spec, 'SC-1')).toEqual({
      verdict: 'due',
      why: 'begin work: 34 days late; the trigger is reached on 2026-11-30, work had to begin by 2026-10-19',
    });
    expect(verdictOf(spec, 'SC-1').outlook?.state).toBe('due');
  });

  it('that was passed before the value was counted has no day on which work must begin', async () => {
    const { spec } = await growing(
      'now: 1240, growth: 2 %/month, trigger: 1200, leadTime: 3 weeks',
    );
    const { outlook } = verdictOf(spec, 'SC-1');
    expect(requirementWords(spec, 'SC-1')).toEqual({
      verdict: 'missed',
      why: 'the trigger was reached on or before 2026-11-01',
    });
    expect(outlook).toMatchObject({ reachedOn: '2026-11-01', reachedBefore: true });
    expect(outlook?.beginBy).toBeUndefined();
  });
});

const JUNIT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite name="pkg"><testcase name="TestA" classname="pkg"><failure message="Failed"/></testcase><testcase name="TestA" classname="pkg"/></testsuite>
<testsuite name="E"><testcase name="flaky" classname="E"><flakyFailure message="m"><stackTrace>s</stackTrace></flakyFailure></testcase></testsuite>
<testsuite name="N"><testcase name="retried" classname="N"><skipped/></testcase><testcase name="retried" classname="N"/></testsuite>
<testsuite name="D"><testcase name="data"/><testcase name="data"><failure message="row 2"/></testcase><testcase name="data"/></testsuite>
<testsuite name="S"><testcase name="gave up"><failure message="m"/><rerunFailure message="again"/></testcase></testsuite>
</testsuites>
`;
const CTRF = JSON.stringify({
  reportFormat: 'CTRF',
  results: {
    summary: { failed: 0 },
    tests: [{ name: 'login works', status: 'passed', flaky: true, retries: 1 }],
  },
});

describe('a test that was tried again', () => {
  it.each([
    ['gotestsum, which repeats the test', 'pkg > TestA', 'met: pkg > TestA: passed on attempt 2'],
    [
      'Surefire, which keeps the failure inside',
      'E > flaky',
      'met: E > flaky: passed on attempt 2',
    ],
    [
      'TestNG, which skips the first attempt',
      'N > retried',
      'met: N > retried: passed on attempt 2',
    ],
    ['CTRF', 'login works', 'met: login works: passed on attempt 2'],
    ['Surefire, where every attempt failed', 'S > gave up', 'missed: S > gave up: failed: m'],
    [
      'data-driven tests, which are no attempts',
      'D > data',
      'missed: D > data: 1 of 3 failed: row 2',
    ],
  ])('counts by its last attempt: %s', async (_, name, words) => {
    const { spec } = await specOf({
      'spec.yaml': SPEC,
      'acceptance/a.yaml': `area: A\ncriteria:\n  AC-1: { kind: testing, statement: S., tests: ["${name}"] }\n`,
      'evidence/r/run.yaml':
        'title: R\nat: 2026-11-20T00:00:00Z\nresults:\n  - { file: j.xml, tool: junit }\n  - { file: c.json, tool: ctrf }\n',
      'evidence/r/j.xml': JUNIT,
      'evidence/r/c.json': CTRF,
    });
    expect(criterionWords(spec, 'AC-1')).toBe(words);
  });
});

describe('a result in many files', () => {
  const tests = (name: string, body = ''): string =>
    `<testsuite name="${name}"><testcase name="t">${body}</testcase></testsuite>`;
  const files = {
    'TEST-a.xml': tests('a'),
    'TEST-b.xml': tests('b', '<failure message="broken"/>'),
    'TEST-empty.xml': '<testsuite name="c" tests="0"/>',
    'deep/er/TEST-c.xml': tests('c'),
    'other.xml': tests('other'),
    'notes.txt': 'nothing',
  };
  const read = (file: string) =>
    specOf({
      'spec.yaml': SPEC,
      'acceptance/a.yaml':
        'area: A\ncriteria:\n  AC-A: { kind: testing, statement: S., tests: ["a > t"] }\n  AC-B: { kind: testing, statement: S., tests: ["b > t"] }\n',
      'evidence/r/run.yaml': `title: R\nat: 2026-11-20T00:00:00Z\nresults:\n  - { file: "${file}", tool: junit }\n`,
      ...(Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`evidence/r/${name}`, text]),
      ) as Record<string, string>),
    });

  it.each([
    ['TEST-*.xml', 2],
    ['**/TEST-?.xml', 3],
    ['deep', 1],
    ['deep/', 1],
    ['./deep/er', 1],
    ['*.xml', 3],
  ])('is found by %s: %i tests', async (file, count) => {
    const { spec, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(spec.evidence.get('r')?.get(file)?.tests).toHaveLength(count);
  });

  it('counts every file: one that failed fails', async () => {
    const { spec } = await read('TEST-*.xml');
    expect(criterionVerdict(spec, 'AC-A').verdict).toBe('met');
    expect(criterionVerdict(spec, 'AC-B')).toMatchObject({ verdict: 'missed' });
  });

  it.each(['TOAST-*.xml', 'nowhere/', '../r/TEST-*.xml'])(
    'is told where nothing is: %s',
    async (file) => {
      const { problems } = await read(file);
      expect(problems).toMatchObject([{ severity: 'error' }]);
    },
  );

  it('without any test is a warning', async () => {
    const { problems } = await read('TEST-empty.xml');
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'unreadable-result' }]);
  });

  it('with one series in two files is an error that names both', async () => {
    const text = JSON.stringify({ metrics: { vus: { value: 1, min: 1, max: 1 } } });
    const { problems } = await judged({
      requirement: 'TP-1: { kind: throughput, targets: { concurrentUsers: 3 } }\n',
      run: 'results:\n  - { file: "*.json", tool: k6 }',
      files: { 'a.json': text, 'b.json': text },
    });
    expect(problems).toMatchObject([{ message: 'a.json and b.json both hold the series vus' }]);
  });

  it('takes a time that grows with the pattern alone', async () => {
    const { problems } = await read(`${'*a'.repeat(60)}*b`);
    expect(problems).toMatchObject([{ rule: 'missing-file' }]);
  });
});
