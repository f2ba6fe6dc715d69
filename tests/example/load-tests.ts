/** Values of the example's load tests, read here as the tools write them. */
import { readFileSync } from 'node:fs';

/** The folder of a run, a file in it, and the name of a series of requests. */
export type Series = readonly [run: string, file: string, name: string];

type Values = Record<string, number | undefined>;

interface K6 {
  metrics?: Record<string, { values?: Values } & Values>;
  results?: { metrics: readonly { name: string; values: Values }[] };
}

const K6_NAMES: Record<string, string> = { p50: 'med', p95: 'p(95)', p99: 'p(99)' };
const JMETER_NAMES: Record<string, string> = {
  p50: 'medianResTime',
  p95: 'pct2ResTime',
  p99: 'pct3ResTime',
};

function k6(file: K6, metric: string): Values {
  const listed = file.results?.metrics.find(({ name }) => name === metric)?.values;
  const own = file.metrics?.[metric];
  return listed ?? own?.values ?? own ?? {};
}

/** A percentile in ms, `errors` and `rate` as numbers; not a number where the file has none. */
export function measured([run, file, name]: Series, what: string): number {
  const json = JSON.parse(readFileSync(`content/evidence/${run}/${file}`, 'utf8')) as unknown;
  if (file === 'autocannon.json') {
    const { latency, ...counts } = json as { latency: Values } & Record<
      'non2xx' | 'errors' | '2xx',
      number
    >;
    const failed = counts.non2xx + counts.errors;
    return what === 'errors' ? failed / (counts['2xx'] + failed) : (latency[what] ?? NaN);
  }
  if (file === 'statistics.json')
    return (json as Record<string, Values>)[name]?.[JMETER_NAMES[what] ?? ''] ?? NaN;
  const found = json as K6;
  if (name === 'vus') return k6(found, name)[what] ?? NaN;
  if (what === 'rate') return k6(found, `http_reqs{name:${name}}`).rate ?? NaN;
  if (what === 'errors') {
    const { rate, value } = k6(found, `http_req_failed{name:${name}}`);
    return rate ?? value ?? NaN;
  }
  return k6(found, `http_req_duration{name:${name}}`)[K6_NAMES[what] ?? ''] ?? NaN;
}
