import { describe, expect, it } from 'vitest';
import { defineCheck } from '../../../plugins/specbook/checks.ts';
import { parseOptions } from '../../../plugins/specbook/site/integration/options.ts';
import { headerLinks } from '../../../plugins/specbook/site/page-parts/navigation.ts';
import { defineView } from '../../../plugins/specbook/views.ts';
import { specOf } from '../../support/spec-of.ts';

const check = (id: `${string}/${string}`) =>
  defineCheck({ id, severity: 'error', run: () => undefined });
const link = (label: string) => ({ label, href: `/${label.toLowerCase()}/` });

function mistakesIn(options: unknown): string[] {
  try {
    parseOptions(options);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  throw new Error('no mistake was found');
}

describe('plugins', () => {
  it('are merged in their order, and the options of the project come last', () => {
    const view = defineView({ kind: 'entity', remove: ['volume'] });
    const options = parseOptions({
      plugins: [
        {
          name: 'rules',
          rules: [check('rules/a')],
          checks: { 'rules/a': 'warning', 'over-budget': 'off' },
          customCss: ['a.css'],
          nav: [link('A')],
          strings: { en: { shell: { menu: 'Contents', close: 'Away' } } },
        },
        {
          name: 'tiers',
          rules: [check('tiers/b')],
          views: [view],
          extend: { entity: { tier: { type: 'string', label: 'Tier' } } },
          customCss: ['b.css'],
          components: { Footer: 'tiers/Footer.astro', Header: 'tiers/Header.astro' },
          sidebar: { performance: [{ title: 'Tiers', entries: [link('B')] }] },
        },
      ],
      rules: [check('own/c')],
      checks: { 'over-budget': 'error' },
      extend: { entity: { centre: { type: 'string', label: 'Centre' } } },
      customCss: ['c.css'],
      components: { Header: './src/Header.astro' },
      nav: [link('C')],
      sidebar: [{ title: 'Own', entries: [link('D')] }],
      strings: { en: { shell: { menu: 'Menu' } } },
    });
    expect(options.rules.map(({ id }) => id)).toEqual(['rules/a', 'tiers/b', 'own/c']);
    expect(options.checks).toEqual({ 'rules/a': 'warning', 'over-budget': 'error' });
    expect(options.views).toEqual([view]);
    expect(Object.keys(options.extend.entity ?? {})).toEqual(['tier', 'centre']);
    expect(options.customCss).toEqual(['a.css', 'b.css', 'c.css']);
    expect(options.components).toEqual({
      Footer: 'tiers/Footer.astro',
      Header: './src/Header.astro',
    });
    expect(options.nav).toEqual([link('A'), link('C')]);
    expect(options.sidebar).toEqual([
      { area: 'performance', title: 'Tiers', entries: [link('B')] },
      { title: 'Own', entries: [link('D')] },
    ]);
    expect(options.strings).toEqual({ en: { shell: { menu: 'Menu', close: 'Away' } } });
  });

  it('that disagree are named, unless the project decides', () => {
    const plugins = [
      { name: 'a', checks: { 'over-budget': 'off' } },
      { name: 'b', checks: { 'over-budget': 'error', 'unread-file': 'off' } },
    ];
    expect(mistakesIn({ plugins })).toEqual([
      '- checks.over-budget: the plugins "a" and "b" disagree; state it in the options of specbook()',
    ]);
    expect(parseOptions({ plugins, checks: { 'over-budget': 'warning' } }).checks).toEqual({
      'over-budget': 'warning',
      'unread-file': 'off',
    });
    const tier = (label: string) => ({ entity: { tier: { type: 'string', label } } });
    expect(
      mistakesIn({
        plugins: [
          { name: 'a', extend: tier('A') },
          { name: 'b', extend: tier('B') },
        ],
      }),
    ).toEqual([expect.stringContaining('extend.entity.tier: the plugins "a" and "b" disagree')]);
  });

  it('with mistakes are named, all at once', () => {
    expect(
      mistakesIn({
        plugins: [
          { name: 'a' },
          { rulse: [] },
          () => ({ name: 'c' }),
          { name: 'a', content: 'elsewhere', nav: [{ label: 'X', href: 'javascript:alert(1)' }] },
        ],
        nav: ['documnts'],
      }),
    ).toMatchInlineSnapshot(`
      [
        "- plugins.1.name: a plugin needs a name",
        "- plugins.1.rulse: a plugin has no "rulse"; did you mean rules?",
        "- plugins.2: call it: plugins: [plugin()]",
        "- plugins.3.nav.0.href: href must be a path such as /guide/, or an address",
        "- plugins.3.content: a plugin has no "content"; a plugin has name, rules, views, customCss, head, social, nav, links, sidebar, checks, components, extend, strings",
        "- nav.0: there is no area "documnts"; did you mean documents?",
      ]
    `);
  });
});

it('a mistake in what a plugin adds names the plugin', () => {
  const rules = [{ id: 'x', severity: 'error', run: () => undefined }];
  expect(mistakesIn({ plugins: [{ name: 'a', rules }] })).toEqual([
    '- plugin "a": rules: the id "x" needs a namespace, in lower case: team/x',
  ]);
});

describe('navigation of a project', () => {
  const labels = async (nav: unknown) => {
    const { spec } = await specOf({});
    const options = parseOptions({ nav, links: [link('Last')] });
    return headerLinks(spec, options).map(({ label }) => label);
  };

  it('stands behind all areas, and in front of links', async () => {
    const all = await labels([]);
    expect(all).toHaveLength(6);
    expect(await labels([link('Guide')])).toEqual([...all.slice(0, 5), 'Guide', 'Last']);
  });

  it('may name the areas to show, in their order', async () => {
    const [dataModel, , , , documents] = await labels([]);
    expect(await labels(['documents', link('Guide'), 'data-model'])).toEqual([
      documents,
      'Guide',
      dataModel,
      'Last',
    ]);
  });

  it('refuses areas and addresses that there are not', () => {
    const section = { title: 'X', entries: [{ label: 'X', href: 'javascript:alert(1)' }] };
    expect(mistakesIn({ sidebar: { performanc: [section] }, nav: [{ label: 'X' }] })).toEqual([
      '- nav.0: an entry has label and href',
      '- sidebar.0.entries.0.href: href must be a path such as /guide/, or an address',
      '- sidebar.0.area: there is no area "performanc"; did you mean performance?',
    ]);
  });
});
