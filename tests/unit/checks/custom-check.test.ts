import { describe, expect, it } from 'vitest';
import { defineCheck, type CustomCheck } from '../../../plugins/specbook/checks.ts';
import { toCheck } from '../../../plugins/specbook/checks/custom-check.ts';
import { specOf } from '../../support/spec-of.ts';

const { spec } = await specOf({
  'entities/shop/order.yaml':
    'name: Order\npurpose: What was bought.\nstatus: draft\nfields:\n  id: { type: uuid, key: primary }\n',
});
const [order] = spec.entities;

/** The problems of a check with this `run`. */
function problemsOf(run: CustomCheck['run'], severity: CustomCheck['severity'] = 'error') {
  return toCheck(defineCheck({ id: 'team/owner', severity, run })).run(spec);
}

describe('a check of a project', () => {
  it('reports at an item, and at a key of its data', () => {
    const problems = problemsOf(({ spec: { entities }, report }) => {
      for (const item of entities) {
        report({ item, message: 'no owner', hint: 'add owner:' });
        report({ item, path: ['purpose'], literal: 'bought', message: 'too short' });
      }
    });
    expect(problems).toEqual([
      {
        file: 'entities/shop/order.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'team/owner',
        message: 'no owner',
        hint: 'add owner:',
      },
      expect.objectContaining({ line: 2, column: 19, message: 'too short', hint: '' }),
    ]);
  });

  it('reports at a position, and is less severe with drafts where it says so', () => {
    const problems = problemsOf(({ report }) => {
      report({ item: order!, message: 'a' });
      report({ position: { file: 'spec.yaml', line: 3, column: 2 }, message: 'b' });
    }, 'draft');
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [1, 'warning'],
      [3, 'error'],
    ]);
  });

  it('that throws is a problem that names it, beside what it found before', () => {
    const [first, thrown] = problemsOf(({ report }) => {
      report({ item: order!, message: 'found' });
      throw new TypeError('x is not a function');
    });
    expect(first!.message).toBe('found');
    expect(thrown).toMatchObject({ file: 'spec.yaml', line: 1, severity: 'error' });
    expect(thrown!.message).toMatch(
      /^the check team\/owner threw TypeError: x is not a function at .*custom-check\.test\.ts:\d+:\d+$/u,
    );
    expect(thrown!.hint).toBe("correct it, or turn it off with checks: { 'team/owner': 'off' }");
  });

  it('that is asynchronous, or reports without a place, is told as a problem', () => {
    const late: unknown = () => Promise.reject(new Error('late'));
    const [asynchronous] = problemsOf(late as CustomCheck['run']);
    expect(asynchronous!.message).toBe('the check team/owner is asynchronous');
    const [placeless] = problemsOf(({ report }) => {
      report({ message: 'x' } as never);
    });
    expect(placeless!.message).toContain('report() needs an item, or a position');
  });
});
