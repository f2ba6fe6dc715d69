/** The pages of a specification that is compared with another state of it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf, specOfSnapshot } from '../../../plugins/specbook/model/snapshot.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { RULE_IDS, RULES } from '../../../plugins/specbook/schema/changes/rules.ts';
import { ruleLink } from '../../../plugins/specbook/views/changes/rule-link.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { searchRecords } from '../../../plugins/specbook/search/records.ts';
import { allEntries } from '../../../plugins/specbook/site/pages/families.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { BASE } from '../../diff/base.ts';
import { specOf } from '../../support/spec-of.ts';
import { compared, edited } from './compared.ts';

const JOB = 'entities/work/job.yaml';

const entriesOf = (spec: Spec) => allEntries({ spec, problems: [] });

function markdownAt(spec: Spec, path: string): string {
  const entry = entriesOf(spec).find((one) => one.path === path);
  if (!entry) throw new Error(`there is no page ${path}`);
  return markdownOfPage(entry.build(), {});
}

test.each(['en', 'de'])('each rule is explained on a page, with its words in %s', async (lang) => {
  const spec = await compared({
    ...BASE,
    'spec.yaml': `${BASE['spec.yaml'] ?? ''}lang: ${lang}\n`,
  });
  const text = markdownAt(spec, '/changes/rules/');
  const { changeRules, changes } = stringsOf(spec);
  for (const id of RULE_IDS) {
    const [, part = ''] = text.split(`### \`${id}\`\n`);
    expect(part, id).not.toBe('');
    expect(part).toContain(changes.classes[RULES[id]]);
    expect(part).toContain(changes.rules[id].slice(0, 20));
    expect(part).toContain(`severities: { ${id}: off }`);
  }
  expect(text).toContain(changeRules.title);
});

test('a row leads to its rule: on the site where it is compared, else on the web', async () => {
  const spec = await compared(edited({ [JOB]: ['varchar(20)', 'varchar(9)'] }));
  expect(markdownAt(spec, '/changes/')).toContain('/changes/rules.md#type-narrowed');
  const { comparison: _, ...alone } = spec;
  const { url } = ruleLink(alone, 'type-narrowed');
  expect(url).toMatch(/^https:.*diff-rules\.md#type-narrowed$/u);
});

test('items with errors are named, and lead to no page that is not there', async () => {
  const text = markdownAt(await compared({ ...BASE, [JOB]: 'name: [' }), '/changes/');
  const [, list = ''] = text.split('## Not compared\n');
  expect(list).toContain('- `job`');
  expect(list).not.toContain('entities/job');
});

describe('a specification that lost a field', () => {
  let spec: Spec;
  beforeAll(async () => {
    const line = '  number: { type: bigint, generated: identity }\n';
    spec = await compared(edited({ [JOB]: [line, ''] }));
  });

  test('says first what breaks, and for whom', () => {
    const text = markdownAt(spec, '/changes/');
    expect(text).toContain('1 change since main (4f2c9e1): 1 breaking.');
    const [first] = /\| `job\.number` .*/u.exec(text) ?? [];
    expect(first).toContain('~~bigint~~');
    expect(first).toContain('Whoever reads or writes the field fails.');
    expect(first).toContain(`${JOB}:`);
    expect(first).toContain('[Crew]');
  });

  test('marks its entity in the search results', () => {
    const records = searchRecords(
      spec,
      (key) => key,
      () => undefined,
    );
    const job = records.find(({ key }) => key === 'entity:job');
    expect(job?.detail).toContain('± Changed, breaking');
    expect(records.map(({ key }) => key)).toContain('/changes/');
  });

  test('keeps what differs for the worker', () => {
    const sent = structuredClone(snapshotOf(spec));
    expect(specOfSnapshot(sent).comparison).toEqual(spec.comparison);
  });
});

test('a removed item keeps a page that says so', async () => {
  const spec = await compared(edited({ [JOB]: undefined }));
  const text = markdownAt(spec, '/entities/job/');
  expect(text).toContain('Job is no longer part of the specification. It was in main (4f2c9e1).');
  expect(text).toContain('Work for a customer.');
  expect(text).toContain('− Removed');
  expect(markdownAt(spec, '/changes/')).toContain('[Job](/entities/job.md)');
});

test('a renamed item keeps a page that leads to its new one', async () => {
  const texts = edited({ [JOB]: undefined });
  const spec = await compared({ ...texts, 'entities/work/task.yaml': BASE[JOB] ?? '' });
  expect(markdownAt(spec, '/entities/job/')).toContain('[Job](/entities/task.md)');
});

test('nothing differs where nothing changed, and the page says so', async () => {
  const spec = await compared(BASE);
  expect(markdownAt(spec, '/changes/')).toContain('No changes since main (4f2c9e1).');
});

test('a specification that is compared with nothing has no page of changes', async () => {
  const { spec } = await specOf(BASE);
  expect(entriesOf(spec).map(({ path }) => path)).not.toContain('/changes/');
  const records = searchRecords(
    spec,
    (key) => key,
    () => undefined,
  );
  expect(JSON.stringify(records)).not.toContain('/changes/');
});
