import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, type CustomCheck } from '../../../plugins/specbook/checks.ts';
import {
  explainCheckOptions,
  type CheckOptions,
} from '../../../plugins/specbook/checks/configure-checks.ts';
import { loadSpec, LoadOptionsError } from '../../../plugins/specbook/load.ts';
import { folderOf } from '../../support/folder.ts';

const owner: CustomCheck = {
  id: 'team/owner',
  severity: 'error',
  run: ({ spec, report }) => {
    for (const item of spec.entities)
      if (item.data.owner === undefined) report({ item, path: ['name'], message: 'has no owner' });
  },
};
const CONTENT = {
  'spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'entities/shop/order.yaml':
    'name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid }\n',
  'entities/shop/c.json': 'left behind',
};

const rulesOf = async (options: CheckOptions) => {
  const content = folderOf(CONTENT);
  const { problems } = await loadSpec({ content, now: '2026-11-22', ...options });
  return problems
    .filter(({ rule }) => rule !== 'git-refused')
    .map(
      ({ rule, severity, file, line, column }) => `${file}:${line}:${column} ${severity} ${rule}`,
    );
};
const explain = (options: unknown) =>
  explainCheckOptions(options as CheckOptions).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the checks of a project', () => {
  it('run beside those of the package, with place and source line', async () => {
    expect(await rulesOf({ rules: [owner] })).toEqual([
      'entities/shop/order.yaml:1:7 error team/owner',
      'entities/shop/c.json:1:1 warning unread-file',
      'entities/shop/order.yaml:3:1 warning missing-primary-key',
    ]);
  });

  it('take a severity per rule, those of the reader too', async () => {
    const checks = {
      'team/owner': 'warning',
      'missing-primary-key': 'off',
      'unread-file': 'error',
    } as const;
    expect(await rulesOf({ rules: [owner], checks })).toEqual([
      'entities/shop/c.json:1:1 error unread-file',
      'entities/shop/order.yaml:1:7 warning team/owner',
    ]);
  });

  it.each(['off', 'warning'] as const)(
    'hide no error of the value whose comment is %s',
    async (severity) => {
      const content = folderOf({
        ...CONTENT,
        'entities/shop/use.yaml':
          'name: Use\npurpose: A use.\nfields:\n  id: { type: uuid, key: primary }\n  tool_id:\n    type: uuid\n    references: tool.id #1\n',
      });
      const checks = { 'stray-comment': severity };
      const { problems } = await loadSpec({ content, now: '2026-11-22', checks });
      expect(problems[0]).toMatchObject({ severity: 'error', rule: 'dangling-reference', line: 7 });
    },
  );

  it('do not run when they are off', async () => {
    const run = () => expect.unreachable('it runs');
    await rulesOf({ rules: [{ ...owner, run }], checks: { 'team/owner': 'off' } });
  });
});

describe('the options of checks', () => {
  it('name the closest rule instead of an unknown one', () => {
    expect(explain({ checks: { 'over-buget': 'off', x: 'off' }, rules: [owner] })).toEqual([
      'checks.over-buget: there is no rule "over-buget"; did you mean over-budget?',
      'checks.x: there is no rule "x"; the rule stands behind the message of each problem',
    ]);
    expect(explain({ rules: [owner], checks: { 'team/ownr': 'off' } })).toEqual([
      'checks.team/ownr: there is no rule "team/ownr"; did you mean team/owner?',
    ]);
  });

  it('refuse another severity, and rules that protect the model', () => {
    expect(explain({ checks: { 'over-budget': 'warn', 'malformed-yaml': 'off' } })).toEqual([
      `checks.over-budget: "warn" is not a severity; write 'off', 'warning' or 'error'`,
      'checks.malformed-yaml: the rule "malformed-yaml" protects the model: what it finds is missing from every page, so it is always an error',
    ]);
  });

  it('refuse checks without a namespace, without run, and with the id of another', () => {
    const rules = [{ ...owner, id: 'Owner set' }, { ...owner, run: undefined }, owner, owner];
    expect(explain({ rules })).toEqual([
      'rules.0.id: the id "Owner set" needs a namespace, in lower case: team/owner-set',
      'rules.1.run: a check needs run({ spec, report })',
      'rules.3.id: two checks have the id "team/owner"',
    ]);
  });

  it('are refused by loadSpec, all mistakes at once', async () => {
    const options = { content: '/nowhere', checks: { x: 'off', y: 'off' } } as const;
    const error: unknown = await loadSpec(options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LoadOptionsError);
    expect((error as Error).message.split('\n')).toHaveLength(3);
  });
});

describe('the table of rules', () => {
  const faults = join(import.meta.dirname, '..', '..', 'faults');

  it('holds every rule that a fault of the tests meets', () => {
    const files = readdirSync(faults, { recursive: true, encoding: 'utf8' });
    const lines = files
      .filter((file) => file.endsWith('problems.txt'))
      .flatMap((file) => readFileSync(join(faults, file), 'utf8').split('\n'));
    const met = lines.flatMap(
      (line) => /:\d+:\d+ {2}\w+ {2}.* {2}([\w-]+)$/u.exec(line)?.[1] ?? [],
    );
    expect(met.length).toBeGreaterThan(50);
    const known = new Set(RULES.map(({ id }) => id));
    expect(new Set(met)).toEqual(new Set(met.filter((rule) => known.has(rule))));
  });

  it('states the severity of each rule as faults have it', () => {
    const severityOf = (id: string) => RULES.find((rule) => rule.id === id)?.severity;
    expect(severityOf('unread-file')).toBe('warning');
    expect(severityOf('unknown-key')).toBe('error');
    expect(severityOf('over-budget')).toBe('warning');
    expect(severityOf('dangling-reference')).toBe('draft');
  });

  it.each(RULES.map(({ id, docs }) => [id, docs]))('says what %s finds', (_, docs) => {
    expect(docs).toMatch(/^[A-Z].*\.$/u);
  });
});
