/** Cold builds of every side in turn. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import {
  leastOf,
  ratiosOf,
  round,
  turns,
  type BySide,
  type Ratios,
  type Side,
} from './comparison.ts';
import type { Probe } from './machine-probe.ts';
import { build, removeOutput, type Measured } from './measured-build.ts';
import { outputIn, pageWeightIn, type Output } from './site-output.ts';
import { EDITED_FILE, makeBare, makeBook } from './sites.ts';

/** Folder of packages that a side resolves; the older one only where a commit was given. */
export interface Packages {
  new: string;
  old?: string;
}

/** What the package as it is writes. */
interface Weights {
  pageKb: Record<'entity' | 'requirement' | 'any', Awaited<ReturnType<typeof pageWeightIn>>>;
  indexMegabytes: number;
}

/** How far the runs of one side differ. */
interface EachRun {
  cpuSecondsOfEachRun: number[];
}

/** What cold builds cost. */
export interface BuildBench extends Weights {
  builds: BySide<Measured & Output & EachRun>;
  ratios: Ratios;
  /** A second build of the package as it is, caches in place, after one purpose was changed. */
  afterOneEdit: Measured;
}

async function weigh(dist: string): Promise<Weights> {
  return {
    pageKb: {
      entity: await pageWeightIn(join(dist, 'entities')),
      requirement: await pageWeightIn(join(dist, 'requirements')),
      any: await pageWeightIn(dist),
    },
    indexMegabytes: (await outputIn(join(dist, '_specbook/search'))).megabytes,
  };
}

async function buildAfterOneEdit(site: string): Promise<Measured> {
  const file = join(site, EDITED_FILE);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('purpose: One of many', 'purpose: Still one of many'));
  return build(site);
}

const rounded = ({ seconds, cpuSeconds, peakMb }: Measured): Measured => ({
  seconds: round(seconds),
  cpuSeconds: round(cpuSeconds),
  peakMb: Math.round(peakMb),
});

/** Builds every side so many times, below a folder. */
export async function benchBuilds(
  folder: string,
  packages: Packages,
  { entities, diagrams, runs }: BenchOptions,
  probe: Probe,
): Promise<BuildBench> {
  const sides: Side[] = packages.old === undefined ? ['new', 'bare'] : ['new', 'old', 'bare'];
  const siteOf = (side: Side): string => join(folder, side);
  for (const side of ['new', 'old'] as const) {
    const nodeModules = packages[side];
    if (nodeModules) await makeBook(siteOf(side), { entities, diagrams, nodeModules });
  }
  const all: Record<Side, Measured[]> = { new: [], old: [], bare: [] };
  const outputs: BySide<Output> = {};
  let weights: Weights | undefined;
  let afterOneEdit: Measured | undefined;
  for (const side of turns(sides, runs).flat()) {
    const site = siteOf(side);
    if (side === 'bare' && outputs.new && !outputs.bare) {
      await makeBare(site, outputs.new.pages, packages.new);
    }
    probe.take();
    all[side].push(await build(site));
    outputs[side] ??= await outputIn(join(site, 'dist'));
    if (side === 'new') {
      weights ??= await weigh(join(site, 'dist'));
      if (all.new.length === runs) afterOneEdit = await buildAfterOneEdit(site);
    }
    await removeOutput(site);
  }
  if (!weights || !afterOneEdit) throw new Error('nothing was built');
  return {
    builds: Object.fromEntries(
      sides.map((side) => [
        side,
        {
          ...rounded(leastOf(all[side])),
          ...outputs[side],
          cpuSecondsOfEachRun: all[side].map(({ cpuSeconds }) => round(cpuSeconds)),
        },
      ]),
    ),
    ratios: ratiosOf(all),
    afterOneEdit: rounded(afterOneEdit),
    ...weights,
  };
}
