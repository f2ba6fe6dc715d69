/** How sides of a bench are compared: turns, least figures, ratios. Pure. */
import type { Measured } from './measured-build.ts';

/** The package as it is, that of an older commit, and a bare Astro site of as many pages. */
export type Side = 'new' | 'old' | 'bare';

/** Figures by side; `old` only where a commit was given. */
export type BySide<T> = Partial<Record<Side, T>>;

/**
 * Who builds when: in each run every side once, and in each run another one first, so that no side always has the
 * machine as the same other one leaves it.
 *
 * @example turns(['new', 'old'], 2) // [['new', 'old'], ['old', 'new']]
 */
export function turns<T>(sides: readonly T[], runs: number): T[][] {
  return Array.from({ length: runs }, (_, run) => {
    const first = run % sides.length;
    return [...sides.slice(first), ...sides.slice(0, first)];
  });
}

/** The least time of several builds, each figure by itself, and the most memory. */
export function leastOf(builds: readonly Measured[]): Measured {
  return {
    seconds: Math.min(...builds.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...builds.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: Math.max(...builds.map(({ peakMb }) => peakMb)),
  };
}

/** Rounded to hundredths. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** How many times the second figure the first one is; absent where either is. */
export function ratioOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : round(one / other);
}

/** The middle value; of an even number, the lower of the two in the middle. */
function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1];
}

/** The ratios that the bench prints. */
export interface Ratios {
  /** Processor time of the package as it is, by that of the older commit. */
  cpuNewToOld?: number;
  /** Most memory, likewise. */
  peakNewToOld?: number;
  /** Time by the clock, by that of the bare site. */
  secondsNewToBare?: number;
  secondsOldToBare?: number;
  cpuNewToBare?: number;
}

/**
 * How many times the other figures the first ones are, run by run, and of that the median: load changes from run to run
 * and takes from identical work up to twice the processor time, but two sides of one run see much the same of it.
 */
export function pairedRatio(
  ones: readonly number[],
  others: readonly number[],
): number | undefined {
  const ratios = ones.flatMap((one, run) => ratioOf(one, others[run]) ?? []);
  return medianOf(ratios);
}

/** Compares the builds of the sides. */
export function ratiosOf(runs: BySide<readonly Measured[]>): Ratios {
  const compare = (side: Side, other: Side, figure: keyof Measured): number | undefined => {
    const [ones = [], others = []] = [runs[side], runs[other]].map((measured) =>
      measured?.map((one) => one[figure]),
    );
    return pairedRatio(ones, others);
  };
  return withoutGaps({
    cpuNewToOld: compare('new', 'old', 'cpuSeconds'),
    peakNewToOld: compare('new', 'old', 'peakMb'),
    secondsNewToBare: compare('new', 'bare', 'seconds'),
    secondsOldToBare: compare('old', 'bare', 'seconds'),
    cpuNewToBare: compare('new', 'bare', 'cpuSeconds'),
  });
}

/** The figures that are known. */
export function withoutGaps<T extends string>(
  figures: Record<T, number | undefined>,
): Partial<Record<T, number>> {
  const known = Object.entries(figures).filter(([, figure]) => figure !== undefined);
  return Object.fromEntries(known) as Partial<Record<T, number>>;
}

/** Cost of edits at the beginning and at the end of a long row, and the memory between. */
export interface EditRow {
  edits: number;
  /** Mean processor seconds of one of the first and of the last ten edits. */
  firstTenCpuSeconds: number;
  lastTenCpuSeconds: number;
  /** Resident memory after a tenth, a half and all of the edits: `{ 50: 812, 250: 820, 500: 819 }`. */
  rssMbAfter: Record<number, number>;
}

/** After how many edits the memory is read. @example checkpointsOf(500) // [50, 250, 500] */
export function checkpointsOf(edits: number): number[] {
  return [...new Set([Math.ceil(edits / 10), Math.ceil(edits / 2), edits])];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sums up a row of edits. @param rssMb after each of them */
export function editRow(cpuSeconds: readonly number[], rssMb: readonly number[]): EditRow {
  return {
    edits: cpuSeconds.length,
    firstTenCpuSeconds: round(mean(cpuSeconds.slice(0, 10))),
    lastTenCpuSeconds: round(mean(cpuSeconds.slice(-10))),
    rssMbAfter: Object.fromEntries(
      checkpointsOf(cpuSeconds.length).map((edits) => [
        edits,
        Math.round(rssMb[edits - 1] ?? Number.NaN),
      ]),
    ),
  };
}
