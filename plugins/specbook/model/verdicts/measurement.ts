/**
 * What was measured: one normal form for the results of every tool. Readers in `evidence/` produce it, verdicts and
 * charts read it. Nothing in it is the judgement of a tool.
 */
import type { Quantity } from '../quantity.ts';

/**
 * A statistic of a series. Percentiles are named as targets name them: `p50`, `p95`, `p97.5`, `p99.9`.
 *
 * - `mean`, `min`, `max`: of a duration or of a gauge
 * - `rate`: events per second of the series itself, failed ones included
 * - `goodput`: requests per second that did not fail
 * - `count`: events in all
 * - `ratio`: a share, 0 to 1: of failed answers where the series counts failures, of good time for an availability
 * - `value`: the one value of a gauge, or the last one
 */
export type Statistic =
  `p${number}` | 'mean' | 'min' | 'max' | 'rate' | 'goodput' | 'count' | 'ratio' | 'value';

/** What a series is instead of the quantity that its values could be mistaken for. */
type MisreadingReason =
  | { code: 'share-of-failures' | 'share-of-successes' | 'initialised-users' }
  | {
      /** Failed requests are among those that it counts. */
      code: 'counts-failures';
      /** The share of failures in the whole run: `1.2 %`. */
      total: string;
      /** The series that would hold the share of failures among those that it counts. */
      failures: string;
    };

/** Why a series does not measure a quantity that its values could be mistaken for. */
export type Misreading = MisreadingReason & {
  /** The series that measures the quantity, where the tool has one: `vus`. */
  instead?: string;
  /** What the quantity is at least, whatever the series leaves open. */
  atLeast?: Quantity;
};

/** One series of a result file, e.g. the durations of one operation. */
export interface Series {
  /** Its name as the tool writes it, tags included: `http_req_duration{name:Calendar}`. What `maps:` of run.yaml names. */
  name: string;
  /** It sums up the whole run, so it proves nothing of a part of it: k6's metrics without tags, JMeter's `Total`. */
  whole: boolean;
  /** Its values, each with its unit; only those that the file states or that follow exactly from it. */
  values: ReadonlyMap<Statistic, Quantity>;
  /** Quantities of `maps:` that it must not be read as: `vus_max` of k6 is no number of concurrent users. */
  misreadings?: ReadonlyMap<string, Misreading>;
}

/** How a test ended. An error is a failure; pending, todo and disabled ones are skipped. */
export type TestOutcome = 'passed' | 'failed' | 'skipped';

/** One test that ran, or was skipped. */
export interface MeasuredTest {
  /** Suites and name from the outside in, joined by ` > `: `auth > locks after 5 failures`. */
  name: string;
  outcome: TestOutcome;
  /** Ids that its properties, tags or title name: `AC-AUTH-001`. Whether there is such an item is not asked here. */
  ids: readonly string[];
  /** How long it took, in ms. */
  duration?: number;
  /** How often it was tried, where it was tried more than once; the last attempt is the outcome. */
  attempts?: number;
  /** The first line of what it said when it failed. */
  message?: string;
  /** The file of the test, as the tool names it. */
  file?: string;
}

/** What the tool itself made of a threshold: never a verdict of ours, only shown beside it. */
export interface ToolFlag {
  /** The series. */
  series: string;
  /** The threshold as the tool writes it: `p(95)<250`. */
  expression: string;
  passed: boolean;
}

/** What one result file holds. */
export interface MeasuredFile {
  /** As written by the tool, where the file tells. */
  toolVersion?: string;
  /** When it began, RFC 3339, where the file tells. */
  at?: string;
  /** How long it ran, in ms, where the file tells. */
  duration?: number;
  /** Series by name. */
  series: ReadonlyMap<string, Series>;
  tests: readonly MeasuredTest[];
  flags: readonly ToolFlag[];
}
