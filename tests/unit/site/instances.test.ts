import type { AstroConfig } from 'astro';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  checkBesideOthers,
  isFirstInstance,
} from '../../../plugins/specbook/site/integration/instances.ts';
import {
  publish,
  resetStates,
  type SpecbookConfig,
} from '../../../plugins/specbook/site/integration/state.ts';
import { specOf } from '../../support/spec-of.ts';

afterEach(() => {
  resetStates();
  vi.unstubAllEnvs();
});

const configOf = (prefix: string) => ({ prefix, splitAbove: 1 }) as SpecbookConfig;

async function beside(...prefixes: string[]): Promise<void> {
  const read = await specOf({});
  for (const prefix of prefixes) publish(read, configOf(prefix));
}

describe('a second specbook()', () => {
  test('may have any other prefix', async () => {
    await beside('', '/shop');
    expect(() => checkBesideOthers(configOf('/shop/api'))).not.toThrow();
    expect(() => checkBesideOthers(configOf('/entity'))).not.toThrow();
  });

  test.each([
    ['', 'Two specbook() in your Astro config have no prefix.'],
    ['/shop', "Two specbook() in your Astro config have the prefix '/shop'."],
  ])('with the prefix "%s" again is refused', async (prefix, message) => {
    await beside('', '/shop');
    expect(() => checkBesideOthers(configOf(prefix))).toThrow(message);
  });

  test('whose prefix is a page of the other is refused, in either order', async () => {
    const message =
      "The prefix '/entities' is the path of pages of the specification without a prefix";
    await beside('');
    expect(() => checkBesideOthers(configOf('/entities'))).toThrow(message);
    resetStates();
    await beside('/entities');
    expect(() => checkBesideOthers(configOf(''))).toThrow(message);
  });

  test('cannot share the one folder of SPECBOOK_CONTENT', async () => {
    vi.stubEnv('SPECBOOK_CONTENT', 'other');
    expect(() => checkBesideOthers(configOf(''))).not.toThrow();
    await beside('');
    expect(() => checkBesideOthers(configOf('/shop'))).toThrow(
      'SPECBOOK_CONTENT names one content folder',
    );
    const older = { revision: '1.0.0' } as SpecbookConfig['older'];
    expect(() => checkBesideOthers({ ...configOf('/v/1.0.0'), older })).not.toThrow();
  });
});

test('the first specbook() of a config is known by its hook, since Astro copies integrations', () => {
  const [first, second] = [() => undefined, () => undefined];
  const of = (name: string, setup: () => void) => ({
    name,
    hooks: { 'astro:config:setup': setup },
  });
  const config = {
    integrations: [
      of('other', () => undefined),
      of('astro-specbook', first),
      of('astro-specbook', second),
    ],
  } as unknown as AstroConfig;
  expect(isFirstInstance(config, first)).toBe(true);
  expect(isFirstInstance(config, second)).toBe(false);
});
