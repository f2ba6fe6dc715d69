/** Edits that say the same in another way, and edits that seem to: what a reviewer would stumble over. */
import { expect, test } from 'vitest';
import { diffSpecs } from '../../plugins/specbook/diff/diff-specs.ts';
import { specOf } from '../support/spec-of.ts';
import { BASE } from './base.ts';

const JOB = 'entities/work/job.yaml';
const CUSTOMER = 'entities/work/customer.yaml';
const TOOL = 'entities/stock/tool.yaml';
const PERF = 'performance/all.yaml';
const AC = 'acceptance/jobs.yaml';

type Edit = readonly [file: string, from: string, to: string];
interface Case {
  edits?: readonly Edit[];
  /** Files with another path, old and new. */
  moved?: readonly (readonly [string, string])[];
  changes: readonly string[];
}

const base = (await specOf({ ...BASE })).spec;

async function changesOf({ edits = [], moved = [] }: Case): Promise<string[]> {
  const texts: Record<string, string> = { ...BASE };
  for (const [old, now] of moved) {
    texts[now] = texts[old] ?? '';
    Reflect.deleteProperty(texts, old);
  }
  for (const [file, from, to] of edits) {
    expect(texts[file], file).toContain(from);
    texts[file] = (texts[file] ?? '').replaceAll(from, to);
  }
  const { changes } = diffSpecs(base, (await specOf(texts)).spec);
  return changes.map((one) => `${one.class} ${one.rule} ${one.item}`);
}

