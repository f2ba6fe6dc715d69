const JUNIT = '<testsuite name="jobs"><testcase name="refuses"/></testsuite>\n';

/** A small specification in which every rule of the diff can be broken by one edit. */
export const BASE: Readonly<Record<string, string>> = {
  'spec.yaml': `title: Workshop
revision: 1.0.0
asOf: 2026-11-01
database: { dialect: postgres }
domains: { work: Work, stock: Stock }
categories: { jobs: Jobs, parts: Parts }
services: { api: { name: API, availability: 99.9 % } }
screens: { board: Board, desk: Desk }
teams: { crew: Crew, yard: Yard }
dataClasses: { personal: Data of a person, open: Data of nobody }
`,
  'entities/work/job.yaml': `name: Job
purpose: Work for a customer.
owner: crew
table: work.job
fields:
  id: { type: uuid, key: primary, default: gen_random_uuid() }
  code: { type: varchar(20), required: true, unique: true, description: What is printed on the slip. }
  price: { type: "numeric(9,2)", unit: EUR, default: 0, description: What it costs. }
  state: { type: job_state, required: true, default: open }
  customer: { type: uuid, references: customer.id, onDelete: restrict, classification: open }
  tool: { type: integer }
  place_row: { type: smallint }
  place_no: { type: smallint }
  notes: { type: text, collation: C, column: job_notes }
  number: { type: bigint, generated: identity }
  opened_at: { type: timestamptz, required: true, default: now(), description: When it was taken in. }
  done_at: { type: timestamptz, description: When it was handed out. }
foreignKeys:
  job_place: { references: place, on: { place_row: row, place_no: no }, onUpdate: cascade, onDelete: set null }
relationships:
  tools: { to: tool, cardinality: many-to-many, verb: [takes, is taken for] }
checks:
  price_positive: { sql: price >= 0 }
unique:
  one_per_place: { on: [place_row, place_no] }
exclude:
  one_at_a_time: { using: gist, on: [customer with =, opened_at with <>] }
indexes:
  by_state: { on: [state] }
  by_customer: { on: [customer], serves: [PERF-1] }
  by_code: { on: [code], unique: true }
partitions: { by: range, on: [opened_at] }
triggers:
  stamp: { sql: create trigger stamp }
rules:
  BR-1: { kind: validation, fields: [price], statement: A price is never below 5 euros. }
  BR-2: { kind: audit, statement: Every change of the state is recorded. }
  BR-4: { kind: validation, enforcedBy: application, statement: A slip has a code. }
audit: { strategy: columns, fields: [state], retention: 5 years }
volume: { initial: 9000, growth: 2 %/month, retention: 7 years }
`,
  'entities/work/customer.yaml': `name: Customer
purpose: Somebody who pays.
fields:
  id: { type: uuid, key: primary }
`,
  'entities/stock/place.yaml': `name: Place
purpose: Where a job lies.
fields:
  row: { type: smallint, key: primary }
  no: { type: smallint, key: primary }
`,
  'entities/stock/tool.yaml': `name: Tool
purpose: Something to work with.
fields:
  id: { type: integer, key: primary }
  maker: { type: text }
`,
  'enums/job_state.yaml': `name: Job state
purpose: Where a job stands.
type: work.job_state
values:
  open: Taken in.
  done: Handed out.
`,
  'enums/colour.yaml': `name: Colour
purpose: What it looks like.
values: { red: Like a rose., blue: Like the sky. }
`,
  'performance/all.yaml': `PERF-1:
  kind: response-time
  category: jobs
  endpoints: [GET /jobs]
  targets: { p95: 250 ms, p99: 900 ms }
  under: { load: 50 rps, volume: { job: 9000 } }
PERF-2:
  kind: throughput
  category: jobs
  statement: It bears the Monday at 8 o'clock.
  targets: { sustained: 40 rps }
  thinkTime: 5 s
PERF-3:
  kind: availability
  service: api
  targets: { availability: 99.5 % }
  window: 30 days
PERF-4:
  kind: scalability
  metric: jobs a day
  now: 100
  growth: 3 %/month
  trigger: 900
  action: Add a second node.
PERF-5: { kind: throughput, category: parts, targets: { peak: 90 rps } }
`,
  'constraints/all.yaml': `CON-1: { kind: possible, title: Photos of a job, validatedBy: POC-1 }
CON-2: { kind: limitation, title: Uploads, limit: 20 rps, screens: [board], validatedBy: POC-1 }
CON-3:
  kind: design
  title: The board
  screens: [board]
  timing: { from: PERF-1.p95, pattern: skeleton }
  updates: { mode: polling, every: 30 s }
  offline: read-only
CON-4: { kind: design, title: The desk, timing: { expected: 2 s, pattern: spinner } }
CON-5: { kind: cost, title: Messages, cost: { per: message, price: 0.04 EUR, expected: 900/month, budget: 90 EUR/month } }
`,
  'pocs/all.yaml': `POC-1:
  title: Photos from a phone
  question: Are they sharp?
  verdict: conditional
  conditions: [Only by day, Only near]
  date: 2026-05-01
  expires: 2027-05-01
POC-2: { title: Voices, question: Are they heard?, verdict: go, date: 2026-05-02 }
`,
  'acceptance/jobs.yaml': `area: Jobs
criteria:
  AC-1:
    kind: functional
    statement: A job below 5 euros is refused.
    priority: should
    method: review
    verifies: [BR-1]
    tests: [jobs > refuses]
    standards: [ISO 1]
  AC-2: { kind: performance, verifies: [PERF-1] }
`,
  'considerations/all.yaml': `Q-1: { question: Do we keep photos?, status: open, due: 2026-12-24, affects: [job] }
Q-2: { question: Do we print?, status: decided, decision: No., decided: 2026-10-01 }
`,
  'evidence/night/run.yaml':
    'title: Night\nat: 2026-11-01T02:00:00Z\nresults: [{ file: junit.xml, tool: junit }]\n',
  'evidence/night/junit.xml': JUNIT,
  'evidence/day/junit.xml': JUNIT,
};
