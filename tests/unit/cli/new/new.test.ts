import { describe, expect, test } from 'vitest';
import { NEW_KINDS, SUBKINDS } from '../../../../plugins/specbook/cli/new/item-templates.ts';
import { TemporaryProject } from '../../../support/temporary-project.ts';

const CONTENT = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'content/entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields: { id: { type: uuid, key: primary } }
`,
  'content/performance/checkout.yaml': `PERF-RT-010: # the strictest
  kind: response-time
  targets: { p95: 250 ms }
# PERF-RT-011 was dropped.
`,
  'content/acceptance/sign-in.yaml': `area: Sign-in
purpose: Who gets in.
criteria:
  AC-AUTH-007: { kind: security, statement: Five wrong passwords lock the account. }
`,
};

async function create(args: string[], files: Record<string, string> = CONTENT) {
  const project = new TemporaryProject(files);
  const outcome = await project.run(['new', ...args]);
  return { project, ...outcome };
}

describe('specbook new', () => {
  test('gives the next id of the series, in the file of its siblings, where that is not taken', async () => {
    const { project, stdout, status } = await create(['requirement', '--title', 'Paying']);
    expect(stdout).toContain('content/performance/checkout.yaml:4  PERF-RT-012\n');
    expect(stdout).toContain('Still to write: targets.');
    expect(project.read('content/performance/checkout.yaml')).toBe(`PERF-RT-010: # the strictest
  kind: response-time
  targets: { p95: 250 ms }
PERF-RT-012:
  kind: response-time
  title: Paying
  status: draft
  targets: { p95: 300 ms }  # also p50, p90, p99, max and errors
  # category: orders
  # endpoints: [GET /orders]
  # under: { load: 20 rps }
  # rationale: Why the target is what it is.
