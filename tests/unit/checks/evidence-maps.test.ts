import { describe, expect, it } from 'vitest';
import { k6, measuredSpec } from '../model/measured.ts';

const PERFORMANCE = [
  'PERF-RT-001: { kind: response-time, targets: { p95: 200 ms } }',
  'PERF-SC-001: { kind: scalability, metric: rows, now: 1k, growth: +1k/month, trigger: 9k, action: Partition. }',
  '',
].join('\n');

async function complaints(maps: string, file?: string): Promise<string[]> {
  const { problems } = await measuredSpec(
    { 'performance/all.yaml': PERFORMANCE },
    {
      nightly: {
        yaml: `results:\n  - file: k6.json\n    tool: k6\n    maps:\n      ${maps}\n`,
        files: {
          'k6.json':
            file ??
            k6({
              'http_req_duration{name:Calendar}': { avg: 1 },
              vus: { value: 1, min: 1, max: 1 },
            }),
        },
      },
    },
  );
  return problems;
}

describe('a map of run.yaml', () => {
  it('names the closest series where the file does not hold the one it says', async () => {
    expect(
      await complaints('PERF-RT-001: { latency: "http_req_duration{name:Calender}" }'),
    ).toEqual([
      'evidence/nightly/run.yaml:7:32 unknown-series: k6.json holds no series "http_req_duration{name:Calender}". did you mean http_req_duration{name:Calendar}?',
    ]);
  });

  it('lists the series of the file where none is near', async () => {
    expect(await complaints('PERF-RT-001: { latency: response }')).toEqual([
      expect.stringContaining('it holds http_req_duration{name:Calendar}, vus'),
    ]);
  });

  it('says that a load may be stated instead', async () => {
    expect(
      await complaints(
        'PERF-RT-001: { latency: "http_req_duration{name:Calendar}", load: 205 rsp }',
      ),
    ).toEqual([expect.stringContaining('or state the load, such as 205 rps')]);
  });

  it('names the quantities that the kind of requirement has', async () => {
    expect(await complaints('PERF-RT-001: { latancy: vus }')).toEqual([
      expect.stringMatching(
        /run\.yaml:7:31 unknown-quantity: "latancy" is not a quantity of a response-time requirement\. did you mean latency\?$/u,
      ),
    ]);
  });

  it('cannot measure a target that is not stated', async () => {
    expect(await complaints('PERF-RT-001: { errors: vus }')).toEqual([
      expect.stringContaining(
        'PERF-RT-001 states no target for errors. remove it, or add the target; it states p95',
      ),
    ]);
  });

  it('does not decide a trigger of growth', async () => {
    expect(await complaints('PERF-SC-001: { now: vus }')).toEqual([
      expect.stringContaining('which results do not decide'),
    ]);
  });
});

describe('a result file that cannot be read', () => {
  it('is refused with its own name and place', async () => {
    const [first = ''] = await complaints('PERF-RT-001: { latency: x }', '{ "metrics": { "a": ');
    expect(first).toMatch(/^evidence\/nightly\/k6\.json:1:\d+ unreadable-result: k6\.json/u);
  });

  it('is placed in run.yaml where the fault has no line', async () => {
    expect(await complaints('PERF-RT-001: { latency: x }', '')).toEqual([
      expect.stringMatching(
        /^evidence\/nightly\/run\.yaml:4:11 unreadable-result: k6\.json: the file is empty/u,
      ),
    ]);
  });
});
