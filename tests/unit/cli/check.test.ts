import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../support/folder.ts';
import { runCommand } from '../../support/run-command.ts';

const good = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
  'content/entities/sales/order.yaml': `name: Order
purpose: What a customer agreed to buy.
fields:
  id: { type: uuid, key: primary }
`,
};
const bad = {
  ...good,
  'content/spec.yaml': 'title: Shop\nrevison: 1.0.0\n',
  'content/entities/sales/order.yaml': 'name: Order\nfields: {}\n',
};
const draft = {
  ...good,
  'content/entities/sales/order.yaml': `${good['content/entities/sales/order.yaml']}status: draft
rules: { BR-1: { kind: validation, statement: "See [[invoice]]." } }
`,
};

describe('specbook check', () => {
  test('prints no problems for a valid specification and exits with 0', async () => {
    const { status, stdout } = await runCommand(['check'], { cwd: folderOf(good) });
    expect(stdout).toMatch(/^\d+ items, no problems\.$/u);
    expect(status).toBe(0);
    const one = { 'spec.yaml': 'title: Shop\nrevision: 1.0.0\nservices: { api: { name: API } }\n' };
    const { stdout: single } = await runCommand(['check', '--content', '.'], {
      cwd: folderOf(one),
    });
    expect(single).toBe('1 item, no problems.');
  });

  test('prints every problem with location, hint and rule, and exits with 1', async () => {
    const { status, stdout } = await runCommand(['check'], { cwd: folderOf(bad) });
    expect(stdout).toBe(`content/spec.yaml:2:1  error  unknown key "revison"  unknown-key
    did you mean revision?
content/entities/sales/order.yaml:1:1  warning  order has no purpose  undocumented
    add purpose: what it represents, in one sentence
content/entities/sales/order.yaml:2:1  warning  order has no primary key  missing-primary-key
    write key: primary at each field that identifies a row, or primaryKey: none if there is none

1 error and 2 warnings`);
    expect(status).toBe(1);
  });

  test('prints paths relative to the working directory', async () => {
    const cwd = join(folderOf(bad), 'content', 'entities');
    const { stdout } = await runCommand(['check', '--content', '..'], { cwd });
    expect(stdout).toContain(`${join(cwd, '..')}/spec.yaml:2:1  `);
  });

  test('exits with 0 if there are only warnings', async () => {
    const { status, stdout } = await runCommand(['check'], { cwd: folderOf(draft) });
    expect(stdout).toContain('  warning  ');
    expect(stdout).toMatch(/\n1 warning$/u);
    expect(status).toBe(0);
  });

  test('takes the folder from SPECBOOK_CONTENT, and --content overrides it', async () => {
    const cwd = folderOf({ 'content/spec.yaml': '', 'other/spec.yaml': 'title: A\nrevision: 1\n' });
    const env = { SPECBOOK_CONTENT: 'other' };
    await expect(runCommand(['check'], { cwd, env })).resolves.toMatchObject({ status: 0 });
    await expect(runCommand(['check', '--content=content'], { cwd, env })).resolves.toMatchObject({
      status: 1,
    });
  });

  test('reports a missing content folder', async () => {
    const { status, stdout } = await runCommand(['check'], { cwd: folderOf({}) });
    expect(stdout).toContain('/content does not exist');
    expect(stdout).toContain('write one with: npx specbook init;');
    expect(stdout).toContain(
      '--content DIR, SPECBOOK_CONTENT, or specbook({ content: … }) in the Astro config',
    );
    expect(status).toBe(1);
  });

  test('says how to begin in an empty content folder', async () => {
    const { status, stdout } = await runCommand(['check'], {
      cwd: folderOf({ 'content/.gitkeep': '' }),
    });
    expect(stdout).toBe(`content/spec.yaml:1:1  error  the content folder is empty  no-content
    write a specification with: npx specbook init; then add to it with: npx specbook new entity NAME

1 error`);
    expect(status).toBe(1);
  });

  test('prints JSON with the date used as today', async () => {
    const args = ['check', '--format', 'json', '--now', '2026-11-22'];
    const { status, stdout } = await runCommand(args, { cwd: folderOf(bad) });
    const report = JSON.parse(stdout) as { problems: unknown[] };
    expect(report).toMatchObject({ now: '2026-11-22', errors: 1, warnings: 2 });
    expect(report.problems[0]).toEqual({
      file: 'content/spec.yaml',
      line: 2,
      column: 1,
      severity: 'error',
      rule: 'unknown-key',
      message: 'unknown key "revison"',
      hint: 'did you mean revision?',
      excerpt: 'revison: 1.0.0',
    });
    expect(status).toBe(1);
  });

  test('prints GitHub annotations that text of a specification cannot inject', async () => {
    const cwd = folderOf({
      ...good,
      'content/enums/100%,a:b.yaml':
        'name: State\npurpose: Where it stands.\nvalues: {}\n"x\\n::error::y": z\n',
    });
    const { stdout } = await runCommand(['check', '--format', 'github'], { cwd });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(lines.length - 1);
    expect(stdout).toContain(
      'file=content/enums/100%25%2Ca%3Ab.yaml,line=4,col=1,title=unknown-key::',
    );
    expect(stdout).not.toContain('\n::error::y');
  });

  test('colours the severity if the terminal supports colours', async () => {
    const cwd = folderOf(bad);
    const { stdout } = await runCommand(['check'], { cwd, color: true });
    expect(stdout).toContain('\u001b[31merror\u001b[39m');
  });
});
