/** What `changes:` of spec.yaml says of the changes since another state. */
import { expect, test } from 'vitest';
import { diffSpecs } from '../../../plugins/specbook/diff/diff-specs.ts';
import { settingsOfSpec } from '../../../plugins/specbook/diff/settings-of-spec.ts';
import { BASE } from '../../diff/base.ts';
import { specOf } from '../../support/spec-of.ts';

const JOB = 'entities/work/job.yaml';
const without = (BASE[JOB] ?? '').replace('  number: { type: bigint, generated: identity }\n', '');

/** Changes of a specification without a field, whose spec.yaml ends in some lines. */
async function changesWith(settings: string) {
  const texts = { ...BASE, [JOB]: without, 'spec.yaml': `${BASE['spec.yaml'] ?? ''}${settings}` };
  const [before, after] = await Promise.all([specOf(BASE), specOf(texts)]);
  return diffSpecs(before.spec, after.spec, settingsOfSpec(after.spec)).changes;
}

test('a rule has the class that the team gave it', async () => {
  const [change] = await changesWith('changes: { severities: { field-removed: loosened } }\n');
  expect(change).toMatchObject({ rule: 'field-removed', class: 'loosened' });
});

test('a rule that is off leaves its changes out', async () => {
  expect(await changesWith('changes: { severities: { field-removed: "off" } }\n')).toEqual([]);
});

test('an acknowledged change carries its reason', async () => {
  const [change] = await changesWith('');
  const print = change?.fingerprint ?? '';
  const [now] = await changesWith(`changes: { acknowledged: { "${print}": Nobody reads it. } }\n`);
  expect(now).toMatchObject({ fingerprint: print, acknowledged: 'Nobody reads it.' });
});

test('a stated rename stands before what looks alike', async () => {
  const settings = 'changes: { renames: { "entity:job": "entity:order" } }\n';
  const { [JOB]: job = '', ...others } = BASE;
  const texts = {
    ...others,
    'spec.yaml': `${BASE['spec.yaml'] ?? ''}${settings}`,
    'entities/work/order.yaml': job.replace('name: Job', 'name: Order'),
  };
  const [before, after] = await Promise.all([specOf(BASE), specOf(texts)]);
  const { changes } = diffSpecs(before.spec, after.spec, settingsOfSpec(after.spec));
  expect(changes).toContainEqual(
    expect.objectContaining({ rule: 'item-renamed', formerItem: 'entity:job' }),
  );
});

test('a rule that does not exist is a problem at its key', async () => {
  const settings = 'changes:\n  severities:\n    field-remove: wording\n';
  const { problems } = await specOf({ 'spec.yaml': `title: T\nrevision: 1.0.0\n${settings}` });
  expect(problems).toContainEqual(
    expect.objectContaining({
      message: '"field-remove" is no rule of changes',
      file: 'spec.yaml',
      line: 5,
      column: 5,
    }),
  );
});