# PERF-RT-011 was dropped.
`);
    expect(status).toBe(0);
  });

  const all = NEW_KINDS.flatMap((kind) =>
    (SUBKINDS[kind] ?? ['']).map((subkind) => ({ kind, subkind })),
  );
  test.each(all)(
    'writes a $kind $subkind that has no errors, also as the first one',
    async ({ kind, subkind }) => {
      const hasName = kind === 'entity' || kind === 'area';
      const args = [kind, ...(hasName ? ['invoice'] : []), ...(subkind ? ['--kind', subkind] : [])];
      for (const files of [CONTENT, { 'content/spec.yaml': CONTENT['content/spec.yaml'] }]) {
        if (kind === 'criterion' && files !== CONTENT) continue;
        const inDomain = kind === 'entity' ? ['--in', 'sales'] : [];
        const { project, stderr } = await create([...args, ...inDomain], files);
        expect(stderr).toBe('');
        const { stdout, status } = await project.run(['check']);
        expect(stdout).not.toContain('  error  ');
        expect(status).toBe(0);
      }
    },
  );

  test.each([
    ['entity', ['entity', 'invoice'], 'content/entities/sales/invoice.yaml', 'name: Invoice'],
    [
      'entity of a new domain',
      ['entity', 'user', '--in', 'people'],
      'content/entities/people/user.yaml',
      'name: User',
    ],
    [
      'criterion',
      ['criterion'],
      'content/acceptance/sign-in.yaml',
      '  AC-AUTH-008:\n    kind: functional',
    ],
    ['proof of concept', ['poc'], 'content/pocs/poc-001.yaml', 'id: POC-001'],
    ['area', ['area', 'payment'], 'content/acceptance/payment.yaml', '  AC-PAYMENT-001:'],
    [
      'consideration',
      ['consideration', '--title', "What's next?"],
      'content/considerations/considerations.yaml',
      "CSD-001:\n  question: 'What''s next?'",
    ],
    [
      'constraint in a file',
      ['constraint', '--in', 'search'],
      'content/constraints/search.yaml',
      'CON-001:',
    ],
    [
      'requirement of a series',
      ['requirement', 'PERF-RT'],
      'content/performance/checkout.yaml',
      'PERF-RT-012:',
    ],
    [
      'requirement with an id',
      ['requirement', 'FAST-1'],
      'content/performance/checkout.yaml',
      'FAST-1:',
    ],
    [
      'requirement of another kind',
      ['requirement', '--kind', 'availability'],
      'content/performance/requirements.yaml',
      'PERF-AV-001:',
    ],
  ])('finds the place of an %s', async (_what, args, path, text) => {
    const { project, stderr } = await create(args);
    expect(stderr).toBe('');
    expect(project.read(path)).toContain(text);
  });

  test('with --dry-run prints the item and writes nothing', async () => {
    const { project, stdout } = await create(['requirement', '--dry-run']);
    expect(stdout).toContain(
      'content/performance/checkout.yaml:4 would be\nPERF-RT-012:\n  kind: response-time',
    );
    expect(project.read('content/performance/checkout.yaml')).toBe(
      CONTENT['content/performance/checkout.yaml'],
    );
  });

  test.each([
    [
      'an id that exists',
      ['requirement', 'perf-rt-010'],
      'PERF-RT-010 exists already: performance/checkout.yaml:1:1.',
    ],
    [
      'an id of another kind',
      ['constraint', 'AC-AUTH-007'],
      'AC-AUTH-007 exists already: acceptance/sign-in.yaml:4:',
    ],
    [
      'an entity that exists',
      ['entity', 'order'],
      'order exists already: entities/sales/order.yaml:1:1.',
    ],
    ['an id with other characters', ['entity', '../x'], '"../x" is not an id.'],
    ['an entity without an id', ['entity'], 'An entity has no number'],
    ['an unknown kind', ['requirment'], 'Did you mean requirement?'],
    [
      'an unknown kind of requirement',
      ['requirement', '--kind', 'speed'],
      'Kinds of requirement: response-time,',
    ],
    [
      'an unknown area',
      ['criterion', '--in', 'payment'],
      'Write it first: specbook new area payment',
    ],
    ['no kind', [], 'What is new?'],
  ])('refuses %s', async (_what, args, words) => {
    const { project, stderr, status } = await create(args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(project.files()).toEqual(Object.keys(CONTENT).sort());
  });

  test('says that a domain is new, where spec.yaml lists them', async () => {
    const listed = {
      ...CONTENT,
      'content/spec.yaml': `${CONTENT['content/spec.yaml']}domains: { sales: Sales }\n`,
    };
    const added = 'Add the domain to spec.yaml too, under domains: people: People';
    expect((await create(['entity', 'user', '--in', 'people'], listed)).stdout).toContain(added);
    expect((await create(['entity', 'user', '--in', 'sales'], listed)).stdout).not.toContain(
      'Add the',
    );
    expect((await create(['entity', 'user', '--in', 'people'])).stdout).not.toContain('Add the');
  });

  test('asks which domain or area if there are several', async () => {
    const two = {
      ...CONTENT,
      'content/entities/people/user.yaml': CONTENT['content/entities/sales/order.yaml'].replace(
        'Order',
        'User',
      ),
    };
    const { stderr } = await create(['entity', 'invoice'], two);
    expect(stderr).toBe('Which domain?\nWrite --in people, --in sales, or the id of a new one.');
  });

  test('shows the item where the file has no place for it', async () => {
    const flow = {
      ...CONTENT,
      'content/acceptance/sign-in.yaml':
        'area: A\npurpose: P.\ncriteria: { AC-1: { kind: security, statement: S. } }\n',
    };
    const { stderr } = await create(['criterion'], flow);
    expect(stderr).toContain(
      'AC-2 cannot be added to acceptance/sign-in.yaml: its items are in braces.',
    );
    expect(stderr).toContain('AC-2:\n  kind: functional');
  });

  test('names init where there is no content', async () => {
    const { stderr, status } = await create(['entity', 'x'], { 'README.md': '' });
    expect(stderr).toContain('npx specbook init');
    expect(status).toBe(2);
  });
});
