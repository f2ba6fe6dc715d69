/**
 * Specbook as an Astro integration.
 *
 * @example
 * // astro.config.mjs
 * import { defineConfig } from 'astro/config';
 * import specbook from 'astro-specbook';
 * export default defineConfig({ integrations: [specbook({ content: 'content' })] });
 */
import './require-node.ts';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute } from 'astro';
import { warnOfMissingStrings } from './i18n/languages.ts';
import { pageUrlsOf } from './markup/page-urls.ts';
import { fileMiddleware } from './site/integration/file-middleware.ts';
import { watchDevPages } from './site/integration/dev-pages.ts';
import { watchContent } from './site/integration/dev-server.ts';
import { findFrontPage } from './site/integration/front-page.ts';
import { loadForSite } from './site/integration/load-for-site.ts';
import { injectPages } from './site/integration/inject-pages.ts';
import { MISSING_MERMAID } from './site/integration/mermaid.ts';
import { findVersions } from './site/integration/older/older-revisions.ts';
import { showOlder } from './site/integration/older/show-older.ts';
import { reportProblems } from './site/integration/problem-report.ts';
import { openLayoutCache, type LayoutFile } from './site/build/layout-cache.ts';
import {
  OPTIONS_KEY,
  parseOptions,
  type ResolvedOptions,
  type SpecbookOptions,
} from './site/integration/options.ts';
import { synonymsFor } from './site/integration/options/search.ts';
import { resolveLook } from './site/integration/resolve-look.ts';
import { findUserRoutes, normalizePattern } from './site/integration/route-overrides.ts';
import { pageStatusMiddleware } from './site/integration/page-status.ts';
import { addressFromEnvironment, explainLostAddress } from './site/integration/site-address.ts';
import { searchMiddleware } from './site/integration/search-middleware.ts';
import { stageOutput } from './site/build/staged-output.ts';
import { runWorkers, startWorker, type BuildWorker } from './site/build/start-worker.ts';
import { ownPageRoutes, ownPages } from './site/build/own-pages.ts';
import {
  checkBesideOthers,
  INTEGRATION_NAME,
  isFirstInstance,
} from './site/integration/instances.ts';
import { LOCALS_TYPES } from './site/integration/locals.ts';
import {
  publish,
  resetStates,
  stateAt,
  stateOf,
  type SpecbookConfig,
} from './site/integration/state.ts';
import { vitePlugins } from './site/integration/vite-plugins.ts';
import { writeSchemas } from './site/integration/write-schemas.ts';

export type { SpecbookLocals } from './site/integration/locals.ts';
export type { SpecbookPlugin } from './site/integration/options/plugins.ts';
export type { SpecbookOptions } from './site/integration/options.ts';

/** Number of pages that are rendered concurrently. */
const PAGE_CONCURRENCY = 8;

/** The script of pages of a dev server. */
const FOLLOW_SAVES = fileURLToPath(new URL('site/client/follow-saves.js', import.meta.url));

/** Interval in ms at which a dev server saves new diagram layouts. */
const LAYOUTS_KEPT_MS = 3000;

/**
 * Creates the integration, which reads a specification and adds its pages to the site. A site may have several, each
 * with a prefix of its own.
 */
