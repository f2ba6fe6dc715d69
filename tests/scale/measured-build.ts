/** A cold build of Astro, and its cost: time, memory and output. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HAS_PROC, watchTree, type ProcessTree } from './process-tree.ts';

/** The cost of one build. */
export interface Measured {
  /** By the clock: what other work on the machine slows down. */
  seconds: number;
  /** User and system time of all processes of the build: what other work hardly changes. */
  cpuSeconds: number;
  /** Most resident memory of all processes at one time; where there is no /proc, the peaks of its Node processes added up. */
  peakMb: number;
}

/** What a process writes about itself at its end. */
type Figures = Pick<Measured, 'cpuSeconds' | 'peakMb'>;

const REPORTER = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** What a build leaves in the folder of its site. */
const OUTPUT = ['dist', '.astro', '.cache', '.vite'];

/** Removes the output and the caches of earlier builds. */
export async function removeOutput(folder: string): Promise<void> {
  for (const name of OUTPUT) await rm(join(folder, name), { recursive: true, force: true });
}

/** The command of the Astro that a site resolves to. */
export const astroOf = (folder: string): string => join(folder, 'node_modules/astro/bin/astro.mjs');

/** Builds the site in a folder. @throws when the build fails */
export async function build(folder: string): Promise<Measured> {
  const figures = join(folder, 'figures');
  await rm(figures, { recursive: true, force: true });
  await mkdir(figures);
  const { tree, seconds } = await runBuild(folder, figures);
  return { seconds, ...addUp(await figuresIn(figures), tree) };
}

async function runBuild(
  folder: string,
  figures: string,
): Promise<{ tree: ProcessTree | undefined; seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [astroOf(folder), 'build', '--silent'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(REPORTER)}`,
      BENCH_FIGURES: figures,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const tree = HAS_PROC && child.pid !== undefined ? watchTree(child.pid) : undefined;
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`the build of ${folder} failed\n${output}`);
    return { tree, seconds };
  } finally {
    tree?.stop();
    process.off('exit', kill);
  }
}

/** What the Node processes of a build wrote about themselves, by their numbers. */
async function figuresIn(folder: string): Promise<Map<number, Figures>> {
  const figures = new Map<number, Figures>();
  for (const pid of await readdir(folder)) {
    figures.set(Number(pid), JSON.parse(await readFile(join(folder, pid), 'utf8')) as Figures);
  }
  return figures;
}

/** A process that wrote about itself knows best; another, such as Pagefind, counts as it was last seen. */
function addUp(own: ReadonlyMap<number, Figures>, tree: ProcessTree | undefined): Figures {
  const cpuSeconds = tree?.cpuSecondsByPid() ?? new Map<number, number>();
  for (const [pid, figures] of own) cpuSeconds.set(pid, figures.cpuSeconds);
  return {
    cpuSeconds: [...cpuSeconds.values()].reduce((sum, seconds) => sum + seconds, 0),
    peakMb: tree?.peakMb() ?? [...own.values()].reduce((sum, { peakMb }) => sum + peakMb, 0),
  };
}
