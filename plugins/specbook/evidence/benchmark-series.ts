/** One benchmark of HTTP requests as a series, for tools that report all requests of a run as one. */
import type { Quantity } from '../model/quantity.ts';
import type { Series, Statistic } from '../model/verdicts/measurement.ts';
import {
  COUNTS_FAILURES,
  countQuantity,
  createSeries,
  percentileName,
  rateQuantity,
  ratioQuantity,
} from './series.ts';

/** What a tool counted. */
export interface Benchmark {
  /** Durations of responses. */
  latencies: Iterable<readonly [Statistic, Quantity | undefined]>;
  /** Responses, whatever their status. */
  responses: number;
  /** Responses with a status of 400 or more, and those that came too late. */
  failed: number;
  /** Requests without a response. */
  lost: number;
  /** How long it ran. */
  seconds: number;
}

/** The name of the series: such tools send one kind of request. */
const NAME = 'requests';

/**
 * The series of a benchmark. Its count is that of the responses, since only they have a duration; its rate includes
 * requests without a response.
 */
export function createBenchmarkSeries(benchmark: Benchmark): Series {
  const { latencies, responses, failed, lost, seconds } = benchmark;
  const sent = responses + lost;
  const bad = Math.min(failed, responses);
  const perSecond = (number: number): Quantity | undefined =>
    seconds > 0 ? rateQuantity(number / seconds) : undefined;
  return createSeries(
    NAME,
    false,
    [
      ...(responses === 0 ? [] : latencies),
      ['count', countQuantity(responses)],
      ['rate', responses === 0 ? undefined : perSecond(sent)],
      ['goodput', responses === 0 ? undefined : perSecond(responses - bad)],
      ['ratio', sent === 0 ? undefined : ratioQuantity((bad + lost) / sent)],
    ],
    COUNTS_FAILURES,
  );
}

/** Percentiles that targets can state, by their rank: none below the median. */
export function selectPercentiles(
  values: Iterable<readonly [rank: number, value: Quantity]>,
): [Statistic, Quantity][] {
  return [...values].flatMap(([rank, value]) =>
    rank >= 50 && rank <= 100 ? [[percentileName(rank), value]] : [],
  );
}