export default function specbook(options: SpecbookOptions = {}): AstroIntegration {
  let prefix = '';
  /** Prefixes of the older revisions that are shown. */
  let older: string[] = [];
  let isFirst = true;
  let needsSlash = false;
  let hasI18n = false;
  let folder = '';
  let cache = '';
  let site: string | undefined;
  let layouts: LayoutFile | undefined;
  let isWholeBuild = true;
  let worker: BuildWorker | undefined;
  let olderWritten: Promise<void> | undefined;
  let root = '';
  let output: Pick<AstroConfig, 'base' | 'trailingSlash'> = { base: '/', trailingSlash: 'ignore' };
  let routes: readonly IntegrationResolvedRoute[] = [];
  let ownRoutes: readonly IntegrationResolvedRoute[] = [];
  let srcDir: URL;
  const integration: AstroIntegration = {
    name: INTEGRATION_NAME,
    hooks: {
      'astro:config:setup': async (setup) => {
        const { command, injectScript, updateConfig, logger } = setup;
        const config = updateConfig(addressFromEnvironment(process.env, setup.config));
        if (command === 'preview') return;
        const resolved = parseOptions(options);
        const project = projectConfig(resolved, config, command);
        const versions = await findVersions(resolved.versions, project.content);
        const settings = { ...project, versions };
        const warning = warnOfMissingStrings(settings);
        if (warning !== undefined) logger.warn(warning);
        ({ prefix } = settings);
        const { message } = findFrontPage(prefix, config, settings.userRoutes);
        if (message !== undefined) logger.info(message);
        isFirst = isFirstInstance(config, integration.hooks['astro:config:setup']);
        if (isFirst) resetStates();
        checkBesideOthers(settings);
        await writeSchemas(settings.root, settings.additions.extend);
        const { problems } = publish(await loadForSite(settings), settings);
        const ofProject = problems.filter(({ rule }) => rule === MISSING_MERMAID);
        if (ofProject.length > 0) logger.warn(reportProblems(ofProject, settings.content));
        injectPages(setup, settings, { withOnce: isFirst });
        older = await showOlder(settings, setup);
        if (!isFirst) return;
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(FOLLOW_SAVES)};`);
        const hasMdx = config.integrations.some(({ name }) => name === '@astrojs/mdx');
        const staged = command === 'build' ? stageOutput(config, logger) : undefined;
        updateConfig({
          // The one that swaps the folders is the last of all.
          integrations: [...(hasMdx ? [] : [mdx()]), ...(staged ? [staged.integration] : [])],
          ...(staged && { outDir: staged.outDir }),
          build: { concurrency: pageConcurrency(config) },
          vite: { plugins: vitePlugins() },
        });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const pages = watchDevPages(server, srcDir, () => ({ ...output, routes, own: ownRoutes }));
        server.middlewares.use(searchMiddleware(logger, prefix, pages));
        for (const one of older) server.middlewares.use(searchMiddleware(logger, one));
        for (const one of [prefix, ...older]) {
          if (hasI18n) server.middlewares.use(pageStatusMiddleware(one));
          if (needsSlash) server.middlewares.use(fileMiddleware(one));
        }
        watchContent({ server, logger, refreshContent }, prefix);
        // Most ways to stop a server leave no time to write.
        setInterval(() => void layouts?.save(), LAYOUTS_KEPT_MS).unref();
      },
      'astro:config:done': ({ config, buildOutput, logger, injectTypes }) => {
        if (isFirst) injectTypes({ filename: 'locals.d.ts', content: LOCALS_TYPES });
        for (const lost of explainLostAddress(process.env, config)) logger.warn(lost);
        cache = fileURLToPath(config.cacheDir);
        needsSlash = config.trailingSlash === 'always';
        hasI18n = config.i18n !== undefined;
        layouts = openLayoutCache(cache, { warn: (message) => logger.warn(message) });
        for (const one of [prefix, ...older]) {
          const state = stateOf(one);
          if (state) state.layouts = layouts;
        }
        // Without rendered pages there are no layouts to load.
        isWholeBuild = !config.experimental.incrementalBuild;
        site = config.site;
        output = config;
        root = fileURLToPath(config.root);
        ({ srcDir } = config);
        folder = fileURLToPath(buildOutput === 'server' ? config.build.client : config.outDir);
      },
      'astro:routes:resolved': (resolved) => {
        ({ routes } = resolved);
        ownRoutes = ownPageRoutes(routes, root);
      },
      // The first hook after Astro empties the output folder.
      'astro:build:setup': () => {
        const awaitsPages = ownRoutes.length > 0;
        worker ??= startWorker(stateAt(prefix), { folder, cache, site, awaitsPages });
        olderWritten ??= runWorkers(older.map(stateAt), { folder, cache, site });
      },
      'astro:build:done': async ({ assets, logger }) => {
        worker?.sendPages({ pages: ownPages(ownRoutes, assets, { ...output, folder }) });
        const records = await worker?.records;
        await olderWritten;
        await layouts?.saveAfterBuild({ dropUnused: isWholeBuild });
        logger.info(`${records} records in the search index`);
      },
    },
  };
  // The command line reads them, and reports mistakes as its own.
  return Object.defineProperty(integration, OPTIONS_KEY, { get: () => parseOptions(options) });
}

/** Renders several pages concurrently, so that files are written while other pages are rendered. */
function pageConcurrency({ build, experimental }: AstroConfig): number {
  // Astro disables its incremental cache for concurrent builds, which pages of the user may need.
  if (experimental.incrementalBuild) return build.concurrency;
  return Math.max(build.concurrency, PAGE_CONCURRENCY);
}

/** Reads a boolean environment variable. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}

/** The state to compare with; an empty variable turns the comparison off. */
function baseOf({ compare }: ResolvedOptions, override: string | undefined): string | undefined {
  const base = override ?? compare;
  return base === '' ? undefined : base;
}

function projectConfig(
  options: ResolvedOptions,
  config: AstroConfig,
  command: SpecbookConfig['command'],
): SpecbookConfig {
  const { content, prefix, allowErrors, diagrams, drift, documents, lang } = options;
  const { strings, nav, links, sidebar, rules, checks, extend, views, now } = options;
  const { root, srcDir, publicDir, base, redirects } = config;
  const folder = fileURLToPath(root);
  const override = process.env.SPECBOOK_CONTENT;
  const compare = baseOf(options, process.env.SPECBOOK_COMPARE);
  const pages = findUserRoutes(fileURLToPath(new URL('pages', srcDir)));
  const userRoutes = new Set([...pages, ...Object.keys(redirects).map(normalizePattern)]);
  return {
    root: folder,
    // A path in an environment variable is relative to the working directory.
    content: override ? resolve(override) : resolve(folder, content),
    base,
    prefix,
    urls: pageUrlsOf(config),
    front: findFrontPage(prefix, config, userRoutes).path,
    allowErrors: allowErrors || isSet(process.env.SPECBOOK_ALLOW_ERRORS),
    diagrams,
    ...(compare !== undefined && { compare }),
    versions: [],
    ...(drift !== undefined && { drift }),
    splitAbove: documents.splitAbove,
    lang,
    strings,
    synonyms: synonymsFor(lang, options.search.synonyms),
    nav,
    links,
    sidebar,
    additions: { rules, checks, extend, views },
    ...(now === undefined ? {} : { now }),
    look: resolveLook(options, { root, publicDir }),
    command,
    userRoutes,
  };
}
