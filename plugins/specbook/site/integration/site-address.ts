/** The address of a site, set from outside: a preview has one of its own, whatever the Astro config says. */
import type { AstroConfig } from 'astro';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a site is published, as in the Astro config. */
export type SiteAddress = Pick<AstroConfig, 'base' | 'site'>;

/** A base as Astro writes it. */
function normalizeBase(base: string, trailingSlash: AstroConfig['trailingSlash']): string {
  const path = `/${base.split('/').filter(Boolean).join('/')}`;
  return trailingSlash === 'always' && path !== '/' ? `${path}/` : path;
}

/**
 * The part of the address that `SPECBOOK_BASE` and `SPECBOOK_SITE` set; empty variables count as unset.
 *
 * @example addressFromEnvironment({ SPECBOOK_BASE: 'pr-7' }, { trailingSlash: 'ignore' }) // { base: '/pr-7' }
 */
export function addressFromEnvironment(
  { SPECBOOK_BASE: base, SPECBOOK_SITE: site }: Environment,
  { trailingSlash }: Pick<AstroConfig, 'trailingSlash'>,
): Partial<SiteAddress> {
  return {
    ...(base && { base: normalizeBase(base, trailingSlash) }),
    ...(site && { site }),
  };
}

/** The variables that another integration overruled, in a sentence each. */
export function explainLostAddress(
  env: Environment,
  config: Pick<AstroConfig, 'base' | 'site' | 'trailingSlash'>,
): string[] {
  const wanted = addressFromEnvironment(env, config);
  const plain = (text: string | undefined) => text?.replace(/\/+$/u, '');
  return (['base', 'site'] as const)
    .filter((key) => wanted[key] !== undefined && plain(wanted[key]) !== plain(config[key]))
    .map(
      (key) =>
        `SPECBOOK_${key.toUpperCase()} had no effect: another integration sets ${key} to ${config[key] ?? 'nothing'}.`,
    );
}
