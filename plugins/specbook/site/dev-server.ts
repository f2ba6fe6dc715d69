/** What `astro dev` does on a save in the content folder: read again, keep what is good, show the pages anew. */
import { sep } from 'node:path';
import type { HookParameters } from 'astro';
import { loadSpec, type ReadCache } from '../load.ts';
import { summaryOf } from '../model/problem-text.ts';
import { LOADER_NAME } from './collection-loader.ts';
import { forgetBodies } from './mdx-bodies.ts';
import { reportProblems } from './problem-report.ts';
import { publish, specbookState, type SpecbookState } from './state.ts';
import type { ViteServer } from './vite-types.ts';

/** An editor may write several files, or one in several steps: they are one save. */
const QUIET_MS = 60;

type ServerSetup = Pick<
  HookParameters<'astro:server:setup'>,
  'server' | 'logger' | 'refreshContent'
>;

/** Who wants to know that the specification was read again. */
export type ReloadListener = (state: SpecbookState) => void | Promise<void>;

/**
 * Watches the content folder.
 *
 * @param listeners are told before the pages are, such as the search index.
 */
export function watchContent(
  { server, logger, refreshContent }: ServerSetup,
  listeners: readonly ReloadListener[] = [],
): void {
  const { config } = specbookState();
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const cache: ReadCache = new Map();

  async function readAgain(): Promise<void> {
    const state = publish(await loadSpec({ ...config, history: true, cache }), config);
    report(state, logger);
    for (const listener of listeners) await listener(state);
    await refreshContent?.({ loaders: [LOADER_NAME] });
    showAnew(server);
  }

  report(specbookState(), logger);
  server.watcher.add(config.content);
  server.watcher.on('all', (_event, path) => {
    if (path !== config.content && !path.startsWith(config.content + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(readAgain).catch((error: unknown) => {
        logger.error(`The specification could not be read: ${String(error)}`);
      });
    }, QUIET_MS);
  });
  server.httpServer?.once('close', () => {
    clearTimeout(timer);
  });
}

function report({ problems, shown, config }: SpecbookState, logger: ServerSetup['logger']): void {
  if (problems.length === 0) return;
  const kept = shown === 'last-good' ? ' Pages show the last good state.' : '';
  if (shown === 'current') logger.warn(`${summaryOf(problems)}, see /problems/`);
  else logger.error(`${reportProblems(problems, config.content)}.${kept}`);
}

/** Makes Astro ask for the paths of every route again, and every open page load anew. */
function showAnew(server: ViteServer): void {
  forgetBodies(server);
  for (const name of ['ssr', 'prerender']) {
    // Astro keeps the answers of getStaticPaths until it hears this.
    server.environments[name]?.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
