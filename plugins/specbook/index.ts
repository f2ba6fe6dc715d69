/**
 * Specbook as an Astro integration.
 *
 * @example
 * // astro.config.mjs
 * import { defineConfig } from 'astro/config';
 * import specbook from 'astro-specbook';
 * export default defineConfig({ integrations: [specbook({ content: 'content' })] });
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { loadSpec } from './load.ts';
import { watchContent } from './site/integration/dev-server.ts';
import { openLayoutCache, type LayoutFile } from './site/build/layout-cache.ts';
import {
  parseOptions,
  type ResolvedOptions,
  type SpecbookOptions,
} from './site/integration/options.ts';
import { findUserRoutes, normalizePattern } from './site/integration/route-overrides.ts';
import { ROUTES } from './site/integration/routes.ts';
import { searchMiddleware } from './site/integration/search-middleware.ts';
import { startWorker } from './site/build/start-worker.ts';
import {
  currentState,
  publish,
  resetState,
  specbookState,
  type SpecbookConfig,
} from './site/integration/state.ts';
import { vitePlugins } from './site/integration/vite-plugins.ts';
import { TEXT_ROUTES } from './site/build/write-texts.ts';

export type { SpecbookOptions } from './site/integration/options.ts';

/** The icon that pages point to, where the user's public folder holds it. */
const ICON = 'favicon.svg';

/** Pages that a build has under way at once. */
const PAGES_AT_ONCE = 8;

/** How often a dev server writes down the layouts of diagrams that are new. */
const LAYOUTS_KEPT_MS = 3000;

/** Reads a specification and publishes it under the site's routes. */
export default function specbook(options: SpecbookOptions = {}): AstroIntegration {
  let folder = '';
  let cache = '';
  let site: string | undefined;
  let layouts: LayoutFile | undefined;
  let isWholeBuild = true;
  let second: Promise<number> | undefined;
  return {
    name: 'astro-specbook',
    hooks: {
      'astro:config:setup': async ({ config, command, injectRoute, updateConfig, logger }) => {
        if (command === 'preview') return;
        warnOfAddresses(config, logger);
        const settings = projectConfig(parseOptions(options), config, command);
        resetState();
        publish(await loadSpec({ ...settings, history: true }), settings);
        for (const { pattern, file, outsidePrefix } of ROUTES) {
          const route = outsidePrefix ? pattern : settings.prefix + pattern;
          if (settings.userRoutes.has(normalizePattern(route))) continue;
          if (command === 'build' && TEXT_ROUTES.has(pattern)) continue;
          if (!settings.diagrams && pattern.startsWith('/diagrams/')) continue;
          injectRoute({
            pattern: route,
            entrypoint: `astro-specbook/routes/${file}`,
            prerender: true,
          });
        }
        updateConfig({
          integrations: config.integrations.some(({ name }) => name === '@astrojs/mdx')
            ? []
            : [mdx()],
          build: { concurrency: pagesAtOnce(config) },
          vite: { plugins: vitePlugins() },
        });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.middlewares.use(searchMiddleware(logger, specbookState().config.prefix));
        watchContent({ server, logger, refreshContent });
        // A server ends in many ways, few of which leave time to write.
        setInterval(() => void layouts?.save(), LAYOUTS_KEPT_MS).unref();
      },
      'astro:config:done': ({ config, buildOutput }) => {
        cache = fileURLToPath(config.cacheDir);
        layouts = openLayoutCache(cache);
        const state = currentState();
        if (state) state.layouts = layouts;
        // Pages that are not rendered ask for no layouts.
        isWholeBuild = !config.experimental.incrementalBuild;
        site = config.site;
        folder = fileURLToPath(buildOutput === 'server' ? config.build.client : config.outDir);
      },
      // Of all hooks the first one after the folder of the built site is emptied.
      'astro:build:setup': () => {
        second ??= startWorker(specbookState(), { folder, cache, site });
      },
      'astro:build:done': async ({ logger }) => {
        const records = await second;
        await layouts?.saveAfterBuild({ dropUnused: isWholeBuild });
        logger.info(`${records} records in the search index`);
      },
    },
  };
}

/** Every address of the site ends in a slash and is a folder; twins and exports are files. */
function warnOfAddresses({ trailingSlash, build }: AstroConfig, logger: AstroIntegrationLogger) {
  const nowhere = 'lead nowhere on a server that takes addresses by the letter';
  if (trailingSlash === 'never') {
    logger.warn(
      `Links of the specification end in a slash; with trailingSlash: 'never' they ${nowhere}, as astro dev does. Leave it out.`,
    );
  }
  if (build.format !== 'directory') {
    logger.warn(
      `Pages of the specification are folders; with build.format: '${build.format}' their links ${nowhere}. Leave it out.`,
    );
  }
}

/** Rendering takes no breath; files are written while the next pages are rendered. */
function pagesAtOnce({ build, experimental }: AstroConfig): number {
  // Astro builds anew whatever it builds side by side; pages of the user may have cache keys.
  if (experimental.incrementalBuild) return build.concurrency;
  return Math.max(build.concurrency, PAGES_AT_ONCE);
}

/** An environment variable that switches something on. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}

function projectConfig(
  { content, prefix, allowErrors, diagrams, documents, links, now }: ResolvedOptions,
  { root, srcDir, publicDir, base, redirects }: AstroConfig,
  command: SpecbookConfig['command'],
): SpecbookConfig {
  const folder = fileURLToPath(root);
  const override = process.env.SPECBOOK_CONTENT;
  const pages = findUserRoutes(fileURLToPath(new URL('pages', srcDir)));
  return {
    root: folder,
    // A path in the environment is relative to where the command was typed.
    content: override ? resolve(override) : resolve(folder, content),
    base,
    prefix,
    allowErrors: allowErrors || isSet(process.env.SPECBOOK_ALLOW_ERRORS),
    diagrams,
    splitAbove: documents.splitAbove,
    links,
    ...(now === undefined ? {} : { now }),
    ...(existsSync(new URL(ICON, publicDir)) ? { icon: ICON } : {}),
    command,
    userRoutes: new Set([...pages, ...Object.keys(redirects).map(normalizePattern)]),
  };
}
