import { expect, test } from 'vitest';
import {
  compareStatements,
  saysSomethingElse,
} from '../../plugins/specbook/diff/classify/statement.ts';
import { diffSpecs } from '../../plugins/specbook/diff/diff-specs.ts';
import { specOf } from '../support/spec-of.ts';
import { BASE } from './base.ts';

const JOB = 'entities/work/job.yaml';

test.each([
  ['A paid order cannot be paid again.', 'A paid order can be paid again.'],
  ["It can't be paid again.", 'It can be paid again.'],
  ['It may be paid twice.', 'It must be paid twice.'],
  ['Within 10 minutes.', 'Within 15 minutes.'],
  ['Files have 25 MB at most.', 'Files have 25 MiB at most.'],
  ['Within 10 minutes.', 'Within 10 hours.'],
])('"%s" says something else than "%s"', (before, after) => {
  expect(saysSomethingElse(before, after)).toBe(true);
});

test('other words around the same numbers and bindings say the same', () => {
  expect(
    saysSomethingElse('A paid order cannot be paid again.', 'What is paid cannot be paid again.'),
  ).toBe(false);
});

test.each([
  ['A nurse signs.', 'A doctor signs.', 'edited'],
  ['Patients see doctors.', 'Doctors see patients.', 'edited'],
  ['Visible to staff.', 'Visible by staff.', 'edited'],
  ['Photos are kept.', 'Photos are deleted.', 'edited'],
  ['Prices are shown.', 'The price is shown', 'reworded'],
  ['It was recieved by the owner.', 'It is received by the owners.', 'reworded'],
  ['Die Rechnung ist nicht änderbar.', 'Die Rechnung ist änderbar.', 'changed'],
  ['Nach drei Tagen gesperrt.', 'Nach vier Tagen gesperrt.', 'changed'],
  ['Nach drei Tagen gesperrt.', 'Nach drei Tagen gelöscht.', 'edited'],
])('"%s" and "%s": %s', (before, after, how) => {
  expect(compareStatements(before, after)).toBe(how);
});

test('words about a part of an entity are wording, whatever the part is', async () => {
  const texts = (words: string) => ({
    ...BASE,
    [JOB]: (BASE[JOB] ?? '').replace(
      'one_per_place: { on: [place_row, place_no] }',
      `one_per_place: { on: [place_row, place_no], description: ${words} }`,
    ),
  });
  const [before, after] = await Promise.all([specOf(texts('Once.')), specOf(texts('Only once.'))]);
  expect(diffSpecs(before.spec, after.spec).changes.map(({ rule }) => rule)).toEqual([
    'wording-changed',
  ]);
});
