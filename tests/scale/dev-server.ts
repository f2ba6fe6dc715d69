/** A dev server that is measured: from its start to a page, and from a save to the page that shows it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { astroOf } from './measured-build.ts';
import { watchTree, type ProcessTree } from './process-tree.ts';
import { EDITED_FILE, EDITED_PAGE } from './sites.ts';

/** A server that used less than this for so long has nothing left to do. */
const QUIET_MS = 250;
const QUIET_CPU_SECONDS = 0.02;

/** Processor time differs a little with the machine; an edit that is not shown after this is a fault. */
const PATIENCE_MS = 300_000;

/** A dev server with all processes it started. */
export interface DevServer {
  url: string;
  tree: ProcessTree;
  stop(): Promise<void>;
}

/** Starts `astro dev` in the folder of a site. @throws when it ends before it answers */
export async function startDev(folder: string): Promise<DevServer> {
  const child = spawn(
    process.execPath,
    [astroOf(folder), 'dev', '--ignore-lock', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (child.pid === undefined) throw new Error('astro dev could not be started');
  const tree = watchTree(child.pid);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    tree.stop();
    kill();
    await ended;
  };
  try {
    return { url: await addressOf(child), tree, stop };
  } catch (error) {
    tree.stop();
    process.off('exit', kill);
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/u.exec(stripVTControlCharacters(output));
      if (match) resolve(match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`astro dev ended\n${output}`)));
  });
}

async function pageOf({ url }: DevServer): Promise<string> {
  const response = await fetch(url + EDITED_PAGE);
  if (!response.ok) throw new Error(`${EDITED_PAGE} answered ${response.status}`);
  return response.text();
}

/** What a dev server costs until its first page is served. */
export interface FirstPage {
  seconds: number;
  cpuSeconds: number;
}

/** Starts a dev server, asks for the page of an entity, and stops it. */
export async function firstPage(folder: string): Promise<FirstPage> {
  const started = performance.now();
  const server = await startDev(folder);
  try {
    await pageOf(server);
    const seconds = (performance.now() - started) / 1000;
    server.tree.look();
    return { seconds, cpuSeconds: server.tree.cpuSeconds() };
  } finally {
    await server.stop();
  }
}

/** Waits until the server has nothing to do. A page that is asked for again and again would itself cost time. */
async function quiet(tree: ProcessTree): Promise<void> {
  let since = performance.now();
  let before = tree.cpuSeconds();
  while (performance.now() - since < QUIET_MS) {
    await sleep(25);
    tree.look();
    if (tree.cpuSeconds() - before < QUIET_CPU_SECONDS) continue;
    since = performance.now();
    before = tree.cpuSeconds();
  }
}

/** What one edit costs. */
export interface EditCost {
  /** Processor seconds of server and children, from the save until its page is served. */
  cpuSeconds: number;
  /** Resident memory of them after it. */
  rssMb: number;
}

/** A dev server, and somebody who saves one entity again and again. */
export interface Editor {
  /** Saves the entity, and asks for its page until that shows it. */
  edit(): Promise<EditCost>;
  /** Stops the server. */
  close(): Promise<void>;
}

/** Starts a dev server that has served the page of the entity before it is edited. */
export async function openEditor(folder: string): Promise<Editor> {
  const file = join(folder, EDITED_FILE);
  const text = await readFile(file, 'utf8');
  const server = await startDev(folder);
  const { tree } = server;
  try {
    await pageOf(server);
    await quiet(tree);
  } catch (error) {
    await server.stop();
    throw error;
  }
  let edits = 0;
  return {
    edit: async () => {
      edits += 1;
      const phrase = `saved ${edits} times in a row`;
      tree.look();
      const before = tree.cpuSeconds();
      await writeFile(file, text.replace(/^purpose: .*$/mu, `purpose: One thing, ${phrase}.`));
      await served(server, phrase);
      tree.look();
      return { cpuSeconds: tree.cpuSeconds() - before, rssMb: tree.rssMb() };
    },
    close: () => server.stop(),
  };
}

async function served(server: DevServer, phrase: string): Promise<void> {
  const started = performance.now();
  do {
    await quiet(server.tree);
    if ((await pageOf(server)).includes(phrase)) return;
  } while (performance.now() - started < PATIENCE_MS);
  throw new Error(`the page of an edited entity does not show "${phrase}"`);
}
