import { z } from 'zod';
import { keyedValues } from './keyed.ts';
import { asOf, lifecycle, ownId, references } from './lifecycle.ts';
import {
  NOT_NEGATIVE,
  POSITIVE,
  POSITIVE_SHARE,
  SCORE,
  SHARE,
  WHOLE_POSITIVE,
  type Range,
} from './range.ts';
import { growth, id, prose, quantity, text } from './scalar.ts';
import { window } from './window.ts';

/** The five kinds of performance requirements. */
export const REQUIREMENT_KINDS = [
  'response-time',
  'throughput',
  'data-volume',
  'availability',
  'scalability',
] as const;
/** One of {@link REQUIREMENT_KINDS}. */
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** Under which conditions a target holds. A result that was measured under others proves nothing. */
export const ConditionsSchema = z.strictObject({
  /** Rate of the requirement's own endpoints; more than 0. @example 200 rps */
  load: quantity({ rate: POSITIVE }).optional(),
  /** Of `environments` in spec.yaml. @example production-like */
  environment: id().optional(),
  /** Rows at least, by entity; whole numbers, 1 or more. @example { appointment: 1M } */
  volume: keyedValues(quantity({ count: WHOLE_POSITIVE }), { noun: 'entity' }).optional(),
});

const common = {
  ...lifecycle,
  ...ownId,
  /** A short name; made from targets and category when absent. @example Day view of a calendar */
  title: text().optional(),
  /** The promise in a sentence, where the targets do not say it all. */
  statement: prose().optional(),
  /** Category of the API, of `categories` in spec.yaml. @example calendar */
  category: id().optional(),
  /** Of `services` in spec.yaml. @example booking */
  service: id().optional(),
  /** Operations that it covers. @example ["GET /clinics/{id}/calendar"] */
  endpoints: z.array(text()).min(1).optional(),
  /** Conditions under which the targets hold. */
  under: ConditionsSchema.optional(),
  /** Why this target. @example The front desk works with the patient waiting. */
  rationale: prose().optional(),
  /** Entities read or written. @example [appointment, room] */
  touches: references().optional(),
  /** How long a result stays valid, more than 0; `evidence.validFor` of spec.yaml when absent. @example 30 days */
  validFor: quantity({ duration: POSITIVE }).optional(),
};

/** A requirement without a target requires nothing. */
function needTarget(example: string) {
  return (targets: object, context: z.RefinementCtx): void => {
    if (Object.values(targets).some((target) => target !== undefined)) return;
    context.addIssue({
      code: 'custom',
      message: 'no target is stated',
      params: { hint: `write at least one, such as targets: ${example}`, rule: 'empty-value' },
    });
  };
}

const latency = () => quantity({ duration: POSITIVE }).optional();

/** Targets of latency: a percentile is at most so long, and more than 0. */
export const ResponseTimeTargetsSchema = z
  .strictObject({
    /** Half of the answers are quicker; more than 0. @example 80 ms */
    p50: latency(),
    /** 75 % are quicker; more than 0. @example 120 ms */
    p75: latency(),
    /** 90 % are quicker; more than 0. @example 180 ms */
    p90: latency(),
    /** 95 % are quicker; more than 0. @example 250 ms */
    p95: latency(),
    /** 97.5 % are quicker; more than 0. @example 400 ms */
    'p97.5': latency(),
    /** 99 % are quicker; more than 0. @example 600 ms */
    p99: latency(),
    /** 99.9 % are quicker; more than 0. @example 1.5 s */
    'p99.9': latency(),
    /** 99.99 % are quicker; more than 0. @example 3 s */
    'p99.99': latency(),
    /** Arithmetic mean; more than 0. @example 100 ms */
    mean: latency(),
    /** The slowest; more than 0. @example 5 s */
    max: latency(),
    /** Cumulative Layout Shift of a page, the median of its loads, at most; 0 or more, without a unit. @example 0.1 */
    layoutShift: quantity({ count: NOT_NEGATIVE }).optional(),
    /** Lighthouse score of a page, the median of its loads, at least; more than 0, at most 1. @example 0.9 */
    score: quantity({ count: SCORE }).optional(),
    /** Share of failed answers, at most; 0 % to 100 %. @example 0.1 % */
    errors: quantity({ ratio: SHARE }).optional(),
  })
  .superRefine(needTarget('{ p95: 250 ms }'));

/** How quickly something answers. */
export const ResponseTimeSchema = z.strictObject({
  ...common,
  /** response-time. */
  kind: z.literal('response-time'),
  /** At most so long, per percentile. */
  targets: ResponseTimeTargetsSchema,
});

