/** The dev server of every side in turn: its first page, and edits of one entity. */
import { join } from 'node:path';
import type { Packages } from './bench-builds.ts';
import type { BenchOptions } from './bench-options.ts';
import { editRow, ratioOf, round, turns, type EditRow } from './comparison.ts';
import { editEntity, firstPage, type FirstPage } from './dev-server.ts';
import { makeBook } from './sites.ts';

/** First pages are compared with those of a specification of so many entities. */
const FEW = 100;

/** Edits of which the least counts. */
const EDITS = 5;

/** What the dev server of one side costs, in processor seconds of all its processes unless a name says otherwise. */
export interface DevFigures {
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

function least(pages: readonly FirstPage[], figure: keyof FirstPage): number {
  return round(Math.min(...pages.map((page) => page[figure])));
}

/** Serves every side below a folder, diagrams as the bench was asked for. */
export async function benchDev(
  folder: string,
  packages: Packages,
  { entities, diagrams, runs, edits }: BenchOptions,
): Promise<Partial<Record<BookSide, DevFigures>>> {
  const sides: BookSide[] = packages.old === undefined ? ['new'] : ['new', 'old'];
  const siteOf = (side: BookSide, size: string): string => join(folder, `dev-${side}-${size}`);
  const pages: Record<BookSide, { few: FirstPage[]; many: FirstPage[] }> = {
    new: { few: [], many: [] },
    old: { few: [], many: [] },
  };
  for (const side of sides) {
    const nodeModules = packages[side] ?? packages.new;
    await makeBook(siteOf(side, 'few'), { entities: FEW, diagrams, nodeModules });
    await makeBook(siteOf(side, 'many'), { entities, diagrams, nodeModules });
  }
  for (const side of turns(sides, runs).flat()) {
    pages[side].few.push(await firstPage(siteOf(side, 'few')));
    pages[side].many.push(await firstPage(siteOf(side, 'many')));
  }
  const figures: Partial<Record<BookSide, DevFigures>> = {};
  for (const side of sides) {
    const { few, many } = pages[side];
    const { cpuSeconds, rssMb } = await editEntity(siteOf(side, 'many'), Math.max(EDITS, edits));
    figures[side] = {
      firstPageCpuSeconds: least(many, 'cpuSeconds'),
      firstPageCpuSecondsOfFew: least(few, 'cpuSeconds'),
      firstPageRatio: ratioOf(least(many, 'cpuSeconds'), least(few, 'cpuSeconds')),
      firstPageSeconds: least(many, 'seconds'),
      devEditCpuSeconds: round(Math.min(...cpuSeconds.slice(0, EDITS))),
      devFirstEditCpuSeconds: round(cpuSeconds[0] ?? Number.NaN),
      ...(edits > 0 && { editRow: editRow(cpuSeconds, rssMb) }),
    };
  }
  return figures;
}
