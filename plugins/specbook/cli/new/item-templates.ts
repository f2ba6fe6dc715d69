/** The text of new items: required keys with a placeholder, optional ones commented out. */
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { CRITERION_KINDS } from '../../schema/acceptance.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';

/** Kinds that `specbook new` writes. */
export const NEW_KINDS = [
  'entity',
  'requirement',
  'constraint',
  'poc',
  'criterion',
  'consideration',
  'area',
] as const;
/** One of {@link NEW_KINDS}. */
export type NewKind = (typeof NEW_KINDS)[number];

/** What fills a template. */
export interface TemplateValues {
  title: string;
  /** Kind of requirement, constraint or criterion. */
  subkind: string;
  today: string;
  /** A proof of concept to refer to. */
  poc: string;
  /** Id of the first criterion of an area. */
  firstCriterion: string;
}

/** Subkinds of a kind; the first is the default. */
export const SUBKINDS: Partial<Record<NewKind, readonly string[]>> = {
  requirement: REQUIREMENT_KINDS,
  constraint: ['limitation', ...CONSTRAINT_KINDS.filter((kind) => kind !== 'limitation')],
  criterion: CRITERION_KINDS,
};

/** Ids that a specification without such items begins with. */
const FIRST_SERIES: Partial<Record<string, string>> = {
  'response-time': 'PERF-RT-',
  throughput: 'PERF-TP-',
  'data-volume': 'PERF-DV-',
  availability: 'PERF-AV-',
  scalability: 'PERF-SC-',
  constraint: 'CON-',
  poc: 'POC-',
  criterion: 'AC-',
  consideration: 'CSD-',
};

/** The series of ids of the first item. @example firstSeries('requirement', 'throughput') // 'PERF-TP-' */
export function firstSeries(kind: NewKind, subkind: string): string {
  return FIRST_SERIES[kind === 'requirement' ? subkind : kind] ?? '';
}

/** A text as a YAML string, quoted where it may need to be. */
function quoted(text: string): string {
  if (/^[A-Za-z][\w .()-]*$/u.test(text)) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

const REQUIREMENT_LINES: Partial<Record<string, readonly string[]>> = {
  'response-time': [
    'targets: { p95: 300 ms }  # also p50, p90, p99, max and errors',
    '# category: orders',
    '# endpoints: [GET /orders]',
    '# under: { load: 20 rps }',
  ],
  throughput: ['targets: { sustained: 20 rps }  # also peak and concurrentUsers', '# service: api'],
  'data-volume': ['horizon: 3 years', 'targets: { storage: 10 GB }', '# entities: [order]'],
  availability: [
    'window: 30 days',
    'targets: { availability: 99.9 % }  # also recoveryTime and recoveryPoint',
    '# service: api',
    '# dependsOn: [database]',
    '# excludes: Announced maintenance.',
  ],
  scalability: [
    'metric: orders per day',
    'now: 1000',
    'growth: 5 %/month',
    'trigger: 5000',
    'action: What to do at the trigger.',
    '# leadTime: 8 weeks',
  ],
};

const CONSTRAINT_LINES: Partial<Record<string, readonly string[]>> = {
  limitation: ['# limit: 50 rps'],
  design: ['# timing: { from: PERF-RT-001.p95, pattern: skeleton }', '# offline: none'],
  cost: ['cost: { per: message, price: 0.04 EUR }  # also expected and budget'],
};

const LINES: Record<NewKind, (values: TemplateValues) => readonly string[]> = {
  entity: ({ title }) => [
    `name: ${quoted(title)}`,
    'purpose: To be written.  # what it represents, in one sentence',
    'status: draft',
    'fields:',
    '  id: { type: uuid, key: primary }',
    '  # placed_at: { type: timestamptz, required: true, description: When it was placed. }',
    '  # customer_id: { type: uuid, references: customer.id, onDelete: restrict, verb: [is of, has] }',
    '# indexes:',
    '#   order_by_day: { on: [placed_at desc] }',
    '# rules:',
    '#   BR-ORD-001: { kind: validation, statement: An order is placed before it is paid. }',
    '# volume: { initial: 20k, growth: 3 %/month }',
  ],
  requirement: ({ title, subkind }) => [
    `kind: ${subkind}`,
    `title: ${quoted(title)}`,
    'status: draft',
    ...(REQUIREMENT_LINES[subkind] ?? []),
    '# rationale: Why the target is what it is.',
  ],
  constraint: ({ title, subkind, poc }) => [
    `kind: ${subkind}`,
    `title: ${quoted(title)}`,
    'status: draft',
    'statement: To be written.  # what is so, in one sentence',
    ...(subkind === 'possible' ? [`validatedBy: ${poc}  # the proof of concept`] : []),
    ...(CONSTRAINT_LINES[subkind] ?? []),
    '# guidance: What a designer does about it.',
    '# screens: [checkout]',
  ],
  poc: ({ title, today }) => [
    `title: ${quoted(title)}`,
    'status: draft',
    'question: To be written.  # what it was to find out',
    'verdict: go  # or no-go, or conditional with conditions',
    `date: ${today}`,
    '# measured: { requests: 5000, p95: 240 ms }',
    '# limits: [What it does not show]',
  ],
  criterion: ({ subkind }) => [
    `kind: ${subkind}`,
    'priority: must  # or should, could',
    'method: test  # or review, demonstration, analysis',
    'status: draft',
    'statement: To be written.  # what must be true, so that a test can show it',
    '# verifies: [BR-ORD-001]',
    "# tests: ['suite > title of the test']",
  ],
  consideration: ({ title, today }) => [
    `question: ${quoted(title)}`,
    'status: open  # or decided, with decided and decision',
    `raised: ${today}`,
    '# affects: [order]',
  ],
  area: ({ title, firstCriterion }) => [
    `area: ${quoted(title)}`,
    'purpose: To be written.  # what is accepted here',
    'criteria:',
    `  ${firstCriterion}:`,
    '    kind: functional  # or performance, security, testing',
    '    statement: To be written.',
    '    status: draft',
  ],
};

/** Lines of a new item, without its id. */
export function itemLines(kind: NewKind, values: TemplateValues): readonly string[] {
  return LINES[kind](values);
}

/** Keys of a new item that only the author can write: those with placeholders, and those that are commented out. */
export function keysToWrite(lines: readonly string[]) {
  const keyOf = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.groups?.key ?? []);
  const given = /^(?<key>(?!kind|status|date|raised|fields|criteria|name|title|area)\w+):/u;
  return { required: keyOf(given), optional: keyOf(/^# ?(?<key>\w+):/u) };
}
