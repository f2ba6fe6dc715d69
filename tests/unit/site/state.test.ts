import { afterEach, describe, expect, test } from 'vitest';
import {
  publish,
  resetState,
  specbookState,
  type SpecbookConfig,
} from '../../../plugins/specbook/site/integration/state.ts';
import { specOf } from '../../support/spec-of.ts';

const config: SpecbookConfig = {
  root: '/site',
  content: '/site/content',
  base: '/',
  prefix: '',
  allowErrors: false,
  lang: 'en',
  strings: {},
  links: [],
  diagrams: true,
  splitAbove: 1000,
  command: 'dev',
  userRoutes: new Set(),
};
const good = {
  'entities/shop/order.yaml':
    'name: Order\npurpose: A.\nfields: { id: { type: uuid, key: primary } }\n',
};
const broken = { 'entities/shop/order.yaml': 'name: Order\n' };

afterEach(resetState);

describe('what pages show', () => {
  test('is what stands in the files while these have no errors', async () => {
    publish(await specOf(good), config);
    expect(specbookState()).toMatchObject({ shown: 'current', version: 1 });
  });

  test('stays the last good state when an error comes in, and is new again when it is mended', async () => {
    const first = await specOf(good);
    publish(first, config);
    publish(await specOf(broken), config);
    expect(specbookState()).toMatchObject({ shown: 'last-good', version: 2 });
    expect(specbookState().spec).toBe(first.spec);
    expect(specbookState().problems).not.toEqual([]);
    const mended = await specOf(good);
    publish(mended, config);
    expect(specbookState()).toMatchObject({ shown: 'current', problems: [] });
    expect(specbookState().spec).toBe(mended.spec);
  });

  test('is the newest partial state where there never was a good one', async () => {
    publish(await specOf(broken), config);
    const second = await specOf(broken);
    publish(second, config);
    expect(specbookState().shown).toBe('partial');
    expect(specbookState().spec).toBe(second.spec);
  });

  test('is nothing without the integration, and the error says what to add', () => {
    expect(() => specbookState()).toThrow(
      'Add specbook() to the integrations of your Astro config',
    );
  });
});
