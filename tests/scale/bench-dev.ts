/** The dev server of every side in turn: its first page, and edits of one entity. */
import { join } from 'node:path';
import type { Packages } from './bench-builds.ts';
import type { BenchOptions } from './bench-options.ts';
import { editRow, pairedRatio, round, turns, withoutGaps, type EditRow } from './comparison.ts';
import { firstPage, openEditor, type EditCost, type Editor, type FirstPage } from './dev-server.ts';
import type { Probe } from './machine-probe.ts';
import { makeBook } from './sites.ts';

/** First pages are compared with those of a specification of so many entities. */
const FEW = 100;

/** Edits of which the least counts. */
const EDITS = 5;

/** What the dev server of one side costs, in processor seconds of all its processes unless a name says otherwise. */
interface DevFigures {
  /** From its start to the first page: here, and with {@link FEW} entities. */
  firstPageCpuSeconds: number;
  firstPageCpuSecondsOfFew: number;
  firstPageRatio: number | undefined;
  firstPageSeconds: number;
  /** From a save to the page that shows it: the least of several, and the first of them. */
  devEditCpuSeconds: number;
  devFirstEditCpuSeconds: number;
  /** Of a long row of edits, where one was asked for. */
  editRow?: EditRow;
}

type BookSide = keyof Packages;

/** What the dev servers cost, and how the package as it is compares with the older one. */
export type DevBench = Partial<Record<BookSide, DevFigures>> & {
  ratios: { firstPageNewToOld?: number; devEditNewToOld?: number };
};

interface Costs {
  few: FirstPage[];
  many: FirstPage[];
  edits: EditCost[];
}

const cpu = (costs: readonly { cpuSeconds: number }[]): number[] =>
  costs.map(({ cpuSeconds }) => cpuSeconds);
const least = (values: readonly number[]): number => round(Math.min(...values));

function figuresOf({ few, many, edits }: Costs, isRow: boolean): DevFigures {
  const [first] = edits;
  return {
    firstPageCpuSeconds: least(cpu(many)),
    firstPageCpuSecondsOfFew: least(cpu(few)),
    firstPageRatio: pairedRatio(cpu(many), cpu(few)),
    firstPageSeconds: least(many.map(({ seconds }) => seconds)),
    devEditCpuSeconds: least(cpu(edits.slice(0, EDITS))),
    devFirstEditCpuSeconds: round(first?.cpuSeconds ?? Number.NaN),
    ...(isRow && {
      editRow: editRow(
        cpu(edits),
        edits.map(({ rssMb }) => rssMb),
      ),
    }),
  };
}

/** Serves every side below a folder, and edits an entity on each in turn. */
export async function benchDev(
  folder: string,
  packages: Packages,
  { entities, diagrams, runs, edits }: BenchOptions,
  probe: Probe,
): Promise<DevBench> {
  const sides: BookSide[] = packages.old === undefined ? ['new'] : ['new', 'old'];
  const siteOf = (side: BookSide, size: 'few' | 'many'): string =>
    join(folder, `dev-${side}-${size}`);
  for (const side of sides) {
    const nodeModules = packages[side] ?? packages.new;
    await makeBook(siteOf(side, 'few'), { entities: FEW, diagrams, nodeModules });
    await makeBook(siteOf(side, 'many'), { entities, diagrams, nodeModules });
  }
  const costs: Record<BookSide, Costs> = {
    new: { few: [], many: [], edits: [] },
    old: { few: [], many: [], edits: [] },
  };
  for (const side of turns(sides, runs).flat()) {
    probe.take();
    costs[side].few.push(await firstPage(siteOf(side, 'few')));
    costs[side].many.push(await firstPage(siteOf(side, 'many')));
  }
  const editors = new Map<BookSide, Editor>();
  try {
    for (const side of sides) editors.set(side, await openEditor(siteOf(side, 'many')));
    for (const side of turns(sides, Math.max(EDITS, edits)).flat()) {
      const cost = await editors.get(side)?.edit();
      if (cost) costs[side].edits.push(cost);
    }
  } finally {
    for (const editor of editors.values()) await editor.close();
  }
  return {
    ...Object.fromEntries(sides.map((side) => [side, figuresOf(costs[side], edits > 0)])),
    ratios: withoutGaps({
      firstPageNewToOld: pairedRatio(cpu(costs.new.many), cpu(costs.old.many)),
      devEditNewToOld: pairedRatio(cpu(costs.new.edits), cpu(costs.old.edits)),
    }),
  };
}
