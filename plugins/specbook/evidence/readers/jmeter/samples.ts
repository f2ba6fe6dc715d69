/** Samples of JMeter, summed up by label as they are read. */
import type { MeasuredFile, Series } from '../../../model/verdicts/measurement.ts';
import { ParseError } from '../../parse-error.ts';
import { computePercentiles, computeSummary } from '../../sample-statistics.ts';
import {
  COUNTS_FAILURES,
  createSeries,
  durationQuantity,
  indexByName,
  rateQuantity,
  ratioQuantity,
} from '../../series.ts';

/** The name of the total in JMeter's own report. */
const TOTAL = 'Total';

/** A sample as text, from either form of a JTL. */
export interface Sample {
  /** The text of a column of the CSV; empty if absent. */
  text: (column: SampleColumn) => string;
  /** How the file calls the column: `timeStamp`, or `ts` in XML. */
  keyOf: (column: SampleColumn) => string;
  /** One-based. */
  findLine: () => number;
}

/** What is read of a sample, as the CSV names it. */
export type SampleColumn =
  'timeStamp' | 'elapsed' | 'label' | 'success' | 'responseMessage' | 'SampleCount';

interface Durations {
  /** How many samples took each whole number of ms: far fewer numbers than samples. */
  elapsed: Map<number, number>;
  count: number;
  failed: number;
}

function createDurations(): Durations {
  return { elapsed: new Map(), count: 0, failed: 0 };
}

/** All durations, ascending. */
function sortDurations({ elapsed, count }: Durations): Float64Array {
  const sorted = new Float64Array(count);
  let at = 0;
  for (const [ms, times] of [...elapsed].sort(([a], [b]) => a - b)) {
    sorted.fill(ms, at, at + times);
    at += times;
  }
  return sorted;
}

/**
 * The series of one label. The rate is over the duration of the whole run, so that the rates of all labels add up to the
 * rate of the run. Percentiles are interpolated and include failed samples, as in JMeter's report.
 */
function summarizeLabel(name: string, durations: Durations, spanMs: number): Series {
  const sorted = sortDurations(durations);
  return createSeries(
    name,
    name === TOTAL,
    [
      ...computePercentiles(sorted, durationQuantity),
      ...computeSummary(sorted, durationQuantity),
      ['ratio', ratioQuantity(durations.failed / sorted.length)],
      ['rate', spanMs > 0 ? rateQuantity((sorted.length * 1000) / spanMs) : undefined],
    ],
    COUNTS_FAILURES,
  );
}

/** Sums up the samples of a file. */
export class SampleSummary {
  readonly #file: string;
  readonly #hint: string;
  readonly #labels = new Map<string, Durations>();
  readonly #total = createDurations();
  #begin = Number.POSITIVE_INFINITY;
  #end = 0;

  /** @param hint how to configure JMeter, if a sample lacks a column */
  constructor(file: string, hint: string) {
    this.#file = file;
    this.#hint = hint;
  }

  /** Takes a sample; one that cannot be read, or that sums up others, is a parse error. */
  add(sample: Sample): void {
    const label = sample.text('label');
    const many = sample.text('SampleCount');
    if (label === TOTAL) {
      const message = `the label ${TOTAL} is reserved for the total of all samples`;
      this.#fail(sample, 'label', message, 'rename the sampler');
    }
    if (many !== '' && many !== '1') {
      const message = `${sample.keyOf('SampleCount')} is "${many.slice(0, 40)}": the row aggregates several samples`;
      this.#fail(sample, 'SampleCount', message, 'configure JMeter to save each sample');
    }
    const keepMs = 'keep jmeter.save.saveservice.timestamp_format=ms';
    const start = this.#readMs(sample, 'timeStamp', keepMs);
    const elapsed = this.#readMs(sample, 'elapsed', this.#hint);
    const failed = this.#isFailed(sample) ? 1 : 0;
    const own = this.#labels.get(label) ?? createDurations();
    this.#labels.set(label, own);
    // A transaction controller writes a sample that sums up the samples inside it, which must not count twice.
    const isSum = sample.text('responseMessage').startsWith('Number of samples in transaction');
    for (const durations of isSum ? [own] : [own, this.#total]) {
      durations.elapsed.set(elapsed, (durations.elapsed.get(elapsed) ?? 0) + 1);
      durations.count++;
      durations.failed += failed;
    }
    this.#begin = Math.min(this.#begin, start);
    this.#end = Math.max(this.#end, start + elapsed);
  }

  /** The series of all labels and of the total. */
  summarize(): MeasuredFile {
    if (this.#labels.size === 0) return { series: new Map(), tests: [], flags: [] };
    const spanMs = this.#end - this.#begin;
    const all = [...this.#labels];
    if (this.#total.count > 0) all.push([TOTAL, this.#total]);
    return {
      at: new Date(this.#begin).toISOString(),
      duration: spanMs,
      series: indexByName(all.map(([name, durations]) => summarizeLabel(name, durations, spanMs))),
      tests: [],
      flags: [],
    };
  }

  #readMs(sample: Sample, column: SampleColumn, hint: string): number {
    const text = sample.text(column);
    if (/^\d{1,15}$/u.test(text)) return Number(text);
    const found = `${sample.keyOf(column)} is "${text.slice(0, 40)}"`;
    return this.#fail(sample, column, `${found}, expected whole milliseconds`, hint);
  }

  #isFailed(sample: Sample): boolean {
    const text = sample.text('success').toLowerCase();
    if (text === 'true') return false;
    if (text === 'false') return true;
    const found = `${sample.keyOf('success')} is "${text.slice(0, 40)}"`;
    return this.#fail(sample, 'success', `${found}, expected true or false`, this.#hint);
  }

  #fail(sample: Sample, column: SampleColumn, message: string, hint: string): never {
    throw new ParseError({
      message: `${this.#file}: ${message}`,
      hint,
      key: sample.keyOf(column),
      line: sample.findLine(),
    });
  }
}
