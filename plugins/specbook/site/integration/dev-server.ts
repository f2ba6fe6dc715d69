/** What `astro dev` does on a save in the content folder: read again, keep what is good, show the pages anew. */
import { sep } from 'node:path';
import type { HookParameters } from 'astro';
import type { ReadCache } from '../../load.ts';
import { LOADER_NAME } from './collection-loader.ts';
import { pathHref } from '../render/links.ts';
import { loadForSite } from './load-for-site.ts';
import { forgetBodies } from './mdx-bodies.ts';
import { createDevReport } from './dev-report.ts';
import { publish, stateAt, stateMark, type SpecbookState } from './state.ts';
import type { ViteServer } from './vite-types.ts';

/** An editor may write several files, or one in several steps: they are one save. */
const QUIET_MS = 60;

type ServerSetup = Pick<
  HookParameters<'astro:server:setup'>,
  'server' | 'logger' | 'refreshContent'
>;

/** Watches the content folder of one integration. */
export function watchContent(
  { server, logger, refreshContent }: ServerSetup,
  prefix: string,
): void {
  const { config } = stateAt(prefix);
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const cache: ReadCache = new Map();
  const report = createDevReport(config.content, pathHref('/problems/', config));

  async function readAgain(): Promise<void> {
    const state = publish(await loadForSite(config, cache), config);
    say(state);
    // Astro reloads open pages itself when entries have changed: by then a page must render the new state.
    forgetPages(server);
    await refreshContent?.({ loaders: [LOADER_NAME] });
    server.environments.client.hot.send('specbook:state', stateMark(state));
  }

  function say(state: SpecbookState): void {
    const message = report(state);
    if (message) logger[message.level](message.text);
  }

  say(stateAt(prefix));
  answerPages(server, prefix);
  server.watcher.add(config.content);
  server.watcher.on('all', (event, path) => {
    const isContent = path === config.content || path.startsWith(config.content + sep);
    if (!isContent && !(event === 'add' && isImportMissing(prefix))) return;
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

/** True while content imports a file that is not there: it may be written anywhere in the project. */
function isImportMissing(prefix: string): boolean {
  return stateAt(prefix).problems.some(({ rule }) => rule === 'missing-import');
}

/** Makes Astro ask for the paths of every route again, and compile the bodies anew. */
function forgetPages(server: ViteServer): void {
  forgetBodies(server);
  for (const name of ['ssr', 'prerender']) {
    // Astro keeps the answers of getStaticPaths until it hears this.
    server.environments[name]?.hot.send('astro:content-changed', {});
  }
}

/** Tells a page that asks which state is the newest. */
function answerPages(server: ViteServer, prefix: string): void {
  server.environments.client.hot.on('specbook:ask', (mark: unknown, client) => {
    if (!String(mark).startsWith(`${prefix} `)) return;
    client.send('specbook:state', stateMark(stateAt(prefix)));
  });
}
