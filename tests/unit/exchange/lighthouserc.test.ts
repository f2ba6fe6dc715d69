import { describe, expect, it } from 'vitest';
import { exportLighthouse } from '../../../plugins/specbook/exchange/export/lighthouserc.ts';
import { measuredSpec } from '../model/measured.ts';
import { importText, omissionText, REQUIREMENTS } from './gates.ts';

const PAGE = `PAGE-1:
  kind: response-time
  title: "Day view */ on a desk"
  targets: { p50: 1.2 s, p95: 2 s, max: 2500 ms, errors: 1 % }
  under: { environment: staging }
`;

/** A report of Lighthouse CI on some loads of a page. */
function reports(path: string, paints: readonly number[]): string {
  return JSON.stringify(
    paints.map((numericValue) => ({
      lighthouseVersion: '13.0.0',
      requestedUrl: `http://localhost:4321${path}`,
      categories: { performance: { score: 0.83 } },
      audits: {
        'largest-contentful-paint': { score: 1, numericValue, numericUnit: 'millisecond' },
        'cumulative-layout-shift': { score: 1, numericValue: 0.1, numericUnit: 'unitless' },
      },
    })),
  );
}

interface Assertion {
  maxNumericValue?: number;
  minScore?: number;
  aggregationMethod: string;
}

interface Entry {
  matchingUrlPattern: string;
  assertions: Record<string, [string, Assertion]>;
}

async function exported(
  series: string,
  page = PAGE,
  maps = `latency: "${series}"`,
): Promise<{ matrix: Entry[]; omitted: string }> {
  const yaml = `results:\n  - { file: lhr.json, tool: lighthouse-ci, maps: { PAGE-1: { ${maps} } } }\n`;
  const { spec, problems } = await measuredSpec(
    { 'performance/all.yaml': REQUIREMENTS + page },
    { front: { yaml, files: { 'lhr.json': reports('/calendar', [900, 1100]) } } },
  );
  expect(problems.filter((problem) => problem.includes('unknown-series'))).toEqual([]);
  const result = exportLighthouse(spec);
  const { module } = await importText(`const module = {};\n${result.text}\nexport { module };`);
  const { exports } = module as { exports: { ci: { assert: { assertMatrix: Entry[] } } } };
  return { matrix: exports.ci.assert.assertMatrix, omitted: omissionText(result) };
}

describe('specbook export lighthouserc', () => {
  it('asserts the audit that a run maps: the median for p50, the slowest load for max', async () => {
    const { matrix } = await exported('largest-contentful-paint{path:/calendar}');
    const pattern = '^https?://[^/]+/calendar$';
    const assertion = (maxNumericValue: number, aggregationMethod: string): Entry => ({
      matchingUrlPattern: pattern,
      assertions: {
        'largest-contentful-paint': ['error', { maxNumericValue, aggregationMethod }],
      },
    });
    expect(matrix).toEqual([assertion(1200, 'median'), assertion(2500, 'pessimistic')]);
    expect(new RegExp(pattern, 'u').test('http://localhost:4321/calendar')).toBe(true);
    expect(new RegExp(pattern, 'u').test('http://localhost:4321/calendar/day')).toBe(false);
  });

  it('lists targets that page loads cannot measure, and requirements that are not about a page', async () => {
    const { omitted } = await exported('largest-contentful-paint{path:/calendar}');
    expect(omitted).toContain(
      'only the median (p50) and the slowest (max):\n- PAGE-1: p95 at most 2 s',
    );
    expect(omitted).toContain('no error rate:\n- PAGE-1: errors at most 1 %');
    expect(omitted).toContain('- PAGE-1: in the environment staging');
    expect(omitted).toContain('no Lighthouse run maps an audit to it');
    expect(omitted).toContain('- PERF-DV-001: holds at least 6 GB; holds at least 8M rows');
  });

  it('does not assert the duration of an audit that is not a duration', async () => {
    const { matrix, omitted } = await exported('cumulative-layout-shift{path:/calendar}');
    expect(matrix).toEqual([]);
    expect(omitted).toContain(
      'not a duration:\n- PAGE-1: p50 at most 1.2 s; slowest at most 2500 ms',
    );
  });

  it('asserts layout shift at most and a score at least, both without a unit', async () => {
    const { matrix } = await exported(
      '',
      'PAGE-1: { kind: response-time, title: Day, targets: { layoutShift: 0.1, score: 0.9 } }\n',
      'layoutShift: "cumulative-layout-shift{path:/calendar}", score: "categories:performance{path:/calendar}"',
    );
    expect(matrix.map(({ assertions }) => assertions)).toEqual([
      {
        'cumulative-layout-shift': ['error', { maxNumericValue: 0.1, aggregationMethod: 'median' }],
        'categories:performance': ['error', { minScore: 0.9, aggregationMethod: 'median' }],
      },
    ]);
  });
});
