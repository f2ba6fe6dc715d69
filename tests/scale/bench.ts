/**
 * `npm run bench -- --entities 1000 --against <commit>`: builds and serves a synthetic specification with the package
 * as it is, with that of an older commit, and a bare Astro site of as many pages, in turn; prints one JSON object.
 * Machines are noisy: everything is done several times, the least counts, and only ratios within one run say something.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchBuilds, type Packages } from './bench-builds.ts';
import { benchDev } from './bench-dev.ts';
import { benchErd } from './bench-erd.ts';
import { benchOptions, type BenchOptions } from './bench-options.ts';
import { hashOf, olderPackage } from './older-package.ts';
import { HAS_PROC } from './process-tree.ts';

const WORKSPACE = fileURLToPath(new URL('../..', import.meta.url));

async function compare(options: BenchOptions): Promise<object> {
  const packages: Packages = { new: join(WORKSPACE, 'node_modules') };
  if (options.against !== undefined) {
    packages.old = await olderPackage(WORKSPACE, options.against);
  }
  // Inside the workspace: Astro compiles scripts of components only below a folder that it shares with the site.
  await mkdir(join(WORKSPACE, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(WORKSPACE, '.cache/bench-'));
  try {
    if (options.only === 'dev' && !HAS_PROC) throw new Error('--only dev needs Linux.');
    return {
      entities: options.entities,
      diagrams: options.diagrams,
      runs: options.runs,
      commits: {
        new: await hashOf(WORKSPACE, 'HEAD'),
        ...(options.against !== undefined && { old: await hashOf(WORKSPACE, options.against) }),
      },
      machine: {
        node: process.version,
        processors: availableParallelism(),
        loadAtStart: loadavg()[0],
      },
      ...(options.only !== 'dev' && (await benchBuilds(folder, packages, options))),
      ...(options.only !== 'build' &&
        HAS_PROC && { dev: await benchDev(folder, packages, options) }),
    };
  } finally {
    if (options.keep) console.error(`kept in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}

const options = benchOptions(process.argv.slice(2));
console.log(
  JSON.stringify(options.erd ? await benchErd(options.runs) : await compare(options), undefined, 2),
);
