/** Serves an Astro project from this process. */
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { realpath } from 'node:fs/promises';
import type { RunningSite } from '../effects.ts';
import { ownPackages } from './link-packages.ts';

interface AstroModule {
  dev: (config: object) => Promise<{
    address: { port: number };
    stop: () => Promise<void>;
  }>;
}

/** The folder that holds a package and those beside it. */
async function around(folder: string): Promise<string> {
  return dirname(await realpath(folder));
}

/** Runs the dev server of Astro; the port is the next free one where none is asked for. */
export async function serveSite(folder: string, port: number | undefined): Promise<RunningSite> {
  const packages = ownPackages();
  const path = createRequire(import.meta.url).resolve('astro');
  const { dev } = (await import(pathToFileURL(path).href)) as AstroModule;
  const allow = [folder, ...(await Promise.all(Object.values(packages).map(around)))];
  const server = await dev({
    root: folder,
    logLevel: 'error',
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1', ...(port !== undefined && { port }) },
    vite: { server: { strictPort: port !== undefined, fs: { allow } } },
  });
  return {
    url: `http://127.0.0.1:${server.address.port}/`,
    stop: () => server.stop(),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whatever still runs so long after a signal is ended. */
const GRACE_MS = 2000;

/** Resolves when this process is told to end; it has ended a little later at most, its exit listeners run. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
      setTimeout(() => process.exit(0), GRACE_MS).unref();
    };
    for (const signal of SIGNALS) process.once(signal, end);
  });
}
