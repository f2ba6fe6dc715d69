/**
 * Every number on the first screen of the example's dashboard, computed here a second time: out of the files as they are
 * written, with none of the package's arithmetic. Only sizes of storage are taken from the model, whose own tests hold
 * them against a database.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { storageAt } from '../../plugins/specbook/model/data/storage.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { markdownOfPage } from '../../plugins/specbook/site/page-parts/markdown-page.ts';
import { performancePages } from '../../plugins/specbook/site/pages/performance.ts';

const NOW = '2026-11-22';
const DAY_MS = 86_400_000;
const MONTH_DAYS = 365.25 / 12;

let spec: Spec;
/** The first screen as Markdown, with plain blanks. */
let screen: string;

const yaml = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const json = (path: string): unknown =>
  JSON.parse(readFileSync(`content/evidence/${path}`, 'utf8'));

interface Trend {
  med: number;
  'p(95)': number;
  'p(99)': number;
  rate: number;
}

/** Statistics of a series of the newest load test. */
function k6(file: string, name: string): { latency: Trend; errors: number } {
  const { metrics } = json(`2026-11-20-load/${file}`) as {
    metrics: Record<string, { values: Trend }>;
  };
  const latency = metrics[`http_req_duration{name:${name}}`]?.values;
  if (!latency) throw new Error(`${file} holds no ${name}`);
  return { latency, errors: metrics[`http_req_failed{name:${name}}`]?.values.rate ?? NaN };
}

const digits = (value: number, count: number): string => String(Number(value.toPrecision(count)));
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The text under a heading, up to the next one. */
function panel(title: string): string {
  const found = screen.split('\n## ').find((part) => part.startsWith(title));
  if (found === undefined) throw new Error(`no panel ${title}`);
  return found;
}

/** The line of a panel that names something. */
function line(title: string, name: string): string {
  const found = panel(title)
    .split('\n')
    .find((one) => one.includes(`[${name}]`));
  if (found === undefined) throw new Error(`${title} has no ${name}`);
  return found;
}

beforeAll(async () => {
  const loaded = await loadSpec({ content: 'content', now: NOW });
  spec = loaded.spec;
  const [entry] = performancePages.entries({ spec, problems: [] });
  if (!entry) throw new Error('no dashboard');
  screen = markdownOfPage(entry.build(), {}).replace(/[\u00a0\u202f]/gu, ' ');
});

describe('the head of the dashboard', () => {
  it('counts each verdict as the tables below list it, and all requirements together', () => {
    const files = ['response-times', 'throughput', 'availability', 'data-volume', 'scalability'];
    // One requirement stands in a file of its own.
    const total = files
      .map((file) => Object.keys(yaml(`performance/${file}.yaml`) as object).length)
      .reduce((sum, count) => sum + count, 1);
    const chips = [...screen.matchAll(/^- \[(\S) (\d+) [^\]]+\]/gmu)].map(
      ([, sign = '', count]) => ({
        sign,
        count: Number(count),
      }),
    );
    expect(chips.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    // The trigger that is reached is breached, the one that is due is due.
    const registers = screen.slice(screen.indexOf('\n## Response times\n'));
    for (const { sign, count } of chips) {
      const rows = registers
        .split('\n')
        .filter((row) => row.startsWith('| [PERF-') && row.includes(`| ${sign} `));
      expect([sign, rows.length]).toEqual([sign, count]);
    }
  });

  it('names the newest run', () => {
    expect(screen).toContain('As of 2026-11-22, revision 2.4.0.');
    expect(screen).toMatch(/Newest run: \[2026-11-20\]\(\S+\) in production-like, 2\.3\.0-rc\.3/u);
  });
});

