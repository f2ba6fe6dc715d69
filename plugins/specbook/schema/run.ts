import { z } from 'zod';
import { returns } from './output.ts';
import { keyed, keyedValues, oneOrMore, textOr } from './keyed.ts';
import { lifecycle } from './lifecycle.ts';
import { WHOLE } from './range.ts';
import { date, id, moment, quantity, reference, text, webAddress, word } from './scalar.ts';

/** Tools whose result files are read. */
export const RESULT_TOOLS = [
  'k6',
  'junit',
  'csv',
  'prometheus',
  'lighthouse',
  'lighthouse-ci',
  'jmeter',
  'jmeter-statistics',
  'ctrf',
  'autocannon',
  'vegeta',
  'cucumber',
  'gatling',
  'locust',
  'artillery',
  'hey',
  'wrk',
  'oha',
  'trx',
] as const;

/** What was measured. */
export const SubjectSchema = z.strictObject({
  /** The system, a service or a build of it. @example booking */
  system: text(),
  /** The commit that was deployed. @example 4f2c9e1 */
  commit: text().optional(),
  /** The version that was deployed. @example 2.3.0-rc.1 */
  version: text().optional(),
});

/** Units that a series without one can be given. */
export const SERIES_UNITS = [
  'us',
  'ms',
  's',
  'min',
  'h',
  'B',
  'kB',
  'MB',
  'GB',
  'TB',
  '%',
  'rps',
] as const;

/** A series of the result, or just its name. */
export const MappedSeriesSchema = z.strictObject({
  /** Its name in the file. @example tickets_list_duration */
  series: text(),
  /** Its unit, where the file holds plain numbers. @example ms */
  unit: word(SERIES_UNITS).optional(),
});

/** Series of the result by what they measure: `latency`, `errors`, `load`, or a target's own name. */
export const SeriesMapSchema = keyed(
  returns(
    textOr('series', MappedSeriesSchema).transform(({ series, ...rest }) => ({
      value: series,
      ...rest,
    })),
    {
      kind: 'schema',
      schema: z.strictObject({ value: text(), unit: MappedSeriesSchema.shape.unit }),
    },
  ),
  { noun: 'quantity', anyKey: true },
);

/**
 * All that the requests of a run were sent to: endpoints, or the id of a category, a service or a requirement. A total of
 * the run then measures exactly that.
 */
export const CoverageSchema = oneOrMore(text());

/** One result file. */
export const ResultFileSchema = z.strictObject({
  /** Beside run.yaml: a file, a pattern or a folder. @example k6-summary.json */
  file: text(),
  /** What wrote it. @example k6 */
  tool: word(RESULT_TOOLS),
  /** Requirement → quantity → series of the file, or a stated load of more than 0. @example { PERF-TP-001: { sustained: http_reqs } } */
  maps: keyed(
    returns(
      SeriesMapSchema.transform((series) => ({ series })),
      { kind: 'schema', schema: z.strictObject({ series: SeriesMapSchema }) },
    ),
    { noun: 'requirement' },
  ).optional(),
  /** All that its requests were sent to, if not what the run says. @example [GET /tickets] */
  covers: CoverageSchema.optional(),
});

/** What a review ended with. */
export const OUTCOMES = ['passed', 'failed'] as const;

/** One review by a person. */
export const ReviewSchema = z.strictObject({
  /** review. */
  tool: z.literal('review'),
  /** The criterion that was reviewed. @example AC-AUTH-012 */
  criterion: reference(),
  /** passed or failed. @example passed */
  outcome: word(OUTCOMES),
  /** Who reviewed. @example K. Ono */
  by: text(),
  /** The day of the review, not in the future. @example 2026-10-30 */
  on: date(),
  /** Where the report is. @example https://example.com/harbour/review/12 */
  report: webAddress().optional(),
});

/** `evidence/<run>/run.yaml`: one run of tests or of load, and what it can prove. */
export const RunSchema = z.strictObject({
  ...lifecycle,
  /** What it was. @example Nightly load test */
  title: text(),
  /** When it began, not in the future. @example 2026-11-01T02:00:00Z */
  at: moment(),
  /** What was measured. */
  of: SubjectSchema.optional(),
  /** Where, of `environments` in spec.yaml. @example production-like */
  environment: id().optional(),
  /** Rows present, by entity; whole numbers, 0 or more. @example { appointment: 1.3M } */
  volume: keyedValues(quantity({ count: WHOLE }), { noun: 'entity' }).optional(),
  /** All that its requests were sent to, so that a total measures it. @example [booking] */
  covers: CoverageSchema.optional(),
  /** Result files and reviews. */
  results: z.array(z.discriminatedUnion('tool', [ReviewSchema, ResultFileSchema])).min(1),
});
