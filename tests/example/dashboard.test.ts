/**
 * Every number on the first screen of the example's dashboard, computed here a second time: out of the files as they are
 * written, with none of the package's arithmetic. Only sizes of storage are taken from the model, whose own tests hold
 * them against a database. What is computed is taken off the screen; in the end no digit may be left.
 */
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { storageAt } from '../../plugins/specbook/model/data/storage.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { markdownOfPage } from '../../plugins/specbook/site/page-parts/markdown-page.ts';
import { performancePages } from '../../plugins/specbook/site/pages/performance.ts';
import { measured, type Series } from './load-tests.ts';

const NOW = '2026-11-22';
const DAY_MS = 86_400_000;
const MONTH_DAYS = 365.25 / 12;

let spec: Spec;
/** The lists below the first screen. */
let registers: string;
/** The panels of the first screen by their titles, without links and emphasis, as far as they are not computed yet. */
const panels = new Map<string, string>();

const yaml = (path: string): unknown => parse(readFileSync(`content/${path}`, 'utf8'));
const digits = (value: number, count: number): string => String(Number(value.toPrecision(count)));
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Takes a text off a panel, which must have it. */
function take(title: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    const panel = panels.get(title) ?? '';
    expect(panel).toContain(text);
    panels.set(title, panel.replace(text, ''));
  }
}

