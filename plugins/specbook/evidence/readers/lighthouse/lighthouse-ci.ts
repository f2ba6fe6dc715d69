/**
 * Lighthouse CI: `assertion-results.json`, `manifest.json`, or a list of reports. A series is one number of one page
 * over the runs of it: `first-contentful-paint{path:/calendar}`. The path tells pages apart, not the whole address,
 * since a port often changes from run to run. Lighthouse CI writes passed assertions only if told to
 * (`--includePassedAssertions`); what it leaves out is not measured.
 *
 * @see https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { MeasuredFile, Series, ToolFlag } from '../../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../../format/json.ts';
import { needReport, numbersOf } from './report.ts';
import { percentilesOf, spreadOf } from '../../sample-statistics.ts';
import { byName, inBytes, inMs, plainNumber, seriesOf } from '../../quantities.ts';

/** Audits whose number is in ms. Assertion results do not say; reports do. */
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

/** Numbers of one series while the runs are read. */
interface Draft {
  address: string;
  values: number[];
  quantity: (value: number) => Quantity;
}

/** The address of a page, and what names it in a series. */
function pageOf(node: JsonNode): { address: string; path: string } {
  const address = node.text();
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return { address: url?.host ?? '', path: url ? url.pathname + url.search : address };
}

class Drafts {
  readonly #drafts = new Map<string, Draft>();

  /** Adds numbers of a page; the same path of two hosts would mix two pages. */
  add(name: string, url: JsonNode, values: readonly number[], quantity: Draft['quantity']): string {
    const { address, path } = pageOf(url);
    const full = `${name}{path:${path}}`;
    const draft = this.#drafts.get(full) ?? { address, values: [], quantity };
    if (draft.address !== address) {
      url.refuse(
        `is of ${address}, and ${draft.address} has the path ${path} too`,
        'give each host a file of its own',
      );
    }
    draft.values.push(...values);
    this.#drafts.set(full, draft);
    return full;
  }

  series(): Map<string, Series> {
    return byName(
      [...this.#drafts].map(([name, { values, quantity }]) => {
        const sorted = values.sort((a, b) => a - b);
        if (sorted.length === 0) return seriesOf(name, false, []);
        return seriesOf(name, false, [
          ...percentilesOf(sorted, quantity, [50]),
          ...spreadOf(sorted, quantity),
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
    needReport(report);
    versions.add(report.at('lighthouseVersion').text());
    const url = report.at('requestedUrl').missing
      ? report.at('finalUrl')
      : report.at('requestedUrl');
    for (const { name, value, quantity } of numbersOf(report)) {
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

/** `manifest.json`: scores of each run; their reports stand in files of their own. */
function readManifest(runs: readonly JsonNode[]): MeasuredFile {
  const drafts = new Drafts();
  for (const run of runs) {
    for (const [category, score] of run.at('summary').entries()) {
      const values = score.value === null ? [] : [score.number({ atMost: 1 })];
      drafts.add(`categories:${category}`, run.at('url'), values, plainNumber);
    }
  }
  return { series: drafts.series(), tests: [], flags: [] };
}

/** What an assertion is about: `resource-summary.script.size`, `categories:performance`. */
function nameOf(assertion: JsonNode): string {
  const id = assertion.at('auditId').text();
  const property = assertion.at('auditProperty');
  const steps = property.isList
    ? property.list().map((step) => step.text())
    : [property.optionalText() ?? ''].filter((step) => step !== '');
  if (id === 'categories') return `categories:${steps.join('.')}`;
  const score = assertion.at('name').value === 'minScore' ? ['score'] : [];
  const length = assertion.at('name').value === 'maxLength' ? ['length'] : [];
  return [id, ...steps, ...score, ...length].join('.');
}

function quantityOf(assertion: JsonNode): (value: number) => Quantity {
  if (assertion.at('name').value !== 'maxNumericValue') return plainNumber;
  const id = assertion.at('auditId').text();
  const property = assertion.at('auditProperty');
  const last = property.isList ? property.list().at(-1)?.value : property.value;
  if (id === 'total-byte-weight' || last === 'size' || last === 'transferSize') return inBytes;
  return IN_MS.has(id) && property.missing ? inMs : plainNumber;
}

/** `assertion-results.json`: the values of all runs, and what Lighthouse CI made of them. */
function readAssertions(assertions: readonly JsonNode[]): MeasuredFile {
  const drafts = new Drafts();
  const flags: ToolFlag[] = [];
  const seen = new Set<string>();
  for (const assertion of assertions) {
    const rule = assertion.at('name').text();
    if (rule === 'auditRan') continue;
    const name = nameOf(assertion);
    const values = assertion
      .at('values')
      .list()
      .flatMap((value) => (value.value === null ? [] : [value.number()]));
    const key = `${name} ${assertion.at('url').text()}`;
    const series = drafts.add(
      name,
      assertion.at('url'),
      // Two assertions on one audit tell the same values twice.
      seen.has(key) ? [] : values,
      quantityOf(assertion),
    );
    seen.add(key);
    const operator = assertion.at('operator').text();
    const bound = assertion.at('expected').number({ negative: true });
    flags.push({
      series,
      expression: `${rule} ${operator} ${bound}`,
      passed: assertion.at('passed').flag(),
    });
  }
  return { series: drafts.series(), tests: [], flags };
}

/** Reads a file of Lighthouse CI. */
export function readLighthouseCi(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  if (root.at('audits').isObject) return readReports([root]);
  if (!root.isList) {
    root.refuse(
      'is no file of Lighthouse CI',
      'give assertion-results.json, manifest.json or a list of reports',
    );
  }
  const entries = root.list();
  const [first] = entries;
  if (!first) return root.refuse('is empty: nothing was measured', 'run lhci again');
  if (!first.at('auditId').missing) return readAssertions(entries);
  return first.at('summary').isObject ? readManifest(entries) : readReports(entries);
}
