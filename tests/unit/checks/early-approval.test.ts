import { expect, test } from 'vitest';
import { earlyApproval } from '../../../plugins/specbook/checks/early-approval.ts';
import { specOf } from '../../support/spec-of.ts';

const approvals = (on: string, revision = '1.1.0'): Record<string, string> => ({
  'spec.yaml': [
    'title: Shop',
    'revision: 1.1.0',
    'documents:',
    '  05-data-models:',
    `    approvals: [{ role: Owner, name: A. Berg, revision: ${revision}, on: ${on} }]`,
    '',
  ].join('\n'),
});

const RELEASES = [
  { revision: '1.1.0', at: '2026-10-05T01:00:00+02:00' },
  { revision: '1.0.0', at: '2026-09-01T10:00:00Z' },
];

test('an approval of a day before its revision existed is told, with both days', async () => {
  const { spec } = await specOf(approvals('2026-10-03'));
  const [found, ...more] = earlyApproval.run({ ...spec, releases: RELEASES });
  expect(more).toEqual([]);
  expect(found?.message).toBe('approved on 2026-10-03, but revision 1.1.0 exists since 2026-10-04');
});

test('an approval of the day of its revision or later, or of a revision unknown to git, is none', async () => {
  for (const files of [approvals('2026-10-04'), approvals('2026-10-01', '1.0.0')]) {
    const { spec } = await specOf(files);
    expect(earlyApproval.run({ ...spec, releases: RELEASES })).toEqual([]);
    expect(earlyApproval.run(spec)).toEqual([]);
  }
});

test('a build of a day before the commit of a revision does not compare the two', async () => {
  const { spec } = await specOf(approvals('2026-10-03'));
  const told = (now: string): number =>
    earlyApproval.run({ ...spec, now, releases: RELEASES }).length;
  expect([told('2026-10-03'), told('2026-10-04')]).toEqual([0, 1]);
});
