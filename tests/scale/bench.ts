/**
 * `npm run bench -- --entities 1000 --against <commit>`: builds and serves a synthetic specification with the package
 * as it is, with that of an older commit, and a bare Astro site of as many pages, in turn; prints one JSON object.
 * Machines are noisy: everything is done several times, the least counts, and only ratios within one run say something.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchBuilds, type Packages } from './bench-builds.ts';
import { benchChanges } from './bench-changes.ts';
import { benchDev } from './bench-dev.ts';
import { benchErd } from './bench-erd.ts';
import { benchOptions, type BenchOptions } from './bench-options.ts';
import { hashOf, olderPackage } from './older-package.ts';
import { openProbe } from './machine-probe.ts';
import { HAS_PROC } from './process-tree.ts';

const WORKSPACE = fileURLToPath(new URL('../..', import.meta.url));

async function compare(options: BenchOptions): Promise<object> {
  if (options.only === 'dev' && !HAS_PROC) throw new Error('--only dev needs Linux.');
  const packages: Packages = { new: join(WORKSPACE, 'node_modules') };
  if (options.against !== undefined) {
    packages.old = await olderPackage(WORKSPACE, options.against);
  }
  // Inside the workspace: Astro compiles scripts of components only below a folder that it shares with the site.
  await mkdir(join(WORKSPACE, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(WORKSPACE, '.cache/bench-'));
  // Also when it is interrupted.
  process.once('exit', () => {
    if (options.keep) console.error(`kept in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  });
  if (options.changes) {
    const { entities, diagrams, runs } = options;
    const book = { entities, diagrams, nodeModules: packages.new };
    return benchChanges(join(folder, 'changes'), runs, book);
  }
  const probe = openProbe();
  const commits = {
    new: await hashOf(WORKSPACE, 'HEAD'),
    ...(options.against !== undefined && { old: await hashOf(WORKSPACE, options.against) }),
  };
  const builds =
    options.only === 'dev' ? undefined : await benchBuilds(folder, packages, options, probe);
  const dev =
    options.only === 'build' || !HAS_PROC
      ? undefined
      : await benchDev(folder, packages, options, probe);
  const { entities, diagrams, runs } = options;
  const machine = {
    node: process.version,
    processors: availableParallelism(),
    probeCpuSeconds: probe.range(),
  };
  return { entities, diagrams, runs, commits, machine, ...builds, ...(dev && { dev }) };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = benchOptions(process.argv.slice(2));
console.log(
  JSON.stringify(options.erd ? await benchErd(options.runs) : await compare(options), undefined, 2),
);
