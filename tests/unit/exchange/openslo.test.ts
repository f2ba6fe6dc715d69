import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { exportOpenSlo } from '../../../plugins/specbook/exchange/export/openslo.ts';
import { specOf } from '../../support/spec-of.ts';
import { omissionText, REQUIREMENTS } from './gates.ts';
import { OpenSloSchema, type OpenSloObject, type Slo } from './openslo-schema.ts';
import { readFolder, SHOP } from '../../support/specs.ts';

/** The documents of a file, each validated against the OpenSLO schema. */
function objectsOf(text: string): OpenSloObject[] {
  return parseAllDocuments(text).flatMap((document) => {
    expect(document.errors).toEqual([]);
    const value: unknown = document.toJS();
    return value === null ? [] : [OpenSloSchema.parse(value)];
  });
}

async function exported(
  performance: string,
): Promise<{ objects: OpenSloObject[]; slos: Map<string, Slo>; omitted: string; text: string }> {
  const { spec } = await specOf({ 'performance/all.yaml': performance });
  const result = exportOpenSlo(spec);
  const objects = objectsOf(result.text);
  const slos = objects.filter((object) => object.kind === 'SLO');
  return {
    objects,
    slos: new Map(slos.map((slo) => [slo.metadata.name, slo])),
    omitted: omissionText(result),
    text: result.text,
  };
}

const targetOf = (slo: Slo | undefined): number | undefined => slo?.spec.objectives[0]?.target;

