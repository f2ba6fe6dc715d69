/**
 * Lighthouse CI: `assertion-results.json`, `manifest.json`, or a list of reports. A series is one audit of one page over
 * its runs: `first-contentful-paint{path:/calendar}`. Pages are identified by path, since the port often differs between
 * runs. Lighthouse CI writes passed assertions only with `--includePassedAssertions`; without it they are not measured.
 *
 * @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Series, ToolFlag } from '../../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../../format/json.ts';
import { assertReport, readAuditNumbers } from './report.ts';
import { computePercentiles, computeSummary } from '../../sample-statistics.ts';
import {
  countQuantity,
  createSeries,
  durationQuantity,
  indexByName,
  sizeQuantity,
} from '../../series.ts';

/** Audits in ms. Reports state the unit, assertion results do not. */
const IN_MS = new Set([
  'bootup-time',
  'first-contentful-paint',
  'interaction-to-next-paint',
  'interactive',
  'largest-contentful-paint',
  'mainthread-work-breakdown',
  'max-potential-fid',
  'network-rtt',
  'network-server-latency',
  'redirects',
  'server-response-time',
  'speed-index',
  'total-blocking-time',
]);

/** Values of one series, collected over the runs. */
interface Draft {
  host: string;
  values: number[];
  quantity: (value: number) => Quantity;
}

/** Host and path of a page. */
function parsePage(node: JsonNode): { host: string; path: string } {
  const text = node.string();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return { host: url?.host ?? '', path: url ? url.pathname + url.search : text };
}

class Drafts {
  readonly #drafts = new Map<string, Draft>();

  /** Adds values of a page. The same path on two hosts is a parse error, since it would mix two pages. */
  add(name: string, url: JsonNode, values: readonly number[], quantity: Draft['quantity']): string {
    const { host, path } = parsePage(url);
    const full = `${name}{path:${path}}`;
    const draft = this.#drafts.get(full) ?? { host, values: [], quantity };
    if (draft.host !== host) {
      url.fail(
        `is on ${host}, but ${draft.host} has the path ${path} too`,
        'use a separate file for each host',
      );
    }
    draft.values.push(...values);
    this.#drafts.set(full, draft);
    return full;
  }

  series(): Map<string, Series> {
    return indexByName(
      [...this.#drafts].map(([name, { values, quantity }]) => {
        const sorted = values.sort((a, b) => a - b);
        if (sorted.length === 0) return createSeries(name, false, []);
        return createSeries(name, false, [
          ...computePercentiles(sorted, quantity, [50]),
          ...computeSummary(sorted, quantity),
        ]);
      }),
    );
  }
}

/** Reports of several runs and pages. */
function readReports(reports: readonly JsonNode[]): MeasuredFile {
  const drafts = new Drafts();
  const versions = new Set<string>();
  for (const report of reports) {
    assertReport(report);
    versions.add(report.at('lighthouseVersion').string());
    const url = report.at('requestedUrl').isMissing
      ? report.at('finalUrl')
      : report.at('requestedUrl');
    for (const { name, value, quantity } of readAuditNumbers(report)) {
      drafts.add(name, url, [value], quantity);
    }
  }
  const [toolVersion] = versions;
  return {
    ...(toolVersion !== undefined && versions.size === 1 && { toolVersion }),
    series: drafts.series(),
    tests: [],
    flags: [],
  };
}

/** `manifest.json`: scores of each run; the reports are in separate files. */
function readManifest(runs: readonly JsonNode[]): MeasuredFile {
  const drafts = new Drafts();
  for (const run of runs) {
    for (const [category, score] of run.at('summary').entries()) {
      const values = score.value === null ? [] : [score.number({ atMost: 1 })];
      drafts.add(`categories:${category}`, run.at('url'), values, countQuantity);
    }
  }
  return { series: drafts.series(), tests: [], flags: [] };
}

/** The audit of an assertion: `resource-summary.script.size`, `categories:performance`. */
function seriesName(assertion: JsonNode): string {
  const id = assertion.at('auditId').string();
  const property = assertion.at('auditProperty');
  const steps = property.isList
    ? property.list().map((step) => step.string())
    : [property.optionalString() ?? ''].filter((step) => step !== '');
  if (id === 'categories') return `categories:${steps.join('.')}`;
  const score = assertion.at('name').value === 'minScore' ? ['score'] : [];
  const length = assertion.at('name').value === 'maxLength' ? ['length'] : [];
  return [id, ...steps, ...score, ...length].join('.');
}

function selectQuantity(assertion: JsonNode): (value: number) => Quantity {
  if (assertion.at('name').value !== 'maxNumericValue') return countQuantity;
  const id = assertion.at('auditId').string();
  const property = assertion.at('auditProperty');
  const last = property.isList ? property.list().at(-1)?.value : property.value;
  if (id === 'total-byte-weight' || last === 'size' || last === 'transferSize') return sizeQuantity;
  return IN_MS.has(id) && property.isMissing ? durationQuantity : countQuantity;
}

/** `assertion-results.json`: the values of all runs, and whether each assertion passed. */
function readAssertions(assertions: readonly JsonNode[]): MeasuredFile {
  const drafts = new Drafts();
  const flags: ToolFlag[] = [];
  const seen = new Set<string>();
  for (const assertion of assertions) {
    const rule = assertion.at('name').string();
    if (rule === 'auditRan') continue;
    const name = seriesName(assertion);
    const values = assertion
      .at('values')
      .list()
      .flatMap((value) => (value.value === null ? [] : [value.number()]));
    const key = `${name} ${assertion.at('url').string()}`;
    const series = drafts.add(
      name,
      assertion.at('url'),
      // Two assertions on one audit repeat its values.
      seen.has(key) ? [] : values,
      selectQuantity(assertion),
    );
    seen.add(key);
    const operator = assertion.at('operator').string();
    const limit = assertion.at('expected').number({ negative: true });
    flags.push({
      series,
      expression: `${rule} ${operator} ${limit}`,
      passed: assertion.at('passed').boolean(),
    });
  }
  return { series: drafts.series(), tests: [], flags };
}

/** Parses a file of Lighthouse CI. */
export function readLighthouseCi(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  if (root.at('audits').isObject) return readReports([root]);
  if (!root.isList) {
    root.fail(
      'is not a file of Lighthouse CI',
      'use assertion-results.json, manifest.json or a list of reports',
    );
  }
  const entries = root.list();
  const [first] = entries;
  if (!first) return root.fail('is empty: nothing was measured', 'run lhci again');
  if (!first.at('auditId').isMissing) return readAssertions(entries);
  return first.at('summary').isObject ? readManifest(entries) : readReports(entries);
}
