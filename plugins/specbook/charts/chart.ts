/** What charts are drawn from: plain data, so that pages and documents decide what to show. */
import type { Verdict } from '../model/verdicts/verdict.ts';

/** What the numbers of a chart measure; in the base unit of that dimension. */
export type ChartUnit = 'duration' | 'rate' | 'bytes' | 'count' | 'share';

interface Common {
  /** Unique on its page; letters, digits, dots and hyphens. */
  id: string;
  /** What it is about, for people: `PERF-RT-002 Day view`. */
  title: string;
}

/** One bar: a target, and what was measured against it. */
export interface Bar {
  /** `p95`. */
  label: string;
  /** `upper`: measured must not exceed the target; `lower`: it must not fall short of it. */
  bound: 'upper' | 'lower';
  target: number;
  /** Absent when nothing was measured. */
  measured?: number;
  verdict: Verdict;
  /** Values of earlier runs, newest first; faint ticks, at most twelve of them. */
  earlier?: readonly number[];
  /** What is certain without a measurement: rows expected, downtime that dependencies alone may cause. */
  expected?: number;
}

/** Measured values against their targets on one scale: percentiles, throughput, volumes, downtime. */
export interface BulletChart extends Common {
  kind: 'bullets';
  unit: ChartUnit;
  bars: readonly Bar[];
  /** What `expected` of the bars is: `expected by growth`. */
  expectedLabel?: string;
}

/** How much of its target each requirement uses: 1 is the target, more is missed. Comparable across units. */
export interface UseChart extends Common {
  kind: 'use';
  bars: readonly {
    label: string;
    /** Measured ÷ target where less is better, target ÷ measured where more is; absent when nothing was measured. */
    use?: number;
    verdict: Verdict;
  }[];
}

/** How many of some items have which verdict: bars in pieces, on one scale. */
export interface StatusChart extends Common {
  kind: 'standing';
  bars: readonly {
    /** What stands above the bar; may be empty. */
    label: string;
    counts: Readonly<Partial<Record<Verdict, number>>>;
  }[];
  /** How many the whole width stands for; the longest bar when absent. */
  most?: number;
}

/** One value of one run, or of the runs of a month and longer. */
export interface TrendPoint {
  /** The day of the run, or the first one of several. */
  day: string;
  value: number;
  /** Least and greatest of several runs; absent for one. */
  range?: readonly [least: number, greatest: number];
  /** How many runs it stands for; one when absent. */
  runs?: number;
  verdict: Verdict;
}

/** Values of one target over runs, with the target as a line in steps. */
export interface TrendChart extends Common {
  kind: 'trend';
  unit: ChartUnit;
  bound: 'upper' | 'lower';
  /** Any order. */
  points: readonly TrendPoint[];
  /** What the target was from each day on, oldest first; the first holds before its day too. */
  targets: readonly { from: string; value: number }[];
  /** Today. */
  now: string;
}

/** A value that grows over time, up to a mark. */
export interface GrowthChart extends Common {
  kind: 'growth';
  unit: ChartUnit;
  /** The value on some days, oldest first. */
  points: readonly { day: string; value: number }[];
  /** The value that must not be passed: a trigger, a target; absent where there is none. */
  mark?: { label: string; value: number };
  /** Days that matter: `today`, `begin by`, `reached`. */
  days: readonly {
    label: string;
    day: string;
    /** The label says which day it is: `today`. */
    bare?: boolean;
  }[];
}

/** Any chart. */
export type Chart = BulletChart | UseChart | StatusChart | TrendChart | GrowthChart;
