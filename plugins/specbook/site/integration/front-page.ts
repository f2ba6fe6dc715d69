/** Where the front page of a specification is: at the prefix, unless somebody else has a page there. */
import { existsSync } from 'node:fs';
import type { AstroConfig } from 'astro';
import { normalizePattern } from './route-overrides.ts';

/** Path of the front page where another page has its place, without base and prefix. */
export const MOVED_FRONT_PATH = '/overview/';

const STARLIGHT = '@astrojs/starlight';
const STARLIGHT_INDEXES = ['md', 'mdx', 'markdoc', 'mdoc'].map(
  (extension) => `content/docs/index.${extension}`,
);

/** True where Starlight brings pages of its own, and with them one for addresses that do not exist. */
export function hasStarlight({ integrations }: Pick<AstroConfig, 'integrations'>): boolean {
  return integrations.some(({ name }) => name === STARLIGHT);
}

/** Where Astro leads from `/` to the default language. */
function redirectsToLocale({ i18n }: Pick<AstroConfig, 'i18n'>): boolean {
  return typeof i18n?.routing === 'object' && i18n.routing.redirectToDefaultLocale;
}

/** Who has the page at the prefix, as the subject of a sentence; undefined if nobody does. */
function whoIsAt(
  prefix: string,
  config: Pick<AstroConfig, 'integrations' | 'i18n' | 'srcDir'>,
  userRoutes: ReadonlySet<string>,
): string | undefined {
  const path = `${prefix}/`;
  if (userRoutes.has(normalizePattern(path))) return `A page of your own is at ${path}`;
  const rest = `${prefix}/[...path]`;
  if (userRoutes.has(normalizePattern(rest))) return `A rest route of your own is at ${path}`;
  if (prefix !== '') return undefined;
  if (redirectsToLocale(config)) return `Astro redirects ${path} to the default language`;
  const isFront = STARLIGHT_INDEXES.some((file) => existsSync(new URL(file, config.srcDir)));
  return hasStarlight(config) && isFront ? `A page of Starlight is at ${path}` : undefined;
}

/** Path of the front page, and what to tell if it is not at the prefix. */
export interface FrontPage {
  path: string;
  /** One sentence, with a way out. */
  message?: string;
}

/**
 * Finds the place of the front page.
 *
 * @param userRoutes shapes of the routes of the user
 * @example findFrontPage('', config, new Set(['/'])).path // '/overview/'
 */
export function findFrontPage(
  prefix: string,
  config: Pick<AstroConfig, 'integrations' | 'i18n' | 'srcDir'>,
  userRoutes: ReadonlySet<string>,
): FrontPage {
  const who = whoIsAt(prefix, config, userRoutes);
  if (who === undefined) return { path: '/' };
  const moved = `${who}, so the front page of the specification is at ${prefix}${MOVED_FRONT_PATH}`;
  return {
    path: MOVED_FRONT_PATH,
    message: `${moved}; specbook({ prefix: '${prefix}/spec' }) keeps all its pages apart from yours.`,
  };
}
