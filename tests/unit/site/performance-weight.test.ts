/** The dashboard stays light: charts of long histories are summarised, lists end somewhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { renderChart } from '../../../plugins/specbook/charts/index.ts';
import { facts } from '../../../plugins/specbook/markup/mdast.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { verdictsOf } from '../../../plugins/specbook/model/verdicts/verdicts.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import {
  hrefsOf,
  renderHtml,
  renderSections,
} from '../../../plugins/specbook/site/render/to-html.ts';
import { k6, measuredSpec, SPEC, type TestRun } from '../model/measured.ts';

const KB = 1024;
/** What surrounds every page alike: head, header, sidebar, title block. */
const FRAME = 12 * KB;
const REQUIREMENTS = 100;
const RUNS = 200;

const two = (value: number): string => String(value).padStart(2, '0');

function requirements(): string {
  return Array.from({ length: REQUIREMENTS }, (_, at) =>
    [
      `PERF-${at}:`,
      '  kind: response-time',
      `  title: What number ${at} of the operations answers`,
      `  category: c${at % 8}`,
      '  owner: some-team',
      '  service: shop',
      `  endpoints: ["GET /things/${at}/{id}"]`,
      '  targets: { p50: 80 ms, p95: 250 ms, p99: 600 ms, errors: 0.1 % }',
      '',
    ].join('\n'),
  ).join('');
}

/** One run that measures every requirement, some of them beyond their target. */
function run(number: number): TestRun {
  const day = new Date(Date.UTC(2026, 10, 20) - number * 2 * 86_400_000);
  const series = Array.from({ length: REQUIREMENTS }, (_, at) => `http_req_duration{name:o${at}}`);
  const maps = series.map((name, at) => `      PERF-${at}: { latency: "${name}" }\n`).join('');
  const metrics = series.map((name, at): [string, Record<string, number>] => [
    name,
    { med: 70 + (at % 20), 'p(95)': 200 + ((at * 7 + number) % 90), 'p(99)': 500 + (at % 80) },
  ]);
  return {
    at: `${day.toISOString().slice(0, 10)}T02:00:00Z`,
    yaml: `results:\n  - file: k6.json\n    tool: k6\n    maps:\n${maps}`,
    files: { 'k6.json': k6(Object.fromEntries(metrics)) },
  };
}

/** HTML of a page with its charts, and how many there are. */
async function htmlOf(spec: Spec, path: string): Promise<{ html: string; charts: number }> {
  const page = allEntries({ spec, problems: [] })
    .find((entry) => entry.path === path)
    ?.build();
  if (!page) throw new Error(`no page at ${path}`);
  const { lede = [] } = page;
  let html = renderHtml([...lede, ...facts(page.facts)], hrefsOf({}));
  let charts = 0;
  for (const { id, title, blocks } of renderSections(page, {})) {
    if (title !== undefined) html += `<h2 id="${id ?? ''}">${title}</h2>`;
    for (const block of blocks) {
      if (typeof block === 'string') html += block;
      else if (block.type === 'table') html += block.table;
      else if (block.type === 'charts') {
        html += block.tables;
        for (const { chart, caption } of block.figures)
          html += caption + (await renderChart(chart, stringsOf(spec)));
        charts += block.figures.length;
      }
    }
  }
  return { html, charts };
}

describe(`with ${RUNS} runs of ${REQUIREMENTS} requirements`, () => {
  let spec: Spec;

  beforeAll(async () => {
    const runs = Object.fromEntries(
      Array.from({ length: RUNS }, (_, number) => [`run-${two(number)}`, run(number)]),
    );
    ({ spec } = await measuredSpec(
      {
        'spec.yaml': `${SPEC}teams: { some-team: Some }\nservices: { shop: Shop }\ncategories: { ${Array.from({ length: 8 }, (_, at) => `c${at}: Category ${at}`).join(', ')} }\n`,
        'performance/all.yaml': requirements(),
      },
      runs,
    ));
  }, 120_000);

  it('every requirement has its verdict from the newest run', () => {
    const verdicts = [...verdictsOf(spec).requirements.values()];
    expect(verdicts).toHaveLength(REQUIREMENTS);
    expect(new Set(verdicts.map(({ targets }) => targets[1]?.all.length))).toEqual(new Set([RUNS]));
  });

  it('the dashboard and the page of a category weigh less than 400 KB, charts included', async () => {
    for (const path of ['/performance/', '/performance/c0/']) {
      const { html, charts } = await htmlOf(spec, path);
      expect(charts).toBeGreaterThan(5);
      expect(Buffer.byteLength(html) + FRAME).toBeLessThan(400 * KB);
    }
  });

  it('no id stands twice on the dashboard', async () => {
    const { html } = await htmlOf(spec, '/performance/');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    const captions = [...html.matchAll(/role="group" aria-label="([^"]+)"/gu)].map(
      ([, label]) => label,
    );
    expect(captions.filter((one, index) => captions.indexOf(one) !== index)).toEqual([]);
  });
});