describe('response times', () => {
  it.each([
    ['Opening the record of a visit', 'k6-records.json', 'Record', [150, 500, 1200, 0.1]],
    ['Finding a free time', 'k6-handled.json', 'Slots', [180, 600, 1200, 0.1]],
    ['Day view of a clinic', 'k6-handled.json', 'Calendar', [80, 250, 600, 0.1]],
    ['Booking, moving and cancelling', 'k6-handled.json', 'Booking', [140, 400, 900, 0.05]],
  ] as const)(
    'of %s are those of the newest run, beside their targets',
    (title, file, name, targets) => {
      const { latency, errors } = k6(file, name);
      const inUnit = (ms: number, target: number): string =>
        target >= 1000
          ? `${digits(ms / 1000, 3)} s / ${target / 1000} s`
          : `${digits(ms, 3)} ms / ${target} ms`;
      const [p50, p95, p99, share] = targets;
      const cells = line('Response times: measured', title)
        .replaceAll('**', '')
        .split(' | ')
        .map((cell) => cell.replace(/^▲ /u, ''));
      expect(cells.slice(1, 5)).toEqual([
        inUnit(latency.med, p50),
        inUnit(latency['p(95)'], p95),
        inUnit(latency['p(99)'], p99),
        `${digits(errors * 100, 2)} % / ${share} %`,
      ]);
    },
  );

  it('are in order of their verdicts', () => {
    const signs = [...panel('Response times: measured').matchAll(/\) (\S) \w/gu)].map(
      ([, sign]) => sign,
    );
    expect(signs.join('')).toBe('▲▲◇◇○◐●●●');
  });
});

describe('breaches', () => {
  it('have their margins', () => {
    const record = k6('k6-records.json', 'Record').latency['p(99)'];
    const slots = k6('k6-handled.json', 'Slots').latency['p(95)'];
    expect(line('Breaches', 'Opening the record of a visit')).toContain(
      `**+${Math.round(record - 1200)} ms, +${Math.round((record / 1200 - 1) * 100)} %**`,
    );
    expect(line('Breaches', 'Finding a free time')).toContain(
      `**+${digits(slots - 600, 3)} ms, +${Math.round((slots / 600 - 1) * 100)} %** Scheduling`,
    );
  });

  it('of an availability are minutes over its error budget', () => {
    const down = (1 - 0.99862) * 30 * 1440;
    const over = down - 0.001 * 30 * 1440;
    const seconds = Math.round((over % 1) * 60);
    expect(line('Breaches', 'Clinical records')).toContain(
      `**${Math.floor(over)} min ${seconds} s over budget** Care records`,
    );
  });
});

describe('what is breached next', () => {
  it('is a trigger whose lead time no longer fits', () => {
    // 48 M rows on 2026-11-01, 2.1 M more each month, 50 M is the trigger; six weeks ahead of it work begins.
    const day = dayAfter('2026-11-01', Math.ceil(((50 - 48) / 2.1) * MONTH_DAYS));
    expect(line('Breached next', 'Rows of the audit trail')).toContain(
      `start was ${dayAfter(day, -42)} | **${day}** Security`,
    );
  });

  it('is a percentile by the line of Theil and Sen through comparable runs', () => {
    // The median of a search for a free time, as the files of six runs state it.
    const runs = [
      ['2026-09-20', 149.8],
      ['2026-10-04', 154.1],
      ['2026-10-18', 159.7],
      ['2026-11-08', 167],
      ['2026-11-15', 171.6],
      ['2026-11-20', 177.3],
    ] as const;
    const middle = (values: number[]): number => {
      const sorted = values.sort((a, b) => a - b);
      return (
        ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
          (sorted[Math.floor(sorted.length / 2)] ?? 0)) /
        2
      );
    };
    const points = runs.map(([day, value]) => [Date.parse(day) / DAY_MS, value] as const);
    const slopes = points.flatMap(([x, y], at) =>
      points.slice(at + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)),
    );
    const slope = middle(slopes);
    const offset = middle(points.map(([x, y]) => y - slope * x));
    const day = dayAfter('1970-01-01', Math.ceil((180 - offset) / slope));
    expect(line('Breached next', 'Finding a free time')).toContain(
      `p50 trend of 6 comparable runs since 2026-09-20, p99 2026-12-26 | **${day}** Scheduling`,
    );
  });
});

