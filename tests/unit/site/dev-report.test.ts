import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../../plugins/specbook/model/problem.ts';
import { createDevReport } from '../../../plugins/specbook/site/integration/dev-report.ts';

function problem(severity: Problem['severity'], line: number, message: string): Problem {
  return { file: 'spec.yaml', line, column: 1, severity, message, hint: '', rule: 'a-rule' };
}

const old = problem('warning', 1, 'an old warning');
const error = problem('error', 9, 'a mistake');
const reportOf = () => createDevReport(resolve('content'), '/problems/');
const current = (...problems: Problem[]) => ({ problems, shown: 'current' as const });
const broken = (...problems: Problem[]) => ({ problems, shown: 'last-good' as const });

test('errors come first, then warnings that are new', () => {
  const message = reportOf()(broken(old, error));
  expect(message?.level).toBe('error');
  expect(message?.text.split('\n')).toEqual([
    'content/spec.yaml:9:1  error  a mistake  a-rule',
    'content/spec.yaml:1:1  warning  an old warning  a-rule',
    '',
    '1 error and 1 warning, see /problems/. Pages show the last good state.',
  ]);
});

test('a warning is printed once, also when an error comes and goes', () => {
  const report = reportOf();
  expect(report(current(old))?.text).toContain('an old warning');
  expect(report(broken(old, error))?.text).not.toContain('an old warning');
  expect(report(current(old))?.text).toBe('1 warning, see /problems/');
});

test('a save that changes nothing prints nothing', () => {
  const report = reportOf();
  report(broken(old, error));
  expect(report(broken(old, error))).toBeUndefined();
});

test('a specification without problems is said to have none, once', () => {
  const report = reportOf();
  expect(report(current())).toEqual({ level: 'info', text: 'The specification has no problems' });
  expect(report(current())).toBeUndefined();
});

test('of many warnings ten are printed, and the rest counted', () => {
  const many = Array.from({ length: 14 }, (_, line) => problem('warning', line, `warning ${line}`));
  const lines = reportOf()(current(...many))?.text.split('\n') ?? [];
  expect(lines.slice(9)).toEqual([
    'content/spec.yaml:9:1  warning  warning 9  a-rule',
    'and 4 more warnings',
    '',
    '14 warnings, see /problems/',
  ]);
});
