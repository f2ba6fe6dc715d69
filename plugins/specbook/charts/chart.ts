/** Charts as plain data; pages and documents decide what to show. */
import type { Verdict } from '../model/verdicts/verdict.ts';

/** Dimension of the values of a chart, which are in its base unit. */
export type ChartUnit = 'duration' | 'rate' | 'bytes' | 'count' | 'share';

interface Common {
  /** Unique on its page; letters, digits, dots and hyphens. */
  id: string;
  /** Accessible name: `PERF-RT-002 Day view`. */
  title: string;
  /** The part of the title that says what it shows of its item: `times`. */
  aspect?: string;
}

/** One bar: a target, and what was measured against it. */
export interface Bar {
  /** `p95`. */
  label: string;
  /** `upper`: measured must not exceed the target; `lower`: it must not fall short of it. */
  bound: 'upper' | 'lower';
  target: number;
  /** Absent without a measurement. */
  measured?: number;
  verdict: Verdict;
  /** Values of earlier runs, newest first; at most twelve are drawn, as faint ticks. */
  earlier?: readonly number[];
  /** A computed value: expected rows, downtime of the dependencies alone. */
  expected?: number;
}

/** Measured values and targets on one scale: percentiles, throughput, volumes, downtime. */
export interface BulletChart extends Common {
  kind: 'bullets';
  unit: ChartUnit;
  bars: readonly Bar[];
  /** Label of the expected values: `expected by growth`. */
  expectedLabel?: string;
}

/** The share of its target that each requirement uses: above 1 the target is missed. Comparable across units. */
export interface UseChart extends Common {
  kind: 'use';
  bars: readonly {
    label: string;
    /** Measured ÷ target where less is better, target ÷ measured where more is; absent without a measurement. */
    use?: number;
    /** What is left up to the target, as a share of it; negative beyond it. */
    headroom?: number;
    verdict: Verdict;
  }[];
}

/** Numbers of items by verdict: stacked bars on one scale. */
export interface StatusChart extends Common {
  kind: 'status';
  /** What the verdicts are of, which decides their words. */
  of: 'requirement' | 'criterion';
  bars: readonly {
    /** Label above the bar; may be empty. */
    label: string;
    counts: Readonly<Partial<Record<Verdict, number>>>;
  }[];
  /** Number of items that fill the width; that of the longest bar by default. */
  most?: number;
}

/** The value of one run, or of the runs of a period. */
export interface TrendPoint {
  /** The day of the run, or of the first of several. */
  day: string;
  value: number;
  /** Minimum and maximum of several runs; absent for one. */
  range?: readonly [least: number, greatest: number];
  /** Number of runs; 1 by default. */
  runs?: number;
  verdict: Verdict;
}

/** Values of one target over runs, with the target as a step line. */
export interface TrendChart extends Common {
  kind: 'trend';
  unit: ChartUnit;
  bound: 'upper' | 'lower';
  /** Any order. */
  points: readonly TrendPoint[];
  /** The target from each day on, oldest first; the first also applies before its day. */
  targets: readonly { from: string; value: number }[];
  /** Today. */
  now: string;
}

/** A value that grows over time, up to a threshold. */
export interface GrowthChart extends Common {
  kind: 'growth';
  unit: ChartUnit;
  /** The value on some days, oldest first. */
  points: readonly { day: string; value: number }[];
  /** Thresholds: a trigger; a target, and the end of a disk. Labels of the ends of the curve stand on it. */
  marks?: readonly { label: string; value: number }[];
  /** Height of the plot area with its axes, in units of the drawing; 140 by default. */
  height?: number;
  /** Annotated days: today, the latest start, the day of the trigger. */
  days: readonly {
    label: string;
    day: string;
    /** Show the label without the date. */
    bare?: boolean;
  }[];
}

/** Any chart. */
export type Chart = BulletChart | UseChart | StatusChart | TrendChart | GrowthChart;