describe('error budgets', () => {
  it.each([
    ['Records API', 0.99862, 0.999, 30],
    ['Booking API', 0.99943, 0.999, 30],
    ['Message sender', 0.99341, 0.99, 30],
    ['Exchange gateway', 0.99127, 0.99, 30],
    ['Billing API', 0.99914, 0.995, 90],
  ])(
    'of the %s are shares of the downtime that its target allows',
    (name, measured, target, days) => {
      const unit = (1 - target) * days * 24 < 2 ? 'min' : 'h';
      const inUnit = (share: number): string =>
        String(Math.round(share * days * 24 * (unit === 'min' ? 60 : 1) * 10) / 10);
      const used = Math.round(((1 - measured) / (1 - target)) * 100);
      const sign = used > 100 ? '▲' : '●';
      expect(line('Error budget used', name)).toContain(
        `${sign} ${used} % | [${inUnit(1 - measured)} of ${inUnit(1 - target)} ${unit}](`,
      );
    },
  );
});

describe('scaling triggers', () => {
  it.each([
    ['Requests in the busiest hour', '2026-11-01', 310, 0.03, 400, 42],
    ['Stored files', '2026-10-15', 1.3, 0.04, 4, 28],
    ['Appointments per working day', '2026-11-01', 5200, 0.015, 9000, 56],
  ])('of %s are reached when compound growth says so', (name, asOf, now, growth, trigger, lead) => {
    const months = Math.log(trigger / now) / Math.log(1 + growth);
    const day = dayAfter(asOf, Math.ceil(months * MONTH_DAYS));
    expect(line('Scaling triggers', name)).toContain(`| ${dayAfter(day, -lead)} | ${day} |`);
  });
});

describe('storage', () => {
  const bytesOn = (day: string): number =>
    spec.entities.reduce((sum, entity) => sum + (storageAt(spec, entity, day)?.bytes ?? 0), 0);

  it('is that of all entities, today and in five years', () => {
    const today = digits(bytesOn(NOW) / 1e9, 3);
    const later = digits(bytesOn('2031-11-22') / 1e9, 3);
    expect(screen).toMatch(
      new RegExp(
        `\\[\\*\\*${today} GB\\*\\*\\]\\(\\S+\\) today, ${later} GB of 260 GB on 2031-11-22`,
        'u',
      ),
    );
  });

  it.each([
    ['Target', 260],
    ['Disk', 400],
  ])('reaches its %s on the first day with more', (label, gigabytes) => {
    const [, day = ''] =
      new RegExp(`${label} ${gigabytes} GB: \\*\\*(\\S+?)\\*\\*`, 'u').exec(
        panel('Storage against'),
      ) ?? [];
    expect(bytesOn(day)).toBeGreaterThan(gigabytes * 1e9);
    expect(bytesOn(dayAfter(day, -1))).toBeLessThanOrEqual(gigabytes * 1e9);
  });
});

describe('blind spots', () => {
  it('count operations that no response time names', () => {
    interface Api {
      paths: Record<string, Record<string, { deprecated?: boolean }>>;
    }
    const plain = (operation: string): string => operation.replace(/\{[^}]*\}/gu, '{}');
    const operations = Object.entries((yaml('openapi.yaml') as Api).paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(
            ([method, { deprecated }]) =>
              /^(?:get|put|post|patch|delete)$/u.test(method) && !deprecated,
          )
          .map(([method]) => plain(`${method.toUpperCase()} ${path}`)),
    );
    const named =
      readFileSync('content/performance/response-times.yaml', 'utf8') +
      readFileSync('content/performance/find-slots.md', 'utf8');
    const endpoints = new Set(
      [...named.matchAll(/- "?((?:GET|PUT|POST|PATCH|DELETE) [^"\n]+)/gu)].map(([, one = '']) =>
        plain(one.trim()),
      ),
    );
    const without = operations.filter((operation) => !endpoints.has(operation)).length;
    expect(panel('Blind spots')).toContain(`${without} of ${operations.length} operations without`);
  });

  it('name the first evidence to expire, 30 days after its run', () => {
    expect(panel('Blind spots')).toContain(
      `1 more expires by ${dayAfter('2026-11-20', 31)}: [Day view of a clinic]`,
    );
  });
});
