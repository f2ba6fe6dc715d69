/** A build of Astro, and what it took. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command of Astro. */
export const ASTRO = fileURLToPath(
  new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url),
);

/** What one command took. */
export interface Measured {
  /** By the clock on the wall: what other work on the machine slows down. */
  seconds: number;
  /** Of the processors, with all processes that it started: what other work hardly changes. */
  cpuSeconds: number;
  /** Most resident memory of the command and of the Node processes that it started, added up. */
  peakMb: number;
}

/**
 * Runs before the command, and before the Node processes that it starts, and leaves the figures of each behind. Of
 * other programs that these start, the time so far is read now and then, since nobody may wait for their end. Linux
 * tells it in hundredths: the 14th and 15th value of the file, the 12th and 13th behind the name.
 * Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export const MEASURE = `if (process.env.BENCH_FIGURES) {
  const fs = require('node:fs');
  const programs = require('node:child_process');
  const others = new Map();
  const look = () => {
    for (const pid of others.keys()) {
      try {
        const values = fs.readFileSync('/proc/' + pid + '/stat', 'utf8').split(') ').at(-1).split(' ');
        others.set(pid, (Number(values[11]) + Number(values[12])) / 100);
      } catch {}
    }
  };
  const { spawn } = programs;
  programs.spawn = (command, ...rest) => {
    const child = spawn(command, ...rest);
    if (command !== process.execPath && process.platform === 'linux') {
      others.set(child.pid, 0);
      const { kill } = child;
      child.kill = (...signal) => (look(), kill.apply(child, signal));
    }
    return child;
  };
  require('node:module').syncBuiltinESMExports();
  setInterval(look, 100).unref();
  process.on('exit', () => {
    look();
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = [...others.values()].reduce((sum, one) => sum + one, (userCPUTime + systemCPUTime) / 1e6);
    fs.writeFileSync(process.env.BENCH_FIGURES + '/' + process.pid, JSON.stringify({ cpuSeconds, peakMb: maxRSS / 1024 }));
  });
}`;

/** The figures that a command and its processes left behind, added up. */
async function figuresIn(folder: string): Promise<Omit<Measured, 'seconds'>> {
  let cpuSeconds = 0;
  let peakMb = 0;
  for (const file of await readdir(folder)) {
    const one = JSON.parse(await readFile(join(folder, file), 'utf8')) as Omit<Measured, 'seconds'>;
    cpuSeconds += one.cpuSeconds;
    peakMb += one.peakMb;
  }
  return { cpuSeconds, peakMb };
}

/** Builds the site in a folder whose `measure.cjs` is {@link MEASURE}. @throws when the build fails */
export async function build(folder: string): Promise<Measured> {
  const figures = join(folder, 'figures');
  await rm(figures, { recursive: true, force: true });
  await mkdir(figures);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--require', join(folder, 'measure.cjs'), ASTRO, 'build', '--silent'],
      {
        cwd: folder,
        env: { ...process.env, BENCH_FIGURES: figures, ASTRO_TELEMETRY_DISABLED: '1' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      const seconds = (performance.now() - started) / 1000;
      if (code !== 0) reject(new Error(`the build of ${folder} failed\n${complaints}`));
      else figuresIn(figures).then((rest) => resolve({ seconds, ...rest }), reject);
    });
  });
}