const CASES: Record<string, Case> = {
  'an entity with another id breaks its table, and nothing that follows it': {
    moved: [[CUSTOMER, 'entities/work/client.yaml']],
    edits: [[JOB, 'references: customer.id', 'references: client.id']],
    changes: ['renamed item-renamed entity:client', 'breaking table-renamed entity:client'],
  },
  'an entity with another id and its former table breaks nothing': {
    moved: [[CUSTOMER, 'entities/work/client.yaml']],
    edits: [
      ['entities/work/client.yaml', 'name: Customer', 'name: Customer\ntable: customer'],
      [JOB, 'references: customer.id', 'references: client.id'],
    ],
    changes: ['renamed item-renamed entity:client'],
  },
  'an entity with another id and another type of a field is still the same': {
    moved: [[TOOL, 'entities/stock/gear.yaml']],
    edits: [
      ['entities/stock/gear.yaml', 'maker: { type: text }', 'maker: { type: varchar(9) }'],
      [JOB, 'to: tool', 'to: gear'],
    ],
    changes: [
      'renamed item-renamed entity:gear',
      'breaking table-renamed entity:gear',
      'breaking type-narrowed field:gear.maker',
    ],
  },
  'a field with another id breaks its column, and no index or audit trail that names it': {
    edits: [
      [JOB, '  state: {', '  status_code: {'],
      [JOB, 'on: [state]', 'on: [status_code]'],
      [JOB, 'fields: [state]', 'fields: [status_code]'],
    ],
    changes: [
      'renamed item-renamed field:job.status_code',
      'breaking column-renamed field:job.status_code',
    ],
  },
  'a statement that names a renamed item by its id says the same': {
    edits: [
      [JOB, '  state: {', '  status_code: {'],
      [JOB, 'on: [state]', 'on: [status_code]'],
      [JOB, 'fields: [state]', 'fields: [status_code]'],
      [JOB, 'change of the state', 'change of the status_code'],
    ],
    changes: [
      'renamed item-renamed field:job.status_code',
      'breaking column-renamed field:job.status_code',
      'wording statement-reworded rule:BR-2',
    ],
  },
  'a field with another id and its former column breaks nothing': {
    edits: [[TOOL, 'maker: { type: text }', 'makers: { type: text, column: maker }']],
    changes: ['renamed item-renamed field:tool.makers'],
  },
  'a requirement with another id loosens no criterion that verifies it': {
    edits: [
      [PERF, 'PERF-1:', 'PERF-7:'],
      [JOB, 'serves: [PERF-1]', 'serves: [PERF-7]'],
      [AC, 'verifies: [PERF-1]', 'verifies: [PERF-7]'],
      ['constraints/all.yaml', 'PERF-1.p95', 'PERF-7.p95'],
    ],
    changes: ['renamed item-renamed requirement:PERF-7'],
  },
  'rows of a renamed entity are the same rows': {
    moved: [[JOB, 'entities/work/order.yaml']],
    edits: [
      ['entities/work/order.yaml', 'table: work.job', 'table: work.job'],
      [PERF, 'volume: { job: 9000 }', 'volume: { order: 9000 }'],
      ['considerations/all.yaml', 'affects: [job]', 'affects: [order]'],
    ],
    changes: ['renamed item-renamed entity:order'],
  },
  'what holds by default may be said': {
    edits: [
      [JOB, 'tool: { type: integer }', 'tool: { type: integer, required: false, unique: false }'],
      [CUSTOMER, 'key: primary', 'key: primary, required: true'],
    ],
    changes: [],
  },
  'a constraint that says what a field said changes nothing': {
    edits: [
      [JOB, 'required: true, unique: true', 'required: true'],
      [JOB, 'unique:\n', 'unique:\n  code_once: { on: [code] }\n'],
      [JOB, '  by_code: { on: [code], unique: true }\n', ''],
    ],
    changes: [
      'compatible restated entity:job',
      'compatible restated entity:job',
      'compatible restated field:job.code',
    ],
  },
  'nor does a foreign key with a name of its own': {
    edits: [
      [JOB, 'references: customer.id, onDelete: restrict, ', ''],
      [
        JOB,
        'foreignKeys:\n',
        'foreignKeys:\n  of_customer: { references: customer, on: { customer: id }, onDelete: restrict }\n',
      ],
    ],
    changes: [
      'compatible restated entity:job',
      'compatible restated field:job.customer',
      'compatible restated field:job.customer',
    ],
  },
  'a unique index over other fields is another constraint': {
    edits: [[JOB, 'by_code: { on: [code], unique', 'by_code: { on: [code, state], unique']],
    changes: ['breaking unique-changed entity:job'],
  },
  'an audit trail that is gone records less in all its parts': {
    edits: [[JOB, 'audit: { strategy: columns, fields: [state], retention: 5 years }\n', '']],
    changes: [
      'loosened audit-weakened entity:job',
      'loosened retention-shortened entity:job',
      'loosened audit-weakened entity:job',
    ],
  },
  'a class of data that is kept for a shorter time is': {
    edits: [
      [
        'spec.yaml',
        'personal: Data of a person',
        'personal: { description: Data of a person, retention: 3 years }',
      ],
    ],
    changes: ['loosened retention-shortened dataClass:personal'],
  },
  'blanks of SQL mean nothing': {
    edits: [[JOB, 'sql: price >= 0', 'sql: "price  >=  0"']],
    changes: [],
  },
  'an operation in the place of another is both': {
    edits: [[PERF, '[GET /jobs]', '[GET /all-jobs]']],
    changes: [
      'tightened endpoint-added requirement:PERF-1',
      'loosened endpoint-removed requirement:PERF-1',
    ],
  },
  'verbs of a relationship are words': {
    edits: [[JOB, 'verb: [takes, is taken for]', 'verb: [uses, is used for]']],
    changes: ['wording wording-changed entity:job'],
  },
  'another decision says something else, whatever its words': {
    edits: [['considerations/all.yaml', 'decision: No.', 'decision: Later.']],
    changes: ['breaking decision-changed consideration:Q-2'],
  },
};

test.each(Object.entries(CASES))('%s', async (_, one) => {
  expect(await changesOf(one)).toEqual(one.changes);
});

test('words of a spec.yaml with errors are not compared, and not gone', async () => {
  const text = (BASE['spec.yaml'] ?? '').replace('title:', 'titel:');
  const { changes, notCompared } = diffSpecs(
    base,
    (await specOf({ ...BASE, 'spec.yaml': text })).spec,
  );
  expect(changes).toEqual([]);
  expect(notCompared).toEqual(expect.arrayContaining(['domain:work', 'team:crew', 'service:api']));
});
