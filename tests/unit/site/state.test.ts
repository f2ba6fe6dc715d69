import { afterEach, describe, expect, test } from 'vitest';
import {
  publish,
  resetStates,
  stateAt,
  type SpecbookConfig,
} from '../../../plugins/specbook/site/integration/state.ts';
import { specOf } from '../../support/spec-of.ts';

const config: SpecbookConfig = {
  root: '/site',
  content: '/site/content',
  base: '/',
  prefix: '',
  urls: 'folder',
  front: '/',
  allowErrors: false,
  versions: [],
  lang: 'en',
  strings: {},
  nav: [],
  links: [],
  sidebar: [],
  look: { customCss: [], components: {}, head: [], social: [] },
  diagrams: true,
  splitAbove: 1000,
  command: 'dev',
  additions: {},
  userRoutes: new Set(),
};
const good = {
  'entities/shop/order.yaml':
    'name: Order\npurpose: A.\nfields: { id: { type: uuid, key: primary } }\n',
};
const broken = { 'entities/shop/order.yaml': 'name: Order\n' };

afterEach(resetStates);

describe('what pages show', () => {
  test('is what stands in the files while these have no errors', async () => {
    publish(await specOf(good), config);
    expect(stateAt('/')).toMatchObject({ shown: 'current', version: 1 });
  });

  test('stays the last good state when an error comes in, and is new again when it is mended', async () => {
    const first = await specOf(good);
    publish(first, config);
    publish(await specOf(broken), config);
    expect(stateAt('/')).toMatchObject({ shown: 'last-good', version: 2 });
    expect(stateAt('/').spec).toBe(first.spec);
    expect(stateAt('/').problems).not.toEqual([]);
    const mended = await specOf(good);
    publish(mended, config);
    expect(stateAt('/')).toMatchObject({ shown: 'current', problems: [] });
    expect(stateAt('/').spec).toBe(mended.spec);
  });

  test('is the newest partial state where there never was a good one', async () => {
    publish(await specOf(broken), config);
    const second = await specOf(broken);
    publish(second, config);
    expect(stateAt('/').shown).toBe('partial');
    expect(stateAt('/').spec).toBe(second.spec);
  });
});

describe('the state that a path belongs to', () => {
  async function publishAt(...prefixes: string[]): Promise<void> {
    for (const prefix of prefixes) publish(await specOf(good), { ...config, prefix });
  }

  test('is the only one there is, whatever the path', async () => {
    await publishAt('/spec');
    expect(stateAt('/guide').config.prefix).toBe('/spec');
  });

  test.each([
    ['/', ''],
    ['/entities/[id]', ''],
    ['/shop', '/shop'],
    ['/shop/entities/[id]', '/shop'],
    ['/shop/api/[...twin].md', '/shop/api'],
    ['/shopping', ''],
  ])('for %s is that of the longest prefix, "%s"', async (path, prefix) => {
    await publishAt('/shop', '', '/shop/api');
    expect(stateAt(path).config.prefix).toBe(prefix);
  });

  test('keeps the last good state of each apart', async () => {
    await publishAt('/a', '/b');
    publish(await specOf(broken), { ...config, prefix: '/b' });
    expect(stateAt('/a')).toMatchObject({ shown: 'current', version: 1 });
    expect(stateAt('/b')).toMatchObject({ shown: 'last-good', version: 2 });
  });

  test('is none of several without a prefix of the path, and the error names the prefixes', async () => {
    await publishAt('/a', '/b');
    expect(() => stateAt('/guide')).toThrow(
      '/guide belongs to none of the specifications of this site, which have the prefixes /a, /b',
    );
  });

  test('is nothing without the integration, and the error says what to add', () => {
    expect(() => stateAt('/')).toThrow('Add specbook() to the integrations of your Astro config');
  });
});
