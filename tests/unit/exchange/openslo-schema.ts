/** Schema of OpenSLO v1, from its specification (README of the repository, `openslo/v1`). */
import { z } from 'zod';

/** RFC 1123 label. */
const name = z.string().regex(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/u);
/** Integers with a unit: m minutes, h, d, w, M months, Q quarters, Y years. No seconds. */
const duration = z.string().regex(/^[1-9]\d*[mhdwMQY]$/u);
const metadata = z.strictObject({
  name,
  displayName: z.string().optional(),
  labels: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const description = z.string().max(1050).optional();

const metricSource = z.strictObject({
  metricSourceRef: z.string().optional(),
  type: z.string().optional(),
  spec: z.strictObject({ query: z.string().min(1) }),
});
const metric = z.strictObject({ metricSource });
const ratioMetric = z
  .strictObject({
    counter: z.boolean(),
    good: metric.optional(),
    bad: metric.optional(),
    total: metric,
  })
  .refine(({ good, bad }) => (good === undefined) !== (bad === undefined), 'good or bad');

const rolling = z.strictObject({ duration, isRolling: z.literal(true) });
const calendar = z.strictObject({
  duration,
  calendar: z.strictObject({ startTime: z.string(), timeZone: z.string() }),
  isRolling: z.literal(false),
});

const slo = z.strictObject({
  apiVersion: z.literal('openslo/v1'),
  kind: z.literal('SLO'),
  metadata,
  spec: z.strictObject({
    description,
    service: name,
    indicator: z.strictObject({
      metadata,
      spec: z.strictObject({ description, ratioMetric }),
    }),
    timeWindow: z.array(z.union([rolling, calendar])).length(1),
    budgetingMethod: z.enum(['Occurrences', 'Timeslices', 'RatioTimeslices']),
    objectives: z
      .array(
        z.strictObject({ displayName: z.string().optional(), target: z.number().min(0).lt(1) }),
      )
      .min(1),
  }),
});

const service = z.strictObject({
  apiVersion: z.literal('openslo/v1'),
  kind: z.literal('Service'),
  metadata,
  spec: z.strictObject({ description }),
});

/** SLOs with a ratio metric, and services. */
export const OpenSloSchema = z.discriminatedUnion('kind', [slo, service]);
/** One of them. */
export type OpenSloObject = z.output<typeof OpenSloSchema>;
/** An objective. */
export type Slo = z.output<typeof slo>;
