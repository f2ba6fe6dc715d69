/** Each key of a correct specification is made impossible in turn: every mistake is reported on its own line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { folderOf } from '../support/folder.ts';
import { specOf } from '../support/spec-of.ts';

const NOW = '2026-11-22';

/** Every quantity, every date and every reference that could point at itself stands on a line of its own. */
const CORRECT: Readonly<Record<string, string>> = {
  'spec.yaml': `title: Shop
revision: 1.2.0
asOf: 2026-11-01
services:
  api: { name: API }
  db:
    name: Database
    availability: 99.99 %
    redundant: 2
    capacity: 400 GB
dataClasses:
  personal:
    retention: 10 years
evidence:
  validFor: 90 days
documents:
  05-data-models:
    id: X-05
    approvals:
      - role: Lead
        name: A. Berg
        revision: 1.1.0
        on: 2026-09-14
  06-performance-requirements:
    id: X-06
history:
  - by: A. Berg
    revision: 1.0.0
    on: 2026-08-01
`,
  'entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields:
  id: { type: uuid, key: primary }
  parent_id:
    type: uuid
    references: order.id
    onDelete: restrict
  note:
    type: varchar(200)
    size: 40 B
indexes:
  noted:
    on: [note]
    where: note is not null
    share: 30 %
audit:
  strategy: columns
  retention: 5 years
volume:
  asOf: 2026-11-01
  initial: 60k
  growth: 4 %/month
  retention: 10 years
`,
  'performance/all.yaml': `PERF-RT-001:
  kind: response-time
  service: api
  validFor: 30 days
  under:
    load: 200 rps
    volume:
      order: 50k
  targets:
    p50: 80 ms
    p75: 120 ms
    p90: 180 ms
    p95: 250 ms
    p97.5: 400 ms
    p99: 600 ms
    p99.9: 1.5 s
    p99.99: 3 s
    mean: 100 ms
    max: 5 s
    layoutShift: 0.1
    score: 0.9
    errors: 0.1 %
PERF-TP-001:
  kind: throughput
  service: api
  thinkTime: 7 s
  targets:
    sustained: 400 rps
    peak: 1200 rps
    concurrentUsers: 3000
    errors: 0.2 %
PERF-DV-001:
  kind: data-volume
  horizon: 3 years
  targets:
    storage: 400 GB
    records: 6M
PERF-AV-001:
  kind: availability
  service: api
  window: 30 days
  dependsOn:
    - db
  targets:
    availability: 99.9 %
    recoveryTime: 15 min
    recoveryPoint: 0 s
PERF-SC-001:
  kind: scalability
  asOf: 2026-11-01
  metric: orders per day
  now: 12k
  growth: 6 %/month
  trigger: 60k
  action: Partition the orders by month.
  leadTime: 6 weeks
`,
  'constraints/all.yaml': `CON-1:
  kind: limitation
  title: Estimates
  limit: 50 rps
CON-2:
  kind: design
  title: Waiting
  timing:
    expected: 1.5 s
    pattern: skeleton
  updates:
    mode: polling
    every: 30 s
CON-3:
  kind: cost
  title: Messages
  cost:
    per: message
    price: 0.04 EUR
    expected: 40k/month
    budget: 4000 EUR/month
`,
  'pocs/route.yaml': `POC-ROUTE:
  title: Routes
  question: Can we estimate the way?
  verdict: go
  date: 2026-05-11
  expires: 2027-05-11
`,
  'considerations/all.yaml': `CSD-1:
  question: Do we keep cancelled orders?
  status: decided
  decision: No.
  raised: 2026-09-01
  due: 2026-12-01
  decided: 2026-09-20
  affects:
    - order
`,
  'acceptance/orders.yaml': `area: Orders
criteria:
  AC-1:
    kind: functional
    statement: An order has a number.
    verifies:
      - PERF-RT-001
  AC-2:
    kind: functional
    statement: An order has a date.
`,
  'evidence/2026-11-load/run.yaml': `title: Load test
at: 2026-11-01T02:00:00Z
volume:
  order: 60k
results:
  - tool: review
    criterion: AC-1
    outcome: passed
    by: K. Ono
    on: 2026-10-30
`,
};

type Mutation = readonly [file: string, line: string, instead: string];

const PERFORMANCE = 'performance/all.yaml';
const CONSTRAINTS = 'constraints/all.yaml';
const ORDER = 'entities/sales/order.yaml';
const RUN = 'evidence/2026-11-load/run.yaml';

/** `key: value` of each quantity, and values that are impossible for it. */
const QUANTITIES: readonly (readonly [file: string, line: string, impossible: string])[] = [
  ...(
    [
      'p50: 80 ms',
      'p75: 120 ms',
      'p90: 180 ms',
      'p95: 250 ms',
      'p97.5: 400 ms',
      'p99: 600 ms',
    ] as const
  ).map((line) => [PERFORMANCE, line, '0 ms|-1 ms|-0.5 s|2000 years|8.000 ms|1e300 s'] as const),
  ...(['p99.9: 1.5 s', 'p99.99: 3 s', 'mean: 100 ms', 'max: 5 s'] as const).map(
    (line) => [PERFORMANCE, line, '0 ms|-1 ms|2000 years|1,5 s'] as const,
  ),
  [PERFORMANCE, 'layoutShift: 0.1', '-0.1|0,1|1e300|0.1 ms'],
  [PERFORMANCE, 'score: 0.9', '0|-0.9|1.01|90|0,9'],
  [PERFORMANCE, 'errors: 0.1 %', '-0.1 %|100.1 %|150 %|0,1 %'],
  [PERFORMANCE, 'errors: 0.2 %', '-0.1 %|100.1 %'],
  [PERFORMANCE, 'load: 200 rps', '0 rps|-1 rps|0/month|8.000 rps|1e200 rps'],
  [PERFORMANCE, 'order: 50k', '0|-1|0.5|8.000|50.5|1e30'],
  [PERFORMANCE, 'validFor: 30 days', '0 days|-30 days|5000 years'],
  [PERFORMANCE, 'thinkTime: 7 s', '-1 s|-7 min|2000 years'],
  [PERFORMANCE, 'sustained: 400 rps', '0 rps|-400 rps|1.500 rps'],
  [PERFORMANCE, 'peak: 1200 rps', '0 rps|-1200 rps|1.200.000 rps'],
  [PERFORMANCE, 'concurrentUsers: 3000', '0|-3|0.5|8.000|3.5k5|2.0001k|1e300'],
  [PERFORMANCE, 'horizon: 3 years', '0 years|-3 years|1001 years'],
  [PERFORMANCE, 'storage: 400 GB', '0 GB|-1 GB|1e30 TB|400.000 GB'],
  [PERFORMANCE, 'records: 6M', '0|-6M|0.5|6.000|6.000.000|1e30'],
  [
    PERFORMANCE,
    'window: 30 days',
    '0 days|-30 days|1001 years|calendar day|calendar|2 calendar months',
  ],
  [PERFORMANCE, 'availability: 99.9 %', '0 %|-99 %|100.01 %|150 %|99,9 %'],
  [PERFORMANCE, 'recoveryTime: 15 min', '-15 min|-1 ms|1001 years'],
  [PERFORMANCE, 'recoveryPoint: 0 s', '-5 min|1001 years'],
  [PERFORMANCE, 'now: 12k', '-12k|12.000|1e300'],
  [
    PERFORMANCE,
    'growth: 6 %/month',
    '-100 %/month|-250 %/month|5000 %/month|+1e20/month|+20.000/month',
  ],
  [PERFORMANCE, 'trigger: 60k', '0|-60k|60.000|1e300'],
  [PERFORMANCE, 'leadTime: 6 weeks', '-6 weeks|-1 day|1001 years'],
  [CONSTRAINTS, 'limit: 50 rps', '0 rps|-50 rps|0 GB|-1 GB|0 ms|-1 s|-1 %|-5|-1 EUR|-1 EUR/month'],
  [CONSTRAINTS, 'expected: 1.5 s', '0 s|-1.5 s'],
  [CONSTRAINTS, 'every: 30 s', '0 s|-30 s|1001 years'],
  [CONSTRAINTS, 'price: 0.04 EUR', '-0.04 EUR|1e30 EUR|0,04 EUR'],
  [CONSTRAINTS, 'expected: 40k/month', '-40k/month|40.000/month'],
  [CONSTRAINTS, 'budget: 4000 EUR/month', '-4000 EUR/month|4.000 EUR/month'],
  [ORDER, 'size: 40 B', '0 B|-40 B'],
  [ORDER, 'share: 30 %', '0 %|-30 %|100.1 %|30'],
  [ORDER, 'retention: 5 years', '0 years|-5 years|5000 years'],
  [ORDER, 'retention: 10 years', '0 years|-10 years'],
  [ORDER, 'initial: 60k', '-60|60.5|0.5|60.000|1e30'],
  [ORDER, 'growth: 4 %/month', '-100 %/month|-400 %/year|900 %/second|+20.000/month|+1e18/year'],
  [RUN, 'order: 60k', '-1|0.5|60.000|1e30'],
  ['spec.yaml', 'availability: 99.99 %', '0 %|-1 %|100.01 %|150 %'],
  ['spec.yaml', 'redundant: 2', '0|-2|1.5|100000'],
  ['spec.yaml', 'capacity: 400 GB', '0 GB|-400 GB|400'],
  ['spec.yaml', 'retention: 10 years', '0 years|-10 years'],
  ['spec.yaml', 'validFor: 90 days', '0 days|-90 days'],
];

const OUT_OF_RANGE: readonly Mutation[] = QUANTITIES.flatMap(([file, line, impossible]) =>
  impossible
    .split('|')
    .map((value) => [file, line, `${line.split(':')[0] ?? ''}: ${value}`] as const),
);

/** A value of a dimension that no key but `limit` accepts in place of its own. */
const otherDimension = (line: string): string =>
  /: \d[\d.]* (?:us|ms|s|min|hours?|days?|weeks?|years?)$/u.test(line) ? '5 rps' : '4 s';
const OTHER_DIMENSIONS: readonly Mutation[] = QUANTITIES.filter(
  ([, line]) => !line.startsWith('limit:'),
).map(([file, line]) => [file, line, `${line.split(':')[0] ?? ''}: ${otherDimension(line)}`]);

const FUTURE = ['2026-11-24', '2027-01-01', '2036-01-01'];
/** Days on which something happened. */
const PAST_DAYS = [
  ['spec.yaml', 'asOf: 2026-11-01'],
  ['spec.yaml', 'on: 2026-09-14'],
  ['spec.yaml', 'on: 2026-08-01'],
  [ORDER, 'asOf: 2026-11-01'],
  [PERFORMANCE, 'asOf: 2026-11-01'],
  ['pocs/route.yaml', 'date: 2026-05-11'],
  ['considerations/all.yaml', 'raised: 2026-09-01'],
  ['considerations/all.yaml', 'decided: 2026-09-20'],
  [RUN, 'at: 2026-11-01T02:00:00Z'],
  [RUN, 'on: 2026-10-30'],
] as const;
const DAYS = [
  ...PAST_DAYS,
  ['pocs/route.yaml', 'expires: 2027-05-11'],
  ['considerations/all.yaml', 'due: 2026-12-01'],
] as const;

/** A line with another day, its time of day as it was. */
const onDay = (file: string, line: string, day: string): Mutation => [
  file,
  line,
  `${line.split(':')[0] ?? ''}: ${day}${line.slice(line.indexOf(':') + 12)}`,
];
const FUTURE_DATES = PAST_DAYS.flatMap(([file, line]) =>
  FUTURE.map((day) => onDay(file, line, day)),
);
const NO_DATES = DAYS.flatMap(([file, line]) =>
  ['2026-02-30', '2026-13-01', '30.10.2026', '26-11-01', '1026-11-01'].map((day) =>
    onDay(file, line, day),
  ),
);

const CONTRADICTIONS: readonly Mutation[] = [
  ['pocs/route.yaml', 'expires: 2027-05-11', 'expires: 2026-05-10'],
  ['considerations/all.yaml', 'due: 2026-12-01', 'due: 2026-08-31'],
  ['considerations/all.yaml', 'decided: 2026-09-20', 'decided: 2026-08-31'],
  ['spec.yaml', 'revision: 1.1.0', 'revision: 1.10.0'],
  ['spec.yaml', 'revision: 1.0.0', 'revision: 1.10.0'],
  ['spec.yaml', 'id: X-06', 'id: X-05'],
  ['spec.yaml', 'id: X-06', 'id: x-05'],
  ['spec.yaml', 'name: Database', 'name: api'],
  ['acceptance/orders.yaml', 'AC-2:', `AC-${'2'.repeat(200)}:`],
  [CONSTRAINTS, 'expected: 40k/month', 'expected: 1e11 rps'],
  ...[
    'varchar(0)',
    'varchar(-1)',
    'varchar(abc)',
    'varchar()',
    'varchar(1.5)',
    'varchar(20, 2)',
    'char(0)',
    'numeric(0)',
    'numeric(abc)',
    'numeric(12,x)',
    'numeric(12,2,1)',
    'timestamp(-1)',
    'timestamp(abc)',
    'bit(0)',
    'int(x)',
  ].map((type) => [ORDER, 'type: varchar(200)', `type: ${type}`] as const),
];

const SELF_REFERENCES: readonly Mutation[] = [
  ['acceptance/orders.yaml', '- PERF-RT-001', '- AC-1'],
  ['considerations/all.yaml', '- order', '- CSD-1'],
  [PERFORMANCE, '- db', '- api'],
  [ORDER, 'references: order.id', 'references: order.parent_id'],
  [
    ORDER,
    'id: { type: uuid, key: primary }',
    'id: { type: uuid, key: primary, references: order.id }',
  ],
];

/** The same entry twice in a list; the second is the mistake. */
const REPEATED: readonly Mutation[] = [
  [ORDER, 'on: [note]', 'on: [note, note]'],
  [ORDER, 'on: [note]', 'on: [id, note, id]'],
  [ORDER, 'id: { type: uuid, key: primary }', 'id: { type: uuid, key: primary, tags: [a, a] }'],
  ['acceptance/orders.yaml', '- PERF-RT-001', '- PERF-RT-001\n      - PERF-RT-001'],
  ['considerations/all.yaml', '- order', '- order\n    - order'],
  [PERFORMANCE, '- db', '- db\n    - db'],
];

function mutate([file, line, instead]: Mutation): { texts: Record<string, string>; at: number } {
  const text = CORRECT[file] ?? '';
  const lines = text.split('\n');
  const at = lines.findIndex((one) => one.trim() === line);
  const mutated = lines.map((one, index) => (index === at ? one.replace(line, instead) : one));
  return { texts: { ...CORRECT, [file]: mutated.join('\n') }, at: at + 1 };
}

/** The problem is on the last line of what stands there instead. */
async function expectReported(mutation: Mutation): Promise<void> {
  const { texts, at: first } = mutate(mutation);
  const at = first === 0 ? 0 : first + mutation[2].split('\n').length - 1;
  expect(at, `${mutation[1]} is no line of ${mutation[0]}`).toBeGreaterThan(0);
  const { problems } = await specOf(texts, NOW);
  const lines = problems.map(({ file, line }) => `${file}:${line}`);
  expect(lines, mutation[2]).toContain(`${mutation[0]}:${at}`);
}

describe('a specification without mistakes', () => {
  test('has no problem', async () => {
    expect((await specOf(CORRECT, NOW)).problems).toEqual([]);
  });
});

describe('a mistake is reported on its own line', () => {
  test.each(OUT_OF_RANGE)('a value out of range: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(FUTURE_DATES)('a date in the future: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(OTHER_DIMENSIONS)('a value of another dimension: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(NO_DATES)('a date that there is not: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(CONTRADICTIONS)('a contradiction: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(REPEATED)('an entry listed twice: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
  test.each(SELF_REFERENCES)('a reference to itself: %s, not %s but %s', (...mutation) =>
    expectReported(mutation),
  );
});

describe('what lies at the limit is accepted', () => {
  test.each<Mutation>([
    [PERFORMANCE, 'p50: 80 ms', 'p50: 0.001 us'],
    [PERFORMANCE, 'errors: 0.1 %', 'errors: 0 %'],
    [PERFORMANCE, 'errors: 0.1 %', 'errors: 100 %'],
    [PERFORMANCE, 'availability: 99.9 %', 'availability: 99.999 %'],
    [PERFORMANCE, 'leadTime: 6 weeks', 'leadTime: 0 weeks'],
    [PERFORMANCE, 'now: 12k', 'now: 0'],
    [PERFORMANCE, 'concurrentUsers: 3000', 'concurrentUsers: 2.9k'],
    [PERFORMANCE, 'max: 5 s', 'max: 5.125 s'],
    [PERFORMANCE, 'layoutShift: 0.1', 'layoutShift: 0'],
    [PERFORMANCE, 'score: 0.9', 'score: 1'],
    [PERFORMANCE, 'window: 30 days', 'window: calendar month'],
    [CONSTRAINTS, 'limit: 50 rps', 'limit: 0'],
    [CONSTRAINTS, 'price: 0.04 EUR', 'price: 0.050 EUR'],
    [ORDER, 'initial: 60k', 'initial: 0'],
    [ORDER, 'type: varchar(200)', 'type: numeric(12,2)'],
    [ORDER, 'type: varchar(200)', 'type: timestamp(3) with time zone'],
    ['pocs/route.yaml', 'date: 2026-05-11', `date: ${NOW}`],
    ['spec.yaml', 'revision: 1.1.0', 'revision: 1.2.0'],
    [RUN, 'order: 60k', 'order: 0'],
  ])('%s, not %s but %s', async (...mutation) => {
    expect((await specOf(mutate(mutation).texts, NOW)).problems).toEqual([]);
  });
});

describe('every key with a quantity', () => {
  const folder = join(import.meta.dirname, '../../plugins/specbook/schema');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const stated = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(folder, file), 'utf8').matchAll(
          /\/\*\* ([^\n]*?) \*\/\n\s*'?([\w.]+)'?: (?:keyedValues\()?(?:quantity|latency|window)\(/gu,
        ),
      ].map(([, comment = '', key = '']) => ({ key, comment })),
    );

  test('says in its doc comment which values are possible', () => {
    expect(stated.length).toBeGreaterThan(30);
    const silent = stated.filter(
      ({ comment }) => !/more than 0|or more|0 % to 100 %/u.test(comment),
    );
    expect(silent).toEqual([]);
  });

  test('is mutated here', () => {
    const mutated = new Set(QUANTITIES.map(([, line]) => line.split(':')[0]));
    expect(
      stated.map(({ key }) => key).filter((key) => !mutated.has(key) && key !== 'volume'),
    ).toEqual([]);
  });
});

describe('a file that is not read is named', () => {
  const entity = 'name: Item\npurpose: A thing.\nfields:\n  id: { type: uuid, key: primary }\n';
  const unread = async (...paths: string[]): Promise<string[]> => {
    const files = Object.fromEntries(paths.map((path) => [path, entity]));
    const content = folderOf({ 'spec.yaml': 'title: Shop\nrevision: 1.0.0\n', ...files });
    const { problems } = await loadSpec({ content, now: NOW });
    return problems.map(({ file }) => file);
  };

  const names = [
    'b.yalm',
    'b.yam',
    'b.ymal',
    'b.yaml.txt',
    'b.yaml.old',
    'b.yml.disabled',
    'b.json',
    'b.jsonc',
    'b.json5',
    'b.toml',
    'b.txt',
    'b.xml',
    'b',
    'b.',
    '_b.yaml',
    '__b.md',
    '.b.yaml',
    '.yaml',
    'b.YAML',
    'b.yml',
    'b.Yaml',
    'b.markdown',
    'b.mdown',
    'b.yaml (copy)',
    'b.yaml~1',
    'b-yaml',
    'b.yaml ',
  ];
  test.each(names)('entities/sales/%s', async (name) => {
    expect(await unread(`entities/sales/${name}`)).toContain(`entities/sales/${name}`);
  });

  test.each([
    'enums/a.yalm',
    'performance/a.json',
    'constraints/a',
    'pocs/_a.yaml',
    'considerations/a.yaml.txt',
    'acceptance/a.yam',
    'entity/a.yalm',
    'entitis/a.json',
    'spec.yalm',
    'specification',
    'evidence/k6.json',
  ])('%s', async (path) => {
    expect(await unread(path)).toContain(path);
  });

  test.each([
    'evidence/a/Run.yaml',
    'evidence/a/run.yml',
    'evidence/a/RUN.YAML',
    'evidence/a/run.yaml.txt',
    'evidence/a/run.json',
    'evidence/a/runs.yaml',
    'evidence/a/run',
    'evidence/a/k6.json',
    'evidence/a/b/run.yaml',
    'evidence/a/b/c/run.yaml',
    'evidence/a/b/Run.yml',
    'evidence/a/b/k6.json',
    'evidence/a/_run.yaml',
  ])('%s', async (path) => {
    expect(await unread(path)).toContain(path);
  });

  test('a folder that starts with an underscore is named once', async () => {
    expect(await unread('entities/_old/a.yaml', 'entities/_old/b.yaml')).toEqual(['entities/_old']);
  });

  test('backups of editors, READMEs, pictures and code are no content', async () => {
    const silent = [
      'entities/sales/a.yaml~',
      'entities/sales/a.yaml.bak',
      'entities/sales/a.yaml.orig',
      'entities/sales/.a.yaml.swp',
      'entities/sales/.DS_Store',
      'entities/README.md',
      'README.txt',
      'entities/sales/a.png',
      'entities/sales/Chart.astro',
      'pictures/a.json',
      '.gitignore',
      '.prettierrc.yaml',
      'LICENSE',
      'evidence/README.md',
      'entities/sales/Thumbs.db',
      'evidence/a/.gitkeep',
    ];
    expect(await unread(...silent)).toEqual([]);
  });
});