/** Targets of throughput: at least so much. */
export const ThroughputTargetsSchema = z
  .strictObject({
    /** Rate that it bears for hours; more than 0. @example 400 rps */
    sustained: quantity({ rate: POSITIVE }).optional(),
    /** Rate that it bears for minutes; more than 0. @example 1200 rps */
    peak: quantity({ rate: POSITIVE }).optional(),
    /** People at work at the same time; a whole number, 1 or more. @example 3000 */
    concurrentUsers: quantity({ count: WHOLE_POSITIVE }).optional(),
    /** Share of failed answers, at most; 0 % to 100 %. @example 0.1 % */
    errors: quantity({ ratio: SHARE }).optional(),
  })
  .superRefine(needTarget('{ sustained: 400 rps }'));

/** How much it bears at once. */
export const ThroughputSchema = z.strictObject({
  ...common,
  /** throughput. */
  kind: z.literal('throughput'),
  /** At least so much. */
  targets: ThroughputTargetsSchema,
  /** Pause of one user between two requests; 0 or more. @example 7 s */
  thinkTime: quantity({ duration: NOT_NEGATIVE }).optional(),
});

/** Targets of data volume: it must hold so much. */
export const DataVolumeTargetsSchema = z
  .strictObject({
    /** On disk, indexes included; more than 0. @example 400 GB */
    storage: quantity({ size: POSITIVE }).optional(),
    /** Rows; a whole number, 1 or more. @example 6M */
    records: quantity({ count: WHOLE_POSITIVE }).optional(),
  })
  .superRefine(needTarget('{ storage: 400 GB }'));

/** How much data it holds. */
export const DataVolumeSchema = z.strictObject({
  ...common,
  /** data-volume. */
  kind: z.literal('data-volume'),
  /** It must hold so much by the horizon. */
  targets: DataVolumeTargetsSchema,
  /** Whose rows; every entity with a volume when absent. @example [appointment] */
  entities: z.array(id()).min(1).optional(),
  /** How far ahead; more than 0. @example 3 years */
  horizon: quantity({ duration: POSITIVE }).optional(),
});

/** Targets of availability. */
export const AvailabilityTargetsSchema = z
  .strictObject({
    /** Share of the window in which it works; more than 0 %, at most 100 %. @example 99.9 % */
    availability: quantity({ ratio: POSITIVE_SHARE }).optional(),
    /** Recovery time objective: back after, at most; 0 or more. @example 15 min */
    recoveryTime: quantity({ duration: NOT_NEGATIVE }).optional(),
    /** Recovery point objective: data lost, at most; 0 or more. @example 5 min */
    recoveryPoint: quantity({ duration: NOT_NEGATIVE }).optional(),
  })
  .superRefine(needTarget('{ availability: 99.95 % }'));

/** How rarely it is down. */
export const AvailabilitySchema = z.strictObject({
  ...common,
  /** availability. */
  kind: z.literal('availability'),
  /** At least so much of the time; back after at most so long. */
  targets: AvailabilityTargetsSchema,
  /** Over which the share counts: the last days, more than 0, or a calendar week, month, quarter or year. @example 30 days */
  window: window().optional(),
  /** Services without which it is down, of `services` in spec.yaml; never its own. @example [identity, database] */
  dependsOn: z.array(id()).min(1).optional(),
  /** What does not count as down. @example Announced maintenance, at most 2 h a month. */
  excludes: prose().optional(),
});

/** A metric may be a number, a rate, a size or a share. */
const levels = (range: Range) => ({ count: range, rate: range, size: range, ratio: range });

/** When to scale, and how. */
export const ScalabilitySchema = z.strictObject({
  ...common,
  ...asOf,
  /** scalability. */
  kind: z.literal('scalability'),
  /** What grows. @example appointments per day */
  metric: text(),
  /** Its value on the day `asOf`; 0 or more. @example 12k */
  now: quantity(levels(NOT_NEGATIVE)),
  /** Growth per period; a share is more than -100 %. @example 6 %/month */
  growth: growth(),
  /** The value at which something must be done; more than 0. @example 60k */
  trigger: quantity(levels(POSITIVE)),
  /** What must be done. @example Partition appointment by month. */
  action: prose(),
  /** How long that takes; 0 or more. @example 6 weeks */
  leadTime: quantity({ duration: NOT_NEGATIVE }).optional(),
});

/** `performance/**`: one performance requirement. */
export const RequirementSchema = z.discriminatedUnion('kind', [
  ResponseTimeSchema,
  ThroughputSchema,
  DataVolumeSchema,
  AvailabilitySchema,
  ScalabilitySchema,
]);
