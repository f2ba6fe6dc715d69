import { expect, test } from 'vitest';
import { teamPages } from '../../../plugins/specbook/site/pages/team.ts';
import { markdownOfPage } from '../../../plugins/specbook/site/page-parts/markdown-page.ts';
import { SPEC_YAML, specOf } from '../../support/spec-of.ts';

test('the page of a team lists what it owns by kind, and an empty one counts 0', async () => {
  const { spec } = await specOf({
    'spec.yaml': `${SPEC_YAML}teams: { desk: Front desk, idle: Idle }\n`,
    'entities/shop/order.yaml':
      'name: Order\npurpose: A.\nowner: desk\nfields: { id: { type: uuid, key: primary } }\n',
    'entities/shop/item.yaml':
      'name: Item\npurpose: A.\nfields: { id: { type: uuid, key: primary } }\n',
  });
  const pages = teamPages.entries({ spec, problems: [] });
  expect(pages.map(({ path }) => path)).toEqual(['/teams/desk/', '/teams/idle/']);
  const [desk = '', idle = ''] = pages.map(({ build }) => markdownOfPage(build(), {}));
  expect(desk).toContain('# Front desk');
  expect(desk).toContain('## Entities');
  expect(desk).toContain('[Order](/entities/order.md)');
  expect(desk).not.toContain('Item](');
  expect(idle).toMatch(/Items owned\W+0/u);
});
