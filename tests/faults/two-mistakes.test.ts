/** A file that cannot be read hides only what it may contain: mistakes of other files are reported beside it. */
import { expect, test } from 'vitest';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import { folderOf } from '../support/folder.ts';

const spec = 'title: Shop\nrevision: 1.0.0\n';
const conflict = (text: string): string => `<<<<<<< a\n${text}=======\n>>>>>>> b\n`;
const entity = (fields: string): string =>
  `name: A\npurpose: An entity.\nfields:\n  id: { type: uuid, key: primary }\n${fields}`;

async function reported(files: Readonly<Record<string, string>>): Promise<string[]> {
  const content = folderOf({ 'spec.yaml': spec, ...files });
  const { problems } = await loadSpec({ content, now: '2026-11-22' });
  return problems.map((problem) => problemText(problem).split('\n')[0] ?? '');
}

test('an empty entity does not hide a reference to another entity', async () => {
  const problems = await reported({
    'entities/d/order.yaml': '',
    'entities/d/use.yaml': entity(
      '  a: { type: uuid, references: order.id }\n  b: { type: uuid, references: nowhere.id }\n',
    ),
  });
  expect(problems).toEqual([
    'entities/d/order.yaml:1:1  error  the file is empty  empty-file',
    'entities/d/use.yaml:6:32  error  there is no entity "nowhere"  dangling-reference',
  ]);
});

test('a reference in a file with a merge conflict does not hide the same reference in another file', async () => {
  const problems = await reported({
    'performance/a.yaml': conflict('PERF-A:\n  validatedBy:\n    - POC-GONE\n'),
    'entities/d/a.yaml': entity('').replace('An entity.', 'See [[POC-GONE]] and [[PERF-A]].'),
  });
  expect(problems.join('\n')).toContain('there is no item "POC-GONE"');
  expect(problems.join('\n')).not.toContain('"PERF-A"');
});

test('an unread requirement does not hide a reference to a proof of concept with the same id', async () => {
  const problems = await reported({
    'performance/a.yaml': conflict('SAME-1:\n  kind: latency\n'),
    'constraints/a.yaml':
      'CON-1:\n  kind: possible\n  title: T\n  statement: S.\n  validatedBy: SAME-1\n',
  });
  expect(problems.join('\n')).toContain('there is no proof of concept "SAME-1"');
});

test('the rules of an entity that is a text are not called missing', async () => {
  const problems = await reported({
    'entities/d/order.yaml': 'order\n',
    'entities/d/use.yaml': entity('').replace('An entity.', 'See [[BR-1]].'),
  });
  expect(problems.join('\n')).not.toContain('there is no item "BR-1"');
});

test.each([
  ['a merge conflict', conflict(`${spec}database:\n  dialect: postgres\n  types: [citext]\n`)],
  ['an unknown database', `${spec}database:\n  dialect: postgress\n  types: [citext]\n`],
])('%s in spec.yaml hides no misspelt type, but types that it lists', async (_, text) => {
  const problems = await reported({
    'spec.yaml': text,
    'entities/d/a.yaml': entity('  mail: { type: citext }\n'),
    'entities/d/b.yaml': entity('  a_id: { type: uuuid, references: a.id }\n'),
  });
  const ofTypes = problems.filter((problem) => problem.includes('entities/'));
  expect(ofTypes).toContain(
    'entities/d/b.yaml:5:17  warning  "uuuid" is not a type of any known database or an enum  unknown-type',
  );
  expect(ofTypes.join('\n')).not.toMatch(/citext|foreign-key-mismatch/u);
});

test('a file of 40,000 items with a merge conflict is one problem, and no crash', async () => {
  const items = Array.from({ length: 40_000 }, (_, at) => `CON-${at}:\n  title: T\n`).join('');
  const problems = await reported({
    'constraints/a.yaml': conflict(items),
    'entities/d/a.yaml': entity('  b: { type: uuid, references: nowhere.id }\n'),
  });
  expect(problems).toEqual([
    'constraints/a.yaml:1:1  error  the file contains an unresolved merge conflict  merge-conflict',
    'entities/d/a.yaml:5:32  error  there is no entity "nowhere"  dangling-reference',
  ]);
});