beforeAll(async () => {
  const loaded = await loadSpec({ content: 'content', now: NOW });
  spec = loaded.spec;
  const [entry] = performancePages.entries({ spec, problems: [] });
  if (!entry) throw new Error('no dashboard');
  const page = markdownOfPage(entry.build(), {}).replace(/[\u00a0\u202f]/gu, ' ');
  registers = page.slice(page.indexOf('\n## Response times\n'));
  const screen = page
    .slice(0, page.indexOf('\n## Needs attention\n'))
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll('**', '');
  for (const part of screen.split(/\n#+ /u)) {
    const [title = '', ...rest] = part.split('\n');
    panels.set(title.replace(/^# /u, ''), rest.join('\n'));
  }
});

const SIGNS = {
  '▲': 'breached',
  '◑': 'due',
  '◇': 'inconclusive',
  '○': 'not measured',
  '◐': 'stale',
  '▷': 'on track',
  '●': 'met',
};

/** How many rows of a register, or of all, have each sign. */
function countsIn(title?: string): Map<string, number> {
  const lists =
    title === undefined
      ? registers
      : (registers.split('\n## ').find((one) => one.startsWith(`${title}\n`)) ?? '');
  const rows = lists.split('\n').filter((row) => row.startsWith('| [PERF-'));
  const found = Object.keys(SIGNS).map(
    (sign) => [sign, rows.filter((row) => row.includes(`| ${sign} `)).length] as const,
  );
  return new Map(found.filter(([, count]) => count > 0));
}

/** Bytes of all entities on a day. */
const bytesOn = (day: string): number =>
  spec.entities.reduce((sum, entity) => sum + (storageAt(spec, entity, day)?.bytes ?? 0), 0);
const gigabytesOn = (day: string): string => `${digits(bytesOn(day) / 1e9, 3)} GB`;

/** The day on which compound or linear growth reaches a value. */
function dayOf(asOf: string, months: number): string {
  return dayAfter(asOf, Math.ceil(months * MONTH_DAYS));
}
// 48 M rows, 2.1 M more each month; six weeks before 50 M work begins.
const AUDIT_ROWS = dayOf('2026-11-01', (50 - 48) / 2.1);

const LOAD = '2026-11-20-load';
const RECORD: Series = [LOAD, 'k6-records.json', 'Record'];
const SLOTS: Series = [LOAD, 'k6-handled.json', 'Slots'];
/** The share of the allowed downtime that is used, in percent. */
const usedOf = (up: number, target: number): number => Math.round(((1 - up) / (1 - target)) * 100);

describe('the head of the dashboard', () => {
  it('states the day, the revision and the newest run', () => {
    take(
      'Performance',
      `As of ${NOW}, revision ${(yaml('spec.yaml') as { revision: string }).revision}.`,
      'Newest run: 2026-11-20 in production-like, 2.3.0-rc.3.',
    );
    const days = globSync('content/evidence/*/run.yaml').map((file) => file.split('/')[2] ?? '');
    expect(days.sort().at(-1)).toBe(LOAD);
  });

  it('counts each verdict as the tables below list it, and all requirements together', () => {
    const files = ['response-times', 'throughput', 'availability', 'data-volume', 'scalability'];
    // One requirement stands in a file of its own.
    const total = files
      .map((file) => Object.keys(yaml(`performance/${file}.yaml`) as object).length)
      .reduce((sum, count) => sum + count, 1);
    const counts = countsIn();
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const [sign, word] of Object.entries(SIGNS))
      take('Performance', `- ${sign} ${counts.get(sign) ?? 0} ${word}`);
  });

  it.each([
    ['Response times', 'met', '●'],
    ['Throughput', 'met', '●'],
    ['Data volume', 'met', '●'],
    ['Availability', 'met', '●'],
    ['Scalability', 'on track', '▷'],
  ])('counts the verdicts of %s, those that are %s first', (title, word, good) => {
    const counts = countsIn(title);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const others = [...counts].filter(([sign]) => sign !== good);
    const words = { ...SIGNS, ...(title === 'Scalability' && { '▲': 'reached' }) };
    take(
      'Performance',
      `- ${title}: ${counts.get(good) ?? 0} of ${total} ${word} ${others
        .map(([sign, count]) => `${sign} ${count} ${words[sign as keyof typeof SIGNS]}`)
        .join(' ')} `,
    );
  });

  it.each([
    ['Service', -2],
    ['Owner', -1],
  ])('counts in the menu of each %s what is open, as the tables below list it', (menu, column) => {
    const rows = registers
      .split('\n')
      .filter((row) => row.startsWith('| [PERF-'))
      .map((row) =>
        row
          .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
          .split('|')
          .slice(1, -1),
      )
      .map((cells) => cells.map((cell) => cell.trim()));
    const groups = Map.groupBy(rows, (cells) => cells.at(column) ?? '');
    expect(groups.size).toBeGreaterThan(5);
    // Some requirements name no service.
    groups.delete('');
    for (const [name, own] of groups) {
      const open = Object.entries(SIGNS).flatMap(([sign, word]) => {
        const same = own.filter((cells) => cells[2]?.startsWith(sign));
        if (same.length === 0 || ['▷', '●'].includes(sign)) return [];
        const isTrigger = sign === '▲' && same.every(([id]) => id?.startsWith('PERF-SC'));
        return [`${sign} ${same.length} ${isTrigger ? 'reached' : word} `];
      });
      take('Performance', `- ${name} ${open.join('')}of ${own.length}`);
    }
    expect(panels.get('Performance')).toContain(`\n${menu}\n`);
  });

  it('says of each kind what decides it', () => {
    const over = Math.round((measured(RECORD, 'p99') / 1200 - 1) * 100);
    const users = measured([LOAD, 'k6-handled.json', 'vus'], 'max');
    take(
      'Performance',
      `Worst: Opening the record of a visit, p99 ▲ +${over} %`,
      `Tightest: Booking on a Monday morning, concurrent users ${users / 3000 - 1} %`,
      `${gigabytesOn(NOW)} today, ${gigabytesOn('2031-11-22')} of 260 GB on 2031-11-22`,
      `Clinical records: ▲ ${usedOf(0.99862, 0.999)} % of error budget used`,
      `Rows of the audit trail: ◑ in ${daysBetween(NOW, AUDIT_ROWS)} days, start was ${dayAfter(AUDIT_ROWS, -42)}`,
    );
  });
});

const RESPONSE_TIMES = 'Response times: measured / target, worst first';

/** A time in the unit of its target. */
const inUnit = (ms: number, target: number): string =>
  target >= 1000 ? `${digits(ms / 1000, 3)} s` : `${digits(ms, 3)} ms`;
const written = (target: number): string =>
  target >= 1000 ? `${target / 1000} s` : `${target} ms`;

interface OperationRow {
  title: string;
  words: string;
  series: Series;
  /** Each with its sign, where it is not met. */
  targets: readonly (readonly [percentile: string, ms: number, sign?: string])[];
  errors?: readonly [percent: number, sign?: string];
  /** The percentile, and where it was first and last. */
  trend?: readonly [percentile: string, from: Series, to?: Series];
}

const OCTOBER = '2026-10-25-peak';
const SEPTEMBER = '2026-09-20-load';
const OPERATIONS: readonly OperationRow[] = [
  {
    title: 'Opening the record of a visit',
    words: '▲ breached Care records',
    series: RECORD,
    targets: [
      ['p50', 150],
      ['p95', 500],
      ['p99', 1200, '▲ '],
    ],
    errors: [0.1],
    trend: ['p99', [SEPTEMBER, 'k6-records.json', 'Record']],
  },
  {
    title: 'Finding a free time',
    words: '▲ breached Scheduling',
    series: SLOTS,
    targets: [
      ['p50', 180],
      ['p95', 600, '▲ '],
      ['p99', 1200],
    ],
    errors: [0.1],
    trend: ['p95', [SEPTEMBER, 'k6-summary.json', 'Slots']],
  },
  {
    title: 'Sending a prescription to the national register',
    words: '◇ inconclusive production-like, not staging',
    series: ['2026-11-08-load', 'autocannon.json', ''],
    targets: [
      ['p50', 900, '◇ '],
      ['p95', 2500, '○ '],
      ['p99', 6000, '◇ '],
    ],
    errors: [1, '◇ '],
  },
  {
    title: 'Finding a patient',
    words: `◇ inconclusive load ${digits(measured([LOAD, 'k6-handled.json', 'PatientSearch'], 'rate'), 3)} rps of 40 rps`,
    series: [LOAD, 'k6-handled.json', 'PatientSearch'],
    targets: [
      ['p50', 90, '◇ '],
      ['p95', 300, '◇ '],
      ['p99', 700, '◇ '],
    ],
    trend: ['p50', [SEPTEMBER, 'k6-summary.json', 'PatientSearch']],
  },
  {
    title: 'Opening the card of a patient',
    words: '○ not measured no p99 in the results',
    series: ['2026-11-08-load', 'k6-machine.json', 'PatientCard'],
    targets: [
      ['p50', 100],
      ['p95', 350],
      ['p99', 800, '○ '],
    ],
  },
  {
    title: 'Invoices of a patient or an insurer',
    words: `◐ stale ${daysBetween('2026-09-20', NOW)} days old`,
    series: [SEPTEMBER, 'k6-billing.json', 'Invoices'],
    targets: [
      ['p50', 200, '◐ '],
      ['p95', 800, '◐ '],
      ['p99', 2000, '◐ '],
    ],
    trend: [
      'p99',
      [SEPTEMBER, 'k6-billing.json', 'Invoices'],
      [OCTOBER, 'statistics.json', 'Invoices'],
    ],
  },
  {
    title: 'Day view of a clinic',
    words: '● met Scheduling',
    series: [LOAD, 'k6-handled.json', 'Calendar'],
    targets: [
      ['p50', 80],
      ['p95', 250],
      ['p99', 600],
    ],
    errors: [0.1],
    trend: ['p95', [SEPTEMBER, 'k6-summary.json', 'Calendar']],
  },
  {
    title: 'Booking, moving and cancelling',
    words: '● met Scheduling',
    series: [LOAD, 'k6-handled.json', 'Booking'],
    targets: [
      ['p50', 140],
      ['p95', 400],
      ['p99', 900],
    ],
    errors: [0.05],
    trend: ['p50', [SEPTEMBER, 'k6-summary.json', 'Booking']],
  },
  {
    title: 'Saving a note',
    words: '● met Care records',
    series: [LOAD, 'k6-records.json', 'Notes'],
    targets: [
      ['p50', 110],
      ['p95', 350],
    ],
    errors: [0.01],
    trend: ['p50', [SEPTEMBER, 'k6-records.json', 'Notes']],
  },
];

describe('response times', () => {
  it.each(OPERATIONS)(
    'of $title are those of the run that decides, beside their targets',
    ({ title, words, series, targets, errors, trend }) => {
      const cells = ['p50', 'p95', 'p99'].map((percentile) => {
        const [, target, sign = ''] = targets.find(([name]) => name === percentile) ?? [];
        if (target === undefined) return '';
        const value = measured(series, percentile);
        return `${sign}${Number.isNaN(value) ? '' : inUnit(value, target)} / ${written(target)}`;
      });
      const share =
        errors &&
        `${errors[1] ?? ''}${digits(measured(series, 'errors') * 100, 2)} % / ${errors[0]} %`;
      const [percentile = '', from = series, to = series] = trend ?? [];
      const [, target = 0] = targets.find(([name]) => name === percentile) ?? [];
      const line = trend
        ? `${percentile}: ${inUnit(measured(from, percentile), target)} → ${inUnit(measured(to, percentile), target)}; target ${written(target)} ${percentile}`
        : '';
      const row = [`${title} ${words}`, ...cells, share ?? '', line].join(' | ');
      take(RESPONSE_TIMES, `| ${row} |`.replace(/ {2}(?=\|)/gu, ' '));
    },
  );

  it('are in order of their verdicts', () => {
    expect(OPERATIONS.map(({ words }) => words[0]).join('')).toBe('▲▲◇◇○◐●●●');
    take(RESPONSE_TIMES, '| Operation | p50 | p95 | p99 | Errors | Trend |');
  });
});

describe('breaches', () => {
  it('have their margins', () => {
    const record = measured(RECORD, 'p99');
    const slots = measured(SLOTS, 'p95');
    take(
      'Breaches',
      `▲ Opening the record of a visit, p99 ${inUnit(record, 1200)} / 1.2 s | +${Math.round(record - 1200)} ms, +${Math.round((record / 1200 - 1) * 100)} % Care records |`,
      `▲ Finding a free time, p95 ${inUnit(slots, 600)} / 600 ms | +${digits(slots - 600, 3)} ms, +${Math.round((slots / 600 - 1) * 100)} % Scheduling |`,
    );
  });

  it('of an availability are minutes over its error budget', () => {
    const down = (1 - 0.99862) * 30 * 1440;
    const over = down - 0.001 * 30 * 1440;
    const seconds = Math.round((over % 1) * 60);
    take(
      'Breaches',
      `▲ Clinical records, availability ${digits(99.862, 4)} % / 99.9 % | ${Math.floor(over)} min ${seconds} s over budget Care records |`,
    );
  });

  it('of a trigger are the value that growth has led to since it was stated', () => {
    const today = 1240 * 1.02 ** (daysBetween('2026-11-01', NOW) / MONTH_DAYS);
    take(
      'Breaches',
      `▲ Messages in the busiest minute ${Math.round(today).toLocaleString('en')} / 1,200 | passed by 2026-11-01 Platform |`,
    );
  });
});

/** The day on which the line of Theil and Sen through the runs crosses a target. */
function crossing(
  runs: readonly (readonly [day: string, value: number])[],
  target: number,
): string {
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
  return dayAfter('1970-01-01', Math.ceil((target - offset) / slope));
}

describe('what is breached next', () => {
  it('is a trigger whose lead time no longer fits', () => {
    take('Breached next', `start was ${dayAfter(AUDIT_ROWS, -42)} | ${AUDIT_ROWS} Security |`);
  });

  it.each([
    {
      title: 'Finding a free time',
      name: 'Slots',
      owner: 'Scheduling',
      files: [
        ['2026-09-20', 'k6-summary'],
        ['2026-10-04', 'k6-summary'],
        ['2026-10-18', 'k6-handled'],
        ['2026-11-08', 'k6-machine'],
        ['2026-11-15', 'k6-summary'],
        ['2026-11-20', 'k6-handled'],
      ],
      first: ['p50', 180],
      then: ['p99', 1200],
    },
    {
      // The run of 2026-10-04 had too few rows.
      title: 'Opening the record of a visit',
      name: 'Record',
      owner: 'Care records',
      files: [
        ['2026-09-20', 'k6-records'],
        ['2026-10-18', 'k6-records'],
        ['2026-11-15', 'k6-records'],
        ['2026-11-20', 'k6-records'],
      ],
      first: ['p95', 500],
      then: ['p50', 150],
    },
  ] as const)(
    'are percentiles of $title by the line of Theil and Sen through comparable runs',
    ({ title, name, owner, files, first, then }) => {
      const runsOf = (percentile: string) =>
        files
          .map(
            ([day, file]) =>
              [day, measured([`${day}-load`, `${file}.json`, name], percentile)] as const,
          )
          .filter(([, value]) => !Number.isNaN(value));
      const [day, next] = [first, then].map(([percentile, target]) =>
        crossing(runsOf(percentile), target),
      );
      take(
        'Breached next',
        `| ${title}, ${first[0]} trend of ${files.length} comparable runs since ${files[0][0]}, ${then[0]} ${next} | ${day} ${owner} |`,
      );
    },
  );
});

describe('error budgets', () => {
  it.each([
    ['Records API', 0.99862, 0.999, 30],
    ['Booking API', 0.99943, 0.999, 30],
    ['Message sender', 0.99341, 0.99, 30],
    ['Exchange gateway', 0.99127, 0.99, 30],
    ['Billing API', 0.99914, 0.995, 90],
  ])('of the %s are shares of the downtime that its target allows', (name, up, target, days) => {
    const unit = (1 - target) * days * 24 < 2 ? 'min' : 'h';
    const time = (share: number): string =>
      String(Math.round(share * days * 24 * (unit === 'min' ? 60 : 1) * 10) / 10);
    const used = usedOf(up, target);
    const down = `${time(1 - up)} of ${time(1 - target)} ${unit}`;
    take('Error budget used', `| ${name} | | ${used > 100 ? '▲' : '●'} ${used} % | ${down} |`);
  });
});

const TRIGGERS = 'Scaling triggers: when to start, and when they are reached';

describe('scaling triggers', () => {
  const grown = (now: number, growth: number, trigger: number): number =>
    Math.log(trigger / now) / Math.log(1 + growth);
  const ROWS = [
    ['Requests in the busiest hour', dayOf('2026-11-01', grown(310, 0.03, 400)), 42],
    ['Stored files', dayOf('2026-10-15', grown(1.3, 0.04, 4)), 28],
    ['Appointments per working day', dayOf('2026-11-01', grown(5200, 0.015, 9000)), 56],
  ] as const;

  it('are reached when growth says so', () => {
    for (const [title, day, lead] of ROWS)
      take(TRIGGERS, `| ${title} | ${dayAfter(day, -lead)} | ${day} |`);
    take(
      TRIGGERS,
      `| Rows of the audit trail | ${dayAfter(AUDIT_ROWS, -42)} | ◑ ${AUDIT_ROWS} |`,
      '| Messages in the busiest minute | | ▲ by 2026-11-01 |',
    );
  });

  it('stand on one line of time, to the end of the year after the last one', () => {
    const last = Math.max(...ROWS.map(([, day]) => Number(day.slice(0, 4))));
    take(TRIGGERS, `${NOW.slice(0, 4)} to ${last + 1}`);
  });
});

const STORAGE = 'Storage against target and disk';

describe('storage', () => {
  it.each([
    ['Target', 260],
    ['Disk', 400],
  ])('reaches its %s on the first day with more', (label, gigabytes) => {
    const [line = '', day = ''] =
      new RegExp(`${label} ${gigabytes} GB: ([\\d-]+)`, 'u').exec(panels.get(STORAGE) ?? '') ?? [];
    expect(bytesOn(day)).toBeGreaterThan(gigabytes * 1e9);
    expect(bytesOn(dayAfter(day, -1))).toBeLessThanOrEqual(gigabytes * 1e9);
    take(STORAGE, line);
  });

  it('is drawn over five years, in twelve steps', () => {
    const step = daysBetween(NOW, '2031-11-22') / 12;
    for (let at = 0; at <= 12; at += 1) {
      const day = dayAfter(NOW, Math.round(at * step));
      take(STORAGE, `| ${day} | ${gigabytesOn(day)} | 260 GB | 400 GB |`);
    }
  });
});

describe('blind spots', () => {
  it('count what is not measured and too old as the lists below do', () => {
    const counts = countsIn();
    take(
      'Blind spots',
      `○ ${counts.get('○')} requirements never measured`,
      `◐ ${counts.get('◐')} results too old`,
    );
  });

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
    take('Blind spots', `○ ${without} of ${operations.length} operations without`);
  });

  it('count requirements that no criterion with a test, or another proof, verifies', () => {
    interface Criterion {
      verifies?: string[];
      tests?: string[];
      method?: string;
    }
    const ids = [...registers.matchAll(/^\| \[(PERF-[A-Z]+-\d+)\]/gmu)].map(([, id = '']) => id);
    const files = globSync('acceptance/*.yaml', { cwd: 'content' });
    const criteria = files.flatMap((file) =>
      Object.values((yaml(file) as { criteria: Record<string, Criterion> }).criteria),
    );
    const covered = new Set(
      criteria
        .filter(({ tests, method = 'test' }) => tests !== undefined || method !== 'test')
        .flatMap(({ verifies = [] }) => verifies),
    );
    const without = ids.filter((id) => !covered.has(id));
    take(
      'Blind spots',
      `○ ${without.length} of ${ids.length} requirements covered by no linked test`,
    );
  });

  it('name the first evidence to expire, 30 days after its run', () => {
    // Others are valid for 60 days, and the notice is 30 days.
    take('Blind spots', `1 more expires by ${dayAfter('2026-11-20', 31)}: Day view of a clinic`);
  });
});

it('no number of the first screen is left that was not computed here', () => {
  const left = [...panels].map(([title, text]) => [title, text.replace(/\bp\d\d\b/gu, '')]);
  expect(left.filter(([, text = '']) => /\d/u.test(text))).toEqual([]);
});