describe('specbook export openslo', () => {
  it('expresses a percentile as the ratio of requests within the target', async () => {
    const { slos } = await exported(REQUIREMENTS);
    const p95 = slos.get('perf-rt-001-p95');
    expect(targetOf(p95)).toBe(0.95);
    const { good, total } = p95?.spec.indicator.spec.ratioMetric ?? {};
    expect(good?.metricSource.spec.query).toBe(
      'sum(http_server_request_duration_seconds_bucket{job="booking",http_request_method="GET",http_route=~"/clinics/\\\\{id\\\\}/calendar|/rooms",le="0.25"}' +
        ' or http_server_request_duration_seconds_bucket{job="booking",http_request_method="POST",http_route="/rooms",le="0.25"})',
    );
    expect(total?.metricSource.spec.query).not.toContain('le=');
    expect(targetOf(slos.get('perf-rt-001-p97-5'))).toBe(0.975);
    expect(targetOf(slos.get('perf-rt-001-p99-9'))).toBe(0.999);
    expect(
      slos.get('perf-rt-001-p99-9')?.spec.indicator.spec.ratioMetric.good?.metricSource.spec.query,
    ).toContain('le=~"1(\\\\.0)?"');
  });

  it('expresses error rate and availability as the ratio of requests that did not fail', async () => {
    const { slos } = await exported(REQUIREMENTS);
    expect(targetOf(slos.get('perf-rt-001-errors'))).toBe(0.999);
    const availability = slos.get('perf-av-001-availability');
    expect(targetOf(availability)).toBe(0.999);
    expect(availability?.spec.timeWindow).toEqual([{ duration: '90d', isRolling: true }]);
    expect(availability?.spec.indicator.spec.ratioMetric.good?.metricSource.spec.query).toBe(
      'sum(http_server_request_duration_seconds_count{job="booking",http_response_status_code!~"5.."})',
    );
  });

  it('lists omissions with their reason, and in the file too', async () => {
    const { omitted, text, slos } = await exported(REQUIREMENTS);
    for (const line of [
      'a mean is not a ratio of good requests:\n- PERF-RT-001: mean at most 100 ms',
      '- PERF-RT-001: slowest at most 5 s',
      '- PERF-TP-001: sustained at least 400 rps; peak at least 1200 rps; at least 3000 concurrent users',
      '- PERF-DV-001: holds at least 6 GB; holds at least 8M rows',
      '- PERF-SC-001: to act at 9000 visits a day',
      '- PERF-AV-001: back after at most 15 min; no data lost',
      '- PERF-AV-001: Announced maintenance.',
      '- PERF-RT-001: under 200 rps; in the environment staging; with at least 1M rows of appointment',
      '- PERF-RT-009: p95 at most 1 s',
    ]) {
      expect(omitted).toContain(line);
    }
    expect([...slos.keys()].filter((name) => name.startsWith('perf-rt-009'))).toEqual([]);
    for (const line of omitted.split('\n')) {
      expect(text.replace(/[\u00a0\u202f]/gu, ' ')).toContain(`# ${line}\n`);
    }
  });

  it.each([
    ['1 month', '1M'],
    ['4 weeks', '4w'],
    ['1.5 h', '90m'],
    ['600 s', '10m'],
    ['2 years', '2Y'],
  ])('writes a window of %s as %s', async (window, duration) => {
    const { slos } = await exported(
      `A: { kind: availability, targets: { availability: 99 % }, window: ${window} }`,
    );
    expect(slos.get('a-availability')?.spec.timeWindow[0]?.duration).toBe(duration);
  });

  it.each([
    ['calendar month', '1M'],
    ['1 calendar quarter', '1Q'],
    ['calendar week', '1w'],
    ['calendar year', '1Y'],
  ])('writes %s as a calendar window that begins on its first day', async (window, duration) => {
    const { slos } = await exported(
      `A: { kind: availability, targets: { availability: 99 % }, window: ${window} }`,
    );
    expect(slos.get('a-availability')?.spec.timeWindow).toEqual([
      {
        duration,
        calendar: { startTime: '2024-01-01 00:00:00', timeZone: 'UTC' },
        isRolling: false,
      },
    ]);
    const start = new Date('2024-01-01T00:00:00Z');
    expect([start.getUTCDay(), start.getUTCDate(), start.getUTCMonth()]).toEqual([1, 1, 0]);
  });

  it('omits windows that OpenSLO cannot express, and ratios that leave no error budget', async () => {
    const { omitted, slos } = await exported(
      [
        'A: { kind: availability, targets: { availability: 99 % }, window: 90 s }',
        'B: { kind: availability, targets: { availability: 100 % } }',
        'C: { kind: response-time, endpoints: [GET /c], targets: { errors: 0 % } }',
        'D: { kind: response-time, endpoints: [the search], targets: { p95: 1 s } }',
        'E: { kind: response-time, category: calendar, targets: { p95: 1 s } }',
      ].join('\n'),
    );
    expect(slos.size).toBe(0);
    expect(omitted).toContain('- A: available at least 99 % of the time, over 90 s');
    expect(omitted).toContain(
      'no error budget:\n- B: available at least 100 % of the time\n- C: errors at most 0 %',
    );
    expect(omitted).toContain('its endpoint "the search" is not a method and path');
    expect(omitted).toContain('a category cannot be identified in metrics');
  });

  it('has unique RFC 1123 names for any ids', async () => {
    const long = 'A'.repeat(100);
    const ids = ['a_b', 'a-b', '__proto__', '_', `${long}1`, `${long}2`];
    const { slos, objects } = await exported(
      ids
        .map(
          (id) => `${id}: { kind: availability, service: ${id}, targets: { availability: 99 % } }`,
        )
        .join('\n'),
    );
    expect(slos.size).toBe(ids.length);
    const services = objects
      .filter(({ kind }) => kind === 'Service')
      .map(({ metadata }) => metadata.name);
    expect(new Set(services).size).toBe(ids.length);
    for (const { spec } of slos.values()) expect(services).toContain(spec.service);
  });

  it('escapes hostile text in strings and comments', async () => {
    const title = String.raw`"x\u2028kind: Service # \u2067 {{ .Values }} 'a' no"`;
    const { slos, objects } = await exported(
      `A:\n  kind: availability\n  title: ${title}\n  targets: { availability: 99 % }\n  excludes: "\\nkind: Service\\n---\\n"\n  rationale: "${'long '.repeat(400)}"\n`,
    );
    expect(objects.map(({ kind }) => kind)).toEqual(['Service', 'SLO']);
    expect(slos.get('a-availability')?.spec.description).toContain(
      "x kind: Service # {{ .Values }} 'a' no",
    );
    expect(slos.get('a-availability')?.spec.description?.length).toBeLessThanOrEqual(1050);
  });

  it('counts the operations of a category if an OpenAPI document lists them', async () => {
    const { spec } = await specOf({
      'spec.yaml': 'title: Test\nrevision: 1.0.0\nopenapi: openapi.yaml\n',
      'openapi.yaml': 'openapi: 3.1.1\npaths: { /slots: { get: { tags: [Booking] } } }\n',
      'performance/a.yaml':
        'A: { kind: response-time, category: Booking, targets: { p95: 1 s } }\n',
    });
    expect(exportOpenSlo(spec).text).toContain('http_request_method="GET",http_route="/slots"');
  });

  it('exports a whole specification as valid OpenSLO', async () => {
    const spec = await readFolder(SHOP);
    const objects = objectsOf(exportOpenSlo(spec).text);
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('SLO perf-1-p95');
    expect(names.length).toBeGreaterThan(12);
  });
});
