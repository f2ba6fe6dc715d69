import { describe, expect, test } from 'vitest';
import {
  addressFromEnvironment,
  explainLostAddress,
} from '../../../plugins/specbook/site/integration/site-address.ts';

const address = (
  env: Record<string, string>,
  trailingSlash: 'ignore' | 'always' | 'never' = 'ignore',
) => addressFromEnvironment(env, { trailingSlash });

describe('the address of a site from the environment', () => {
  test('has the slashes that Astro gives to a base', () => {
    expect(address({ SPECBOOK_BASE: 'repo/pr-7/' })).toEqual({ base: '/repo/pr-7' });
    expect(address({ SPECBOOK_BASE: '/pr-7' }, 'always')).toEqual({ base: '/pr-7/' });
    expect(address({ SPECBOOK_BASE: '/' }, 'always')).toEqual({ base: '/' });
  });

  test('leaves what is not set to the Astro config', () => {
    expect(address({ SPECBOOK_BASE: '', SPECBOOK_SITE: '' })).toEqual({});
    expect(address({ SPECBOOK_SITE: 'https://a.example' })).toEqual({ site: 'https://a.example' });
  });

  test('says so where another integration overruled it', () => {
    const env = { SPECBOOK_BASE: '/pr-7', SPECBOOK_SITE: 'https://a.example' };
    const trailingSlash = 'ignore' as const;
    expect(
      explainLostAddress(env, { base: '/x', site: 'https://a.example/', trailingSlash }),
    ).toEqual(['SPECBOOK_BASE had no effect: another integration sets base to /x.']);
    expect(explainLostAddress(env, { base: '/pr-7/', site: undefined, trailingSlash })).toEqual([
      'SPECBOOK_SITE had no effect: another integration sets site to nothing.',
    ]);
    expect(explainLostAddress({}, { base: '/x', site: undefined, trailingSlash })).toEqual([]);
  });
});
