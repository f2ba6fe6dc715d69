/** Adds the routes of a state that the site shows. */
import type { HookParameters } from 'astro';
import { TEXT_ROUTES } from '../build/write-texts.ts';
import { hasStarlight } from './front-page.ts';
import { normalizePattern } from './route-overrides.ts';
import { ROUTES } from './routes.ts';
import type { SpecbookConfig } from './state.ts';

type Setup = Pick<HookParameters<'astro:config:setup'>, 'command' | 'config' | 'injectRoute'>;

/**
 * Adds every route that the state has and no page of the user takes the place of.
 *
 * @param withOnce also those that a site has once, however many specifications it has
 */
export function injectPages(
  { command, config, injectRoute }: Setup,
  { prefix, front, compare, diagrams, userRoutes }: SpecbookConfig,
  { withOnce }: { withOnce: boolean },
): void {
  for (const { pattern, file, isOnce, isOfWholeSite, isOfComparison } of ROUTES) {
    if (isOnce && !withOnce) continue;
    if (isOfWholeSite && (prefix !== '' || hasStarlight(config))) continue;
    if (isOfComparison && compare === undefined) continue;
    const path = pattern === '/' ? front : pattern;
    const route = isOnce ? pattern : prefix + path;
    if (userRoutes.has(normalizePattern(route))) continue;
    if (command === 'build' && TEXT_ROUTES.has(pattern)) continue;
    if (!diagrams && pattern.startsWith('/diagrams/')) continue;
    injectRoute({
      pattern: route,
      entrypoint: `astro-specbook/routes/${file}`,
      prerender: true,
    });
  }
}
